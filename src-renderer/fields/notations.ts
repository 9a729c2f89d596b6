/** How each kind of value is typed and shown: what may be typed for a date, an amount, a number, a 文号. */
import { textChecks } from '../../forms/check'
import type { FieldMeta } from '../../forms/fields'
import { amountInCapitals } from '../../src-domain/amount-in-capitals'
import { parseDateInput, parseDateTimeInput } from '../../src-domain/date-input'
import { parseDocNo } from '../../src-domain/document-number'
import { formatMoney, parseMoneyInput } from '../../src-domain/money-input'
import { foldToken, type InputResult, quoted } from '../../src-domain/text-normalise'
import type { Notation } from './use-draft'

/**
 * The notation of a field that is typed in one line.
 * @param today ISO date, for 今天 and +3.
 */
export function notationOf(meta: FieldMeta, today: string): Notation {
  switch (meta.control) {
    case 'date':
      return { show: words, read: (text) => parseDateInput(text, today) }
    case 'datetime':
      return { show: showMoment, read: (text) => parseDateTimeInput(text, today) }
    case 'money':
      return { show: (value) => (isFen(value) ? formatMoney(value) : words(value)), read: parseMoneyInput }
    case 'int':
      return { show: words, read: readInteger }
    case 'decimal':
      return { show: words, read: readDecimal }
    case 'docNo':
      return { show: words, read: asTyped, settle: settleDocNo }
    default:
      return { show: words, read: onOneLine, settle: (value) => settleText(value, meta, today) }
  }
}

/** What stands small beside a value that has been understood: the capitals of an amount; null where there is nothing. */
export function asideOf(meta: FieldMeta, value: unknown): string | null {
  if (meta.control !== 'money' || !isFen(value)) return null
  return amountInCapitals(value)
}

function asTyped(text: string): InputResult<string> {
  return { ok: true, value: text }
}

/** Line breaks come in with text pasted from elsewhere. */
function onOneLine(text: string): InputResult<string> {
  return { ok: true, value: text.replace(/\s*\n\s*/g, ' ') }
}

function words(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}

/** `2026-04-30 16:00` of `2026-04-30T16:00:00+08:00`. */
function showMoment(value: unknown): string {
  return words(value).slice(0, 16).replace('T', ' ')
}

function isFen(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function readInteger(text: string): InputResult<number> {
  const typed = foldToken(text).replace(/,/g, '')
  if (/^-?\d{1,15}$/.test(typed)) return { ok: true, value: Number(typed) }
  return { ok: false, error: `看不懂${quoted(text.trim())}，请填写整数，例如 12` }
}

function readDecimal(text: string): InputResult<number> {
  const typed = foldToken(text).replace(/,/g, '')
  if (/^\d{1,12}(\.\d{1,6})?$/.test(typed)) return { ok: true, value: Number(typed) }
  return { ok: false, error: `看不懂${quoted(text.trim())}，请填写数字，例如 7.5` }
}

/** Codes and telephone numbers lose the blanks and full-width digits they were pasted with; other text its ends. */
function settleText(value: unknown, meta: FieldMeta, today: string): unknown {
  if (typeof value !== 'string') return value
  if (!meta.check) return value.trim()
  const result = textChecks[meta.check](value, today)
  return result.ok ? result.value : value.trim()
}

/** Brackets, 第 and leading zeros are put right (B.1) where it is clear what number is meant. */
function settleDocNo(value: unknown): unknown {
  if (typeof value !== 'string') return value
  const parsed = parseDocNo(value)
  if (parsed.ok) return value.trim()
  return parsed.suggestion ?? value.trim()
}
