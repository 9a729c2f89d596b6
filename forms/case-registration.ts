/** 案件基本情况登记表 (documents.md A.1): the intake of a lead, on which the office deliberates whether to take it up. */
import { acceptDeadline } from '../src-domain/case-deadlines'
import { type CodeTable, formalChecks, receiptChannels, stagesInTrading } from '../src-domain/codes'
import { dateOf } from '../src-domain/stage'
import { approvalFields, caseFields, partyColumns, projectFields } from './blocks'
import { checkRegistration } from './case-registration-check'
import { registrationParts } from './case-registration-layout'
import {
  approval,
  bool,
  choice,
  date,
  datetime,
  int,
  type LooseValues,
  multi,
  multiline,
  officer,
  officers,
  party,
  rows,
  text,
} from './fields'
import { defineForm, type FormContext, type ValuesOf } from './form'

const results = {
  accept: '受理',
  reject: '不予受理',
  refer: '转办移送',
  supplement: '补正后再议',
} as const satisfies CodeTable

const channels = Object.fromEntries(receiptChannels.map((channel) => [channel, channel]))

const isComplaint = (values: LooseValues) => values.clueCategory === 'complaint'
const isHandedDown = (values: LooseValues) =>
  values.sourceType === 'assigned' || values.sourceType === 'transferredIn'

const registrationFields = {
  clueNo: caseFields.clueNo,
  caseTitle: caseFields.caseTitle,
  sourceType: caseFields.sourceType,
  clueCategory: caseFields.clueCategory,
  receivedAt: caseFields.receivedAt,
  authorityOrgId: caseFields.authorityOrgId,
  handlerIds: caseFields.handlerIds,
  confidentiality: caseFields.confidentiality,
  ...projectFields,
  complainant: party('投诉人', partyColumns, {
    bind: 'complainant',
    requiredWhen: isComplaint,
    visibleWhen: isComplaint,
  }),
  reporter: party('举报人', partyColumns, {
    bind: 'reporter',
    requiredWhen: (values) => values.clueCategory === 'report',
    visibleWhen: (values) => values.clueCategory === 'report' || values.clueCategory === 'assignment',
    help: '匿名举报的，主体类型选“匿名”',
  }),
  respondents: rows('被反映人', partyColumns, { bind: 'respondents', required: true }),
  registeredAt: datetime('登记日期', { bind: 'intake.registeredAt', required: true, past: true }),
  receiptChannel: choice('收件方式', channels, { bind: 'intake.receiptChannel', required: true }),
  registrarId: officer('收件人（登记人）', { bind: 'intake.registrarId', required: true }),
  incomingRef: text('来文单位及文号', {
    bind: 'intake.incomingRef',
    requiredWhen: isHandedDown,
    visibleWhen: isHandedDown,
  }),
  incomingDueDate: date('交办反馈期限', { bind: 'intake.incomingDueDate', visibleWhen: isHandedDown }),
  realName: bool('实名', { bind: 'intake.realName', required: true, help: '匿名的不制发受理告知书' }),
  confidentialRequested: bool('要求保密', {
    bind: 'intake.confidentialRequested',
    required: true,
    help: '要求保密的，举报人信息不印在表上',
  }),
  allegationSummary: multiline('反映的主要问题', {
    bind: 'intake.allegationSummary',
    required: true,
    max: 800,
  }),
  requests: multiline('请求及主张', { bind: 'intake.requests', requiredWhen: isComplaint, max: 300 }),
  submittedMaterials: rows(
    '证据线索材料',
    {
      name: text('名称', { required: true }),
      copies: int('份数'),
      pages: int('页数'),
      original: bool('原件'),
    },
    { bind: 'intake.submittedMaterials' },
  ),
  objectionRequired: bool('属异议前置事项', {
    bind: 'intake.objectionRequired',
    requiredWhen: isComplaint,
    visibleWhen: isComplaint,
    help: '对资格预审文件、招标文件、开标、评标结果的投诉，应当先提出异议',
  }),
  objectionDate: date('提出异议日期', {
    bind: 'intake.objectionDate',
    past: true,
    visibleWhen: (values) => values.objectionRequired === true,
  }),
  objectionReplyDate: date('答复异议日期', {
    bind: 'intake.objectionReplyDate',
    past: true,
    visibleWhen: (values) => values.objectionRequired === true,
  }),
  knownDate: date('知道或者应当知道之日', {
    bind: 'intake.knownDate',
    past: true,
    requiredWhen: isComplaint,
    visibleWhen: isComplaint,
    help: '投诉应当自该日起十日内提出，异议答复期间不计算在内',
  }),
  formalCheck: multi('投诉书形式审查', formalChecks, {
    bind: 'intake.formalCheck',
    visibleWhen: isComplaint,
    requiredWhen: isComplaint,
    help: '没有勾选的，对应不予受理的情形',
  }),
  duplicateOfCaseNo: text('重复线索', { help: '与已有案件重复的，写明案号' }),
  tradingInProgress: bool('正在交易', { required: true, computed: true, help: '已公告、尚未签订合同' }),
  preliminaryJudgment: multiline('初步研判', {
    bind: 'intake.preliminaryJudgment',
    required: true,
    help: '管辖、性质、涉嫌违反的条款',
  }),
  handlerOpinion: approval('承办人拟办意见', { required: true }),
  deliberationDate: date('会商日期', { required: true, past: true }),
  deliberationAttendees: officers('参会人员', { required: true }),
  deliberationResult: choice('会商结论', results, { required: true }),
  suspendSuggested: bool('建议责令暂停', {
    requiredWhen: (values) => values.tradingInProgress === true,
    visibleWhen: (values) => values.tradingInProgress === true,
  }),
  approvalPrincipal: approvalFields.approvalPrincipal,
  acceptDeadline: date('受理期限届满日', {
    required: true,
    computed: true,
    help: '投诉自收件之日起3个工作日，举报5日',
  }),
  remark: multiline('备注'),
} as const
export type RegistrationFields = typeof registrationFields

export const caseRegistration = defineForm({
  id: 'caseRegistration',
  no: '01',
  title: '案件基本情况登记表',
  version: 2,
  style: 'table',
  issuer: 'internal',
  curtailsRights: false,
  docCode: null,
  basis: [
    '《汉川市公共资源交易综合监管联动执法操作规程》第三部分第（一）项',
    '《中华人民共和国招标投标法实施条例》第六十条、第六十一条',
    '《工程建设项目招标投标活动投诉处理办法》第七条、第九条、第十一条、第十二条',
  ],
  stages: ['clueReceived', 'registered', 'deliberating'],
  fields: registrationFields,
  groups: [
    {
      title: '线索',
      fields: [
        'clueNo',
        'registeredAt',
        'sourceType',
        'receiptChannel',
        'clueCategory',
        'receivedAt',
        'acceptDeadline',
        'registrarId',
        'incomingRef',
        'incomingDueDate',
      ],
    },
    { title: '案由与承办', fields: ['caseTitle', 'authorityOrgId', 'handlerIds', 'confidentiality'] },
    { title: '反映人', fields: ['realName', 'confidentialRequested', 'complainant', 'reporter'] },
    { title: '被反映人', fields: ['respondents'] },
    {
      title: '项目',
      fields: [
        'projectName',
        'tenderProjectNo',
        'investmentProjectCode',
        'sectionName',
        'sectionNo',
        'sector',
        'mandatoryTender',
        'tenderMethod',
        'qualificationMethod',
        'tendereeName',
        'agencyName',
        'tradingStage',
        'tradingInProgress',
        'announcedDate',
        'bidOpeningAt',
        'publicityStart',
        'publicityEnd',
        'ceilingPrice',
        'winnerName',
        'winningAmount',
        'awardNoticeDate',
        'contractAmount',
        'tradingVenue',
      ],
    },
    {
      title: '异议与时效',
      fields: ['objectionRequired', 'objectionDate', 'objectionReplyDate', 'knownDate', 'formalCheck'],
    },
    {
      title: '反映内容',
      fields: ['allegationSummary', 'requests', 'submittedMaterials', 'duplicateOfCaseNo'],
    },
    { title: '研判与拟办', fields: ['preliminaryJudgment', 'handlerOpinion'] },
    {
      title: '会商与审批',
      fields: [
        'deliberationDate',
        'deliberationAttendees',
        'deliberationResult',
        'suspendSuggested',
        'approvalPrincipal',
        'remark',
      ],
    },
  ],
  writesCase: true,
  prefill: (context, known) => {
    const { record, calendar } = context
    const stage = known.tradingStage
    return {
      acceptDeadline: acceptDeadline(record, calendar)?.due ?? null,
      tradingInProgress: stage ? (stagesInTrading as readonly string[]).includes(stage) : null,
      deliberationDate: dateOf(record, 'deliberating'),
      handlerOpinion: proposal(context, known),
    }
  },
  compose: registrationParts,
  check: checkRegistration,
})

/** 拟办意见 where none is typed (A.1 骨架); only once the conclusion is known, so that nothing is put into anyone's mouth. */
function proposal(
  { record, office }: FormContext,
  known: ValuesOf<RegistrationFields>,
): { opinion: string } | null {
  const { deliberationResult: result, projectName, allegationSummary } = known
  if (!result || !projectName || !allegationSummary) return null
  const names = (known.respondents ?? []).flatMap((one) => one.partyName ?? [])
  const handlers = (known.handlerIds ?? []).map((id) => office.officers[id]?.officerName ?? id).join('、')
  const basis =
    record.case.clueCategory === 'complaint'
      ? '《中华人民共和国招标投标法实施条例》第六十条、第六十一条'
      : '《汉川市公共资源交易综合监管联动执法操作规程》'
  const fits = result === 'accept' ? '符合' : '不符合'
  const suspend =
    known.suspendSuggested === null || known.suspendSuggested === undefined
      ? ''
      : `；${known.suspendSuggested ? '建议' : '不建议'}责令暂停招标投标活动`
  const what = allegationSummary.trim().replace(/[。；]+$/, '')
  return {
    opinion: `该线索反映${names.join('、') || '有关单位'}在“${projectName}”中的问题：${what}。经审查，${fits}${basis}规定的受理条件，建议${results[result as keyof typeof results]}，由${handlers || '＿＿＿＿'}承办${suspend}。`,
  }
}
