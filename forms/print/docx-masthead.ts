/** The head of 纪要 in Word files: the red mark, number and date over a red rule. */
import { BorderStyle, type Paragraph, TabStopType } from 'docx'
import type { Block } from '../document-tree'
import { twips, twipsOfMm } from './docx-styles'
import { paragraph, tab, textRuns } from './docx-text'
import { grid, masthead, red, sheet } from './page'

/** Three paragraphs: the organ, the mark, and the line of number and date above the rule. */
export function mastheadParagraphs(block: Extract<Block, { kind: 'masthead' }>): Paragraph[] {
  const inset = twips(grid.charPt)
  return [
    paragraph('mastOrgan', block.organ, { keepNext: true, spacing: { before: twipsOfMm(masthead.above) } }),
    paragraph('mastName', block.name, { keepNext: true }),
    paragraph('mastNumber', block.left, {
      keepNext: true,
      // The rule is as wide as the text area and the words stand one character in from its ends.
      before: [tab()],
      tabStops: [
        { type: TabStopType.LEFT, position: inset },
        { type: TabStopType.RIGHT, position: twipsOfMm(sheet.text.width) - inset },
      ],
      border: {
        bottom: { style: BorderStyle.SINGLE, size: Math.round(masthead.rule * 8), color: red.slice(1) },
      },
      spacing: { after: twips(masthead.below) },
      after: [tab(), ...textRuns(block.right, 'mastNumber')],
    }),
  ]
}
