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
/** So many digits of the digest stand in a code. */
export const digestLength = 16

/** The code as text: `文书验证｜川公管监受〔2026〕1号｜2026-03-05｜0123456789abcdef`. */
export function formatPaperCode(paper: { docNo?: string | null; issueDate: string; digest: string }): string {
  const { docNo, issueDate, digest } = paper
  return [mark, docNo ?? '', issueDate, digest.slice(0, digestLength)].join(separator)
}

/**
 * The codes that a text holds, each once, wherever in it. Bars and blanks may be as a scanner or a person writes them.
 */
export function parsePaperCodes(text: string): PaperCode[] {
  const bar = '\\s*[|｜丨│]\\s*'
  const pattern = new RegExp(
    `${mark}${bar}([^|｜丨│]*?)${bar}(\\d{4}-\\d{2}-\\d{2})${bar}([0-9a-f]{${digestLength}})`,
    'gi',
  )
  const codes = [...text.matchAll(pattern)].map(
    ([, docNo = '', issueDate = '', digest = '']): PaperCode => ({
      docNo: docNo.trim(),
      issueDate,
      digest: digest.toLowerCase(),
    }),
  )
  return codes.filter(
    (code, index) =>
      isIsoDate(code.issueDate) && codes.findIndex(({ digest }) => digest === code.digest) === index,
  )
}
