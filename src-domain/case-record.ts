/**
 * The case record: what the office knows of one lead or case. It holds dated facts and the papers made of
 * them; stage, deadlines and warnings are computed elsewhere and never stored. Field names follow
 * documents.md A.0.5. Every value may still be missing while a case is being taken in, so the shape is
 * lenient; `case-check.ts` says what is missing or wrong.
 */
import { z } from 'zod'
import { checkout } from './checkout'
import {
  biddingRoles,
  clueCategories,
  confidentialities,
  formalChecks,
  idTypes,
  limitations,
  partyTypes,
  policeReviews,
  qualificationMethods,
  receiptChannels,
  reviewProcedures,
  sectors,
  sourceTypes,
  tenderMethods,
  tradingStages,
} from './codes'
import { drawnSignature } from './drawn-signature'
import { evidenceItem, scannedPage } from './evidence'
import { factKinds, stages } from './facts'
import { codeOf, date, dateText, dateTime, fen, flag, idList, order, text } from './record-values'
import { type RowMap, rowsOf } from './rows'

export const caseSchemaVersion = 1

const caseBlock = z.object({
  clueNo: text,
  caseNo: text,
  caseTitle: text,
  sourceType: codeOf(sourceTypes),
  clueCategory: codeOf(clueCategories),
  receivedAt: dateTime,
  authorityOrgId: text,
  handlerIds: idList,
  teamLeaderId: text,
  teamMemberIds: idList,
  violationCodes: idList,
  confidentiality: codeOf(confidentialities),
})

const projectBlock = z.object({
  projectName: text,
  investmentProjectCode: text,
  tenderProjectNo: text,
  sectionName: text,
  sectionNo: text,
  sector: codeOf(sectors),
  mandatoryTender: flag,
  tenderMethod: codeOf(tenderMethods),
  qualificationMethod: codeOf(qualificationMethods),
  tendereeName: text,
  agencyName: text,
  ceilingPrice: fen,
  announcedDate: date,
  bidOpeningAt: dateTime,
  tradingStage: codeOf(tradingStages),
  publicityStart: date,
  publicityEnd: date,
  winnerName: text,
  winningAmount: fen,
  contractAmount: fen,
  awardNoticeDate: date,
  tradingVenue: text,
})

export const party = z.object({
  partyType: codeOf(partyTypes),
  partyName: text,
  uscc: text,
  idType: codeOf(idTypes),
  idNumber: text,
  legalRepName: text,
  legalRepTitle: text,
  address: text,
  postcode: text,
  contactName: text,
  contactPhone: text,
  agentName: text,
  agentAuthorization: text,
  biddingRole: codeOf(biddingRoles),
})
export type Party = z.infer<typeof party>

export const material = z.object({
  name: text,
  copies: z.int().nullish(),
  pages: z.int().nullish(),
  original: flag,
})

/** What the registration form (A.1) records beyond the shared blocks. */
const intakeBlock = z.object({
  registeredAt: dateTime,
  receiptChannel: z.enum(receiptChannels).nullish(),
  registrarId: text,
  incomingRef: text,
  incomingDueDate: date,
  realName: flag,
  confidentialRequested: flag,
  allegationSummary: text,
  requests: text,
  submittedMaterials: z.record(z.string(), material.extend(order)).nullish(),
  objectionRequired: flag,
  objectionDate: date,
  objectionReplyDate: date,
  knownDate: date,
  formalCheck: z.array(z.enum(Object.keys(formalChecks) as [keyof typeof formalChecks])).nullish(),
  preliminaryJudgment: text,
})

/** A dated fact. `date` is the day it happened; `order` settles the sequence of facts of one day. */
export const fact = z.object({
  kind: z.enum(Object.keys(factKinds) as [keyof typeof factKinds]),
  date: dateText,
  ...order,
  note: text,
  paperId: text,
  byOfficerId: text,
  /** The meeting that decided it. */
  meetingId: text,
  /** The day it sets: 整改期限, 听证日期, 暂缓缴纳的届满日. */
  until: date,
  /** How many days it adds: of 延长调查 in working days, of 延长处罚办案期限 in days. */
  days: z.int('应为整数').positive('应为不小于 1 的整数').nullish(),
  /** The time of day, such as `15:00`, where a limit runs in hours (批准移送公安). */
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时刻应写作 15:00 的样式')
    .nullish(),
  /** How long the end of a violation leaves for a penalty: `five` years where life, health or finance was harmed. */
  limitation: codeOf(limitations),
  /** How long the police take to decide on what was handed to them, where they told it. */
  policeReview: codeOf(policeReviews),
  /** By which procedure the review that the organ must answer is heard. */
  reviewProcedure: codeOf(reviewProcedures),
  /** The state a correction puts the case back to (纠错回退); facts before it stand. */
  backTo: z.enum(Object.keys(stages) as [keyof typeof stages]).nullish(),
})
export type Fact = z.infer<typeof fact>

/** A penalty that is meant for one party, before any paper proposes it (documents.md G). Amounts are fen. */
const plannedPenalty = z.object({
  /** As the papers name it: `韩某某（直接负责的主管人员）`. */
  party: text,
  penaltyKind: text,
  /** The violation it is for, by its code, and which of several acts under the code. */
  violationCode: text,
  act: text,
  /** Measured by the unit's fine, at so many per cent of it. */
  personal: flag,
  base: fen,
  ratio: z.number().nonnegative().nullish(),
  ratioPct: z.number().nonnegative().nullish(),
  amount: fen,
  term: text,
  ...order,
})
export type PlannedPenalty = z.infer<typeof plannedPenalty>

/** 裁量: how the penalty came to be as high as it is. */
export const discretion = z.object({
  level: text,
  /** Factors that counted, by their words. */
  factors: z.array(z.string()).nullish(),
  reason: text,
  /** The ground in the law for going below the range (《行政处罚法》第三十二条). */
  mitigation: text,
})

/** What was paid of a fine, or of the surcharge on it. */
export const payment = z.object({
  party: text,
  date,
  amount: fen,
  voucherNo: text,
  ...order,
})
export type Payment = z.infer<typeof payment>

/** What an officer decided on a paper in one of its columns of approval (行政层级审批). Never changed, only followed by another. */
export const approval = z.object({
  paperId: z.string(),
  /** The field of the paper that it fills, such as `approvalDirector`; `submission` where a paper is only sent up. */
  column: z.string(),
  decision: z.enum(['agree', 'disagree', 'return']),
  opinion: text,
  signerId: z.string(),
  signedAt: dateText,
  /** Who entered it: the signer, or the one who had the paper signed by hand. */
  enteredById: text,
  /** ISO instant of entering. */
  at: z.string(),
  /** The version of the paper it saw (`approval-version.ts`). */
  version: z.string(),
  ...order,
})
export type Approval = z.infer<typeof approval>

/** What was fixed when a paper was issued: printed from here for ever after. */
const issuedPaper = z.object({
  at: z.string(),
  officerId: text,
  definitionVersion: z.int(),
  /** The last change of the kind's standing texts before it was issued; absent where it had the shipped ones. */
  wordingVersion: text,
  /** The composed document tree and the values it was made from, as JSON text: one value each, never merged inside. */
  tree: z.string(),
  values: z.string(),
  /** SHA-256 of `tree`, in hexadecimal. */
  digest: z.string(),
  /** What approvals had to have seen of it (`approval-version.ts`). */
  version: text,
})

export const paper = z.object({
  docKind: z.string(),
  status: z.enum(['draft', 'issued', 'voided']),
  ...order,
  createdAt: z.string(),
  docNo: text,
  /** Who gave the number, where it is not from this office's own series (外部文号). */
  numberGivenBy: text,
  issueDate: date,
  /** What was typed on this paper itself; what the case knows is not repeated here. Row lists are row maps. */
  values: z.record(z.string(), z.unknown()),
  /** Paragraphs put in other words on this paper alone: from the text as composed to the text as printed. */
  wording: z.record(z.string(), z.string().min(1)).nullish(),
  /** Drawn on the screen by those whose words it holds, or who were there. */
  signatures: z.record(z.string(), drawnSignature).nullish(),
  issued: issuedPaper.nullish(),
  /** 用印日: the day on which the seal was put on it. */
  sealedOn: date,
  voidReason: text,
})
export type Paper = z.infer<typeof paper>

export const caseRecord = z.object({
  schemaVersion: z.literal(caseSchemaVersion),
  id: z.string().min(1),
  case: caseBlock,
  project: projectBlock,
  complainant: party.nullish(),
  reporter: party.nullish(),
  respondents: z.record(z.string(), party.extend(order)),
  intake: intakeBlock,
  facts: z.record(z.string(), fact),
  papers: z.record(z.string(), paper),
  evidence: z.record(z.string(), evidenceItem).nullish(),
  scans: z.record(z.string(), scannedPage).nullish(),
  approvals: z.record(z.string(), approval).nullish(),
  plannedPenalties: z.record(z.string(), plannedPenalty).nullish(),
  discretion: discretion.nullish(),
  payments: z.record(z.string(), payment).nullish(),
  /** Findings of the case file review that were accepted as they are, by `ReviewFinding.key`. `at` is an ISO instant. */
  acceptedDeviations: z
    .record(z.string(), z.object({ reason: z.string().min(1), officerId: text, at: z.string() }))
    .nullish(),
  /** To which workstations it was handed for work away from the office. */
  checkouts: z.record(z.string(), checkout).nullish(),
  /** Registered by mistake and taken back, before anything came of it. `at` is an ISO instant. */
  discarded: z.object({ at: z.string(), officerId: text }).nullish(),
})
export type CaseRecord = z.infer<typeof caseRecord>

/** A case with nothing known but its id. */
export function emptyCase(id: string): CaseRecord {
  return {
    schemaVersion: caseSchemaVersion,
    id,
    case: {},
    project: {},
    respondents: {},
    intake: {},
    facts: {},
    papers: {},
  }
}

/** The person or unit whose lead this is: the complainant, or the informant of a report; null where nobody is known. */
export function leadParty(record: CaseRecord): Party | null {
  return (
    (record.case.clueCategory === 'complaint' ? record.complainant : record.reporter) ??
    record.complainant ??
    null
  )
}

/** Whether the lead came without a name, so that no notice can be addressed to anyone (A.2: 匿名禁止出文). */
export function isAnonymous(record: CaseRecord): boolean {
  const lead = leadParty(record)
  return record.intake.realName === false || lead?.partyType === 'anonymous'
}

/** The respondents in their order, each with its row id. */
export function respondentsOf(record: CaseRecord) {
  return rowsOf(record.respondents as RowMap<Party & { order: number }>)
}
