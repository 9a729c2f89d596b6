/**
 * Reads the sample cases in the shape they are handed out in (`assets/sample-cases.json`) into case records and an
 * office record: its timeline becomes dated facts, its documents become papers.
 */
import { z } from 'zod'
import { rungsOf } from './approval-ladders'
import { paperVersion } from './approval-version'
import { type CaseRecord, caseRecord, caseSchemaVersion, type Fact, type Paper } from './case-record'
import { type FactKind, factOfPaper } from './facts'
import { type OfficeRecord, officeRecord } from './office'
import { rowsOf } from './rows'
import { paperValuesOf } from './written-values'

const values = z.record(z.string(), z.unknown())
type Values = z.infer<typeof values>

const sampleDocument = z.looseObject({
  docKind: z.string(),
  docNo: z.string().nullish(),
  issueDate: z.string(),
  fields: values,
})
type SampleDocument = z.infer<typeof sampleDocument>

const sampleCase = z.looseObject({
  sampleId: z.string(),
  case: values,
  project: values,
  complainant: values.nullish(),
  reporter: values.nullish(),
  respondents: z.array(values),
  timeline: z.array(z.looseObject({ at: z.string(), to: z.string() })),
  parallelEvents: z.array(
    z.looseObject({
      at: z.string(),
      flag: z.string(),
      value: z.union([z.boolean(), z.string()]),
      docNo: z.string().nullish(),
    }),
  ),
  deadlines: z
    .array(
      z.looseObject({
        code: z.string(),
        startDate: z.string(),
        length: z.number().nullish(),
        deadline: z.string(),
        completedOn: z.string().nullish(),
        extendedFrom: z.string().nullish(),
      }),
    )
    .default([]),
  documents: z.array(sampleDocument),
})
export type SampleCase = z.infer<typeof sampleCase>

const sampleFile = z.looseObject({
  organizations: z.array(z.looseObject({ orgId: z.string(), shortName: z.string().nullish() })),
  officers: z.array(z.looseObject({ officerId: z.string() })),
  cases: z.array(sampleCase),
})

/** Facts of the parallel marks, by `flag=value`. */
const factOfFlag: Readonly<Record<string, FactKind>> = {
  'tradingSuspended=true': 'tradingSuspended',
  'tradingSuspended=false': 'tradingResumed',
  'clockPaused=true': 'clockPaused',
  'clockPaused=false': 'clockResumed',
  'extended=true': 'extended',
  'toDiscipline=sent': 'disciplineSent',
  'toDiscipline=acknowledged': 'disciplineAcknowledged',
  'toPolice=sent': 'policeSent',
  'toPolice=filed': 'policeFiled',
  'toPolice=notFiled': 'policeNotFiled',
}

/** Facts that the samples tell only by the limits they list, by the code of the limit. */
const factsOfLimitCode: Readonly<Record<string, { start?: FactKind; end?: FactKind }>> = {
  T15: { end: 'finePaid' },
  T21: { start: 'policeReported' },
  T22: { start: 'policeApproved' },
  T25: { end: 'policeMaterialsSent' },
  T26: { start: 'publicityApproved', end: 'publicityPosted' },
  T27: { end: 'creditFiled' },
  T28: { end: 'decisionPublished' },
  T32: { start: 'rectificationOrdered', end: 'rectificationReviewed' },
  T34: { end: 'assignmentAnswered' },
}

/** What the registration document says of the case itself; the rest stays on the paper. */
const intakeKeys = [
  'registeredAt',
  'receiptChannel',
  'registrarId',
  'incomingRef',
  'incomingDueDate',
  'realName',
  'confidentialRequested',
  'allegationSummary',
  'requests',
  'objectionRequired',
  'objectionDate',
  'objectionReplyDate',
  'knownDate',
  'formalCheck',
  'preliminaryJudgment',
] as const

/** Kinds that have a form but go with no fact. */
const otherKinds = [
  'meetingNotice',
  'inspectionNotice',
  'inspectionPlan',
  'drawRecord',
  'inspectionRecord',
  'inspectionReport',
  'reminderTalkRecord',
  'inquiryRecord',
  'serviceReceipt',
  'legalReviewForm',
  'evidenceList',
]

/** What the program works out by itself, or what stands for its usual text. */
const workedOut = ['tradingInProgress', 'acceptDeadline', 'submittedMaterials']
const placeholders = /默认文本|配置|见密件/

/** Whether a JSON value is one entry of the sample cases. */
export function isSampleCase(json: unknown): json is SampleCase {
  return sampleCase.safeParse(json).success
}

/** The sample cases of the file that also holds their office. @throws ZodError where it is another file. */
export function sampleCasesOf(json: unknown): SampleCase[] {
  return sampleFile.parse(json).cases
}

/**
 * The case record of a sample case. Its papers are drafts with their numbers and dates, because a sample was never
 * issued here; documents of kinds without a form are left out.
 * @param newId gives a fresh id for the record and for each row, fact and paper.
 * @throws ZodError where the sample does not fit the record.
 */
export function fromSampleCase(sample: SampleCase, newId: () => string): CaseRecord {
  const registration = sample.documents.find((document) => document.docKind === 'caseRegistration')
  const known = registration?.fields ?? {}
  const documents = sample.documents.filter(
    ({ docKind }) => docKind in factOfPaper || otherKinds.includes(docKind),
  )
  const papers = documents.map((document, index) => ({
    id: newId(),
    document,
    paper: paperOf(document, sample, index + 1),
  }))
  const record = caseRecord.parse({
    schemaVersion: caseSchemaVersion,
    id: newId(),
    case: sample.case,
    project: withoutSlashes(sample.project),
    complainant: sample.complainant ?? null,
    reporter: sample.reporter ?? null,
    respondents: rowMap(sample.respondents, newId),
    intake: {
      ...Object.fromEntries(intakeKeys.filter((key) => key in known).map((key) => [key, known[key]])),
      submittedMaterials: rowMap((known.submittedMaterials ?? []) as Values[], newId),
    },
    facts: Object.fromEntries(
      factsOf(sample).map((fact) => {
        const paper = papers.find(({ document }) => factOfPaper[document.docKind] === fact.kind)
        return [newId(), { ...fact, ...(paper ? { paperId: paper.id } : {}) }]
      }),
    ),
    papers: Object.fromEntries(papers.map(({ id, paper }) => [id, paper])),
  })
  return { ...record, approvals: approvalsIn(record, newId) }
}

/** The signatures that the sample's papers bear in their columns of approval, as they would have been recorded. */
function approvalsIn(record: CaseRecord, newId: () => string): NonNullable<CaseRecord['approvals']> {
  const signed = rowsOf(record.papers).flatMap((paper) =>
    (rungsOf(paper) ?? []).flatMap(({ column }) => {
      const given = signature.safeParse(paper.values[column])
      if (!given.success) return []
      const version = paperVersion(record, paper.id) ?? ''
      const at = `${given.data.signedAt}T00:00:00+08:00`
      return [{ ...given.data, paperId: paper.id, column, version, at, enteredById: null }]
    }),
  )
  return Object.fromEntries(signed.map((one, index) => [newId(), { ...one, order: index + 1 }]))
}

const signature = z.object({
  opinion: z.string().nullish(),
  decision: z.enum(['agree', 'disagree', 'return']).default('agree'),
  signerId: z.string(),
  signedAt: z.iso.date(),
})

/** The organs and officers of the sample file. @throws ZodError where it is another file. */
export function officeFromSample(json: unknown): OfficeRecord {
  const { organizations, officers } = sampleFile.parse(json)
  return officeRecord.parse({
    schemaVersion: 1,
    id: 'office',
    officeOrgId: organizations.find((organ) => organ.shortName === '监管办')?.orgId,
    reconsiderationOrg: '汉川市人民政府',
    organs: Object.fromEntries(organizations.map(({ orgId, ...organ }) => [orgId, organ])),
    officers: Object.fromEntries(officers.map(({ officerId, ...officer }) => [officerId, officer])),
  })
}

function paperOf(document: SampleDocument, sample: SampleCase, order: number): Paper {
  const { docKind, docNo, issueDate, fields, ...head } = document
  const letter = 'issuingOrgId' in head ? { docNo, issueDate, ...head } : {}
  const given = paperValuesOf(docKind, { ...letter, ...fields })
  const own = Object.entries(given).filter(([key, value]) => !isKnown(key, value, sample, docKind))
  return {
    docKind,
    status: 'draft',
    order,
    createdAt: `${issueDate}T00:00:00+08:00`,
    docNo: docNo ?? null,
    issueDate,
    values: Object.fromEntries(own),
  }
}

/** Whether the case already knows a value, or the program works it out, so that the paper need not keep it. */
function isKnown(key: string, value: unknown, sample: SampleCase, docKind: string): boolean {
  if (value === null || value === undefined || value === '') return true
  if (workedOut.includes(key)) return true
  if (docKind === 'caseRegistration' && (intakeKeys as readonly string[]).includes(key)) return true
  if (typeof value === 'string' && placeholders.test(value)) return true
  if (key === 'addressee' && namesOf(sample).includes(String(value))) return true
  if (key === 'receivedAt') return String(sample.case.receivedAt).startsWith(String(value))
  const known = sample.case[key] ?? sample.project[key]
  return known !== undefined && JSON.stringify(known) === JSON.stringify(value)
}

/** Those whom a letter addresses unless another is typed. */
function namesOf({ complainant, reporter, project }: SampleCase): unknown[] {
  return [complainant?.partyName, reporter?.partyName, project.tendereeName]
}

function factsOf(sample: SampleCase): Fact[] {
  const main = sample.timeline.map(({ at, to }) => ({ kind: to, date: at, note: null }))
  const days = sample.deadlines.find(({ code, extendedFrom }) => code === 'T05' && extendedFrom)?.length
  const parallel = sample.parallelEvents.flatMap(({ at, flag, value, docNo }) => {
    const kind = factOfFlag[`${flag}=${value}`]
    const extension = kind === 'extended' && days ? { days } : {}
    return kind ? [{ kind, date: at, note: docNo ?? null, ...extension }] : []
  })
  const limits = sample.deadlines.flatMap(factsOfLimit)
  return [...main, ...parallel, ...limits].map((fact, index) => ({ ...fact, order: index + 1 })) as Fact[]
}

/** The facts beside the main line that a stated limit tells of: what set it going, and what met it. */
function factsOfLimit({ code, startDate, deadline, completedOn }: SampleCase['deadlines'][number]) {
  const kinds = factsOfLimitCode[code]
  if (!kinds) return []
  const time = startDate.includes('T') ? { time: startDate.slice(11, 16) } : {}
  const until = code === 'T32' ? { until: deadline } : {}
  return [
    ...(kinds.start
      ? [{ kind: kinds.start, date: startDate.slice(0, 10), note: null, ...time, ...until }]
      : []),
    ...(kinds.end && completedOn ? [{ kind: kinds.end, date: completedOn.slice(0, 10), note: null }] : []),
  ]
}

function rowMap(rows: readonly Values[], newId: () => string) {
  return Object.fromEntries(rows.map((row, index) => [newId(), { ...row, order: index + 1 }]))
}

/** The samples write “/” where a project has no section. */
function withoutSlashes(project: Values): Values {
  return Object.fromEntries(
    Object.entries(project).map(([key, value]) => [key, value === '/' ? null : value]),
  )
}
