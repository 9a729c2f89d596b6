/** What stands in the margins of Word pages: copy label, draft mark, footnote and page number. */
import { PageNumber, type Paragraph, TabStopType, TextRun } from 'docx'
import type { Part } from '../document-tree'
import { fontSlots, twips, twipsOfMm } from './docx-styles'
import { paragraph, tab, textRuns } from './docx-text'
import { pageNumber, sheet, styles } from './page'

const rightEdge = twipsOfMm(sheet.text.width)

/** Header: 草稿 on the left of every page of a draft, the copy label on the right of the first. */
export function headerLine(part: Part, first: boolean, draft: boolean): Paragraph {
  const label = first && part.copyLabel ? [tab(), ...textRuns([{ text: part.copyLabel }], 'copyLabel')] : []
  return paragraph('copyLabel', [], {
    alignment: 'left',
    tabStops: [{ type: TabStopType.RIGHT, position: rightEdge }],
    before: [...(draft ? textRuns([{ text: '草稿', font: 'hei' }], 'copyLabel') : []), ...label],
  })
}

/** Footer: page number at the outer edge, one character in, where the page is numbered, and the footnote at the other. `alone` where the document has no other part. */
export function footerLine(part: Part, oddPage: boolean, numbered: boolean, alone: boolean): Paragraph {
  const odd = oddPage || part.pageFoot !== undefined
  const note = noteRuns(part)
  const number = numbered ? numberRuns(part, alone) : []
  const inset = twips(pageNumber.insetPt)
  const line = paragraph('pageNumber', [], {
    tabStops: [{ type: TabStopType.RIGHT, position: odd ? rightEdge - inset : rightEdge }],
    ...(odd ? {} : { indent: { left: inset } }),
  })
  for (const child of odd ? [...note, tab(), ...number] : [...number, tab(), ...note])
    line.addChildElement(child)
  return line
}

function noteRuns({ pageFoot, footnote }: Part): TextRun[] {
  const text = pageFoot ?? footnote
  if (!text) return []
  const { font, sizePt } = pageFoot ? styles.pageFoot : styles.footnote
  const size = sizePt * 2
  return [new TextRun({ text, font: fontSlots(font), size, sizeComplexScript: size })]
}

function numberRuns(part: Part, alone: boolean): TextRun[] {
  const { CURRENT, TOTAL_PAGES, TOTAL_PAGES_IN_SECTION } = PageNumber
  if (part.style !== 'transcript') return [new TextRun({ children: ['— ', CURRENT, ' —'] })]
  // LibreOffice counts the pages of a document, not those of a section.
  const total = alone ? TOTAL_PAGES : TOTAL_PAGES_IN_SECTION
  return [new TextRun({ children: ['第 ', CURRENT, ' 页　共 ', total, ' 页'] })]
}
