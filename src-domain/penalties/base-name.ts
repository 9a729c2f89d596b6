/** What a fine by a share is measured by, in the words of the article that imposes it: 中标项目金额, 招标项目合同金额. */
import { type CaseRecord, respondentsOf } from '../case-record'
import type { PenaltyRow } from '../penalty'
import { type FineRange, violationOf } from '../violations'
import { planOf, rangeOf } from './plan'

const names = {
  contract: '项目合同金额',
  winning: '中标项目金额',
  price: '工程合同价款',
  sub: '转让、分包项目金额',
} as const satisfies Record<Exclude<FineRange['base'], 'fixed'>, string>

/** 《招标投标法实施条例》第六十七条、第六十八条: of a bidder who did not win it is the amount of the contract put to tender. */
const ofLosers = '招标项目合同金额'

/** Its name for one penalty of the case; 计罚基数 where the case does not tell. */
export function baseName(record: CaseRecord, row: PenaltyRow): string {
  const base = kindOfBase(record, row)
  if (!base) return '计罚基数'
  return base === 'winning' && hasLost(record, row) ? ofLosers : names[base]
}

/** As the plan has it, else as all violations of the case that name one agree. */
function kindOfBase(record: CaseRecord, row: PenaltyRow): keyof typeof names | null {
  const planned = planOf(record).find(
    ({ party, penaltyKind, ratio }) =>
      party === row.party && penaltyKind === row.penaltyKind && ratio === row.ratio,
  )
  const range = planned && rangeOf(planned)
  const all = range
    ? [range]
    : (record.case.violationCodes ?? []).flatMap((code) => violationOf(code)?.ranges ?? [])
  const kinds = new Set(all.flatMap(({ base }) => (base === 'fixed' ? [] : [base])))
  const [only] = kinds
  return kinds.size === 1 && only ? only : null
}

function hasLost(record: CaseRecord, { party }: PenaltyRow): boolean {
  const one = respondentsOf(record).find(({ partyName }) => partyName && party?.startsWith(partyName))
  return one?.biddingRole === 'bidder'
}
