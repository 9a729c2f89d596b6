/** The six sample cases day by day, each its whole way from the lead to its end. */
import { filingConditions } from '../../forms/case-filing-fields'
import type { Act, Path } from './case-walk'
import { administrator, zhou } from './first-account'

/** The end of every file, under its number in the archive: the administrator of the sample office is its archivist. */
export function archiving(archiveNo: string, lacking?: true): readonly Act[] {
  return [
    { paper: 'archiveCover', answers: { archiveNo }, by: administrator },
    { paper: 'archiveCatalog', by: administrator },
    { step: '归档', by: administrator, ...(lacking && { lacking }) },
  ]
}

/** A receipt of the paper that waits to be served first, which the form knows by itself. */
export function receipt(servedAt: string): Act {
  return {
    paper: 'serviceReceipt',
    nth: Number.POSITIVE_INFINITY,
    answers: { serviceMethod: '直接送达', servicePlace: '监管办', servedAt },
  }
}

/** An inquiry of the person whom the sixth sample names. */
function inquiry(day: string): Act {
  return {
    paper: 'inquiryRecord',
    answers: {
      inquiryFrom: `${day} 09:00`,
      inquiryTo: `${day} 10:20`,
      inquireeIdNumber: '420984190001010003',
      inquireeName: '韩某某',
      inquirerIds: ['王某丙', '赵某丁'],
      recorderId: '赵某丁',
    },
  }
}

/** The whole way of each sample case. */
export const samplePaths: readonly Path[] = [
  {
    name: 'sample-01',
    sampleId: 'sample-01',
    registered: '2026-04-28T10:00',
    days: [
      ['2026-04-29', { step: '召集会商' }, { paper: 'caseRegistration' }],
      [
        '2026-04-30T15:00',
        { step: '决定受理' },
        { paper: 'acceptanceNotice' },
        { field: 'case.teamLeaderId', answer: '王某丙' },
        { step: '组建调查组' },
        { step: '责令暂停招标投标' },
        { paper: 'suspensionNotice' },
      ],
      ['2026-04-30T17:30', receipt('2026-04-30 09:30'), receipt('2026-04-30 09:30')],
      [
        '2026-05-18',
        inquiry('2026-05-15'),
        { paper: 'investigationReport' },
        { step: '提交调查报告' },
        { paper: 'meetingNotice' },
      ],
      ['2026-05-20', { step: '召集会审' }, { paper: 'meetingMinutes' }],
      ['2026-05-21', { step: '提请投诉处理决定' }],
      [
        '2026-05-22',
        { paper: 'complaintDecision' },
        { step: '作出决定' },
        { paper: 'rectificationOrder' },
        { step: '送达责令整改通知', fields: { until: '2026-06-05' } },
      ],
      [
        '2026-05-25',
        receipt('2026-05-25 09:30'),
        receipt('2026-05-25 09:40'),
        { step: '送达决定' },
        { paper: 'resultNotice' },
      ],
      ['2026-06-04', { paper: 'rectificationReview' }, { step: '完成整改复查' }, { step: '履行执行' }],
      ['2026-06-05', { paper: 'resumptionNotice' }, { step: '恢复招标投标' }, { step: '反馈结果' }],
      ['2026-06-08', { step: '公示执法决定' }, { step: '信用填报', by: administrator }],
      ['2026-06-10', { paper: 'closureForm' }, { step: '批准结案' }],
      ['2026-06-25', ...archiving('20260091')],
    ],
    stage: '已归档',
    findings: [],
  },
  {
    name: 'sample-02',
    sampleId: 'sample-02',
    registered: '2026-09-28T15:40',
    days: [
      ['2026-09-29', { step: '召集会商' }, { paper: 'caseRegistration' }],
      ['2026-09-30', { paper: 'nonAcceptanceNotice' }, { step: '决定不予受理' }],
      ['2026-10-09', receipt('2026-10-09 09:30')],
      ['2026-10-20', ...archiving('20260092')],
    ],
    stage: '已归档',
    findings: [],
  },
  {
    name: 'sample-03',
    sampleId: 'sample-03',
    registered: '2026-01-29T10:10',
    days: [
      [
        '2026-02-03',
        { step: '召集会商' },
        { paper: 'caseRegistration' },
        { step: '决定受理' },
        { paper: 'acceptanceNotice' },
      ],
      [
        '2026-02-04',
        receipt('2026-02-04 09:30'),
        { field: 'case.teamLeaderId', answer: '王某丙' },
        { step: '组建调查组' },
      ],
      ['2026-02-27', inquiry('2026-02-20'), { paper: 'investigationReport' }, { step: '提交调查报告' }],
      ['2026-03-02', { paper: 'meetingNotice' }],
      ['2026-03-03', { step: '召集会审' }, { paper: 'meetingMinutes' }],
      [
        '2026-03-04',
        {
          paper: 'caseFilingForm',
          answers: { filingChecklist: Object.values(filingConditions), filingNo: '川住建立〔2026〕7号' },
        },
        { step: '提请立案审批' },
      ],
      ['2026-03-05', { step: '批准立案' }],
      ['2026-03-06', { step: '证据复核' }],
      [
        '2026-03-25',
        { paper: 'legalReviewForm', answers: { reviewDate: '2026-03-25' }, by: zhou },
        { paper: 'penaltyApprovalForm' },
        { step: '处罚会审' },
      ],
      [
        '2026-03-31',
        { paper: 'penaltyAdvanceNotice' },
        { paper: 'penaltyAdvanceNotice', nth: 1 },
        { paper: 'penaltyAdvanceNotice', nth: 2 },
        { paper: 'penaltyAdvanceNotice', nth: 3 },
        receipt('2026-03-31 09:30'),
        receipt('2026-03-31 09:30'),
        receipt('2026-03-31 09:30'),
        receipt('2026-03-31 09:30'),
        { step: '送达处罚告知书' },
      ],
      ['2026-04-09', { step: '陈述申辩听证复核' }],
      [
        '2026-04-16',
        { paper: 'penaltyApprovalForm', nth: 1 },
        { paper: 'penaltyDecision' },
        { paper: 'penaltyDecision', nth: 1 },
        { paper: 'penaltyDecision', nth: 2 },
        { paper: 'penaltyDecision', nth: 3 },
        { step: '作出决定' },
      ],
      [
        '2026-04-17',
        receipt('2026-04-17 09:30'),
        receipt('2026-04-17 09:30'),
        receipt('2026-04-17 09:30'),
        receipt('2026-04-17 09:30'),
        { step: '送达决定' },
      ],
      [
        '2026-04-20',
        { paper: 'creditScoreForm', by: administrator },
        { step: '在量化系统填报信用信息', by: administrator },
        { step: '公示执法决定' },
      ],
      ['2026-04-28', { step: '缴清罚款' }, { step: '履行执行' }],
      ['2026-04-30', { paper: 'resultNotice' }, { step: '反馈结果' }],
      ['2026-05-06', { step: '信用填报', by: administrator }],
      ['2026-05-12', { paper: 'closureForm' }, { step: '批准结案' }],
      ['2026-05-29', ...archiving('20260093')],
    ],
    stage: '已归档',
    findings: [],
  },
  {
    name: 'sample-04',
    sampleId: 'sample-04',
    registered: '2026-06-02T16:30',
    days: [
      ['2026-06-03', { step: '召集会商' }, { paper: 'caseRegistration' }],
      [
        '2026-06-04',
        { step: '决定受理' },
        { field: 'case.teamLeaderId', answer: '王某丙' },
        { step: '组建调查组' },
        { paper: 'inspectionRecord' },
      ],
      [
        '2026-06-09',
        inquiry('2026-06-08'),
        { paper: 'investigationReport' },
        { step: '提交调查报告' },
        { paper: 'meetingNotice' },
        { step: '召集会审' },
        { paper: 'meetingMinutes' },
      ],
      [
        '2026-06-10',
        { paper: 'reminderTalkRecord' },
        { paper: 'rectificationOrder' },
        { step: '作出决定' },
        { step: '送达责令整改通知', fields: { until: '2026-07-02' } },
        receipt('2026-06-10 09:30'),
        { step: '送达决定' },
      ],
      ['2026-06-30', { paper: 'rectificationReview' }, { step: '完成整改复查' }, { step: '履行执行' }],
      ['2026-07-01', { step: '公示执法决定' }, { step: '反馈结果' }, { step: '信用填报', by: administrator }],
      ['2026-07-02', { paper: 'closureForm' }, { step: '批准结案' }],
      ['2026-07-20', ...archiving('20260094')],
    ],
    stage: '已归档',
    findings: [],
  },
  {
    name: 'sample-05',
    sampleId: 'sample-05',
    registered: '2026-06-24T09:20',
    days: [
      ['2026-06-25', { step: '召集会商' }, { paper: 'caseRegistration' }],
      [
        '2026-06-26',
        { step: '决定受理' },
        { field: 'case.teamLeaderId', answer: '王某丙' },
        { step: '组建调查组' },
      ],
      [
        '2026-07-06',
        inquiry('2026-07-03'),
        { paper: 'investigationReport' },
        { step: '提交调查报告' },
        { step: '提出移送公安的书面报告' },
        { paper: 'meetingNotice' },
      ],
      [
        '2026-07-07T16:00',
        { step: '召集会审' },
        { paper: 'meetingMinutes' },
        { step: '批准移送公安', fields: { time: '15:00' } },
      ],
      [
        '2026-07-08',
        { field: 'case.confidentiality', answer: '仅限办案组' },
        { paper: 'transferPolice' },
        { paper: 'evidenceList', answers: { handoverAt: '2026-07-08' } },
        { step: '移送公安' },
        { paper: 'transferDiscipline' },
        { step: '移送纪检监察' },
      ],
      ['2026-07-09', { step: '纪检监察接收' }],
      ['2026-07-10', { step: '公安立案' }],
      ['2026-07-13', { step: '向公安移交物品和材料' }],
      ['2026-07-30', { paper: 'resultNotice' }, { step: '向交办部门反馈' }],
      // Nobody has to be kept from knowing of it any longer, and the archivist sees no restricted case.
      [
        '2026-07-31',
        { paper: 'closureForm' },
        { step: '批准结案' },
        { field: 'case.confidentiality', answer: '工作秘密' },
      ],
      ['2026-08-14', ...archiving('20260095')],
    ],
    stage: '已归档',
    findings: [],
  },
  {
    name: 'sample-06',
    sampleId: 'sample-06',
    registered: '2026-10-12T09:15',
    days: [
      ['2026-10-15', { step: '召集会商' }, { paper: 'caseRegistration' }],
      ['2026-10-16', { step: '决定受理' }],
      ['2026-10-19', { field: 'case.teamLeaderId', answer: '王某丙' }, { step: '组建调查组' }],
      ['2026-10-22T11:00', inquiry('2026-10-22')],
      [
        '2026-11-05',
        { paper: 'extensionApproval' },
        { step: '批准延长调查', fields: { days: '10' } },
        { paper: 'extensionNotice' },
      ],
      ['2026-11-06', receipt('2026-11-06 09:30')],
      ['2026-11-19', { paper: 'investigationReport' }, { step: '提交调查报告' }, { paper: 'meetingNotice' }],
      ['2026-11-20', { step: '召集会审' }, { paper: 'meetingMinutes' }, { step: '补充调查' }],
      ['2026-11-24', { step: '组建调查组' }, { step: '提交调查报告' }],
      [
        '2026-11-25',
        { step: '召集会审' },
        {
          paper: 'caseFilingForm',
          answers: { filingChecklist: Object.values(filingConditions) },
          refusedBy: '有权部门负责人',
        },
        { step: '提请立案审批' },
      ],
      ['2026-11-26', { step: '决定不予立案' }, { step: '反馈结果' }],
      ['2026-11-27', { step: '信用填报', by: administrator }],
      ['2026-11-30', { paper: 'closureForm' }, { step: '批准结案' }],
      ['2026-12-15', ...archiving('20260096')],
    ],
    stage: '已归档',
    findings: [],
  },
]
