/** What else is known of a project, told in a few lines of one table cell: only what is given, so that no row stands empty. */
import type { projectFields } from './blocks'
import type { Run } from './document-tree'
import { type Fill, say } from './fill'
import { isGiven, yuan } from './pieces'

type ProjectFields = typeof projectFields
type Key = keyof ProjectFields
type Phrase = (fill: Fill<ProjectFields>) => Run[]

/** How each particular is told; the order is that of the text. */
const phrases: Partial<Record<Key, Phrase>> = {
  tenderProjectNo: (fill) => say`招标项目编号${fill.text('tenderProjectNo')}`,
  sectionName: (fill) => [fill.text('sectionName')],
  sectionNo: (fill) => say`标段（包）编号${fill.text('sectionNo')}`,
  investmentProjectCode: (fill) => say`投资项目统一代码${fill.text('investmentProjectCode')}`,
  sector: (fill) => say`${fill.words('sector')}项目`,
  mandatoryTender: (fill) => [
    fill.run('mandatoryTender', mandatoryWords[String(fill.values.mandatoryTender)] ?? null),
  ],
  tenderMethod: (fill) => [fill.words('tenderMethod')],
  qualificationMethod: (fill) => [fill.words('qualificationMethod')],
  tendereeName: (fill) => say`招标人${fill.text('tendereeName')}`,
  agencyName: (fill) => say`招标代理机构${fill.text('agencyName')}`,
  tradingStage: (fill) => say`交易阶段为${fill.words('tradingStage')}`,
  announcedDate: (fill) => say`${fill.date('announcedDate')}发布公告`,
  bidOpeningAt: (fill) => say`${fill.datetime('bidOpeningAt')}开标`,
  publicityStart: (fill) => say`${fill.date('publicityStart')}起公示中标候选人`,
  publicityEnd: (fill) => say`公示至${fill.date('publicityEnd')}`,
  winnerName: (fill) => say`中标人${fill.text('winnerName')}`,
  awardNoticeDate: (fill) => say`${fill.date('awardNoticeDate')}发出中标通知书`,
  ceilingPrice: (fill) => say`最高投标限价${yuan(fill.money('ceilingPrice'))}`,
  winningAmount: (fill) => say`中标金额${yuan(fill.money('winningAmount'))}`,
  contractAmount: (fill) => say`合同金额${yuan(fill.money('contractAmount'))}`,
  tradingVenue: (fill) => say`在${fill.text('tradingVenue')}交易`,
}

const mandatoryWords: Partial<Record<string, string>> = { true: '依法必须招标', false: '非依法必须招标' }

/**
 * The particulars of a project as one text: `房建市政项目，依法必须招标，公开招标，……`. Those that are not known are left
 * out; required ones leave a gap.
 * @param keys which particulars, as far as the form has them.
 */
export function projectSummary<K extends Key>(fill: Fill<Pick<ProjectFields, K>>, keys: readonly K[]): Run[] {
  // Only the phrases of `keys` are asked, and those fields are there.
  const project = fill as unknown as Fill<ProjectFields>
  const wanted = Object.entries(phrases).filter(([key]) => (keys as readonly string[]).includes(key))
  const told = wanted
    .map(([, phrase]) => phrase(project))
    .filter((runs) => runs.some((run) => run.field && (run.missing || isGiven(run))))
  if (told.length === 0) return [{ text: '/' }]
  return told.flatMap((runs, index) => [...runs, { text: index < told.length - 1 ? '，' : '。' }])
}
