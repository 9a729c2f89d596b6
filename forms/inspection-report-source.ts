/** What the report on an inspection takes from its earlier papers: the plan, the record of the visit, the order to rectify. */
import { type CaseRecord, respondentsOf } from '../src-domain/case-record'
import { sectors } from '../src-domain/codes'
import type { RowValue } from './fields'
import type { ValuesOf } from './form'
import type { planFields } from './inspection-plan'
import type { recordFields } from './inspection-record'
import type { actions, dispositionColumns, issueColumns, StatRow } from './inspection-report-fields'
import { latestPaper, rowList } from './other-papers'

type PlanRow = NonNullable<ValuesOf<typeof planFields>['quotas']>[number]
type ItemRow = NonNullable<ValuesOf<typeof recordFields>['itemResults']>[number]

/** What follows from the conclusion of a record (F.5); what was put right at once or has no fault needs nothing more. */
const actionOf: Readonly<Record<string, keyof typeof actions>> = {
  talk: 'talk',
  rectify: 'rectify',
  suspectedViolation: 'fileCase',
  disciplineClue: 'toDiscipline',
  crimeClue: 'toPolice',
}

/** One row for each share of the plan, its results left open: a case knows only its own project. */
export function statRows(record: CaseRecord): StatRow[] | null {
  const quotas = rowList(latestPaper(record, 'inspectionPlan')?.values.quotas) as PlanRow[]
  if (quotas.length === 0) return null
  return quotas.map(({ sector, N, n, rate }) => ({
    sector: sector ?? null,
    projects: N ?? null,
    sampled: n ?? null,
    ratio: N && n ? Number((n / N).toFixed(4)) : (rate ?? null),
  }))
}

/** How the report begins: how many projects of which sectors were drawn; null where no statistics are known. */
export function overviewOf(table: readonly StatRow[] | null | undefined): string | null {
  const total = (table ?? []).reduce((sum, { sampled }) => sum + (sampled ?? 0), 0)
  const names = (table ?? []).flatMap(({ sector }) => sectors[sector as keyof typeof sectors] ?? [])
  return total > 0 && names.length > 0 ? `抽取${total}个项目，覆盖${names.join('、')}行业。` : null
}

/** The faults that the record of the visit names, by matter. */
export function issueRows(record: CaseRecord): RowValue<typeof issueColumns>[] | null {
  const codes = new Map<string, string[]>()
  for (const { code, problem } of faultsOf(record)) {
    if (code) codes.set(code, [...(codes.get(code) ?? []), problem ?? ''])
  }
  if (codes.size === 0) return null
  return [...codes].map(([code, problems]) => ({
    code,
    count: problems.length,
    detail: problems.filter(Boolean).join('；') || null,
  }))
}

/** What is to become of the faults of this case's project, after the conclusion of the record. */
export function dispositionRows(record: CaseRecord): RowValue<typeof dispositionColumns>[] | null {
  const conclusion = latestPaper(record, 'inspectionRecord')?.values.overallConclusion
  const action = typeof conclusion === 'string' ? actionOf[conclusion] : undefined
  const faults = faultsOf(record)
  if (!action || faults.length === 0) return null
  const order = latestPaper(record, 'rectificationOrder')?.values
  const due = action === 'rectify' ? order?.rectifyDueDate : null
  return [
    {
      project: record.project.projectName ?? null,
      org:
        respondentsOf(record)
          .flatMap(({ partyName }) => partyName ?? [])
          .join('、') || null,
      issue: faults.flatMap(({ problem }) => problem || []).join('；') || null,
      action,
      owner: record.case.handlerIds?.[0] ?? null,
      due: typeof due === 'string' ? due : null,
    },
  ]
}

/** The day of the meeting on the inspection, where its minutes are in the case. */
export function summaryMeetingDate(record: CaseRecord): string | null {
  const { meetingType, meetingAt } = latestPaper(record, 'meetingMinutes')?.values ?? {}
  return meetingType === 'inspectionSummary' && typeof meetingAt === 'string' ? meetingAt.slice(0, 10) : null
}

function faultsOf(record: CaseRecord): ItemRow[] {
  const items = rowList(latestPaper(record, 'inspectionRecord')?.values.itemResults) as ItemRow[]
  return items.filter(({ result }) => result === '不符合')
}
