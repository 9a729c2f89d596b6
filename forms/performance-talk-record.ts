/** 标后履约谈话记录 (documents.md A.24): before work begins, owner and winner are told what the contract binds them to. */
import type { CodeTable } from '../src-domain/codes'
import { caseFields, projectFields } from './blocks'
import {
  bool,
  date,
  datetime,
  int,
  money,
  multi,
  multiline,
  officer,
  officers,
  organ,
  rows,
  text,
} from './fields'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { talkParts } from './performance-talk-record-layout'
import { checkSecrecy } from './secrecy'
import { checkClosing, closingFields, recordOrgan } from './transcript'

const ownerTopics = {
  goal: '建设目标',
  quality: '质量',
  schedule: '工期',
  safety: '安全文明施工',
  wages: '农民工工资支付',
} as const satisfies CodeTable
const contractorTopics = {
  staff: '人员到岗',
  quality: '质量',
  safety: '安全',
  progress: '进度',
  site: '文明施工',
  wages: '农民工工资支付',
  noTransfer: '不转包',
  noUnlawfulSubcontract: '不违法分包',
  noLending: '不挂靠',
} as const satisfies CodeTable

export const attendeeColumns = {
  name: text('姓名', { required: true }),
  title: text('职务', { required: true, help: '如 法定代表人、项目负责人、项目经理' }),
  phone: text('电话', { required: true, check: 'phone' }),
  authorization: text('授权书', { help: '代替法定代表人参加的，写明授权委托书' }),
} as const

export const talkFields = {
  organizerOrgId: organ('组织单位', { required: true, help: '项目的行业主管部门' }),
  caseNo: caseFields.caseNo,
  projectName: projectFields.projectName,
  tenderProjectNo: projectFields.tenderProjectNo,
  sectionName: projectFields.sectionName,
  tendereeName: projectFields.tendereeName,
  winnerName: text('中标人', { bind: 'project.winnerName', required: true, max: 80 }),
  winningAmount: money('中标金额', { bind: 'project.winningAmount', required: true }),
  awardNoticeDate: date('中标通知书日期', { bind: 'project.awardNoticeDate', required: true }),
  talkAt: datetime('谈话时间', { required: true, past: true, help: '在开工之前' }),
  talkPlace: text('谈话地点', { required: true }),
  plannedStartDate: date('计划开工日期', { required: true }),
  durationDays: int('工期（日历天）', { required: true }),
  talkerIds: officers('谈话人', { required: true, help: '不少于两名' }),
  recorderId: officer('记录人', { required: true }),
  tendereeAttendees: rows('建设单位参加人', attendeeColumns, {
    required: true,
    help: '主要负责人或者项目负责人',
  }),
  contractorAttendees: rows('施工单位参加人', attendeeColumns, { required: true, help: '包括项目经理' }),
  projectManager: text('项目经理', { required: true }),
  pmCertNo: text('注册证号', { required: true }),
  pmMatchesBid: bool('项目经理与投标文件一致', { required: true }),
  ownerTopics: multi('建设单位主体责任提醒', ownerTopics, { required: true }),
  contractorTopics: multi('施工单位履约提醒', contractorTopics, { required: true }),
  extraTopics: multiline('补充内容'),
  commitments: multiline('承诺表态', { required: true }),
  ...closingFields,
} as const
type Fields = typeof talkFields

export const performanceTalkRecord = defineForm({
  id: 'performanceTalkRecord',
  no: '24',
  title: '标后履约谈话记录',
  version: 2,
  style: 'transcript',
  issuer: 'authority',
  curtailsRights: false,
  docCode: null,
  basis: [
    '《汉川市公共资源交易综合监管联动执法工作实施方案》第二部分第（四）项第4点',
    '《中华人民共和国招标投标法》第四十八条',
    '《中华人民共和国建筑法》第二十六条、第二十八条、第二十九条',
    '《保障农民工工资支付条例》第二十六条、第二十八条',
  ],
  stages: ['executing', 'feedbackDone'],
  fields: talkFields,
  groups: [
    {
      title: '项目',
      fields: [
        'organizerOrgId',
        'caseNo',
        'projectName',
        'tenderProjectNo',
        'sectionName',
        'tendereeName',
        'winnerName',
        'winningAmount',
        'awardNoticeDate',
      ],
    },
    {
      title: '谈话',
      fields: ['talkAt', 'talkPlace', 'plannedStartDate', 'durationDays', 'talkerIds', 'recorderId'],
    },
    {
      title: '参加人',
      fields: ['tendereeAttendees', 'contractorAttendees', 'projectManager', 'pmCertNo', 'pmMatchesBid'],
    },
    { title: '提醒与承诺', fields: ['ownerTopics', 'contractorTopics', 'extraTopics', 'commitments'] },
    { title: '核对与签名', fields: ['readConfirmed', 'refusalNote', 'signatures'] },
  ],
  filledBy: 'recorderId',
  prefill: (context) => ({
    organizerOrgId: recordOrgan(context),
    talkerIds: context.record.case.handlerIds ?? null,
    recorderId: context.officerId,
    ownerTopics: Object.keys(ownerTopics),
    contractorTopics: Object.keys(contractorTopics),
  }),
  compose: talkParts,
  check: checkTalk,
})

function checkTalk(values: ValuesOf<Fields>, context: FormContext): Finding[] {
  const { talkerIds } = values
  const tooFew: Finding[] =
    talkerIds && talkerIds.length > 0 && new Set(talkerIds).size < 2
      ? [{ field: 'talkerIds', level: 'error', message: '谈话人不少于两名' }]
      : []
  return [
    ...tooFew,
    ...checkDays(values),
    ...checkContractor(values),
    ...checkTopics('ownerTopics', values.ownerTopics, ownerTopics, '建设单位'),
    ...checkTopics('contractorTopics', values.contractorTopics, contractorTopics, '施工单位'),
    ...checkClosing(values),
    ...checkSecrecy(values, context),
  ]
}

/** The talk lies between the award and the beginning of work. */
function checkDays({ talkAt, plannedStartDate, awardNoticeDate }: ValuesOf<Fields>): Finding[] {
  const found: Finding[] = []
  const day = talkAt?.slice(0, 10)
  if (day && plannedStartDate && day >= plannedStartDate) {
    found.push({ field: 'talkAt', level: 'error', message: '谈话应当在施工前进行，早于计划开工日期' })
  }
  if (day && awardNoticeDate && day < awardNoticeDate) {
    found.push({ field: 'talkAt', level: 'error', message: '谈话日期早于中标通知书日期' })
  }
  return found
}

/** The winner comes by its legal representative or one he authorized, and by its project manager. */
function checkContractor(values: ValuesOf<Fields>): Finding[] {
  const found: Finding[] = []
  const attendees = values.contractorAttendees ?? []
  const manager = values.projectManager?.trim()
  if (attendees.length > 0 && manager && !attendees.some(({ name }) => name?.trim() === manager)) {
    found.push({
      field: 'contractorAttendees',
      level: 'error',
      message: `施工单位参加人中没有项目经理“${manager}”`,
    })
  }
  const speaksForUnit = attendees.some(
    ({ title, authorization }) => title?.includes('法定代表人') || authorization?.trim(),
  )
  if (attendees.length > 0 && !speaksForUnit) {
    found.push({
      field: 'contractorAttendees',
      level: 'error',
      message: '施工单位应当由法定代表人参加；由其他负责人参加的，应当填写授权书',
    })
  }
  if (values.pmMatchesBid === false) {
    found.push({
      field: 'pmMatchesBid',
      level: 'warning',
      message: '项目经理与投标文件不一致，应当查明原因，在补充内容中写明',
    })
  }
  return found
}

/** The plan names what is to be said at least; what was left out is told. */
function checkTopics(
  field: string,
  chosen: readonly string[] | null | undefined,
  topics: CodeTable,
  who: string,
): Finding[] {
  const left = Object.entries(topics).filter(([code]) => !chosen?.includes(code))
  if (!chosen?.length || left.length === 0) return []
  const names = left.map(([, words]) => words).join('、')
  return [{ field, level: 'warning', message: `实施方案要求对${who}提醒的事项还有：${names}` }]
}
