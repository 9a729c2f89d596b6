/** `render`: papers written in the formats asked for: one kind of one case, all of a case, or one kind of many cases. */
import { basename, join } from 'node:path'
import { papersToBind } from '../../forms/case-binder'
import type { LooseValues } from '../../forms/fields'
import type { FormDefinition } from '../../forms/form'
import { markDocx, markPdf } from '../../forms/print/file-code'
import { composedPaper } from '../../forms/printed-paper'
import type { CaseRecord } from '../../src-domain/case-record'
import { rowsOf } from '../../src-domain/rows'
import { paperValuesOf } from '../../src-domain/written-values'
import { caseFilesIn, readCaseFile } from '../case-file'
import { contextOf, told, type WrittenPaper } from '../case-papers'
import { type Fault, InputError, placeIn, readJson, readOptions, refuse, todayOr } from '../input'
import { openPaperPrinter, type PaperPrinter } from '../paged'
import { type Format, formats, isFormat, renderTree } from '../render-tree'
import { requireForm } from '../require-form'
import { writeWhole } from '../write-whole'

/** A paper under the name its files get, without the format. */
type NamedPaper = WrittenPaper & { name: string }

/**
 * The paths written. Values typed on the case's latest paper of this kind are taken up; those given stand before them. A paper with missing fields is written as a marked draft (草稿), and stderr lists what is missing. With `--all` an issued paper is written from its frozen copy.
 * @throws InputError where the form, the case or a value is not as wanted; then nothing is written.
 */
export async function renderCommand(args: string[]): Promise<string[]> {
  if (args.includes('--all')) return renderAll(args.filter((arg) => arg !== '--all'))
  if (args.includes('--cases')) return renderCases(args)
  const options = readOptions(args, ['form', 'case', 'to'], ['values', 'office', 'format', 'today'])
  const form = requireForm(options.form)
  const wanted = readFormats(options.format)
  const file = await readCaseFile(options.case, options.office)
  const given = options.values ? await readValues(form, options.values) : {}
  const typed = { ...latestPaper(file.record, form)?.values, ...given }
  const context = contextOf(file, todayOr(options.today))
  const paper = told(composedPaper(form, { ...latestPaper(file.record, form), values: typed }, context))
  return write([{ ...paper, name: form.id }], wanted, options.to)
}

/** All papers of a case but voided ones, in the order of the case file. */
async function renderAll(args: string[]): Promise<string[]> {
  const options = readOptions(args, ['case', 'to'], ['office', 'format', 'today'])
  const wanted = readFormats(options.format)
  const file = await readCaseFile(options.case, options.office)
  const context = contextOf(file, todayOr(options.today))
  const { papers, left } = papersToBind(context, { volumes: ['main', 'auxiliary'], drafts: true })
  for (const title of left) process.stderr.write(`提示：《${title}》没有版式或者读不出来，略过\n`)
  const named = papers.map(({ printed }, index) => ({
    ...told(printed),
    name: `${String(index + 1).padStart(2, '0')}-${printed.form.id}`,
  }))
  return write(named, wanted, options.to)
}

/** One kind of paper for every case file of a folder, in the order of their names. */
async function renderCases(args: string[]): Promise<string[]> {
  const options = readOptions(args, ['form', 'cases', 'to'], ['office', 'format', 'today'])
  const form = requireForm(options.form)
  const wanted = readFormats(options.format)
  const today = todayOr(options.today)
  const papers: NamedPaper[] = []
  for (const path of await caseFilesIn(options.cases)) {
    const file = await readCaseFile(path, options.office)
    const typed = latestPaper(file.record, form) ?? { values: {} }
    const name = `${basename(path, '.json')}-${form.id}`
    process.stderr.write(`${basename(path)}：\n`)
    papers.push({ ...told(composedPaper(form, typed, contextOf(file, today))), name })
  }
  return write(papers, wanted, options.to)
}

async function write(
  papers: readonly NamedPaper[],
  wanted: readonly Format[],
  to: string,
): Promise<string[]> {
  const printer = openPaperPrinter()
  try {
    const made: { path: string; bytes: Uint8Array }[] = []
    for (const paper of papers) {
      for (const format of wanted) {
        made.push({
          path: join(to, `${paper.name}.${format}`),
          bytes: await rendered(paper, format, printer),
        })
      }
    }
    const paths: string[] = []
    for (const { path, bytes } of made) paths.push(await writeWhole(path, bytes))
    return paths
  } finally {
    await printer.close()
  }
}

/** A paper in one format; PDF and Word files of an issued one bear its code. */
async function rendered(
  { tree, draft, code }: WrittenPaper,
  format: Format,
  printer: PaperPrinter,
): Promise<Uint8Array> {
  const bytes = await renderTree(tree, format, { draft, code }, printer)
  if (code === null) return bytes
  if (format === 'pdf') return markPdf(bytes, code)
  return format === 'docx' ? markDocx(bytes, code) : bytes
}

/** What was typed on the case's own latest paper of this kind, so that a case file prints the paper it holds. */
function latestPaper(record: CaseRecord, form: FormDefinition) {
  return rowsOf(record.papers).findLast((paper) => paper.docKind === form.id && paper.status !== 'voided')
}

function readFormats(text = 'docx,html,txt'): Format[] {
  const names = text.split(',').map((name) => name.trim())
  const unknown = names.find((name) => !isFormat(name))
  if (unknown !== undefined) refuse('--format', `没有“${unknown}”这种格式，可用：${formats.join('、')}`)
  return [...new Set(names.filter(isFormat))]
}

/** The values given for this paper, each checked against its field; unknown names are faults, not ignored. */
async function readValues(form: FormDefinition, path: string): Promise<Record<string, unknown>> {
  const json = await readJson(path)
  const file = basename(path)
  if (json === null || typeof json !== 'object' || Array.isArray(json))
    refuse(file, '应为一个对象：{"字段": 值}')
  const given = paperValuesOf(form.id, json as LooseValues)
  const faults: Fault[] = []
  for (const [key, value] of Object.entries(given)) {
    const field = form.fields[key]
    if (!field) {
      faults.push({ path: placeIn(file, [key]), message: `《${form.title}》没有这个字段` })
      continue
    }
    const result = field.schema.nullish().safeParse(value)
    for (const issue of result.error?.issues ?? []) {
      faults.push({
        path: placeIn(file, [key, ...issue.path]),
        message: `${field.meta.label}：${issue.message}`,
      })
    }
  }
  if (faults.length > 0) throw new InputError(faults)
  return given
}
