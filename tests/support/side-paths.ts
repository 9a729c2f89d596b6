/** Paths of the procedure that no sample case takes: hurried to where they begin, then step by step with their papers. */
import type { Act, Path } from './case-walk'
import { administrator, zhang, zhou } from './first-account'
import { archiving, receipt } from './sample-paths'

/** Steps that only lead to where a path begins: what they lack is passed over with a reason. */
function hurried(...steps: readonly string[]): Act[] {
  return steps.map((step) => ({ step, lacking: 'maybe' }))
}

/** Who is competent, and who leads the team. */
function assigned(authority: string): Act[] {
  return [
    { field: 'case.authorityOrgId', answer: authority },
    { field: 'case.teamLeaderId', answer: '王某丙' },
  ]
}

/** A step that was recorded by mistake is taken back by the principal, to the state before it. */
function takenBack(backTo: string): Act {
  return { step: '纠错回退', fields: { backTo, note: '投诉人收回撤回申请' }, by: zhang }
}

/** As many projects as the plan wants drawn. */
function drawn(count: number): { itemNo: string; name: string }[] {
  return Array.from({ length: count }, (_, index) => ({
    itemNo: `E42098400000000${String(40_001 + index)}`,
    name: `抽中的第${index + 1}个项目`,
  }))
}

export const sidePaths: readonly Path[] = [
  {
    name: '补正后受理，送检期间不计入，撤回投诉',
    sampleId: 'sample-01',
    registered: '2026-04-28T10:00',
    days: [
      [
        '2026-04-29',
        ...hurried('召集会商'),
        { paper: 'correctionNotice', answers: { correctionDueDate: '2026-05-07' } },
        { step: '要求补正' },
        receipt('2026-04-29 09:30'),
      ],
      ['2026-05-06', ...hurried('决定受理'), ...assigned('市公管局'), ...hurried('组建调查组')],
      [
        '2026-05-07',
        { paper: 'appraisalCommission', answers: { resultDueDate: '2026-05-20' } },
        { step: '期限中止计算' },
        ...hurried('责令暂停招标投标'),
      ],
      ['2026-05-18', { step: '期限恢复计算' }, ...hurried('复核暂停措施', '恢复招标投标')],
      [
        '2026-05-20',
        { paper: 'withdrawalNotice' },
        { step: '撤回终止' },
        receipt('2026-05-20 09:30'),
        receipt('2026-05-20 09:40'),
      ],
      ['2026-06-25', ...archiving('20260081', true)],
    ],
    stage: '已归档',
    findings: [
      '卷内没有案件基本情况登记表',
      '卷内没有受理告知书',
      '卷内没有暂停招标投标活动通知书',
      '卷内没有恢复招标投标活动通知书',
    ],
  },
  {
    name: '作出处理决定前随时可以撤回投诉',
    sampleId: 'sample-01',
    registered: '2026-04-28T10:00',
    days: [
      ['2026-04-29', ...hurried('召集会商')],
      [
        '2026-04-30',
        ...[...hurried('决定受理'), ...assigned('市公管局')],
        ...[...hurried('撤回终止'), takenBack('已受理')],
        ...hurried('组建调查组'),
      ],
      [
        '2026-05-18',
        ...[...hurried('提交调查报告', '撤回终止'), takenBack('调查报告已提交')],
        ...[...hurried('召集会审', '撤回终止'), takenBack('案件会审')],
        ...[...hurried('补充调查', '撤回终止'), takenBack('补充调查')],
      ],
      [
        '2026-05-20',
        ...hurried('组建调查组', '提交调查报告', '召集会审', '提请投诉处理决定'),
        { paper: 'withdrawalNotice' },
        { step: '撤回终止' },
      ],
    ],
    stage: '撤回终止',
    findings: [
      '卷内没有案件基本情况登记表',
      '卷内没有受理告知书',
      '卷内没有调查报告',
      '卷内没有案件会审的会议纪要',
    ],
  },
  {
    name: '补正后仍不符合，不予受理',
    sampleId: 'sample-02',
    registered: '2026-09-28T15:40',
    days: [
      ['2026-09-29', ...hurried('召集会商', '要求补正')],
      ['2026-09-30', { step: '召集会商' }, ...hurried('要求补正'), { paper: 'nonAcceptanceNotice' }],
      ['2026-10-09', { step: '决定不予受理', lacking: 'maybe' }],
    ],
    stage: '不予受理',
    findings: [
      '卷内没有案件基本情况登记表',
      '“决定是否受理投诉”应当不迟于2026年10月8日完成，实际完成于2026年10月9日',
      '《不予受理通知书》以汉川市公共资源交易综合监管联动执法办公室名义发出，该机关没有行政处罚权',
    ],
  },
  {
    name: '转办其他机关',
    sampleId: 'sample-02',
    registered: '2026-09-28T15:40',
    days: [
      [
        '2026-09-29',
        { paper: 'caseRegistration' },
        { step: '召集会商' },
        { paper: 'caseReferral', answers: { referralOrg: '市公安局' } },
        { step: '转办移送' },
      ],
      ['2026-10-09', receipt('2026-10-09 09:30')],
      ['2026-10-20', ...archiving('20260083')],
    ],
    stage: '已归档',
    findings: [],
  },
  {
    name: '登记保存、申辩和听证、分期缴纳和催告',
    sampleId: 'sample-03',
    registered: '2026-01-29T10:10',
    days: [
      ['2026-02-03', ...hurried('召集会商', '决定受理')],
      ['2026-02-04', ...assigned('市住建局'), ...hurried('组建调查组')],
      [
        '2026-02-05',
        { paper: 'evidencePreservation', answers: { preservedFrom: '2026-02-05 15:00' } },
        { step: '先行登记保存证据' },
      ],
      ['2026-02-10', { paper: 'preservationDecision' }, { step: '处理先行登记保存的证据' }],
      ['2026-02-27', ...hurried('提交调查报告')],
      ['2026-03-03', ...hurried('召集会审', '提请立案审批')],
      ['2026-03-05', ...hurried('批准立案', '证据复核')],
      ['2026-03-06', { step: '批准延长处罚办案期限', fields: { days: '30' } }],
      [
        '2026-03-25',
        { paper: 'legalReviewForm', answers: { reviewDate: '2026-03-25' }, by: zhou },
        { paper: 'penaltyApprovalForm' },
        ...hurried('处罚会审'),
      ],
      [
        '2026-03-31',
        { paper: 'penaltyAdvanceNotice' },
        receipt('2026-03-31 09:30'),
        { step: '送达处罚告知书' },
      ],
      [
        '2026-04-03',
        { step: '收到陈述申辩' },
        { step: '收到听证申请' },
        {
          paper: 'hearingNotice',
          answers: {
            hearingAt: '2026-04-20 09:00',
            hearingHostId: '周某庚',
            hearingRequestedAt: '2026-04-03',
          },
        },
        receipt('2026-04-03 09:30'),
        { step: '送达听证通知', fields: { until: '2026-04-20' } },
      ],
      [
        '2026-04-20T14:00',
        { step: '举行听证' },
        {
          paper: 'hearingRecord',
          answers: {
            hearingAt: '2026-04-20 09:00',
            hearingTo: '2026-04-20 11:00',
            hearingHostId: '周某庚',
            hearingRecorderId: '吴某辛',
          },
        },
        {
          paper: 'statementRecord',
          answers: {
            statementForm: '书面',
            statementAt: '2026-04-03 10:00',
            statementContent: '当事人认为处罚过重，请求减轻。',
            reviewOpinion: '所提理由没有新的事实和证据支持',
            adopted: '不采纳',
          },
        },
        { step: '陈述申辩听证复核' },
      ],
      [
        '2026-04-27',
        { paper: 'penaltyApprovalForm', nth: 1 },
        {
          paper: 'penaltyDecision',
          tried: {
            field: 'penalties.0.amount',
            answer: '33120',
            told: '罚款数额高于告知书',
            right: '25760',
          },
        },
        { step: '作出决定' },
      ],
      [
        '2026-04-28',
        receipt('2026-04-28 09:30'),
        { step: '送达决定' },
        { step: '公示执法决定' },
        { step: '在量化系统填报信用信息', by: administrator },
      ],
      ['2026-04-30', { step: '批准暂缓或者分期缴纳罚款', fields: { until: '2026-06-30' } }],
      [
        '2026-05-20',
        { step: '进入行政复议或者诉讼' },
        { step: '收到复议答复通知', fields: { reviewProcedure: '简易程序：五个工作日内答复' } },
      ],
      ['2026-05-25', { step: '提交复议答复及证据' }],
      ['2026-05-29', { step: '行政复议或者诉讼终结' }],
      ['2026-07-15', { step: '送达催告书' }],
      ['2026-07-20', { step: '缴清罚款' }, ...hurried('反馈结果')],
    ],
    stage: '结果已反馈',
    findings: [
      '卷内没有案件基本情况登记表',
      '卷内没有受理告知书',
      '卷内没有调查报告',
      '卷内没有案件会审的会议纪要',
      '卷内没有立案受理表',
      '卷内没有处理结果告知书',
    ],
  },
  {
    name: '移送公安不予立案后退回，纠错回退',
    sampleId: 'sample-05',
    registered: '2026-06-24T09:20',
    days: [
      ['2026-06-25', ...hurried('召集会商')],
      ['2026-06-26', ...hurried('决定受理'), ...assigned('市水利和湖泊局'), ...hurried('组建调查组')],
      [
        '2026-07-06',
        { step: '违法行为终了', fields: { date: '2025-12-20', limitation: '二年' } },
        ...hurried('提交调查报告'),
        { step: '提出移送公安的书面报告' },
      ],
      ['2026-07-07T16:00', ...hurried('召集会审'), { step: '批准移送公安', fields: { time: '15:00' } }],
      [
        '2026-07-08',
        { paper: 'transferPolice' },
        { paper: 'evidenceList', answers: { handoverAt: '2026-07-08' } },
        { step: '移送公安' },
      ],
      ['2026-07-10', { step: '公安不予立案' }, { step: '对公安不予立案提请复议' }],
      [
        '2026-07-13',
        ...hurried('提请立案审批'),
        { step: '纠错回退', fields: { backTo: '案件会审', note: '会议纪要尚未签发，误报立案' }, by: zhang },
        ...hurried('提请立案审批'),
      ],
      ['2026-07-14', ...hurried('决定不予立案')],
    ],
    stage: '不予立案',
    findings: ['卷内没有案件基本情况登记表', '卷内没有调查报告', '卷内没有案件会审的会议纪要'],
  },
  {
    name: '部门移送来的线索，只移送纪检监察',
    sampleId: 'sample-05',
    sourceType: '部门移送',
    registered: '2026-06-24T09:20',
    days: [
      ['2026-06-25', { paper: 'caseRegistration' }, { step: '召集会商' }],
      ['2026-06-26', ...hurried('决定受理'), ...assigned('市水利和湖泊局'), ...hurried('组建调查组')],
      ['2026-07-06', ...hurried('提交调查报告')],
      ['2026-07-07', ...hurried('召集会审')],
      [
        '2026-07-08',
        { field: 'case.confidentiality', answer: '仅限办案组' },
        { paper: 'transferDiscipline' },
        { paper: 'evidenceList', answers: { handoverAt: '2026-07-08' } },
        { step: '移送纪检监察' },
      ],
      ['2026-07-09', { step: '纪检监察接收' }],
      ['2026-07-30', { paper: 'resultNotice' }, { step: '向交办部门反馈' }],
      ['2026-07-31', { paper: 'closureForm' }, ...hurried('批准结案')],
    ],
    stage: '已结案',
    findings: ['卷内没有调查报告', '卷内没有案件会审的会议纪要'],
  },
  {
    name: '双随机检查，从方案到公示',
    sampleId: 'sample-04',
    registered: '2026-06-02T16:30',
    days: [
      [
        '2026-06-03',
        { paper: 'inspectionPlan' },
        { paper: 'drawRecord', answers: { results: drawn(30) } },
        {
          paper: 'inspectionNotice',
          answers: { inspectFrom: '2026-06-05 09:00', inspectTo: '2026-06-05 17:00' },
        },
        ...hurried('召集会商'),
      ],
      ['2026-06-04', ...hurried('决定受理'), ...assigned('市住建局'), ...hurried('组建调查组')],
      [
        '2026-06-05T17:30',
        {
          paper: 'inspectionRecord',
          answers: { inspectFrom: '2026-06-05 09:00', inspectTo: '2026-06-05 17:00' },
        },
      ],
      ['2026-06-11', { paper: 'inspectionReport' }],
      [
        '2026-06-18',
        { step: '审签同意公示检查结果' },
        { paper: 'inspectionPublicity' },
        { step: '公示检查结果' },
      ],
    ],
    stage: '联合调查中',
    findings: ['卷内没有案件基本情况登记表'],
  },
]
