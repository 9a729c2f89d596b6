/** Penalties in the sentences of notices and decisions: what, on what base, how much in figures and capitals, how long. */
import type { CaseRecord } from '../src-domain/case-record'
import { formatMoney } from '../src-domain/money-input'
import { baseName } from '../src-domain/penalties/base-name'
import { amountOf, type PenaltyRow } from '../src-domain/penalty'
import type { Block, Run } from './document-tree'
import type { LooseValues } from './fields'
import { say } from './fill'
import { paragraph } from './letter'
import { youOf } from './penalty-party'
import { capitals } from './pieces'

type Listed = PenaltyRow & { id?: string }

/**
 * A sentence that ends in the penalties: one penalty closes the sentence, several follow it as numbered paragraphs.
 * @param opening what stands before them, up to the colon. @param field the field that holds the rows.
 * @param record the case, which tells what a share is of.
 */
export function penaltyParagraphs(
  opening: Run[],
  field: string,
  rows: readonly Listed[],
  record: CaseRecord,
): Block[] {
  const [only, ...more] = rows
  if (!only) return [paragraph(say`${opening}${{ text: '＿＿＿＿＿', field, missing: true }}。`)]
  if (more.length === 0)
    return [paragraph(say`${opening}${penaltyRuns(only, `${field}.${only.id ?? 0}`, record)}。`)]
  return [
    paragraph(opening),
    ...rows.map((row, index) =>
      paragraph(
        say`${`${index + 1}.`}${penaltyRuns(row, `${field}.${row.id ?? index}`, record)}${index < rows.length - 1 ? '；' : '。'}`,
      ),
    ),
  ]
}

/**
 * `你单位`, or the name where the letter is addressed to another; for a person with the capacity in which he is liable,
 * as the rows name it: `你（直接负责的主管人员）`.
 */
export function toWhom(
  party: LooseValues | null | undefined,
  addressee: string | null | undefined,
  rows: readonly PenaltyRow[] | null | undefined,
): Run[] {
  const name = typeof party?.partyName === 'string' ? party.partyName : null
  const row = rows?.find((one) => name && one.party?.startsWith(name))
  const capacity = row?.party?.slice(name?.length).trim() ?? ''
  const word = name && addressee && name !== addressee ? name : youOf(party)
  return [{ text: word + capacity, field: 'party.partyName' }]
}

/** `按中标项目金额3,680,000.00元的7‰，处以罚款25,760.00元（人民币贰万伍仟柒佰陆拾元整）`; its first words belong to the row as well. */
export function penaltyRuns(row: PenaltyRow, path: string, record: CaseRecord): Run[] {
  const kind = row.penaltyKind?.trim()
  const amount = amountOf(row)
  const term = row.term?.trim()
  const barred = kind ? barredFrom(kind, term, path) : null
  if (barred) return barred
  const name: Run = kind
    ? { text: kind, field: `${path}.penaltyKind` }
    : { text: '＿＿＿＿＿', field: `${path}.penaltyKind`, missing: true }
  const sum: Run =
    amount === null
      ? { text: '＿＿＿＿＿元', field: `${path}.amount`, missing: true }
      : { text: `${formatMoney(amount)}元${capitals(amount)}`, field: `${path}.amount` }
  const needsSum = kind === '罚款' || amount !== null
  return [
    ...share(row, path, record),
    ...(kind === '罚款' ? [{ text: '处以', field: `${path}.penaltyKind` }] : []),
    name,
    ...(needsSum ? [sum] : []),
    ...(term ? say`，期限为${{ text: term, field: `${path}.term` }}` : []),
  ]
}

/**
 * What somebody may no longer do, as the law that takes it from him says it (《招标投标法》第五十条、第五十三条、第五十四条、第五十六条、
 * 第六十条;《招标投标法实施条例》第七十一条). Null for penalties of another kind.
 */
function barredFrom(kind: string, term: string | undefined, path: string): Run[] | null {
  const words = bars[kind]
  if (!words) return null
  const [verb, from] = (term ? null : words.without) ?? words.within
  const run = (text: string): Run => ({ text, field: `${path}.penaltyKind` })
  if (!term) return [run(verb + from)]
  return [run(verb), { text: term.replace(/内$/, ''), field: `${path}.term` }, run(`内${from}`)]
}

const tendered = '依法必须进行招标的项目'
/** Verb and object, with a term between them; `without` where it reads otherwise for good. */
type Bar = readonly [verb: string, from: string]
const bars: Readonly<Record<string, { within: Bar; without?: Bar }>> = {
  取消投标资格: { within: ['取消', `参加${tendered}的投标资格，并予以公告`] },
  禁止代理: { within: ['禁止', `代理${tendered}，并予以公告`] },
  取消评标资格: {
    within: ['禁止', `参加${tendered}的评标`],
    without: ['取消', '担任评标委员会成员的资格'],
  },
}

function share(row: PenaltyRow, path: string, record: CaseRecord): Run[] {
  if (typeof row.base !== 'number') return []
  const base = (words: string): Run[] => [
    { text: words, field: `${path}.base` },
    { text: `${formatMoney(row.base ?? 0)}元`, field: `${path}.base` },
  ]
  if (typeof row.ratio === 'number') {
    return say`${base(`按${baseName(record, row)}`)}的${{ text: `${row.ratio}‰`, field: `${path}.ratio` }}，`
  }
  if (typeof row.ratioPct === 'number') {
    return say`${base('按单位罚款数额')}的${{ text: `${row.ratioPct}%`, field: `${path}.ratioPct` }}，`
  }
  return []
}
