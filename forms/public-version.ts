/**
 * A paper as it may be published (documents.md I 公示脱敏规则; 《中华人民共和国行政处罚法》第四十八条、第五十条,
 * 《中华人民共和国政府信息公开条例》第十五条): informants and private data taken out, natural persons told by surname, units,
 * their codes and the result left as they are. Whoever any paper of the case names is known; who is not, and looks like a
 * person, is told as a doubt. Trade secrets and discussions cannot be known by their words; those an officer must find.
 */
import type { CaseRecord } from '../src-domain/case-record'
import { checkUscc } from '../src-domain/identifiers'
import type { OfficeRecord } from '../src-domain/office'
import type { DocumentTree, Part, Run } from './document-tree'
import { type Doubt, doubtsIn } from './doubtful-words'
import { type MaskReason, publicWordsOf, type Secret, secretsOf } from './public-secrets'
import { mapTexts, replaceInRuns, type Stretch, textOfRuns } from './run-text'

/** One thing that was masked, with how often; `instead` is empty where it was taken out. */
export interface Masked extends Secret {
  times: number
}

export interface PublicVersion {
  tree: DocumentTree
  masked: Masked[]
  /** What nobody has entered as a person's and looks like it. */
  doubts: Doubt[]
}

/** What is known of one paper beside its words. */
export interface AboutPaper {
  /** The party it is about, as it names it. */
  party?: string | null
  /** What an officer has masked on it beside what the rules find. */
  also?: readonly Secret[]
}

interface Pattern {
  why: MaskReason
  /** The group named `secret` is what is masked. */
  find: RegExp
  unless?: (word: string) => boolean
}

const apart = (digits: string) => `(?<![0-9A-Za-z-])(?<secret>${digits})(?![0-9A-Za-z-])`
const patterns: readonly Pattern[] = [
  { why: '证件号码', find: new RegExp(apart('\\d{17}[\\dXx]'), 'g'), unless: isCreditCode },
  { why: '缴款码', find: /缴款(?:识别)?码[：:为是]?\s*(?<secret>[0-9A-Za-z][0-9A-Za-z -]{5,}[0-9A-Za-z])/g },
  { why: '银行账号', find: /[账帐][号户][：:为是]?\s*(?<secret>\d[\d -]{6,}\d)/g },
  {
    why: '银行账号',
    find: new RegExp(apart('\\d{16,19}|\\d{4}(?: \\d{4}){3}(?: \\d{1,4})?'), 'g'),
    unless: isCreditCode,
  },
  {
    why: '电话',
    find: new RegExp(apart('1[3-9]\\d{9}|1[3-9]\\d(?:[ -]\\d{4}){2}|0\\d{2,3}-?\\d{7,8}'), 'g'),
  },
]

/** What stands before a number in running text and says nothing once the number is gone. */
const lead =
  /[，、；]?(?:公民身份号码|居民身份证号码?|身份证号码?|证件号码|联系电话|电话|手机号?|住址|家庭住址|银行账号|账号|缴款码|缴款识别码)[：:为是]?\s*$/

/** More passes than words that could come to stand together by taking others out. */
const passes = 50

/**
 * The paper as it may be published. Copies for the file and receipts stay in the office.
 * @param tree the frozen copy; it is not changed.
 * @returns the masked tree, what was masked, each word once in the order it is met, and what has to be looked at.
 */
export function publicVersion(
  tree: DocumentTree,
  record: CaseRecord,
  office: OfficeRecord,
  { party, also = [] }: AboutPaper = {},
): PublicVersion {
  const known = secretsOf(record, office, tree.formId, party)
  // Longest first, so that a name inside a longer one is not taken for it.
  const secrets = [...known, ...also].sort((a, b) => b.word.length - a.word.length)
  const open = publicWordsOf(record, office)
  const masked = new Map<string, Masked>()
  function note(word: string, instead: string, why: MaskReason) {
    const key = `${why} ${word}`
    const known = masked.get(key)
    masked.set(key, { word, instead, why, times: (known?.times ?? 0) + 1 })
  }
  function change(runs: Run[]): Run[] {
    // A hand gives away whose it is.
    let now = runs.map(({ drawn: _drawn, ...run }) => run)
    for (let pass = 0; pass < passes; pass++) {
      const found = stretchesOf(textOfRuns(now), secrets, open, note)
      if (found.length === 0) break
      now = replaceInRuns(now, found)
    }
    return now
  }
  const published = mapTexts({ ...tree, parts: outsideParts(tree.parts) }, change)
  return { tree: published, masked: [...masked.values()], doubts: doubtsIn(published, open) }
}

/** The copies that leave the office, without what the recipient signs. */
function outsideParts(parts: readonly Part[]): Part[] {
  const outside = parts.filter(({ copyLabel }) => !copyLabel?.includes('存卷'))
  return (outside.length > 0 ? outside : parts).map(({ copyLabel, footDrawn: _drawn, ...part }) => ({
    ...part,
    ...(copyLabel && !copyLabel.includes('联') ? { copyLabel } : {}),
    blocks: part.blocks.filter(({ kind }) => kind !== 'receipt'),
  }))
}

function stretchesOf(
  text: string,
  secrets: readonly Secret[],
  open: readonly string[],
  note: (word: string, instead: string, why: MaskReason) => void,
): Stretch[] {
  const taken: Stretch[] = []
  const free = (start: number, end: number, among: readonly { start: number; end: number }[]) =>
    among.every((other) => end <= other.start || start >= other.end)
  const keep = open.flatMap((word) => placesOf(text, word))

  function take(start: number, end: number, instead: string, why: MaskReason) {
    if (!free(start, end, taken)) return
    const words = text.slice(start, end)
    const before = instead === '' ? text.slice(0, start).match(lead)?.[0].length : undefined
    // 投诉人张三 reads 投诉人, not 投诉人投诉人.
    const said = instead === '投诉人' && text.slice(0, start).endsWith(instead)
    const from = start - (before ?? 0)
    const begin = free(from, start, taken) ? from : start
    // Nothing is left within the brackets.
    const bracketed =
      instead === '' && text[begin - 1] === '（' && text[end] === '）' && free(begin - 1, end + 1, taken)
    const [first, last] = bracketed ? [begin - 1, end + 1] : [begin, end]
    taken.push({ start: first, end: last, words: said ? '' : instead })
    note(words, instead, why)
  }

  for (const { word, instead, why } of secrets) {
    for (const { start, end } of placesOf(text, word)) {
      // An informant is taken out wherever named; what is inside the name of a unit or its code is otherwise no secret.
      const whole = why === '举报人' || instead === ''
      if (whole || free(start, end, keep)) take(start, end, instead, why)
    }
  }
  for (const { why, find, unless } of patterns) {
    for (const match of text.matchAll(find)) {
      const word = match.groups?.secret ?? ''
      const start = match.index + match[0].length - word.length
      if (!unless?.(word) && free(start, start + word.length, keep)) take(start, start + word.length, '', why)
    }
  }
  return taken.sort((a, b) => a.start - b.start)
}

function placesOf(text: string, word: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    places.push({ start: at, end: at + word.length })
  }
  return places
}

/** A credit code without letters may look like the number of a person, but for the day of birth in it. */
function isCreditCode(word: string): boolean {
  return checkUscc(word).ok && !/^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])/.test(word)
}

const never = new Set(['transferDiscipline', 'transferPolice', 'caseReferral'])

/** Why a kind of paper is never published (I: 移送纪检公安信息、内部文书不公开); null where it may be. */
export function unpublishable(formId: string, issuer: 'office' | 'authority' | 'internal'): string | null {
  if (issuer === 'internal') return '内部文书不对外公开'
  return never.has(formId) ? '移送信息不对外公开' : null
}
