/**
 * Amounts of money: reading what is typed (`368万`, `3,680,000`, `¥3680000.5`) and printing figures. An amount is
 * a whole number of fen; no step goes through floating point, so no fen is ever lost.
 */
import { foldToken, type InputResult, quoted } from './text-normalise'

/** The largest amount the office records: 999亿元, in fen (documents.md A.0.4 V-MONEY). */
export const maxFen = 9_990_000_000_000

/** Powers of ten of the units that may follow a figure. */
const unitDigits: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }

const amountPattern =
  /^(?:人民币|RMB|CNY)?¥?(?<minus>-?)¥?(?<whole>[\d,]+)(?:\.(?<decimals>\d+))?(?<unit>[十百千]?[万亿]|[百千])?(?:元|圆)?整?$/i

/**
 * An amount as typed, in fen: figures with or without commas, up to two decimals, a unit such as 万 or 亿 (`1.2亿`),
 * 人民币, ¥, 元 and 整; full-width digits and blanks do no harm. Refused: more exact than a fen, below 0, above 999亿
 * (documents.md A.0.4 V-MONEY), and commas that are not at every third digit, because they hide a slip.
 */
export function parseMoneyInput(text: string): InputResult<number> {
  const typed = foldToken(text)
  if (typed === '') return fault('请填写金额，例如 3,680,000.00 或 368万')

  const parts = amountPattern.exec(typed)?.groups
  const whole = parts?.whole
  if (!parts || !whole)
    return fault(`看不懂${quoted(text.trim())}，请按 3,680,000.00 或 368万 的样式填写金额`)
  if (parts.minus) return fault('金额不能是负数，请去掉前面的“-”')
  if (!/^(?:\d+|\d{1,3}(?:,\d{3})+)$/.test(whole)) {
    return fault('逗号的位置不对，应每三位一个，例如 3,680,000；也可以不写逗号')
  }

  const decimals = parts.decimals ?? ''
  const places = [...(parts.unit ?? '')].reduce((sum, unit) => sum + (unitDigits[unit] ?? 0), 2)
  if (decimals.length > places) {
    return fault(`金额只到分，${quoted(text.trim())}的小数太长，请改成元后面最多两位小数，例如 3680000.55`)
  }
  const fen = BigInt(whole.replaceAll(',', '') + decimals.padEnd(places, '0'))
  if (fen > BigInt(maxFen)) return fault('金额应在 0 至 999 亿元之间，请核对位数和单位')
  return { ok: true, value: Number(fen) }
}

/**
 * `3,680,000.00`: an amount of fen as figures in yuan with commas and two decimals.
 * @throws RangeError where the amount is not a whole number of fen.
 */
export function formatMoney(fen: number): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError('金额应为以分为单位的整数')
  const digits = String(Math.abs(fen)).padStart(3, '0')
  const yuan = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, ',')
  return `${fen < 0 ? '-' : ''}${yuan}.${digits.slice(-2)}`
}

function fault(error: string): { ok: false; error: string } {
  return { ok: false, error }
}
