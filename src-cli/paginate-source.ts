/** The paginator as one script for a page that has nothing of ours in it: the printing page, or a paper kept as HTML. */
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'

let bundled: Promise<string> | null = null

/** A script that makes the paginator known as `paper.paginate` and `paper.updatePages`. Bundled once a process. */
export function paginateSource(): Promise<string> {
  bundled ??= bundle()
  return bundled
}

async function bundle(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: {
        entry: join(import.meta.dirname, '../forms/print/paginate.ts'),
        formats: ['iife'],
        name: 'paper',
        fileName: 'paginate',
      },
    },
  })) as Rolldown.RolldownOutput[]
  const chunk = output[0]?.output[0]
  if (!chunk) throw new Error('the paginator did not bundle')
  return chunk.code
}
