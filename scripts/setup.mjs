/**
 * Brings `node_modules` to what `package-lock.json` says, on any machine with Node 20 and npm. Plain JavaScript
 * without dependencies: it runs before there are any. Quiet unless it has something to do; progress goes to stderr.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)))

/** The project's own Node (a dev dependency), whatever Node the machine has. */
export const projectNode = join(
  projectRoot,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

// Its content is the digest of the lock file that was installed.
const stamp = join(projectRoot, 'node_modules/.installed')

/** Installs what is missing or out of date; ends the process with code 1 and npm's own words where that fails. */
export function ensureInstalled() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(projectRoot, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(projectNode)) return
  say('正在安装所需组件，第一次需要一两分钟……')
  // `install` and not `ci`: what the lock file names is installed as it says, but a registry that lags behind lacks
  // some packages for other systems, which the lock file then lacks too, and over that `ci` gives up.
  // No package's install script is run but one: `node` fetches the binary for this platform by it. Electron's is left
  // out on purpose: `npm start` fetches the binary itself, with a limit in time.
  npm(['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'])
  npm(['rebuild', 'node', '--foreground-scripts'])
  if (!existsSync(projectNode)) fail('安装后没有找到项目自带的 Node。', '')
  writeFileSync(stamp, wanted)
  say('组件已装好。')
}

function npm(args) {
  const done = spawnSync('npm', args, {
    cwd: projectRoot,
    encoding: 'utf8',
    // npm is a script on Windows, which only a shell starts.
    shell: process.platform === 'win32',
    env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' },
    maxBuffer: 64 * 1024 * 1024,
  })
  if (done.status !== 0) {
    fail(
      `安装失败：npm ${args.join(' ')}`,
      `${done.error?.message ?? ''}${done.stdout ?? ''}${done.stderr ?? ''}`,
    )
  }
}

function fail(message, detail) {
  say(message)
  if (detail) process.stderr.write(`${detail}\n`)
  process.exit(1)
}

function say(line) {
  process.stderr.write(`${line}\n`)
}
