/** `verify`: whether a paper or a case file still holds what was issued. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { toDocx } from '../../forms/print/docx'
import { codeInFile } from '../../forms/print/file-code'
import { readOnce, type VerifyTools, verifyFile } from '../../forms/verify-file'
import { ShellFailure } from '../../src-contract/answer'
import { parsePaperCodes } from '../../src-domain/paper-code'
import { rowsOf } from '../../src-domain/rows'
import { type PaperVerdict, verifyFrozen } from '../../src-domain/verify-paper'
import { readCaseFile } from '../case-file'
import { refuse } from '../input'
import { openPaperPrinter, type PaperPrinter, rareFontFile } from '../paged'
import { wordsOfPdf } from '../pdf-words'

const pagesUnread =
  '；这台电脑没有安装 Chromium、Chrome 或 Edge 浏览器，PDF 只核对了文号、日期和校验码，页面上的文字请与重新导出的一份对照'
const takeTheFrozen = '；以签发时固定的一份为准，可用 render --all 重新导出'

interface Verdict {
  file: string
  docNo: string | null
  issueDate: string | null
  state: PaperVerdict['state']
  message: string
}

/** The exit code for a file that is as it was issued, but whose paper was voided since and must not be used. */
const voidedCode = 3

/**
 * Of a case file, every issued paper checked against its digest; of a PDF or Word file, the papers it says it holds,
 * checked against the case, word by word. The exit code is 1 where something does not fit, and 3 where a file fits, but a
 * paper in it was voided; that a case keeps voided papers is as it should be.
 * @throws InputError where a file cannot be read or bears no code.
 */
export async function verifyCommand(args: string[]): Promise<Verdict[]> {
  const { values, positionals } = parseArgs({
    args,
    options: { case: { type: 'string' } },
    allowPositionals: true,
  })
  const [path] = positionals
  if (path === undefined) refuse('verify', '请给出要验证的文件')
  const file = basename(path)
  if (path.endsWith('.json')) return told(await verifyCase(path), 0)
  const bytes = new Uint8Array(
    await readFile(path).catch(() => refuse(file, '读不到这个文件，请检查路径和权限')),
  )
  const codes = parsePaperCodes((await codeInFile(bytes)) ?? '')
  if (codes.length === 0)
    refuse(file, '文件里没有验证信息：不是本程序签发后导出的 PDF 或 Word 文件，或导出后另存过')
  if (values.case === undefined) refuse('--case', '请给出文书所属的案件文件')
  const { record } = await readCaseFile(values.case, undefined)
  const printer = openPaperPrinter()
  try {
    const tools = toolsOn(printer)
    const verdicts: Verdict[] = []
    for (const code of codes) {
      const verdict = await verifyFile(record, { bytes, code, bound: codes.length > 1 }, tools)
      verdicts.push(verdictOf(file, verdict, code))
    }
    return told(verdicts, voidedCode)
  } finally {
    await printer.close()
  }
}

function toolsOn(printer: PaperPrinter): VerifyTools {
  return {
    sha256,
    wordsOfPdf: readOnce(wordsOfPdf),
    docxOf: (tree) => toDocx(tree, { rareFont: rareFontFile }),
    pdfOf: (tree) =>
      printer.toPdf(tree, { draft: false }).catch((error: unknown) => {
        if (error instanceof ShellFailure && error.code === 'no-browser') return null
        throw error
      }),
  }
}

async function verifyCase(path: string): Promise<Verdict[]> {
  const { record } = await readCaseFile(path, undefined)
  const issued = rowsOf(record.papers).filter((paper) => paper.issued)
  return Promise.all(
    issued.map(async (paper) => verdictOf(basename(path), await verifyFrozen(paper, sha256), paper)),
  )
}

function verdictOf(
  file: string,
  verdict: PaperVerdict,
  { docNo, issueDate }: { docNo?: string | null | undefined; issueDate?: string | null | undefined },
): Verdict {
  const message = meaningOf(verdict) + ('unread' in verdict ? pagesUnread : '')
  return { file, docNo: docNo || null, issueDate: issueDate ?? null, state: verdict.state, message }
}

/** What the verdict says and what is to be done. */
function meaningOf(verdict: PaperVerdict): string {
  switch (verdict.state) {
    case 'valid':
      return '与签发记录一致'
    case 'voided':
      return `与签发记录一致，但已作废，不得再用${verdict.paper.voidReason ? `（作废原因：${verdict.paper.voidReason}）` : ''}`
    case 'altered':
      // A record that was changed holds no frozen copy to go by.
      return verdict.ofRecord
        ? `${verdict.what}；请用备份里的案件再验证一次`
        : `${verdict.what}${takeTheFrozen}`
    case 'unknown':
      return '案件中没有这份文书的签发记录：请核对给出的案件是不是它所属的案件；如果是，这份文书不是本案签发的'
  }
}

function isSound({ state }: Pick<PaperVerdict, 'state'>): boolean {
  return state === 'valid' || state === 'voided'
}

/** @param ifVoided the exit code where nothing is amiss but that a paper was voided. */
function told(verdicts: Verdict[], ifVoided: number): Verdict[] {
  if (!verdicts.every(isSound)) process.exitCode = 1
  else if (verdicts.some(({ state }) => state === 'voided')) process.exitCode = ifVoided
  return verdicts
}

async function sha256(text: string): Promise<string> {
  return createHash('sha256').update(text).digest('hex')
}
