/**
 * Measures the program: `npm run bench`, or `npm run bench -- docx` for one part. Prints a table a part; every
 * figure stands beside a baseline of the same run, because machines differ and drift. Never part of the tests.
 */
import { benchAttachments } from './attachments'
import { benchBundle } from './bundle'
import { benchDocx } from './docx'
import { benchHome } from './home'
import { benchPackage } from './package'
import { benchPapers } from './papers'
import { benchPreview } from './preview'
import { benchStore } from './store'

const parts: Readonly<Record<string, () => Promise<string[]>>> = {
  docx: benchDocx,
  papers: benchPapers,
  preview: benchPreview,
  package: benchPackage,
  bundle: benchBundle,
  store: benchStore,
  home: benchHome,
  attachments: benchAttachments,
}

const wanted = process.argv.slice(2)
for (const name of wanted.length > 0 ? wanted : Object.keys(parts)) {
  const part = parts[name]
  if (!part) throw new Error(`no part ${name}; there are ${Object.keys(parts).join(', ')}`)
  process.stdout.write(`\n## ${name}\n\n${(await part()).join('\n')}\n`)
}
