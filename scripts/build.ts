/**
 * Builds what is out of date: `npm run build`, with `-- --force` for everything. A part is out of date where one of
 * its sources, by name, size or time, differs from what was built last.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { projectRoot } from './project'

interface Part {
  title: string
  config: string
  /** Files that are there once the part is built. */
  result: string
  sources: readonly string[]
}

const shared = ['package-lock.json', 'package.json', 'tsconfig.json', 'src-contract']

const parts: readonly Part[] = [
  {
    title: '窗口程序',
    config: 'vite.main.config.ts',
    result: '.vite/build/main.cjs',
    sources: ['src-main', ...shared],
  },
  {
    title: '窗口桥',
    config: 'vite.preload.config.ts',
    result: '.vite/build/preload.cjs',
    sources: ['src-main', ...shared],
  },
  {
    title: '界面',
    config: 'vite.renderer.config.ts',
    result: '.vite/renderer/office/index.html',
    sources: ['src-renderer', 'forms', 'src-domain', 'assets', ...shared],
  },
]

/**
 * Builds the parts whose sources changed.
 * @param options.force builds all.
 * @returns the titles of the parts that were built.
 * @throws what Vite says where a source does not build.
 */
export async function buildStale(options: { force?: boolean } = {}): Promise<string[]> {
  const built: string[] = []
  for (const part of parts) {
    const stamp = join(projectRoot, '.vite/stamps', part.config)
    const now = digestOf([part.config, ...part.sources])
    const fresh =
      existsSync(join(projectRoot, part.result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now
    if (fresh && !options.force) continue
    process.stderr.write(`正在构建：${part.title}……\n`)
    await build({ configFile: join(projectRoot, part.config), logLevel: 'warn' })
    mkdirSync(join(projectRoot, '.vite/stamps'), { recursive: true })
    writeFileSync(stamp, now)
    built.push(part.title)
  }
  return built
}

function digestOf(sources: readonly string[]): string {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of filesUnder(join(projectRoot, source))) {
      const { size, mtimeMs } = statSync(file)
      hash.update(`${relative(projectRoot, file)}\0${size}\0${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const built = await buildStale({ force: process.argv.includes('--force') })
    process.stderr.write(built.length > 0 ? `已构建：${built.join('、')}。\n` : '已是最新，无须构建。\n')
  } catch (error) {
    process.stderr.write(`构建失败：${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
