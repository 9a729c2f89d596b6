/**
 * A meeting (会商、会审): a record of its own, since one meeting takes several cases and a case may come before several.
 * It holds what was arranged, who came, what was said and decided on each item; what follows from it for a case is
 * recorded on the case.
 */
import { z } from 'zod'
import { type RowMap, rowsOf } from '../rows'

export const meetingSchemaVersion = 1

/** 会议类型 (documents.md A.7). */
export const meetingTypes = {
  deliberation: '线索会商',
  conclusionReview: '调查结论审议',
  filingReview: '立案会审',
  penaltyReview: '处罚会审',
  inspectionSummary: '检查专题',
  dispatch: '月度调度',
  smartRegulation: '智慧监管例会',
  study: '工作学习',
} as const
export type MeetingType = keyof typeof meetingTypes

/** 会议决定 on one item, stored as printed (documents.md A.8). */
export const conclusions = {
  受理: '受理',
  不予受理: '不予受理',
  补正后再议: '补正后再议',
  转办移送: '转办移送',
  作出投诉处理决定: '作出投诉处理决定',
  立案: '立案',
  不予立案: '不予立案',
  处罚: '处罚',
  不予处罚: '不予处罚',
  补充调查: '补充调查',
  移送纪检: '移送纪检监察机关',
  移送公安: '移送公安机关',
  责令整改: '责令整改',
  其他: '其他',
} as const
export type Conclusion = keyof typeof conclusions

const text = z.string().nullish()
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, '日期应写作 2026-03-04 的样式')
  .nullish()
const dateTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/, '时间应写作 2026-03-04T09:30:00+08:00 的样式')
  .nullish()
const count = z.int('应为整数').nonnegative('不能为负').nullish()
const order = { order: z.number() }

/** Leave from a meeting, which its director approves (《操作规程》三（三）1). */
const leave = z.object({
  reason: text,
  appliedDate: date,
  decision: z.enum(['agree', 'disagree']).nullish(),
  decidedById: text,
  decidedDate: date,
  enteredById: text,
})

const member = z.object({
  officerId: z.string(),
  /** Sits in without a vote (列席). */
  observer: z.boolean().nullish(),
  leave: leave.nullish(),
  /** Signed in; not said before the meeting. */
  present: z.boolean().nullish(),
  ...order,
})
export type Member = z.infer<typeof member>

/** What one member said; empty while it is being written down. */
const said = z.object({ speakerId: text, opinion: text, ...order })
export type Said = z.infer<typeof said>

/** A paper of the meeting itself as it was sent out: printed from here for ever after. */
const sentPaper = z.object({
  docNo: z.string(),
  issueDate: z.string(),
  at: z.string(),
  /** Who sent it at the desk. */
  officerId: text,
  /** What the register of numbers tells of it: 签发人 as the paper names him, to whom it went, in how many copies. */
  signatoryId: text,
  addressee: text,
  copies: count,
  /** The composed document tree as JSON text, and its SHA-256 in hexadecimal. */
  tree: z.string(),
  digest: z.string(),
})
export type SentPaper = z.infer<typeof sentPaper>

const item = z.object({
  topic: z.string(),
  caseId: text,
  caseNo: text,
  reporterId: text,
  /** 汇报要点. */
  report: text,
  said: z.record(z.string(), said).nullish(),
  agree: count,
  against: count,
  abstain: count,
  conclusion: z.enum(Object.keys(conclusions) as [Conclusion, ...Conclusion[]]).nullish(),
  /** What exactly was decided, and why. */
  decision: text,
  basis: z.array(z.string()).nullish(),
  responsibleOrgId: text,
  due: date,
  /** 处罚依据和标准. */
  penaltyStandard: text,
  /** The conclusion was entered on the case: when (ISO instant), by whom, and the paper made of it. */
  recorded: z.object({ at: z.string(), officerId: text, paperId: text }).nullish(),
  /** The minutes of an item that belongs to no case. */
  minutes: sentPaper.nullish(),
  ...order,
})
export type Item = z.infer<typeof item>

export const meetingRecord = z.object({
  schemaVersion: z.literal(meetingSchemaVersion),
  id: z.string().min(1),
  meetingType: z.enum(Object.keys(meetingTypes) as [MeetingType, ...MeetingType[]]),
  meetingAt: dateTime,
  meetingPlace: text,
  convenerId: text,
  /** 受谁委托, where a deputy calls it. */
  convenerDelegation: text,
  chairId: text,
  recorderId: text,
  items: z.record(z.string(), item),
  members: z.record(z.string(), member),
  notice: sentPaper.nullish(),
  /** Called off, with the reason. */
  cancelled: z.object({ at: z.string(), officerId: text, reason: z.string() }).nullish(),
})
export type MeetingRecord = z.infer<typeof meetingRecord>

/** A meeting of which nothing is arranged yet. */
export function emptyMeeting(id: string, meetingType: MeetingType): MeetingRecord {
  return { schemaVersion: meetingSchemaVersion, id, meetingType, items: {}, members: {} }
}

/** The items of the agenda, in their order. */
export function itemsOf({ items }: MeetingRecord) {
  return rowsOf(items as RowMap<Item>)
}

/** Who was asked to come, in their order. */
export function membersOf({ members }: MeetingRecord) {
  return rowsOf(members as RowMap<Member>)
}

/** What was said on an item, as far as it is written down. */
export function saidOn({ said: rows }: Item): { speakerId: string; opinion: string }[] {
  return rowsOf(rows as RowMap<Said> | null | undefined).flatMap(({ speakerId, opinion }) =>
    speakerId && opinion?.trim() ? [{ speakerId, opinion: opinion.trim() }] : [],
  )
}

/** `立案会审会议`, `智慧监管例会`. */
export function meetingName(type: MeetingType): string {
  const words = meetingTypes[type]
  return words.endsWith('例会') ? words : `${words}会议`
}
