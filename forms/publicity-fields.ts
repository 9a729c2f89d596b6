/** What the publication of an inspection's outcome asks (documents.md A.22). */
import { approvalFields } from './blocks'
import { date, int, organs, rows, text, texts } from './fields'
import { letterFields } from './letter-fields'

export const publicColumns = {
  project: text('项目名称', { required: true }),
  org: text('被检查单位', { required: true }),
  inspectDate: date('检查日期', { required: true }),
  conclusion: text('检查结论', { required: true }),
  disposition: text('处理情况', { required: true }),
} as const

export const correctionColumns = {
  at: date('更正日期', { required: true }),
  reason: text('更正原因', { required: true }),
  content: text('更正内容', { required: true }),
} as const

export const publicityFields = {
  ...letterFields,
  inspectionNo: text('检查编号', { required: true, help: '如 JC2026-1' }),
  planTitle: text('检查方案', { required: true, width: 'full', help: '从《执法检查方案》带出' }),
  partnerOrgIds: organs('联合检查单位', { required: true }),
  inspectFrom: date('检查开始日期', { required: true, past: true }),
  inspectTo: date('检查结束日期', { required: true, past: true }),
  sampledCount: int('抽查项目数', { required: true }),
  problemCount: int('发现问题数', { required: true, help: '没有发现问题的填 0' }),
  publicItems: rows('公示内容', publicColumns, {
    required: true,
    help: '不含个人信息、商业秘密和未结案件',
  }),
  publicityApprovedDate: date('审签日期', { required: true, past: true }),
  publicityDeadline: date('公示期限届满', { required: true, help: '审签同意之日起10个工作日' }),
  publishedSites: texts(
    '发布平台',
    ['汉川市人民政府门户网站', '湖北省电子招标投标公共服务平台', '信用中国（湖北孝感汉川）'],
    {
      required: true,
    },
  ),
  publishedUrl: text('发布网址', { required: true, width: 'full' }),
  publishedAt: date('发布日期', { required: true, help: '不晚于公示期限届满' }),
  objectionContact: text('异议受理方式', {
    required: true,
    width: 'full',
    help: '电话、地址，接在“请向”之后',
  }),
  corrections: rows('更正记录', correctionColumns),
  approvalPrincipal: approvalFields.approvalPrincipal,
} as const
