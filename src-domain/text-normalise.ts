/**
 * Folding of what people type with a Chinese keyboard or paste from elsewhere: full-width signs become plain
 * ones and invisible characters go, so that the readers of dates, amounts and numbers see one spelling only.
 */

/** What every reader of typed text answers: the value, perhaps with a hint that blocks nothing, or what is wrong and what to type instead. */
export type InputResult<T> =
  | { readonly ok: true; readonly value: T; readonly hint?: string }
  | { readonly ok: false; readonly error: string }

const zeroWidth = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g
const fullWidthAscii = /[\uff01-\uff5e]/g
const anySpace = /[\s\u3000]/g
const anyDash = /[\u2010-\u2015\u2212\ufe58\ufe63]/g

/**
 * Full-width letters, digits and signs as plain ones (`２０２６．１１` gives `2026.11`), every kind of dash and minus
 * as `-`, every kind of space as a blank; invisible characters and the blanks at both ends go.
 */
export function foldWidth(text: string): string {
  return text
    .replace(zeroWidth, '')
    .replace(fullWidthAscii, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(anyDash, '-')
    .replace(/\uffe5/g, '\u00a5')
    .replace(anySpace, ' ')
    .trim()
}

/** As `foldWidth`, and without any blank inside: for numbers, codes and amounts, where a blank never means anything. */
export function foldToken(text: string): string {
  return foldWidth(text).replaceAll(' ', '')
}

/** What was typed, in Chinese quotation marks and cut to a length that fits a message. */
export function quoted(text: string): string {
  return text.length > 24 ? `“${text.slice(0, 24)}……”` : `“${text}”`
}
