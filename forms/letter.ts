/**
 * How a letter lies on the page (documents.md A.0.6 LTR): the organ's name and the paper's name, number, addressee,
 * text, contact, signature with room for the seal, copies and receipt. Each copy keeps to one page where it can.
 */
import { docCodeOf } from '../src-domain/office'
import type { Block, ParagraphBlock, Part, Run } from './document-tree'
import type { Fill } from './fill'
import { linesToFit } from './fit-page'
import type { FormContext } from './form'
import type { LetterFields } from './letter-fields'
import { isGiven } from './pieces'

export interface LetterText {
  /** The paper's name as printed, such as 受理告知书. */
  name: string
  /** 文种代字 (B.2), for the number of a draft. */
  docCode: string
  body: Block[]
  /** 本文书一式×份…… */
  footnote: string
  /** Stands in the place of the addressee, for a decision that opens with its parties. */
  head?: Block[]
  /** Lines of the receipt above the one that is signed, such as what the party wishes. */
  receiptLines?: Run[][]
}

/** One copy (联) of a letter. */
export interface LetterCopy {
  /** Upper right corner, such as 第一联　送达. */
  label: string
  /** Whom this copy addresses, where it differs from the paper's addressee. */
  addressee?: Run
  /** Upper left corner, in 黑体: secrecy or how the paper is to be kept (C.3 密级). */
  mark?: string
  /** Adds the receipt to be signed and brought back. */
  receipt?: true
  /** What stands below the signature on this copy only. */
  below?: Block[]
}

/**
 * The usual two copies: one to be served and brought back receipted, one for the file.
 * @param filed how the copy for the file differs: what stands below its signature, and whom it addresses.
 */
export function servedAndFiled(filed: Omit<LetterCopy, 'label' | 'receipt'>): LetterCopy[] {
  return [
    { label: '第一联　送达', receipt: true },
    { label: '第二联　存卷', ...filed },
  ]
}

type LetterFill = Fill<LetterFields>

/** The copies of a letter as parts of the document, all set alike. */
export function letterParts(
  fill: LetterFill,
  context: FormContext,
  text: LetterText,
  copies: readonly LetterCopy[],
): Part[] {
  const parts = copies.map((copy) => letterPart(fill, context, text, copy))
  const lines = linesToFit(parts)
  return lines ? parts.map((part) => ({ ...part, linesPerPage: lines })) : parts
}

function letterPart(fill: LetterFill, context: FormContext, text: LetterText, copy: LetterCopy): Part {
  const number = docNoRun(fill, context, text.docCode)
  const copies = fill.organs('ccOrgIds')
  const attachments = fill.values.attachments ?? []
  const blocks: Block[] = [
    ...(copy.mark ? [corner(copy.mark)] : []),
    { kind: 'title', organ: [fill.organs('issuingOrgId')], name: [{ text: text.name }] },
    { kind: 'docNumber', runs: [number], align: 'right' },
    ...(text.head ?? [addresseeOf(fill, copy)]),
    ...text.body,
    contact(fill),
    ...(attachments.length > 0 ? [attachmentNote(attachments)] : []),
    { kind: 'signature', organ: [fill.organs('issuingOrgId')], date: [fill.date('issueDate')], sealed: true },
    ...(copy.below ?? []),
    ...(isGiven(copies) ? [{ kind: 'copyTo' as const, runs: [copies] }] : []),
    ...(copy.receipt ? [receipt(text, number)] : []),
  ]
  return {
    style: 'letter',
    copyLabel: copy.label,
    footnote: text.footnote,
    pageNumbers: 'whenSeveral',
    blocks,
  }
}

function addresseeOf(fill: LetterFill, copy: LetterCopy): Block {
  return { kind: 'addressee', runs: [copy.addressee ?? fill.text('addressee'), { text: '：' }] }
}

/** A line in the upper left corner of a page: a mark of secrecy (C.3). */
export function corner(words: string): ParagraphBlock {
  return {
    kind: 'paragraph',
    indent: 0,
    runs: [{ text: words, font: 'hei', sizePt: 16 }],
    keepWithNext: true,
  }
}

/** 附件 or 附件1 at the head of an attachment, whose title stands in the third line (C.3). */
export function attachmentMark(words: string): Block[] {
  return [corner(words), { kind: 'paragraph', indent: 0, runs: [], keepWithNext: true }]
}

/**
 * The copies of a letter, each with the attachments that go out with it; their pages are numbered on from its own
 * (GB/T 9704-2012 7.5).
 */
export function withAttachments(copies: readonly Part[], sheets: readonly Part[]): Part[] {
  return copies.flatMap((copy) => [copy, ...sheets.map((sheet) => ({ ...sheet, continues: true as const }))])
}

/** A paragraph of running text. */
export function paragraph(runs: Run[]): ParagraphBlock {
  return { kind: 'paragraph', indent: 2, runs }
}

/** Paragraphs typed as lines of one field; a sentence left open is closed. */
export function paragraphs(run: Run): ParagraphBlock[] {
  const lines = run.text.split(/\n+/).flatMap((line) => line.trim() || [])
  const open = (line: string) =>
    !run.missing && /[\p{Script=Han}\p{Nd}〇％%）〉》”]$/u.test(line) && line !== '/'
  return lines.map((line) => paragraph([{ ...run, text: open(line) ? `${line}。` : line }]))
}

/** The number, or for a draft its shape with a gap, since numbers are taken only on issue (B.3). */
export function docNoRun(fill: LetterFill, context: FormContext, docCode: string): Run {
  const { docNo, issuingOrgId, issueDate } = fill.values
  if (docNo) return { text: docNo, field: 'docNo' }
  const prefix = context.office.organs[issuingOrgId ?? '']?.docCodePrefix ?? '＿＿'
  const year = (issueDate ?? context.today).slice(0, 4)
  const code = docCodeOf(context.office, docCode)
  return { text: `${prefix}${code}〔${year}〕＿＿号`, field: 'docNo', missing: true }
}

/** How the issuing organ speaks of itself. */
export function selfName(fill: LetterFill, context: FormContext): string {
  return fill.values.issuingOrgId === context.office.officeOrgId ? '我办' : '本机关'
}

function contact(fill: LetterFill): ParagraphBlock {
  return paragraph(
    fill.say`联系人：${fill.officers('contactOfficerId')}　电话：${fill.text('contactOfficePhone')}　地址：${fill.text('contactOfficeAddress')}`,
  )
}

function attachmentNote(names: readonly string[]): Block {
  return { kind: 'attachments', items: names.map((text) => [{ text, field: 'attachments' }]) }
}

function receipt({ name, receiptLines = [] }: LetterText, number: Run): Block {
  return {
    kind: 'receipt',
    title: [{ text: `《${name}》（` }, number, { text: '）送达回执' }],
    lines: [
      ...receiptLines,
      [{ text: '收到时间：　　　　年　　月　　日　　时　　签收人（签章）：＿＿＿＿＿＿' }],
    ],
  }
}
