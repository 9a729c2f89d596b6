/** Line breaks that a Word file must say, because Word would break elsewhere than the paper does. */
import type { Run } from '../document-tree'
import { charsIn, sheet, styles, widthInChars } from './page'
import { textOf } from './words'

const mayNotBegin = /[，。；：、）》〉」』”’？！／]/

/** Characters that a line of a title holds. */
export const titleChars = charsIn(sheet.text.width, styles.title.sizePt)

/**
 * Words whose lines are too long, broken into lines of about the same length, as the paper has titles and labels.
 * @param widest how many characters a line holds.
 */
export function balanced(runs: readonly Run[], widest: number): Run[] {
  const lines = textOf(runs)
    .split('\n')
    .map((line) => {
      const width = widthInChars(line)
      return Math.ceil(width / Math.ceil(width / widest))
    })
  if (lines.length === 1 && widthInChars(textOf(runs)) <= widest) return [...runs]
  let line = 0
  let used = 0
  return runs.map((run) => {
    let text = ''
    for (const char of run.text) {
      if (char === '\n') {
        line++
        used = 0
        text += char
        continue
      }
      const perRow = lines[line] ?? widest
      const next = used + widthInChars(char)
      const full = Math.floor((next - 0.01) / perRow) > Math.floor((used - 0.01) / perRow) && used > 0
      text += full && !mayNotBegin.test(char) ? `\n${char}` : char
      used = next
    }
    return { ...run, text }
  })
}

/**
 * A text broken where its lines are full; what may not begin a line takes the character before it along.
 * @param widest how many characters a line holds.
 */
export function filled(text: string, widest: number): string {
  let lines = ''
  let line: string[] = []
  for (const char of text) {
    line.push(char)
    if (widthInChars(line.join('')) <= widest) continue
    let keep = line.length - 1
    while (keep > 1 && mayNotBegin.test(line[keep] ?? '')) keep--
    lines += `${line.slice(0, keep).join('')}\n`
    line = line.slice(keep)
  }
  return lines + line.join('')
}

const box = /[□☑]/

/**
 * Words with boxes of choices, broken before a box that would end its line: Word parts it from its word, the paper does
 * not.
 * @param widest how many characters a line holds.
 */
export function boxesWhole(runs: readonly Run[], widest: number): Run[] {
  const chars = [...textOf(runs)]
  let index = 0
  let used = 0
  return runs.map((run) => {
    let text = ''
    for (const char of run.text) {
      const width = widthInChars(char)
      const next = chars[++index] ?? ' '
      const fits = used + width <= widest
      const endsLine = fits && used > 0 && box.test(char) && /\S/.test(next)
      if (endsLine && used + width + widthInChars(next) > widest) {
        text += '\n'
        used = width
      } else if (char === '\n') used = 0
      // White at the end of a line takes no room.
      else if (fits || /\s/.test(char)) used = Math.min(used + width, widest)
      else used = width
      text += char
    }
    return { ...run, text }
  })
}
