/** What stands in the margins of Word pages: copy label, draft mark, footnote and page number. */
import {
  HorizontalPositionRelativeFrom,
  ImageRun,
  PageNumber,
  type Paragraph,
  TabStopType,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx'
import type { Part } from '../document-tree'
import { footRuns } from '../sign-lines'
import { codePicture } from './code-picture'
import { drawnRun } from './docx-drawing'
import { filled } from './docx-lines'
import { fontSlots, twips, twipsOfMm } from './docx-styles'
import { paragraph, tab, textRuns } from './docx-text'
import { charsIn, codePlace, footnoteWidth, pageNumber, sheet, styles } from './page'

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

export interface Foot {
  /** The page is numbered. */
  numbered: boolean
  /** The document has no other part. */
  alone: boolean
  /** The code of an issued paper. */
  code: string | null
}

/** Footer: page number at the outer edge, one character in, the footnote at the other, and the code in the middle. */
export function footerLine(part: Part, oddPage: boolean, { numbered, alone, code }: Foot): Paragraph {
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
  if (code !== null) line.addChildElement(codeRun(code))
  return line
}

/** The code as a picture at its place on the sheet, which moves no text. */
function codeRun(code: string): ImageRun {
  const side = (codePlace.side / 25.4) * 96
  const emu = (mm: number) => Math.round(mm * 36_000)
  return new ImageRun({
    type: 'png',
    data: codePicture(code),
    transformation: { width: side, height: side },
    // One picture a page: a number counted up would make each file another.
    altText: { id: '1', name: '验证二维码', description: code, title: '验证二维码' },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: emu(codePlace.left) },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: emu(codePlace.top) },
      wrap: { type: TextWrappingType.NONE },
      allowOverlap: true,
    },
  })
}

function noteRuns(part: Part): (TextRun | ImageRun)[] {
  const style = part.pageFoot ? styles.pageFoot : styles.footnote
  const size = style.sizePt * 2
  const chars = charsIn(footnoteWidth, style.sizePt)
  return footRuns(part).flatMap((run) => [
    ...(run.drawn ? [drawnRun(run, run.drawn, style)] : []),
    ...filled(run.text, part.pageFoot ? Number.POSITIVE_INFINITY : chars)
      .split('\n')
      .map((text, index) => {
        const broken = index > 0 ? { break: 1 } : {}
        return new TextRun({ text, ...broken, font: fontSlots(style.font), size, sizeComplexScript: size })
      }),
  ])
}

function numberRuns(part: Part, alone: boolean): TextRun[] {
  const { CURRENT, TOTAL_PAGES, TOTAL_PAGES_IN_SECTION } = PageNumber
  if (part.style !== 'transcript') return [new TextRun({ children: ['— ', CURRENT, ' —'] })]
  // LibreOffice counts the pages of a document, not those of a section.
  const total = alone ? TOTAL_PAGES : TOTAL_PAGES_IN_SECTION
  return [new TextRun({ children: ['第 ', CURRENT, ' 页　共 ', total, ' 页'] })]
}
