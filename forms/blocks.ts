/**
 * The field blocks that standard documents share (documents.md A.0.5): case, project, party, approval, relief. What the
 * case keeps is bound to it, so that no paper asks for it again.
 */
import {
  biddingRoles,
  clueCategories,
  confidentialities,
  idTypes,
  partyTypes,
  qualificationMethods,
  sectors,
  sourceTypes,
  tenderMethods,
  tradingStages,
} from '../src-domain/codes'
import {
  approval,
  bool,
  choice,
  date,
  datetime,
  int,
  type LooseValues,
  money,
  officers,
  organ,
  text,
} from './fields'

/** 块 CASE. */
export const caseFields = {
  clueNo: text('线索编号', { bind: 'case.clueNo', required: true, help: '登记时自动编号，如 XS20260012' }),
  caseNo: text('案号', { bind: 'case.caseNo', required: true, help: '受理时取号，如 川公管监案〔2026〕2号' }),
  caseTitle: text('案由', {
    bind: 'case.caseTitle',
    required: true,
    max: 60,
    width: 'full',
    help: '当事人＋涉嫌＋行为＋案；投诉写“关于××项目××的投诉案”',
  }),
  sourceType: choice('线索来源', sourceTypes, { bind: 'case.sourceType', required: true }),
  clueCategory: choice('线索类别', clueCategories, {
    bind: 'case.clueCategory',
    required: true,
    help: '决定受理和办结的期限',
  }),
  receivedAt: datetime('收件时间', { bind: 'case.receivedAt', required: true, past: true }),
  authorityOrgId: organ('有权部门', {
    bind: 'case.authorityOrgId',
    required: true,
    help: '对本案有行政监督和处罚权的部门，相关文书由其发文',
  }),
  handlerIds: officers('承办人', {
    bind: 'case.handlerIds',
    required: true,
    help: '不少于两名，执法证在有效期内',
  }),
  confidentiality: choice('知悉范围', confidentialities, { bind: 'case.confidentiality', required: true }),
} as const

/** 块 PROJ. */
export const projectFields = {
  projectName: text('项目名称', { bind: 'project.projectName', required: true, max: 100, width: 'full' }),
  investmentProjectCode: text('投资项目统一代码', {
    bind: 'project.investmentProjectCode',
    check: 'investmentProjectCode',
    help: '如 2603-420984-04-01-000001',
  }),
  tenderProjectNo: text('招标项目编号', {
    bind: 'project.tenderProjectNo',
    required: true,
    check: 'tenderProjectNo',
  }),
  sectionName: text('标段（包）名称', { bind: 'project.sectionName', max: 60, help: '不分标段的不填' }),
  sectionNo: text('标段（包）编号', { bind: 'project.sectionNo', check: 'tenderProjectNo' }),
  sector: choice('行业类别', sectors, { bind: 'project.sector', required: true }),
  mandatoryTender: bool('依法必须招标', { bind: 'project.mandatoryTender', required: true }),
  tenderMethod: choice('招标方式', tenderMethods, { bind: 'project.tenderMethod', required: true }),
  qualificationMethod: choice('资格审查方式', qualificationMethods, { bind: 'project.qualificationMethod' }),
  tendereeName: text('招标人', { bind: 'project.tendereeName', required: true, max: 80 }),
  agencyName: text('招标代理机构', { bind: 'project.agencyName', max: 80 }),
  ceilingPrice: money('最高投标限价', { bind: 'project.ceilingPrice' }),
  announcedDate: date('公告发布日期', { bind: 'project.announcedDate' }),
  bidOpeningAt: datetime('开标时间', { bind: 'project.bidOpeningAt' }),
  tradingStage: choice('交易阶段', tradingStages, { bind: 'project.tradingStage', required: true }),
  publicityStart: date('候选人公示开始', { bind: 'project.publicityStart' }),
  publicityEnd: date('候选人公示结束', { bind: 'project.publicityEnd', help: '公示期不少于三日' }),
  winnerName: text('中标人', { bind: 'project.winnerName', max: 80 }),
  winningAmount: money('中标金额', { bind: 'project.winningAmount' }),
  awardNoticeDate: date('中标通知书日期', { bind: 'project.awardNoticeDate' }),
  contractAmount: money('合同金额', { bind: 'project.contractAmount' }),
  tradingVenue: text('交易场所', { bind: 'project.tradingVenue' }),
} as const

/** What of the project the papers of a penalty rest on. */
export const penalizedProjectFields = {
  projectName: projectFields.projectName,
  tenderProjectNo: projectFields.tenderProjectNo,
  sectionName: projectFields.sectionName,
  sector: projectFields.sector,
  mandatoryTender: projectFields.mandatoryTender,
  tenderMethod: projectFields.tenderMethod,
  tendereeName: projectFields.tendereeName,
  tradingStage: projectFields.tradingStage,
  winnerName: projectFields.winnerName,
  winningAmount: projectFields.winningAmount,
}

/** Whether a party is a unit with a 统一社会信用代码 rather than a person. */
export function isUnit(party: LooseValues): boolean {
  const type = party.partyType
  return type === 'legalPerson' || type === 'otherOrg' || type === 'individualBusiness'
}

function isNatural(party: LooseValues): boolean {
  return party.partyType === 'natural'
}

function isNamed(party: LooseValues): boolean {
  return party.partyType !== 'anonymous'
}

/** 块 PARTY: the parts of a person or unit. */
export const partyColumns = {
  partyType: choice('主体类型', partyTypes, { required: true }),
  partyName: text('名称（姓名）', { max: 80, requiredWhen: isNamed, visibleWhen: isNamed }),
  uscc: text('统一社会信用代码', { check: 'uscc', requiredWhen: isUnit, visibleWhen: isUnit }),
  idType: choice('证件类型', idTypes, { requiredWhen: isNatural, visibleWhen: isNatural }),
  idNumber: text('证件号码', {
    check: 'residentId',
    checkWhen: (party) => party.idType === 'resident',
    visibleWhen: isNatural,
  }),
  legalRepName: text('法定代表人（负责人）', { width: 'half', requiredWhen: isUnit, visibleWhen: isUnit }),
  legalRepTitle: text('职务', { width: 'half', visibleWhen: isUnit }),
  address: text('住所（住址）', { requiredWhen: isNamed, visibleWhen: isNamed, help: '用于送达文书' }),
  postcode: text('邮政编码', { check: 'postcode', visibleWhen: isNamed }),
  contactName: text('联系人', { width: 'half', visibleWhen: isNamed }),
  contactPhone: text('联系电话', { check: 'phone', requiredWhen: isNamed, visibleWhen: isNamed }),
  agentName: text('委托代理人', { width: 'half', visibleWhen: isNamed }),
  agentAuthorization: text('授权委托书', {
    visibleWhen: (party) => Boolean(party.agentName),
    requiredWhen: (party) => Boolean(party.agentName),
    help: '写明授权事项和权限',
  }),
  biddingRole: choice('招投标中的角色', biddingRoles, { required: true }),
} as const
export type PartyColumns = typeof partyColumns

/** A penalized natural person must be identified by number (块 PARTY: 自然人当事人). */
export const penalizedColumns = {
  ...partyColumns,
  idNumber: text('证件号码', {
    check: 'residentId',
    checkWhen: (party) => party.idType === 'resident',
    requiredWhen: isNatural,
    visibleWhen: isNatural,
  }),
} as const

/** 块 APPR: one column of an approval, to be signed by hand or filled in afterwards. */
export const approvalFields = {
  approvalHandler: approval('承办人意见', { required: true }),
  approvalReviewMeeting: approval('案审会意见', { required: true, help: '写明会议纪要文号' }),
  approvalPrincipal: approval('监管办主要负责人意见', { required: true }),
  approvalAuthorityHead: approval('有权部门负责人意见', { required: true }),
} as const

const applies = (values: LooseValues) => values.reliefApplicable === true

/** 块 RELIEF: where and within what time a decision may be challenged. */
export const reliefFields = {
  reliefApplicable: bool('告知救济途径', {
    required: true,
    help: '投诉人应当告知；与本人无利害关系的举报人一般只告知理由',
  }),
  reconsiderationOrg: text('行政复议机关', { requiredWhen: applies, visibleWhen: applies }),
  reconsiderationDays: int('申请复议期限（日）', { requiredWhen: applies, visibleWhen: applies }),
  courtName: text('有管辖权的人民法院', { requiredWhen: applies, visibleWhen: applies }),
  litigationMonths: int('起诉期限（月）', { requiredWhen: applies, visibleWhen: applies }),
  executionNotSuspended: bool('写明复议诉讼不停止执行', { visibleWhen: applies }),
} as const
