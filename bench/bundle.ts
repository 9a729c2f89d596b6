/** What the shipped renderer weighs, by the package it comes from, before and after compression. */
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'vite'

const root = join(import.meta.dirname, '..')

/** Rows of the table, as lines, the heaviest first. */
export async function benchBundle(): Promise<string[]> {
  const bytes = new Map<string, number>()
  const files: { name: string; size: number; zipped: number }[] = []
  await build({
    configFile: join(root, 'vite.renderer.config.ts'),
    logLevel: 'silent',
    build: { write: false },
    plugins: [weigh(bytes, files)],
  })
  const parts = [...bytes].sort((a, b) => b[1] - a[1])
  return [
    '| part of the scripts | kB |',
    '|---|---:|',
    ...parts.slice(0, 14).map(([part, size]) => `| ${part} | ${kilo(size)} |`),
    `| ${parts.length - 14} others | ${kilo(parts.slice(14).reduce((sum, [, size]) => sum + size, 0))} |`,
    '',
    '| file | kB | gzip kB |',
    '|---|---:|---:|',
    ...grouped(files).map(({ name, size, zipped }) => `| ${name} | ${kilo(size)} | ${kilo(zipped)} |`),
  ]
}

function weigh(bytes: Map<string, number>, files: { name: string; size: number; zipped: number }[]): Plugin {
  return {
    name: 'weigh',
    generateBundle(_options, bundle) {
      for (const [name, output] of Object.entries(bundle)) {
        const content = output.type === 'chunk' ? output.code : output.source
        files.push({ name, size: Buffer.byteLength(content), zipped: gzipSync(content).length })
        if (output.type !== 'chunk') continue
        for (const [id, { renderedLength }] of Object.entries(output.modules)) {
          bytes.set(partOf(id), (bytes.get(partOf(id)) ?? 0) + renderedLength)
        }
      }
    },
  }
}

/** The package, or the layer of ours, that a module belongs to. */
function partOf(id: string): string {
  const inPackage = id.split('/node_modules/').at(-1)
  if (id.includes('/node_modules/') && inPackage) {
    const [scope, name] = inPackage.split('/')
    return scope?.startsWith('@') ? `${scope}/${name}` : (scope ?? id)
  }
  const ours = id.startsWith(root) ? id.slice(root.length + 1).split('/')[0] : undefined
  return ours ? `ours: ${ours}` : 'the bundler'
}

/** The hundred slices of the screen typeface are one line; only what a screen shows of them is ever loaded. */
function grouped(files: readonly { name: string; size: number; zipped: number }[]) {
  const sums = new Map<string, { name: string; size: number; zipped: number }>()
  for (const { name, size, zipped } of files) {
    const group = /noto-sans/.test(name)
      ? 'screen typeface, all slices'
      : name.replace(/-[\w-]{8}(?=\.\w+$)/, '')
    const sum = sums.get(group) ?? { name: group, size: 0, zipped: 0 }
    sums.set(group, { name: group, size: sum.size + size, zipped: sum.zipped + zipped })
  }
  return [...sums.values()].sort((a, b) => b.size - a.size)
}

function kilo(size: number): string {
  return (size / 1000).toFixed(size < 100_000 ? 1 : 0)
}
