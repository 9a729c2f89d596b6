/**
 * What the whole office has to do by the calendar, whatever its cases (documents.md D.1 T33, T35): the yearly inspection,
 * the monthly dispatch meeting and the monthly meeting of 智慧监管. Whether it was done is read from what the program
 * holds, meetings and papers, or from a note where it was done without the program.
 */
import { z } from 'zod'
import { addDays, addMonths, dayNumber, type IsoDate } from './calendar-date'
import { workingDaysBetween } from './deadline'
import { type DeadlineCode, ruleOf } from './deadline-rules'
import { coversDayNumbers, dayKind, type HolidayCalendar } from './holiday-calendar'
import type { MeetingRecord, MeetingType } from './meetings/meeting-record'
import { stateOf } from './meetings/meeting-state'

const monthly = 'month'
const yearly = 'year'

interface DutyRule {
  code: DeadlineCode
  title: string
  every: typeof monthly | typeof yearly
  /** The kind of meeting by which it is kept, or which speaks of it. */
  meeting: MeetingType
  /** docKinds of papers that show it was done, by the day they were issued. */
  papers: readonly string[]
  basis: string
}

const procedure = '《汉川市公共资源交易综合监管联动执法操作规程》'

export const officeDuties = {
  inspection: {
    code: 'T33',
    title: '开展年度专项检查',
    every: yearly,
    meeting: 'inspectionSummary',
    papers: ['inspectionRecord', 'inspectionReport', 'inspectionPublicity'],
    basis: ruleOf('T33').basis,
  },
  dispatch: {
    code: 'T35',
    title: '召开月度调度会',
    every: monthly,
    meeting: 'dispatch',
    papers: [],
    basis: `${procedure}第一部分第（二）项`,
  },
  smartRegulation: {
    code: 'T35',
    title: '召开智慧监管例会',
    every: monthly,
    meeting: 'smartRegulation',
    papers: [],
    basis: `${procedure}第四部分第（三）项`,
  },
} as const satisfies Record<string, DutyRule>
export type DutyKey = keyof typeof officeDuties

const text = z.string().nullish()

/** Said by hand of a year or a month: kept without the program on a day, or not kept, and why. It is never changed. */
export const dutyNote = z.object({
  duty: z.enum(Object.keys(officeDuties) as [DutyKey, ...DutyKey[]]),
  /** `2026` or `2026-11`. */
  period: z.string().regex(/^\d{4}(-\d{2})?$/),
  /** The day it was done, as an ISO date; null where it was not, and `note` says why. */
  doneOn: text,
  note: text,
  /** ISO instant. */
  at: z.string(),
  officerId: text,
})
export type DutyNote = z.infer<typeof dutyNote>

/** What tells whether a duty was kept. */
export interface DutySource {
  readonly notes: Readonly<Record<string, DutyNote>> | null | undefined
  readonly meetings: readonly Pick<
    MeetingRecord,
    'id' | 'meetingType' | 'meetingAt' | 'cancelled' | 'items' | 'members' | 'notice' | 'schemaVersion'
  >[]
  /** The papers of all cases: which kind was issued when. */
  readonly papers: Iterable<{
    readonly docKind: string
    readonly status: string
    readonly issueDate: string | null
  }>
}

export interface OfficeDuty {
  readonly key: DutyKey
  readonly code: DeadlineCode
  readonly title: string
  readonly basis: string
  /** `2026` or `2026-11`. */
  readonly period: string
  /** `2026年`, `2026年11月`. */
  readonly periodWords: string
  /** The last working day of the year or month: on a rest day after it nobody would meet. */
  readonly due: IsoDate
  /** Whether the year or month is over. */
  readonly late: boolean
  /** Working days left, today not counted; -1 once the last has passed. */
  readonly left: number
  readonly certain: boolean
  /** The meeting arranged for it that nobody has signed in to yet; null where there is none. */
  readonly arranged: string | null
  /** What a reminder says: 本月未召开. */
  readonly words: string
}

/**
 * The duties not kept yet, in the order of their last days: of this year and month, of those to come up to `last`, and of
 * the one just past where it was missed. An office that has never kept or noted a duty in the program before is told of
 * nothing past: it may well have kept it on paper.
 * @param last ISO date, today where the day alone is asked for.
 */
export function openOfficeDuties(
  source: DutySource,
  calendar: HolidayCalendar,
  today: IsoDate,
  last: IsoDate = today,
): OfficeDuty[] {
  const issued = issuedDays(source.papers)
  return (Object.keys(officeDuties) as DutyKey[])
    .flatMap((key) => {
      const rule: DutyRule = officeDuties[key]
      const traces = tracesOf(key, rule, source, issued)
      return periodsOf(rule, today, last)
        .filter((period) => !traces.kept(period))
        .filter((period) => endOf(period) >= today || traces.before(period))
        .map((period) => dutyOf(key, rule, period, { calendar, today, arranged: traces.arranged(period) }))
    })
    .sort((a, b) => (a.due === b.due ? 0 : a.due < b.due ? -1 : 1))
}

/** What was done of one duty, by year or month. */
function tracesOf(
  key: DutyKey,
  rule: DutyRule,
  { notes, meetings }: DutySource,
  issued: ReadonlyMap<string, readonly string[]>,
) {
  const noted = Object.values(notes ?? {}).flatMap(({ duty, period }) => (duty === key ? [period] : []))
  const called = meetings.filter(({ meetingType, cancelled }) => meetingType === rule.meeting && !cancelled)
  const held = called.filter((meeting) => ['held', 'done'].includes(stateOf(meeting)))
  const days = [
    ...held.flatMap(({ meetingAt }) => meetingAt?.slice(0, 10) ?? []),
    ...rule.papers.flatMap((kind) => issued.get(kind) ?? []),
  ]
  const within = (day: string, period: string) => day.startsWith(period)
  return {
    kept: (period: string) => noted.includes(period) || days.some((day) => within(day, period)),
    before: (period: string) => noted.some((one) => one < period) || days.some((day) => day < period),
    arranged: (period: string) =>
      called.find((meeting) => !held.includes(meeting) && within(meeting.meetingAt ?? '', period))?.id ??
      null,
  }
}

function issuedDays(papers: DutySource['papers']): ReadonlyMap<string, readonly string[]> {
  const kinds: readonly string[] = Object.values(officeDuties).flatMap(({ papers: shown }) => shown)
  const days = new Map<string, string[]>()
  for (const { docKind, status, issueDate } of papers) {
    if (status !== 'issued' || issueDate === null || !kinds.includes(docKind)) continue
    days.set(docKind, [...(days.get(docKind) ?? []), issueDate])
  }
  return days
}

/** The years or months from the one before today up to that of the last day. */
function periodsOf({ every }: DutyRule, today: IsoDate, last: IsoDate): string[] {
  const length = every === yearly ? 4 : 7
  const step = every === yearly ? 12 : 1
  const first = every === yearly ? `${today.slice(0, 4)}-01-01` : `${today.slice(0, 7)}-01`
  const periods: string[] = []
  for (let day = addMonths(first, -step); day <= last; day = addMonths(day, step)) {
    periods.push(day.slice(0, length))
  }
  return periods
}

function endOf(period: string): IsoDate {
  const first = period.length === 4 ? `${period}-01-01` : `${period}-01`
  return addDays(addMonths(first, period.length === 4 ? 12 : 1), -1)
}

interface DutyContext {
  calendar: HolidayCalendar
  today: IsoDate
  arranged: string | null
}

function dutyOf(
  key: DutyKey,
  rule: DutyRule,
  period: string,
  { calendar, today, arranged }: DutyContext,
): OfficeDuty {
  const end = endOf(period)
  let due = end
  while (!dayKind(calendar, due).working) due = addDays(due, -1)
  return {
    ...{ key, code: rule.code, title: rule.title, basis: rule.basis, period, due, arranged },
    periodWords: period.length === 4 ? `${period}年` : `${period.slice(0, 4)}年${Number(period.slice(5))}月`,
    late: end < today,
    left: due < today ? -1 : workingDaysBetween(calendar, today, due),
    certain: coversDayNumbers(calendar, dayNumber(due), dayNumber(end)),
    words: ruleOf(rule.code).overdue,
  }
}
