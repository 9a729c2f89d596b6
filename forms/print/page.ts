/**
 * The page as data: GB/T 9704-2012 geometry, sizes of type, typefaces and the styles of every kind of text.
 * All printers read this one file, so that screen, paper, PDF and Word agree.
 */
import type { FontRole, Part, PartStyle, Run } from '../document-tree'

/** Sheet, margins and text area (版心) in mm. GB/T 9704-2012, 5. */
export const sheet = {
  width: 210,
  height: 297,
  margin: { top: 37, bottom: 35, left: 28, right: 26 },
  text: { width: 156, height: 225 },
} as const

/** 22 lines of 28 characters fill the text area: 225 mm / 22 and 156 mm / 28, in pt. */
export const grid = { lines: 22, chars: 28, linePt: 28.95, charPt: 15.79 } as const

/** Sizes of type by their Chinese names, in pt. */
export const sizes = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
  六号: 7.5,
} as const

export interface Typeface {
  /** Name written into Word files: the statutory one, which Word and WPS find or replace by themselves. */
  word: string
  /** Names under which the statutory faces are installed, best first. */
  local: readonly string[]
  /** Those of `local` that have more characters than GB 2312, for the characters of names that the first one lacks. */
  wider?: readonly string[]
  /** The family that ships with the program, for computers without those. */
  bundled: string
  /** The bundled family for figures and Latin letters, where those of `bundled` are too heavy beside its characters. */
  bundledLatin?: string
}

/** The faces of C.6: the statutory ones where the computer has them, else the bundled Fandol families. */
export const typefaces: Record<FontRole, Typeface> = {
  fangsong: {
    word: '仿宋_GB2312',
    local: ['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong', '华文仿宋', 'STFangsong'],
    wider: ['仿宋', 'FangSong', '华文仿宋', 'STFangsong'],
    bundled: 'FandolFang-Regular',
    bundledLatin: 'FandolSong-Regular',
  },
  kai: {
    word: '楷体_GB2312',
    local: ['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi', '华文楷体', 'STKaiti'],
    wider: ['楷体', 'KaiTi', '华文楷体', 'STKaiti'],
    bundled: 'FandolKai-Regular',
    bundledLatin: 'FandolSong-Regular',
  },
  hei: { word: '黑体', local: ['黑体', 'SimHei', '华文黑体', 'STHeiti'], bundled: 'FandolHei-Regular' },
  song: { word: '宋体', local: ['宋体', 'SimSun', '华文宋体', 'STSong'], bundled: 'FandolSong-Regular' },
  title: {
    word: '方正小标宋简体',
    local: [
      '方正小标宋简体',
      'FZXBSJW--GB1-0',
      '方正小标宋_GBK',
      'FZXBSK--GBK1-0',
      '华文中宋',
      'STZhongsong',
    ],
    wider: ['方正小标宋_GBK', 'FZXBSK--GBK1-0', '华文中宋', 'STZhongsong'],
    bundled: 'FandolSong-Bold',
  },
}

/**
 * Boxes of choices and the line of a blank are always set from this small face, so that □ and ☑ match and ＿＿ is
 * one line, on any computer.
 */
export const symbols = { bundled: 'PaperSymbols', word: 'Segoe UI Symbol', characters: '□☐☑☒＿' } as const

export interface TextStyle {
  /** Name of the style in Word. */
  name: string
  font: FontRole
  sizePt: number
  /** Exact distance from line to line. */
  linePt: number
  /** Distance from character to character; the size of type where not given. */
  pitchPt?: number
  align: 'justify' | 'left' | 'center' | 'right'
  /** Running text, whose lines a part may set closer (`linesPerPage`). */
  running?: true
  /** Printed in the red of official heads. */
  red?: true
}

const fangsong = { font: 'fangsong', align: 'justify' } as const
const letter = {
  font: 'fangsong',
  sizePt: sizes.三号,
  linePt: grid.linePt,
  pitchPt: grid.charPt,
  running: true,
} as const

/** Every style of text. The keys are the classes of the HTML printer and the style ids of the Word printer. */
export const styles = {
  /** 22 lines of 28 characters. */
  body: { ...letter, name: '公文正文', align: 'justify' },
  /** Text beside a table. */
  tableBody: { ...fangsong, name: '表外文字', sizePt: sizes.小四, linePt: 20 },
  /** 24 lines of 31 characters (笔录, C.6.3). */
  transcriptBody: { ...fangsong, name: '笔录正文', sizePt: sizes.四号, linePt: 26.5, running: true },
  title: { name: '公文标题', font: 'title', sizePt: sizes.二号, linePt: grid.linePt * 1.25, align: 'center' },
  docNumber: { ...letter, name: '文号', align: 'justify' },
  tableNumber: { ...fangsong, name: '表号', sizePt: sizes.四号, linePt: 26 },
  caption: { ...fangsong, name: '表头说明', sizePt: sizes.四号, linePt: 26 },
  cellLabel: { name: '表格标签', font: 'hei', sizePt: sizes.小四, linePt: 17, align: 'center' },
  cellValue: { ...fangsong, name: '表格文字', sizePt: sizes.小四, linePt: 17, align: 'left' },
  copyTo: { ...fangsong, name: '抄送', sizePt: sizes.四号, linePt: 24 },
  receiptTitle: { name: '回执标题', font: 'hei', sizePt: sizes.四号, linePt: 28, align: 'center' },
  receiptLine: { ...fangsong, name: '回执文字', sizePt: sizes.小四, linePt: 24 },
  copyLabel: { ...fangsong, name: '联次', sizePt: sizes.小四, linePt: 16, align: 'right' },
  footnote: { ...fangsong, name: '页脚注', sizePt: sizes.小五, linePt: 12, align: 'left' },
  pageFoot: { ...fangsong, name: '逐页签名', sizePt: sizes.五号, linePt: sizes.四号, align: 'left' },
  mastOrgan: { name: '纪要机关', font: 'title', sizePt: sizes.二号, linePt: 36, align: 'center', red: true },
  mastName: { name: '纪要标志', font: 'title', sizePt: 40, linePt: 60, align: 'center', red: true },
  mastNumber: { ...letter, name: '纪要编号', align: 'left' },
  pageNumber: { name: '公文页码', font: 'song', sizePt: sizes.四号, linePt: sizes.四号, align: 'left' },
} as const satisfies Record<string, TextStyle>

export type StyleKey = keyof typeof styles

/** The style of running text in each kind of part. */
export const bodyStyles = {
  letter: 'body',
  table: 'tableBody',
  transcript: 'transcriptBody',
} as const satisfies Record<PartStyle, StyleKey>

/** Typefaces of 一、（一）1. （1）. */
export const headingFonts = { 1: 'hei', 2: 'kai', 3: 'fangsong', 4: 'fangsong' } as const

/** Rules and measures of tables: rules in pt, the rest in mm (A.0.6 GRID). */
export const table = {
  outerRule: 1.25,
  innerRule: 0.5,
  padding: 1.4,
  verticalPadding: 0.8,
  minRow: 9,
  /** Least white above the signatures of an opinion box. */
  signatureRoom: 2,
} as const

/** Page number `— 1 —`: dash 7 mm below the text area, one character space from the outer edge (C.3). */
export const pageNumber = { below: 7, insetPt: sizes.四号 } as const

/** How wide a footnote may be, in mm: the page number stands beside it. */
export const footnoteWidth = sheet.text.width - 32

/** Height of the dash of the page number, in mm from the head of the sheet. */
export const numberCentre = sheet.margin.top + sheet.text.height + pageNumber.below

/** Upper edge of the copy label (联次), in mm from the head of the sheet. */
export const copyLabelTop = 26

/** The red of heads and their rules (GB/T 9704-2012 5.2.4). */
export const red = '#e60012'

/** Head of 纪要: white above the mark in mm, thickness of the red rule in pt, white below it in pt. */
export const masthead = { above: 6, rule: 1.5, below: grid.linePt } as const

/** Where the code of an issued paper stands, in mm: below page numbers and footnotes, in the middle of the sheet. */
export const codePlace = { top: 278, left: (sheet.width - 14) / 2, side: 14 }

/** Rules of the 版记 in mm. */
export const imprintRule = 0.35

/**
 * The signature block (C.4): lines left above the organ where the page has room, lines the seal reaches below the
 * date, and characters from the right edge.
 */
export const signature = { roomLines: 2, reachLines: 1.5, dateInset: 4, organInset: 2 } as const

/** Room above an attachment note, in lines. */
export const attachmentRoomLines = 1

/** The face of a run. None of these faces has a bold cut, so emphasis is set in 黑体 and never smeared. */
export function fontOf(run: Run, style: TextStyle): FontRole {
  if (run.bold) return style.font === 'title' ? 'title' : 'hei'
  return run.font ?? style.font
}

/** Width of a text in characters: East Asian characters count one, others half. */
export function widthInChars(text: string): number {
  let width = 0
  for (const char of text) width += char <= 'ÿ' ? 0.5 : 1
  return width
}

/** How many characters of a size of type in pt stand side by side in so many mm. */
export function charsIn(mm: number, sizePt: number): number {
  return (mm * 72) / 25.4 / sizePt
}

/** Distance of the lines of a part in pt: the standard's, or that of a part set closer (GB/T 9704-2012 5.2.3). */
export function linePtOf(part: Part): number {
  if (part.linesPerPage) return (sheet.text.height * 72) / 25.4 / part.linesPerPage
  return styles[bodyStyles[part.style]].linePt
}

/** Distance of the lines of a title in pt: a quarter more than that of the text, also where that is set closer. */
export function titleLinePtOf(part: Part): number {
  return part.linesPerPage ? Math.max(closestTitle, 1.25 * linePtOf(part)) : styles.title.linePt
}

/** 二号 set any closer runs together. */
const closestTitle = 28

/**
 * A number of a tender or a project. It may be broken anywhere: kept whole it would go to the next line and leave the
 * line above it spaced out.
 */
export const longCode = /[A-Za-z0-9-]{15,}/
