/**
 * One notice as DOCX: made by our printer, against two template engines that fill an equal template. The template
 * is our own output with every field's words replaced by a placeholder, so that all three make the same paper.
 */
import Docxtemplater from 'docxtemplater'
import { TemplateHandler } from 'easy-template-x'
import PizZip from 'pizzip'
import { formById } from '../forms/catalogue'
import type { DocumentTree, Run } from '../forms/document-tree'
import { toDocx } from '../forms/print/docx'
import { samplePaper } from '../forms/sample-context'
import { interleaved, table } from './statistics'

const rounds = 60

/** Rows of the table, as lines. */
export async function benchDocx(): Promise<string[]> {
  const form = formById('acceptanceNotice')
  if (!form) throw new Error('no acceptanceNotice')
  const { context, values, tree } = samplePaper(form, 'sample-01')
  const words: Record<string, string> = {}
  const template = Buffer.from(await toDocx(withPlaceholders(tree, words)))
  const handler = new TemplateHandler()
  const times = await interleaved(
    {
      'docxtemplater (baseline)': () =>
        new Docxtemplater(new PizZip(template), { linebreaks: true })
          .render(words)
          .getZip()
          .generate({ type: 'uint8array', compression: 'DEFLATE' }),
      'easy-template-x': () => handler.process(template, words),
      'ours, composing included': () => toDocx(form.compose(values, context)),
    },
    rounds,
  )
  return [`${Object.keys(words).length} placeholders, ${rounds} rounds in turn`, '', ...table(times)]
}

/** The same tree with `{f1}` and so on where words came from a field; the words are put into `words`. */
function withPlaceholders(tree: DocumentTree, words: Record<string, string>): DocumentTree {
  return JSON.parse(JSON.stringify(tree), (_key, value: unknown) => {
    if (!isFieldRun(value)) return value
    const name = `f${Object.keys(words).length + 1}`
    words[name] = value.text
    return { ...value, text: `{${name}}` }
  }) as DocumentTree
}

function isFieldRun(value: unknown): value is Run {
  return value !== null && typeof value === 'object' && 'text' in value && 'field' in value
}
