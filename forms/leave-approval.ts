/**
 * 会议请假审批单: who cannot come to a meeting asks for leave beforehand, and the office's director decides
 * (《操作规程》三（三）1：因故不能参加会议的，需报监管办主任批准).
 */
import type { CodeTable } from '../src-domain/codes'
import { meetingTypes } from '../src-domain/meetings/meeting-record'
import { caseFields } from './blocks'
import type { Part } from './document-tree'
import { approval, choice, date, datetime, multiline, officer, organ, text } from './fields'
import { type Fill, say } from './fill'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { latestPaper } from './other-papers'
import { gridRows } from './pieces'
import { approvalBoxes, checkSignedInOrder, tableSheet } from './table-sheet'

const leaveKinds = {
  duty: '公务冲突',
  illness: '因病',
  personal: '因事',
  other: '其他',
} as const satisfies CodeTable

const grid = gridRows([1, 1, 1, 1])
const boxes = [
  { key: 'approvalUnitHead', name: '单位意见' },
  { key: 'approvalDirector', name: '监管办主任' },
] as const

const fields = {
  caseNo: caseFields.caseNo,
  caseTitle: caseFields.caseTitle,
  meetingType: choice('会议类型', meetingTypes, { required: true }),
  meetingAt: datetime('会议时间', { required: true }),
  meetingPlace: text('会议地点', { required: true }),
  applicantId: officer('请假人', { required: true }),
  applicantOrgId: organ('所在单位', { required: true }),
  applicantPosition: text('职务', { required: true }),
  leaveKind: choice('请假类别', leaveKinds, { required: true }),
  leaveReason: multiline('请假事由', { required: true, max: 200 }),
  appliedDate: date('申请日期', { required: true, past: true }),
  substituteId: officer('代为参会人员', { help: '单位另派人员的填写，须不属于回避人员' }),
  writtenOpinion: multiline('对议题的书面意见', { help: '不能到会而有意见的，写明或者另附' }),
  approvalUnitHead: approval('所在单位意见'),
  approvalDirector: approval('监管办主任意见', { required: true }),
} as const
type Fields = typeof fields
type Values = ValuesOf<Fields>

export const leaveApproval = defineForm({
  id: 'leaveApproval',
  no: '07附',
  title: '会议请假审批单',
  version: 1,
  style: 'table',
  issuer: 'internal',
  curtailsRights: false,
  docCode: null,
  basis: ['《汉川市公共资源交易综合监管联动执法操作规程》第三部分第（三）项第1点'],
  stages: ['deliberating', 'reportSubmitted', 'underReview', 'penaltyReview'],
  fields,
  groups: [
    { title: '会议', fields: ['caseNo', 'caseTitle', 'meetingType', 'meetingAt', 'meetingPlace'] },
    {
      title: '请假',
      fields: [
        'applicantId',
        'applicantOrgId',
        'applicantPosition',
        'leaveKind',
        'leaveReason',
        'appliedDate',
        'substituteId',
        'writtenOpinion',
      ],
    },
    { title: '审批', fields: ['approvalUnitHead', 'approvalDirector'] },
  ],
  filledBy: 'applicantId',
  prefill: (context, known) => {
    const notice: Values = latestPaper(context.record, 'meetingNotice')?.values ?? {}
    const applicantId = known.applicantId ?? context.officerId
    const applicant = context.office.officers[applicantId ?? '']
    return {
      meetingType: notice.meetingType ?? null,
      meetingAt: notice.meetingAt ?? null,
      meetingPlace: notice.meetingPlace ?? null,
      applicantId,
      applicantOrgId: applicant?.orgId ?? null,
      applicantPosition: applicant?.position ?? null,
      appliedDate: context.today,
    }
  },
  compose: leaveParts,
  check: checkLeave,
})

function leaveParts(fill: Fill<Fields>, { office }: FormContext): Part[] {
  const asked = { label: '请假人签字', signer: [], date: [fill.date('appliedDate')] }
  return [
    tableSheet({
      organ: [{ text: office.organs[office.officeOrgId]?.name ?? '' }],
      name: '会议请假审批单',
      right: say`案号：${fill.text('caseNo')}`,
      columns: [26, 52, 26, 52],
      rows: [
        grid.wide('议　题', fill.text('caseTitle')),
        grid.pair('会议类型', fill.words('meetingType'), '会议时间', fill.datetime('meetingAt')),
        grid.wide('会议地点', fill.text('meetingPlace')),
        grid.pair('请假人', fill.officers('applicantId'), '职　务', fill.text('applicantPosition')),
        grid.wide('所在单位', fill.organs('applicantOrgId')),
        grid.wide('请假类别', fill.boxes('leaveKind')),
        grid.opinion('请假事由', fill.text('leaveReason'), [asked]),
        grid.wide('代为参会\n人员', fill.officers('substituteId')),
        grid.wide('对议题的\n书面意见', fill.text('writtenOpinion'), 28),
        ...approvalBoxes(grid, fill.values, office, boxes),
      ],
      footnote: '本单与会议签到表一并存卷；会议纪要的“请假”一栏据此填写。',
    }),
  ]
}

function checkLeave(values: Values, context: FormContext): Finding[] {
  return [...checkDays(values), ...checkPeople(values, context), ...checkSignedInOrder(values, boxes)]
}

/** Leave is asked for and given before the meeting. */
function checkDays({ meetingAt, appliedDate, approvalDirector }: Values): Finding[] {
  const day = meetingAt?.slice(0, 10)
  if (!day) return []
  const findings: Finding[] = []
  if (appliedDate && appliedDate > day)
    findings.push(wrong('appliedDate', '申请日期晚于会议日期，请假应当在会前提出'))
  const signed = approvalDirector?.signedAt
  if (signed && appliedDate && signed < appliedDate) {
    findings.push(wrong('approvalDirector', '批准日期早于申请日期'))
  }
  if (signed && signed > day) {
    const message = '批准日期晚于会议日期，会前已口头批准的请在意见中写明'
    findings.push({ field: 'approvalDirector', level: 'warning', message })
  }
  return findings
}

/** The director decides, never on his own leave, and only of one who was called to the meeting. */
function checkPeople(values: Values, { record, office }: FormContext): Finding[] {
  const { applicantId, substituteId, approvalDirector } = values
  const findings: Finding[] = []
  if (applicantId && substituteId === applicantId) {
    findings.push(wrong('substituteId', '代为参会人员不能是请假人本人'))
  }
  const signer = approvalDirector?.signerId
  if (signer && signer === applicantId) findings.push(wrong('approvalDirector', '不得批准本人的请假'))
  const roles = office.officers[signer ?? '']?.roleCodes
  if (signer && roles && !roles.includes('director')) {
    const message = '会议请假由监管办主任批准，签批人没有登记为主任，请核对'
    findings.push({ field: 'approvalDirector', level: 'warning', message })
  }
  const decision = approvalDirector?.decision
  if (decision === 'disagree' || decision === 'return') {
    const message = '没有准假，请假人应当按时参会'
    findings.push({ field: 'approvalDirector', level: 'warning', message })
  }
  const called = latestPaper(record, 'meetingNotice')?.values.inviteeIds
  if (applicantId && Array.isArray(called) && !called.includes(applicantId)) {
    const message = '请假人不在会前通知的参会人员之中，请核对'
    findings.push({ field: 'applicantId', level: 'warning', message })
  }
  return findings
}

function wrong(field: string, message: string): Finding {
  return { field, level: 'error', message }
}
