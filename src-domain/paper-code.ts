/**
 * The code by which a printed paper is checked against its record: number, date and the beginning of the digest, as
 * it stands in the QR code and in the properties of PDF and DOCX files.
 */
import { isIsoDate } from './calendar-date'

export interface PaperCode {
  /** 文号; empty for internal forms, which bear none. */
  docNo: string
  /** ISO date of issue. */
  issueDate: string
  /** The first 16 hexadecimal digits of the SHA-256 of the frozen tree. */
  digest: string
}

const mark = '文书验证'
const separator = '｜'
const digestLength = 16

/** The code as text: `文书验证｜川公管监受〔2026〕1号｜2026-03-05｜0123456789abcdef`. */
export function formatPaperCode(paper: { docNo?: string | null; issueDate: string; digest: string }): string {
  const { docNo, issueDate, digest } = paper
  return [mark, docNo ?? '', issueDate, digest.slice(0, digestLength)].join(separator)
}

/** The code that a text holds, wherever in it; null where it holds none. */
export function parsePaperCode(text: string): PaperCode | null {
  const found = new RegExp(
    `${mark}${separator}([^${separator}]*)${separator}(\\d{4}-\\d{2}-\\d{2})${separator}([0-9a-f]{${digestLength}})`,
  ).exec(text)
  const [, docNo = '', issueDate = '', digest = ''] = found ?? []
  return found && isIsoDate(issueDate) ? { docNo, issueDate, digest } : null
}
