/**
 * Many papers made in one job: printed together, as one PDF, or as files in one archive. The screen's thread cuts pages,
 * one paper at a time; PDF is made by the shell, Word files, binding and packing by workers. Nothing leaves the program
 * before it stands in the log, and what is given up leaves nothing behind.
 */
import type { FormContext } from '../../forms/form'
import type { Answer } from '../../src-contract/answer'
import { fileNameFrom } from '../../src-contract/file-kinds'
import type { CaseRecord } from '../../src-domain/case-record'
import { type DocxMaker, openDocxMaker } from '../editor/docx-job'
import { openHiddenDesk } from '../editor/hidden-desk'
import { printDocument } from '../editor/print-document'
import { shell } from '../shell/shell'
import type { GuardedStore } from '../store/guarded-store'
import { openPacker, type Packer } from './pack-job'
import { type Failed, prepare, type Ready, type Wanted } from './prepare'
import { documentsOf, onOwnSheets, type Sheets, sheetsOf } from './sheets'
import { breath, Stopped, unlessStopped } from './stopping'

export interface BatchChoice {
  output: 'print' | 'pdf' | 'files'
  /** Which files, where files are made. */
  formats: readonly ('pdf' | 'docx')[]
  /** Printed on both sides: each copy on a sheet of its own. */
  duplex: boolean
  /** Issued papers bear their code at the foot. */
  codes: boolean
  title: string
}

/** One line of what came of it. */
export type BatchRow = (Ready | Failed) & { pages: number }

export interface BatchOutcome {
  rows: BatchRow[]
  /** Where it was saved; null where it was printed, given up or failed. */
  savedAs: string | null
  /** `done`; `cancelled` by the officer; else what went wrong, in Chinese. */
  ended: 'done' | 'cancelled' | { failure: string }
}

export interface BatchHost {
  store: Pick<GuardedStore, 'openCase' | 'may' | 'note'>
  contextOf: (record: CaseRecord) => FormContext
  /** Told before each step: how many are done of how many, and what is being done. */
  progress: (done: number, all: number, what: string) => void
  signal: AbortSignal
}

type Made = Ready & Sheets

/** What a shell takes at once, in characters. */
const mostPrinted = 29_000_000

/** Makes them. Nothing is thrown: what went wrong is told in the outcome. */
export async function makePapers(
  host: BatchHost,
  wanted: readonly Wanted[],
  choice: BatchChoice,
): Promise<BatchOutcome> {
  const rows: BatchRow[] = []
  const packer = openPacker()
  const docx = openDocxMaker()
  try {
    const made = await cutAll(host, wanted, choice, rows)
    if (made.length === 0) throw new Stopped({ failure: '没有一份能做出来，原因见下' })
    const savedAs = await leave(host, made, choice, { packer, docx })
    return { rows, savedAs, ended: 'done' }
  } catch (error) {
    const why = error instanceof Stopped ? error.why : { failure: '做到一半出了错，没有打印，也没有存下文件' }
    return { rows, savedAs: null, ended: host.signal.aborted ? 'cancelled' : why }
  } finally {
    packer.close()
    docx.close()
  }
}

/** Opens, composes and cuts every paper, told in `rows` as it goes. */
async function cutAll(
  { store, contextOf, progress, signal }: BatchHost,
  wanted: readonly Wanted[],
  choice: BatchChoice,
  rows: BatchRow[],
): Promise<Made[]> {
  const desk = await openHiddenDesk()
  const made: Made[] = []
  try {
    for (const [index, each] of wanted.entries()) {
      progress(index, wanted.length, '正在排版')
      await breath(signal)
      const prepared = await prepare(store, each, contextOf)
      if (prepared.state === 'failed') rows.push({ ...prepared, pages: 0 })
      else {
        const sheets = await sheetsOf(desk, prepared, choice.codes)
        made.push({ ...prepared, ...sheets })
        rows.push({ ...prepared, pages: sheets.pages })
      }
    }
  } finally {
    desk.close()
  }
  return made
}

async function leave(
  host: BatchHost,
  made: readonly Made[],
  choice: BatchChoice,
  tools: { packer: Packer; docx: DocxMaker },
): Promise<string | null> {
  if (choice.output === 'print') return printAll(host, made, choice)
  const bytes =
    choice.output === 'pdf'
      ? await onePdf(host, made, choice, tools)
      : await archive(host, made, choice, tools)
  await breath(host.signal)
  const kind = choice.output === 'pdf' ? 'pdf' : 'zip'
  const kinds = choice.output === 'pdf' ? (['pdf'] as const) : choice.formats
  for (const format of kinds) await log(host, made, format === 'pdf' ? 'pdfMade' : 'wordMade')
  host.progress(1, 1, '请选择存在哪里')
  const saved = answered(
    await shell.saveFile({ suggestedName: fileNameFrom(choice.title, kind), kind, bytes }),
  )
  if (saved) return saved.savedAs
  await undone(host, made)
  throw new Stopped('cancelled')
}

async function printAll(
  host: BatchHost,
  made: readonly Made[],
  { duplex, title }: BatchChoice,
): Promise<null> {
  const sheets = duplex ? made.map(onOwnSheets) : made
  const html = printDocument(title, sheets.map(({ markup }) => markup).join(''))
  if (html.length > mostPrinted) {
    const pages = sheets.reduce((sum, each) => sum + each.pages, 0)
    throw new Stopped({ failure: `共 ${pages} 页，一次打印太多，请分几次打印，或者存为 PDF 再打印` })
  }
  await breath(host.signal)
  await log(host, made, 'printed')
  host.progress(1, 1, '正在送往打印机')
  const answer = await shell.printHtml({ html, title })
  if (answer.ok && answer.value.printed) return null
  await undone(host, made)
  throw new Stopped(answer.ok ? 'cancelled' : { failure: answer.error.message })
}

async function onePdf(
  { progress, signal }: BatchHost,
  made: readonly Made[],
  { title }: BatchChoice,
  { packer }: { packer: Packer },
): Promise<Uint8Array<ArrayBuffer>> {
  const documents = documentsOf(made, title)
  const front: Uint8Array<ArrayBuffer>[] = []
  for (const [index, html] of documents.entries()) {
    progress(index, documents.length, '正在生成 PDF')
    await breath(signal)
    front.push(answered(await unlessStopped(shell.htmlToPdf({ html }), signal)).pdf)
  }
  progress(1, 1, '正在合为一个文件')
  const codes = made.flatMap(({ printed }) => printed.code ?? [])
  const bound = packer.pack({ do: 'bind', front, papers: [], title, codes })
  return (await unlessStopped(bound, signal)).bytes
}

async function archive(
  { progress, signal }: BatchHost,
  made: readonly Made[],
  { formats, codes }: BatchChoice,
  { packer, docx }: { packer: Packer; docx: DocxMaker },
): Promise<Uint8Array<ArrayBuffer>> {
  const cases = new Set(made.map(({ caseId }) => caseId))
  const files: { name: string; bytes: Uint8Array<ArrayBuffer> }[] = []
  for (const [index, paper] of made.entries()) {
    const { printed, state, markup, name, caseNumber } = paper
    progress(index, made.length, '正在生成文件')
    const place = String(index + 1).padStart(String(made.length).length, '0')
    for (const format of formats) {
      await breath(signal)
      const bytes =
        format === 'pdf'
          ? answered(await unlessStopped(shell.htmlToPdf({ html: printDocument(name, markup) }), signal)).pdf
          : await docx.make(printed.tree, { draft: state === 'draft', code: codes ? printed.code : null })
      const marked =
        printed.code === null
          ? bytes
          : (await packer.pack({ do: 'mark', kind: format, bytes, code: printed.code })).bytes
      const words = [place, name, cases.size > 1 ? caseNumber : '', state === 'draft' ? '草稿' : '']
      files.push({ name: fileNameFrom(words.filter(Boolean).join('-'), format), bytes: marked })
    }
  }
  progress(1, 1, '正在打成压缩包')
  return (await unlessStopped(packer.pack({ do: 'zip', files }), signal)).bytes
}

/** What leaves the program stands in the log before; what cannot be logged does not leave. */
async function log(
  { store }: BatchHost,
  made: readonly Made[],
  kind: 'printed' | 'pdfMade' | 'wordMade',
): Promise<void> {
  try {
    for (const { caseId, paperId, printed, withInformant, name } of made) {
      await store.note({
        ...{ kind, caseId, withInformant },
        ...(paperId === null ? {} : { paperId }),
        copies: Math.max(1, printed.tree.parts.length),
        note: paperId === null ? `成批：${name}` : '成批',
      })
    }
  } catch {
    throw new Stopped({
      failure: '操作日志写不进磁盘，未留痕的打印和导出一律不做；请检查磁盘空间后再试',
    })
  }
}

async function undone({ store }: BatchHost, made: readonly Made[]): Promise<void> {
  const note = `成批 ${made.length} 份：未完成或已取消`
  await store.note({ kind: 'exported', note }).catch(() => undefined)
}

function answered<Value>(answer: Answer<Value>): Value {
  if (answer.ok) return answer.value
  throw new Stopped({ failure: answer.error.message })
}
