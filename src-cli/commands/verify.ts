/** `verify`: whether a paper or a case file still holds what was issued. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { DocumentTree } from '../../forms/document-tree'
import { toDocx } from '../../forms/print/docx'
import { codeInFile } from '../../forms/print/file-code'
import { verifyFile } from '../../forms/verify-file'
import { parsePaperCodes } from '../../src-domain/paper-code'
import { rowsOf } from '../../src-domain/rows'
import { type PaperVerdict, verifyFrozen } from '../../src-domain/verify-paper'
import { readCaseFile } from '../case-file'
import { refuse } from '../input'
import { rareFontFile } from '../paged'

const words: Readonly<Record<PaperVerdict['state'], string>> = {
  valid: '与签发记录一致',
  voided: '与签发记录一致，但已作废',
  altered: '与签发记录不一致',
  unknown: '案件中没有这份文书的签发记录',
}

interface Verdict {
  file: string
  docNo: string | null
  issueDate: string | null
  state: PaperVerdict['state']
  message: string
}

/**
 * Of a case file, every issued paper checked against its digest; of a PDF or Word file, the papers it says it holds,
 * checked against the case. The exit code is 1 where something does not fit.
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
  if (path.endsWith('.json')) return told(await verifyCase(path))
  const bytes = new Uint8Array(
    await readFile(path).catch(() => refuse(file, '读不到这个文件，请检查路径和权限')),
  )
  const codes = parsePaperCodes((await codeInFile(bytes)) ?? '')
  if (codes.length === 0)
    refuse(file, '文件里没有验证信息：不是本程序签发后导出的 PDF 或 Word 文件，或导出后另存过')
  if (values.case === undefined) refuse('--case', '请给出文书所属的案件文件')
  const { record } = await readCaseFile(values.case, undefined)
  const tools = { sha256, docxOf: (tree: DocumentTree) => toDocx(tree, { rareFont: rareFontFile }) }
  return told(
    await Promise.all(
      codes.map(async (code) => verdictOf(file, await verifyFile(record, { bytes, code }, tools), code)),
    ),
  )
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
  const message = verdict.state === 'altered' ? verdict.what : words[verdict.state]
  return { file, docNo: docNo || null, issueDate: issueDate ?? null, state: verdict.state, message }
}

function told(verdicts: Verdict[]): Verdict[] {
  if (verdicts.some(({ state }) => state === 'altered' || state === 'unknown')) process.exitCode = 1
  return verdicts
}

async function sha256(text: string): Promise<string> {
  return createHash('sha256').update(text).digest('hex')
}
