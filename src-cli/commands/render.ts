/** `render`: one document of one case, written in the formats asked for. */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { checkPaper } from '../../forms/check'
import type { LooseValues } from '../../forms/fields'
import type { FormDefinition } from '../../forms/form'
import { valuesOf } from '../../forms/values'
import type { CaseRecord } from '../../src-domain/case-record'
import { shippedCalendar } from '../../src-domain/holiday-calendar'
import { rowsOf } from '../../src-domain/rows'
import { paperValuesOf } from '../../src-domain/written-values'
import { readCaseFile } from '../case-file'
import { type Fault, InputError, placeIn, readJson, readOptions, refuse, todayOr } from '../input'
import { type Format, formats, isFormat, renderTree } from '../render-tree'
import { requireForm } from '../require-form'

/**
 * The paths written. Values typed on the case's latest paper of this kind are taken up; those given stand before them. A paper with missing fields is written as a marked draft (草稿), and stderr lists what is missing.
 * @throws InputError where the form, the case or a value is not as wanted; then nothing is written.
 */
export async function renderCommand(args: string[]): Promise<string[]> {
  const options = readOptions(args, ['form', 'case', 'to'], ['values', 'office', 'format', 'today'])
  const form = requireForm(options.form)
  const wanted = readFormats(options.format ?? 'docx,html,txt')
  const { record, office } = await readCaseFile(options.case, options.office)
  const given = options.values ? await readValues(form, options.values) : {}
  const typed = { ...latestPaper(record, form)?.values, ...given }
  const context = {
    record,
    office,
    calendar: shippedCalendar,
    today: todayOr(options.today),
    officerId: null,
  }
  const { values } = valuesOf(form, typed, context)
  const findings = checkPaper(form, values, context)
  for (const finding of findings) {
    process.stderr.write(`${finding.level === 'error' ? '待补' : '提示'}：${finding.message}\n`)
  }
  const draft = findings.some((finding) => finding.level === 'error')
  const tree = form.compose(values, context)
  const rendered = await Promise.all(
    wanted.map(async (format) => ({ format, bytes: await renderTree(tree, format, { draft }) })),
  )
  await mkdir(options.to, { recursive: true })
  const paths: string[] = []
  for (const { format, bytes } of rendered)
    paths.push(await writeWhole(join(options.to, `${form.id}.${format}`), bytes))
  return paths
}

/** What was typed on the case's own latest paper of this kind, so that a case file prints the paper it holds. */
function latestPaper(record: CaseRecord, form: FormDefinition) {
  return rowsOf(record.papers).findLast((paper) => paper.docKind === form.id && paper.status !== 'voided')
}

function readFormats(text: string): Format[] {
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

/** Written beside and renamed, so that no half of a paper ever bears its name. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<string> {
  const beside = `${path}.part`
  await writeFile(beside, bytes)
  await rename(beside, path)
  return path
}
