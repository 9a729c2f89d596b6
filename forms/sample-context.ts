/** For tests: the sample cases as the context of a form, each on the day after its last document. */
import sampleFile from '../assets/sample-cases.json'
import type { Paper } from '../src-domain/case-record'
import { shippedCalendar } from '../src-domain/holiday-calendar'
import { rowsOf } from '../src-domain/rows'
import { fromSampleCase, officeFromSample, sampleCasesOf } from '../src-domain/sample-case'
import { checkPaper } from './check'
import type { DocumentTree } from './document-tree'
import { runsOf } from './document-tree'
import type { LooseValues } from './fields'
import type { Finding, FormContext, FormDefinition } from './form'
import { typedOn, valuesOf } from './values'

/** The day on which the samples are looked at: their `asOf`. */
const today = sampleFile.meta.asOf

/** The context of a sample case, by its id such as `sample-01`. @throws Error where there is none. */
export function sampleContext(sampleId: string): FormContext {
  const sample = sampleCasesOf(sampleFile).find((one) => one.sampleId === sampleId)
  if (!sample) throw new Error(`no sample case ${sampleId}`)
  let count = 0
  const record = fromSampleCase(sample, () => `row-${++count}`)
  return {
    record,
    office: officeFromSample(sampleFile),
    calendar: shippedCalendar,
    today,
    officerId: 'off-03',
  }
}

/** What is typed on the sample's paper of a kind; the first, or the one at `index` where there are several. */
export function sampleTyped(context: FormContext, docKind: string, index = 0): Paper['values'] {
  const papers = rowsOf(context.record.papers).filter((paper) => paper.docKind === docKind)
  return typedOn(context.record, papers[index]?.id ?? '')
}

export interface SamplePaper {
  context: FormContext
  values: LooseValues
  tree: DocumentTree
  findings: Finding[]
}

/** A paper of a sample case, composed; `changes` are typed over what the sample has. */
export function samplePaper(
  form: FormDefinition,
  sampleId: string,
  changes: LooseValues = {},
  index = 0,
): SamplePaper {
  const context = sampleContext(sampleId)
  const { values } = valuesOf(form, { ...sampleTyped(context, form.id, index), ...changes }, context)
  return { context, values, tree: form.compose(values, context), findings: checkPaper(form, values, context) }
}

/** The whole text of a paper, or of one of its parts, block by block. */
export function textOf(tree: DocumentTree, part?: number): string {
  const parts = part === undefined ? tree.parts : tree.parts.slice(part, part + 1)
  const blocks = parts.flatMap(({ blocks }) => blocks)
  return blocks
    .map((block) =>
      runsOf(block)
        .map((run) => run.text)
        .join(''),
    )
    .join('\n')
}
