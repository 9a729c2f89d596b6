/** What the receipt of service asks (documents.md A.13). */
import { serviceMethods } from '../src-domain/service'
import { caseFields, partyColumns } from './blocks'
import {
  bool,
  choice,
  date,
  datetime,
  docNo,
  int,
  type LooseValues,
  multiline,
  officers,
  organ,
  party,
  rows,
  text,
  texts,
} from './fields'

/** Whether the paper is served in this way. */
function by(method: keyof typeof serviceMethods) {
  return (values: LooseValues) => values.serviceMethod === method
}

/** Required, and asked at all, only for one way of service. */
function only(method: keyof typeof serviceMethods) {
  return { requiredWhen: by(method), visibleWhen: by(method) }
}

export const servedColumns = {
  name: text('文书名称', { required: true }),
  docNo: docNo('文号', { help: '没有文号的不填' }),
  copies: int('份数', { required: true }),
} as const

export const witnessColumns = {
  name: text('姓名', { required: true }),
  org: text('单位', { required: true, help: '基层组织或者受送达人所在单位' }),
  signedAt: date('签名日期', { past: true }),
} as const

export const receiptFields = {
  caseNo: text('案号', { bind: 'case.caseNo', help: '没有受理的线索没有案号' }),
  caseTitle: caseFields.caseTitle,
  issuingOrgId: organ('送达机关', { required: true, help: '一般是所送达文书的发文机关' }),
  recipient: party('受送达人', partyColumns, { required: true }),
  servedDocs: rows('送达文书', servedColumns, { required: true, help: '一张回证最多写五份文书' }),
  serviceMethod: choice('送达方式', serviceMethods, { required: true }),
  servicePlace: text('送达地点', { required: true, max: 60, help: '邮寄的写收件地址' }),
  servedAt: datetime('送达时间', { required: true, past: true, help: '邮寄、公告的写交寄、发出之日' }),
  recipientSign: text('受送达人签收', { help: '收回回证后登记签收人；打印时留空手签' }),
  proxyReceiver: text('代收人', { help: '由他人代收的填写' }),
  proxyRelation: text('代收人与受送达人关系', {
    requiredWhen: (values) => Boolean(values.proxyReceiver),
    visibleWhen: (values) => Boolean(values.proxyReceiver),
    help: '同住成年家属、法人收件部门、代理人或者指定代收人',
  }),
  refusalReason: multiline('拒收事由和日期', only('leave')),
  witnesses: rows('见证人', witnessColumns, {
    visibleWhen: by('leave'),
    help: '没有拍照、录像的，必须有见证人',
  }),
  hasRecording: bool('拍照录像', only('leave')),
  recordingRefs: texts('影像资料', [], {
    visibleWhen: (values) => values.serviceMethod === 'leave' && values.hasRecording === true,
    help: '写明文件名称或者光盘编号',
  }),
  mailNo: text('邮件单号', only('mail')),
  mailSignedDate: date('回执签收日', { ...only('mail'), past: true }),
  eAddress: text('电子送达地址', only('electronic')),
  eArrivedAt: datetime('到达时间', { ...only('electronic'), past: true }),
  announceMedia: text('公告载体', only('announce')),
  announceFrom: date('公告发出日', { ...only('announce'), past: true }),
  announceEffective: date('公告届满日', {
    visibleWhen: by('announce'),
    computed: true,
    help: '自发出公告之日起经过三十日',
  }),
  effectiveServiceDate: date('送达日期', {
    required: true,
    help: '视为送达之日，由送达方式推算，后续期限由此起算',
  }),
  serverIds: officers('送达人', { required: true, help: '不少于两名' }),
  remark: multiline('备注', { help: '公告送达的，写明原因和经过' }),
} as const
export type ReceiptFields = typeof receiptFields
