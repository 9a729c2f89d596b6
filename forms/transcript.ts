/**
 * What records of spoken words and of things seen share (documents.md A.0.6 TRN): the lines of the head, officers with
 * their certificates, questions and answers, the places to sign at the end and at the foot of every page.
 */
import { type OfficeRecord, officerName } from '../src-domain/office'
import type { Block, ParagraphBlock, Part, Run } from './document-tree'
import { bool, date, type FieldMap, multiline, organ, rows, text } from './fields'
import { type Fill, say } from './fill'
import type { Finding, FormContext } from './form'
import { paragraph } from './letter'
import { isGiven } from './pieces'
import { rowFills } from './row-fills'
import { dateBlank, numbered, signBlank } from './sign-lines'

const signatureColumns = { name: text('签名人', { required: true }), signedAt: date('签名日期') } as const

/** Fields that close every record: read and found right, or not signed and why. */
export const closingFields = {
  readConfirmed: bool('已交本人核对', {
    required: true,
    help: '交本人阅读或者向其宣读，差错遗漏当场更正捺印',
  }),
  refusalNote: multiline('拒绝签名情形', { help: '拒绝签名的，写明情况、理由和在场见证人' }),
  signatures: rows('签名回填', signatureColumns, { help: '纸面签名后登记；打印时逐页手写签名捺印' }),
} as const

/** The organ in whose name the record is made; the competent department unless another is chosen. */
export const recordOrganField = organ('制作机关', { required: true, help: '以其名义调查、检查的机关' })

/** The usual value of `recordOrganField`. */
export function recordOrgan({ record, office }: FormContext): string {
  return record.case.authorityOrgId ?? office.officeOrgId
}

/** What stands at the foot of each page, to be signed by hand. */
function pageFootFor(who: string): string {
  return `${who}（签名捺印）＿＿＿＿＿　执法人员＿＿＿＿＿＿＿＿`
}

/** The number of a record within its case: `川公管监案〔2026〕1号-询问笔录2` (B.2); records bear no 文号. */
export function recordNumber(caseNo: Run, kind: string, serial?: Run): Run[] {
  if (!isGiven(caseNo)) return say`编号：${caseNo}`
  return serial ? say`编号：${caseNo}-${kind}${serial}` : say`编号：${caseNo}-${kind}`
}

/** A record as a part of its own. `who` is he who signs each page beside the officers. */
export function transcriptPart(record: {
  organ: Run
  name: string
  number: Run[]
  who: string
  blocks: Block[]
  /** How it ends, of `closingBlocks`. */
  closing: Block[]
}): Part {
  return {
    style: 'transcript',
    pageFoot: pageFootFor(record.who),
    pageNumbers: 'always',
    blocks: [
      { kind: 'title', organ: [record.organ], name: [{ text: record.name }] },
      { kind: 'docNumber', runs: record.number, align: 'right' },
      ...closed(record.blocks, record.closing),
    ],
  }
}

/** A line of the head: `label：words`, not indented. */
export function headLine(runs: Run[]): ParagraphBlock {
  return { kind: 'paragraph', indent: 0, align: 'left', runs }
}

/** 问：…… */
export function asked(runs: Run[]): ParagraphBlock {
  return { ...paragraph([{ text: '问：', bold: true }, ...runs]), keepWithNext: true }
}

/** 答：…… */
export function answered(runs: Run[]): ParagraphBlock {
  return paragraph([{ text: '答：', bold: true }, ...runs])
}

/**
 * Officers with the numbers of their certificates, one a line: `王某丙（执法证号17099900003）`.
 * @param hang characters by which the lines after the first stand in, below the name in the first.
 */
export function certified<F extends FieldMap>(
  fill: Fill<F>,
  key: keyof F & string,
  { officers }: OfficeRecord,
  hang = 0,
): Run {
  const value = fill.values[key] as unknown
  const ids = Array.isArray(value) ? (value as string[]) : []
  const names = ids.map((id) => {
    const one = officers[id]
    return one?.certNo ? `${one.officerName}（执法证号${one.certNo}）` : (one?.officerName ?? id)
  })
  return fill.run(key, names.join(`\n${'　'.repeat(hang)}`))
}

/**
 * Officers as they name themselves before they ask: who belongs to another organ than the one that handles the matter says
 * so, since the certificate that is shown bears its name (《中华人民共和国行政处罚法》第五十五条第一款).
 * @param issuingOrgId the organ for which they act.
 */
export function introduced<F extends FieldMap>(
  fill: Fill<F>,
  key: keyof F & string,
  office: OfficeRecord,
  issuingOrgId: string | null | undefined,
): Run {
  const value = fill.values[key] as unknown
  const ids = Array.isArray(value) ? (value as string[]) : []
  const names = ids.map((id) => {
    const one = office.officers[id]
    const other = one?.orgId && one.orgId !== issuingOrgId ? office.organs[one.orgId]?.name : null
    return `${one?.officerName ?? id}${other ? `（${other}）` : ''}`
  })
  return fill.run(key, names.join('、'))
}

/**
 * How a record ends: whether it was read, the words to be written by hand, and who signs.
 * @param who he whose words or premises are recorded. `signers` label the places where he signs, for several people by
 *   name; `officers` is what those two are called; `others` sign as well. `names` are those who will sign, as known.
 */
export function closingBlocks(
  fill: Fill<typeof closingFields>,
  { office }: FormContext,
  {
    who,
    signers = [`${who}（签名捺印）`],
    officers,
    others = [],
    names = {},
  }: {
    who: string
    signers?: readonly string[]
    officers: string
    others?: readonly string[]
    names?: SignerNames
  },
): Block[] {
  const refusal = fill.text('refusalNote')
  const signed = rowFills('signatures', signatureColumns, fill.values.signatures, office)
  return together([
    headLine([
      { text: '核对情况：' },
      { ...fill.boxes('readConfirmed'), text: readWords(fill.values.readConfirmed, who) },
    ]),
    headLine([{ text: `${who}核对意见（由本人写明“以上记录已看过或者已向我宣读，与事实相符”）：` }]),
    headLine([signBlank(`${who}核对意见（本人书写）`, 31, names.who)]),
    ...(isGiven(refusal) ? [headLine(say`拒绝签名情形：${refusal}`)] : []),
    ...signLines([
      ...signers.map((label) => ({ label, who: signers.length === 1 ? names.who : null })),
      ...[0, 1].map((index) => ({
        label: `${officers}（签名）`,
        who: officerName(office, names.officers?.[index]),
      })),
      { label: '记录人（签名）', who: officerName(office, names.recorder) },
      ...others.map((name) => ({ label: `${name}（签名）` })),
    ]),
    ...(signed.length > 0
      ? [{ ...headLine(say`签名登记：${signedRuns(signed)}。`), afterSigning: true as const }]
      : []),
  ])
}

/** Who will sign, so that nobody types it again: he whose words they are, and the ids of officers. */
interface SignerNames {
  who?: string | null | undefined
  officers?: readonly string[] | null | undefined
  recorder?: string | null | undefined
}

/** Kept on one page: who signs sees what he confirms. */
function together(lines: ParagraphBlock[]): ParagraphBlock[] {
  return lines.map((line, index) => (index < lines.length - 1 ? { ...line, keepWithNext: true } : line))
}

/** The words of a record with its end, which takes the last of them along to its page. */
function closed(words: readonly Block[], end: readonly Block[]): Block[] {
  const last = words.at(-1)
  const tied = last?.kind === 'paragraph' ? [{ ...last, keepWithNext: true as const }] : last ? [last] : []
  return [...words.slice(0, -1), ...tied, ...end]
}

function readWords(read: boolean | null | undefined, who: string): string {
  const words = `已交${who}阅读或者向其宣读`
  return `${read ? '☑' : '□'}${words}　${read === false ? '☑' : '□'}未核对`
}

/** Places to sign by hand, one a line, their dates below one another. */
export function signLines(
  places: readonly { label: string; who?: string | null | undefined }[],
): ParagraphBlock[] {
  const width = Math.max(...places.map(({ label }) => label.length)) + 7
  const names = numbered(places.map(({ label }) => label))
  return places.map(({ label, who }, index) => {
    const name = names[index] ?? label
    return headLine([{ text: `${label}：` }, signBlank(name, width - label.length, who), dateBlank(name)])
  })
}

function signedRuns(signed: readonly Fill<typeof signatureColumns>[]): Run[] {
  return signed.flatMap((one, index) => {
    const on = one.date('signedAt')
    const lead = index > 0 ? '、' : ''
    return isGiven(on) ? say`${lead}${one.text('name')}（${on}）` : say`${lead}${one.text('name')}`
  })
}

/** The end comes after the beginning; `field` is that of the end. */
export function checkTimes(
  field: string,
  from: string | null | undefined,
  to: string | null | undefined,
  what: string,
): Finding[] {
  if (!from || !to || from < to) return []
  return [{ field, level: 'error', message: `${what}结束时间应晚于开始时间` }]
}

/** A record that was not read to him who spoke proves little (《中华人民共和国行政处罚法》第四十六条、第五十五条). */
export function checkClosing(values: {
  readConfirmed?: boolean | null | undefined
  refusalNote?: string | null | undefined
}): Finding[] {
  if (values.readConfirmed !== false || values.refusalNote?.trim()) return []
  return [
    { field: 'readConfirmed', level: 'error', message: '记录未交本人核对的，应当写明拒绝核对、签名的情形' },
  ]
}

/** Officers show their certificates and tell of the rights before they ask (《中华人民共和国行政处罚法》第五十五条). */
export function checkInformed(field: string, informed: boolean | null | undefined): Finding[] {
  if (informed !== false) return []
  return [{ field, level: 'error', message: '应当先出示执法证件、告知权利义务，未出示的当事人有权拒绝' }]
}
