/**
 * Runs one of the project's TypeScript programs with the project's own Node, after installing what is missing:
 * `node scripts/run.mjs FILE.ts [arguments]`. Input, output and exit code pass through.
 */
import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled, projectNode, projectRoot } from './setup.mjs'

const [file, ...args] = process.argv.slice(2)
if (!file) {
  process.stderr.write('用法：node scripts/run.mjs 程序.ts [参数]\n')
  process.exit(2)
}
ensureInstalled()

// npm changes into the project's folder, but the file names a person gives the office's own command are meant from
// where that person stands. The project's scripts work in the project's folder wherever they are called from.
const calledByNpm = process.env.npm_lifecycle_event !== undefined && process.cwd() === projectRoot
const callersFolder = calledByNpm ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd()
const cwd = file.startsWith('src-cli/') ? callersFolder : projectRoot
const bin = join(projectRoot, 'node_modules/.bin')

const child = spawn(
  projectNode,
  [
    '--import',
    pathToFileURL(join(projectRoot, 'node_modules/tsx/dist/loader.mjs')).href,
    join(projectRoot, file),
    ...args,
  ],
  {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
  },
)
// Whoever ends npm ends only npm and its shell; then this one, left alone, ends the program too.
const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) child.kill('SIGTERM')
}, 1000).unref()
// The terminal sends Ctrl+C to both; this one waits for the other to tidy up.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child.kill('SIGTERM'))
child.on('error', (error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
