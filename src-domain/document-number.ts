/**
 * Numbers of official papers, `川公管监受〔2026〕1号`: reading and writing
 * (GB/T 9704-2012 发文字号; documents.md B.1, B.3, K.3).
 */
import { quoted } from './text-normalise'

/** 机关代字 with 文种代字, the full year, and the running number of that prefix in that year. */
export interface DocNo {
  readonly prefix: string
  readonly year: number
  readonly seq: number
}

export type DocNoResult =
  | ({ readonly ok: true } & DocNo)
  | { readonly ok: false; readonly error: string; readonly suggestion?: string }

const docNoPattern = /^([\u4e00-\u9fa5]{2,16})〔(20\d{2})〕([1-9]\d{0,4})号$/
const opener = '[\\[({<（［｛【〈《「『〖〘﹝❲⟮〔]'
const closer = '[\\])}>）］｝】〉》」』〗〙﹞❳⟯〕]'
const bracketedYear = new RegExp(`${opener}(\\d+年?)${closer}`)

/** The slips that people make, in the order in which they are put right, each with what to say of it. */
const repairs: readonly { fault: string; mend: (text: string) => string }[] = [
  { fault: '文号中间不留空格', mend: (text) => text.replace(/\s+/g, '') },
  { fault: '数字应用半角阿拉伯数字', mend: (text) => text.replace(/[０-９]/g, halfWidth) },
  {
    fault: '年份应用六角括号“〔〕”，不用方括号、圆括号等其他括号',
    mend: (text) => text.replace(bracketedYear, '〔$1〕'),
  },
  {
    fault: '年份应加六角括号“〔〕”',
    mend: (text) => text.replace(/^([\u4e00-\u9fa5]+?)(20\d{2})[-－—–/．.年]?(?=第?\d+号?$)/, '$1〔$2〕'),
  },
  { fault: '括号内的年份不加“年”', mend: (text) => text.replace(/〔(\d+)年〕/, '〔$1〕') },
  { fault: '年份应写四位', mend: (text) => text.replace(/〔(\d{2})〕/, '〔20$1〕') },
  { fault: '顺序号前不加“第”', mend: (text) => text.replace(/〕第/, '〕') },
  { fault: '顺序号不补零', mend: (text) => text.replace(/〕0+(?=[1-9])/, '〕') },
  { fault: '末尾应有“号”', mend: (text) => text.replace(/〕(\d+)$/, '〕$1号') },
]

/**
 * Takes a number of a paper apart (V-DOCNO). Wrong brackets, 第, leading zeros, a missing 号, full-width digits and
 * the like are refused with every fault named and, where one can be told, the right form as `suggestion`. Blanks
 * before and after do no harm.
 */
export function parseDocNo(text: string): DocNoResult {
  const typed = text.trim()
  const direct = read(typed)
  if (direct) return { ok: true, ...direct }
  if (typed === '') return { ok: false, error: '请填写文号，例如 川公管监受〔2026〕1号' }

  let mended = typed
  const faults: string[] = []
  for (const { fault, mend } of repairs) {
    const next = mend(mended)
    if (next !== mended) faults.push(fault)
    mended = next
  }
  if (read(mended)) return { ok: false, error: faults.join('；'), suggestion: mended }
  return { ok: false, error: reasonAgainst(mended) }
}

/**
 * The number as printed: `川公管监受〔2026〕1号`.
 * @throws RangeError where the parts make no valid number.
 */
export function formatDocNo(prefix: string, year: number, seq: number): string {
  const text = `${prefix}〔${year}〕${seq}号`
  if (!read(text)) throw new RangeError(`${quoted(text)}不是有效的文号：${reasonAgainst(text)}`)
  return text
}

function read(text: string): DocNo | null {
  const match = docNoPattern.exec(text)
  const prefix = match?.[1]
  return match && prefix ? { prefix, year: Number(match[2]), seq: Number(match[3]) } : null
}

function reasonAgainst(text: string): string {
  const match = /^([^〔]*)〔([^〕]*)〕(.*)号$/.exec(text)
  if (!match) return '文号应写作“川公管监受〔2026〕1号”的样式'
  if (!/^[\u4e00-\u9fa5]{2,16}$/.test(match[1] ?? ''))
    return '代字应为2至16个汉字，例如 川公管监受〔2026〕1号'
  if (!/^20\d{2}$/.test(match[2] ?? '')) return '年份应为 2000 至 2099 之间的四位数字，例如 〔2026〕'
  return '顺序号应为 1 至 99999 的阿拉伯数字，例如 1号'
}

function halfWidth(digit: string): string {
  return String.fromCharCode(digit.charCodeAt(0) - 0xfee0)
}
