/** What ends a letter in Word files: signature, 抄送 and receipt. */
import { AlignmentType, BorderStyle, type Paragraph } from 'docx'
import type { Block, Run } from '../document-tree'
import { twips } from './docx-styles'
import { type ParagraphOptions, paragraph } from './docx-text'
import { imprintRule, type StyleKey, signature, styles, widthInChars } from './page'
import { copyToRuns, textOf } from './words'

interface SignatureSetting {
  /** White above the organ in pt. */
  room: number
  /** Width of a character and distance of lines in pt. */
  char: number
  line: number
  key: StyleKey
  running: ParagraphOptions
}

/**
 * Organ over date (C.4). Sealed: the date ends four characters from the edge and the organ stands centred over it, but
 * ends no nearer than two; a longer name has the date centred under it. Unsealed: the organ ends two characters from the
 * edge and the date begins two to the right of it, or the date ends there where it is the longer.
 */
export function signatureParagraphs(
  block: Extract<Block, { kind: 'signature' }>,
  { room, char, line, key, running }: SignatureSetting,
): Paragraph[] {
  const organ = Math.max(...textOf(block.organ).split('\n').map(widthInChars))
  const date = widthInChars(textOf(block.date))
  const { dateInset, organInset } = signature
  const insets = block.sealed
    ? {
        organ: Math.max(organInset, dateInset + (date - organ) / 2),
        date: Math.max(dateInset, organInset + (organ - date) / 2),
      }
    : {
        organ: Math.max(organInset, organInset + date + 2 - organ),
        date: Math.max(organInset, organInset + organ - date - 2),
      }
  const placed = (inset: number): ParagraphOptions => ({
    alignment: AlignmentType.RIGHT,
    indent: { right: twips(Math.max(0, inset) * char) },
    keepLines: true,
  })
  const spacing = { line: twips(line), lineRule: 'exact' as const, before: twips(room) }
  return [
    paragraph(key, block.organ, { ...running, ...placed(insets.organ), spacing, keepNext: true }),
    paragraph(key, block.date, { ...running, ...placed(insets.date) }),
  ]
}

/**
 * 抄送 between the rules of the 版记, which reach over the whole width as the words do not, so that they are borders of the
 * empty paragraphs about them. `room` is the white above in pt; `keepNext` where a receipt follows: neither a table nor a
 * paragraph that is not kept with it would go to the next page with a receipt that has no room.
 */
export function imprint(
  runs: readonly Run[],
  { room, keepNext }: { room: number; keepNext: boolean },
): Paragraph[] {
  const size = twips(styles.copyTo.sizePt)
  const rule = {
    style: BorderStyle.SINGLE,
    size: Math.round(((imprintRule * 72) / 25.4) * 8),
    color: '000000',
    space: 0,
  }
  return [
    paragraph('copyTo', [], {
      keepNext: true,
      border: { bottom: rule },
      spacing: { line: twips(room), lineRule: 'exact' },
    }),
    paragraph('copyTo', copyToRuns([...runs]), {
      keepNext: true,
      keepLines: true,
      indent: { left: 4 * size, hanging: 3 * size, right: size },
    }),
    paragraph('copyTo', [], { keepNext, border: { top: rule }, spacing: { line: 20, lineRule: 'exact' } }),
  ]
}

/** A receipt below its cutting line; it stays on one page. `room` is the white above the line in pt. */
export function receipt(block: Extract<Block, { kind: 'receipt' }>, room: number): Paragraph[] {
  const cut = { style: BorderStyle.DASHED, size: 6, color: '000000', space: 6 }
  return [
    paragraph('receiptTitle', block.title, {
      keepNext: true,
      border: { top: cut },
      spacing: { before: twips(room) },
    }),
    ...block.lines.map((runs, index) =>
      paragraph('receiptLine', runs, { keepLines: true, keepNext: index < block.lines.length - 1 }),
    ),
  ]
}
