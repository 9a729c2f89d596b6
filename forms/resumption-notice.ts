/** 恢复招标投标活动通知书 (documents.md A.28): ends what a notice of suspension ordered, and says from when and on what terms. */
import { formatChineseDate } from '../src-domain/calendar-date'
import { dateOf } from '../src-domain/stage'
import { approvalGrid, approvalSheet } from './approval-sheet'
import { approvalFields, caseFields, projectFields } from './blocks'
import type { Block, Part } from './document-tree'
import { date, datetime, docNo, multi, multiline } from './fields'
import type { Fill } from './fill'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { letterParts, paragraph, selfName } from './letter'
import { checkCitations, checkLetter, letterClosing, letterFields, letterPrefill } from './letter-fields'
import { issueTable, matterOf } from './notice'
import { latestPaper } from './other-papers'
import { clause, isGiven, wrapBoxes } from './pieces'
import { checkSecrecy } from './secrecy'
import { tradingScopes } from './suspension-fields'
import { projectLine, tenderCopiesNote, tradingApprovals, tradingScope } from './suspension-layout'

const fields = {
  ...letterFields,
  caseNo: caseFields.caseNo,
  projectName: projectFields.projectName,
  tenderProjectNo: projectFields.tenderProjectNo,
  sectionName: projectFields.sectionName,
  tendereeName: projectFields.tendereeName,
  tradingStage: projectFields.tradingStage,
  suspensionDocNo: docNo('原暂停通知文号', { required: true, help: '从本案《暂停招标投标活动通知书》带出' }),
  suspensionDate: date('原暂停通知日期', { required: true, past: true }),
  resumeReason: multiline('恢复原因', { required: true, help: '接在“因”之后，对外公开' }),
  resumeScope: multi('恢复范围', tradingScopes, { required: true }),
  resumeFrom: datetime('恢复时间', { required: true, help: '不早于成文日期' }),
  resumeConditions: multiline('恢复前须完成事项', { help: '如先修改招标文件、顺延开标时间、重新评标' }),
  approvalHandler: approvalFields.approvalHandler,
  approvalPrincipal: approvalFields.approvalPrincipal,
  approvalAuthorityHead: approvalFields.approvalAuthorityHead,
} as const
type NoticeFill = Fill<typeof fields>
type Values = ValuesOf<typeof fields>

const approvals = ['approvalHandler', 'approvalPrincipal', 'approvalAuthorityHead'] as const

export const resumptionNotice = defineForm({
  id: 'resumptionNotice',
  no: '28',
  title: '恢复招标投标活动通知书',
  version: 1,
  style: 'letter',
  issuer: 'authority',
  curtailsRights: true,
  docCode: '恢',
  basis: ['《中华人民共和国招标投标法》第七条', '《中华人民共和国招标投标法实施条例》第六十二条第一款'],
  stages: ['investigating', 'underReview', 'decided', 'served', 'executing'],
  fields,
  groups: [
    { title: '文号与抬头', fields: ['docNo', 'addressee', 'caseNo'] },
    { title: '原暂停通知', fields: ['suspensionDocNo', 'suspensionDate'] },
    { title: '恢复决定', fields: ['resumeReason', 'resumeScope', 'resumeFrom', 'resumeConditions'] },
    {
      title: '项目',
      fields: ['projectName', 'tenderProjectNo', 'sectionName', 'tendereeName', 'tradingStage'],
    },
    letterClosing,
    { title: '审批', fields: approvals },
  ],
  prefill: (context, known) => {
    const suspension = latestPaper(context.record, 'suspensionNotice')
    const copied = (known.ccOrgIds ?? suspension?.values.ccOrgIds ?? []) as string[]
    return {
      ...letterPrefill(context, known, {
        issuer: 'authority',
        addressee: known.tendereeName,
        copies: 2 + Math.max(1, copied.length),
      }),
      ccOrgIds: copied,
      suspensionDocNo: suspension?.docNo ?? null,
      suspensionDate: suspension?.issueDate ?? dateOf(context.record, 'tradingSuspended'),
      resumeScope: (suspension?.values.suspendScope ?? null) as string[] | null,
    }
  },
  compose: (fill, context) => {
    const letter = {
      name: '恢复招标投标活动通知书',
      docCode: '恢',
      body: order(fill, context),
      footnote: tenderCopiesNote(fill.values.copiesTotal),
    }
    return [
      ...letterParts(fill, context, letter, [
        { label: '第一联　通知', receipt: true },
        { label: '第二联　抄送' },
        { label: '第三联　存根', below: [issueTable(fill, '案　号', [fill.text('caseNo')])] },
      ]),
      approvalPart(fill, context),
    ]
  },
  check: (values, context) => [
    ...checkLetter(values, context, { title: '恢复招标投标活动通知书', curtailsRights: true }),
    ...checkSuspension(values, context),
    ...checkMoments(values),
    ...checkSecrecy(values, context, { inside: approvals }),
    ...checkCitations('resumeReason', values.resumeReason),
  ],
})

function order(fill: NoticeFill, context: FormContext): Block[] {
  const { resumeScope, sectionName } = fill.values
  const scope = fill.run('resumeScope', tradingScope(resumeScope ?? [], sectionName))
  const conditions = fill.text('resumeConditions')
  return [
    paragraph(
      fill.say`${selfName(fill, context)}于${fill.date('suspensionDate')}以《暂停招标投标活动通知书》（${fill.text('suspensionDocNo')}）责令你单位暂停${matterOf(fill)}的招标投标活动。现因${clause(fill.text('resumeReason'))}，依据《中华人民共和国招标投标法》第七条、《中华人民共和国招标投标法实施条例》第六十二条的规定，决定自${fill.datetime('resumeFrom')}起恢复${scope}。`,
    ),
    ...(isGiven(conditions)
      ? [paragraph(fill.say`恢复前，请你单位先行完成下列事项：${clause(conditions)}。`)]
      : []),
    paragraph([{ text: '请你单位收到本通知书后在交易平台发布恢复公告，通知全部投标人，依法组织后续程序。' }]),
  ]
}

function approvalPart(fill: NoticeFill, context: FormContext): Part {
  const rows = approvalGrid
  return approvalSheet(fill, context, {
    title: '恢复招标投标活动审批表',
    label: '第三联附　审批表',
    docCode: '恢',
    caption: [{ text: '案号：' }, fill.text('caseNo')],
    rows: [
      rows.wide('项　目', projectLine(fill)),
      rows.wide('招标人', fill.text('tendereeName')),
      rows.wide('原暂停通知', fill.say`${fill.text('suspensionDocNo')}，${fill.date('suspensionDate')}`),
      rows.wide('恢复原因', fill.text('resumeReason')),
      rows.wide('恢复范围', wrapBoxes(fill.boxes('resumeScope'), 30)),
      rows.wide('先行完成', fill.text('resumeConditions')),
      rows.pair('交易阶段', fill.words('tradingStage'), '恢复时间', fill.datetime('resumeFrom')),
    ],
    boxes: tradingApprovals,
  })
}

/** Only what was suspended can be resumed, and by the organ that ordered it. */
function checkSuspension(values: Values, { record }: FormContext): Finding[] {
  const findings: Finding[] = []
  const suspension = latestPaper(record, 'suspensionNotice')
  if (!suspension && dateOf(record, 'tradingSuspended') === null) {
    findings.push({ field: 'suspensionDocNo', level: 'warning', message: '本案没有责令暂停的记录，请核对' })
  }
  if (suspension?.docNo && values.suspensionDocNo && suspension.docNo !== values.suspensionDocNo) {
    const message = `与本案暂停通知书的文号“${suspension.docNo}”不一致`
    findings.push({ field: 'suspensionDocNo', level: 'warning', message })
  }
  const ordered = suspension?.values.issuingOrgId
  if (ordered && values.issuingOrgId && ordered !== values.issuingOrgId) {
    const message = '发文机关与责令暂停的机关不一致，应由作出暂停决定的机关恢复'
    findings.push({ field: 'issuingOrgId', level: 'warning', message })
  }
  return findings
}

function checkMoments({ resumeFrom, suspensionDate, issueDate }: Values): Finding[] {
  const from = resumeFrom?.slice(0, 10)
  if (!from) return []
  if (suspensionDate && from < suspensionDate) {
    const message = `恢复时间早于暂停之日（${formatChineseDate(suspensionDate)}）`
    return [{ field: 'resumeFrom', level: 'error', message }]
  }
  if (issueDate && from < issueDate) {
    return [{ field: 'resumeFrom', level: 'error', message: '恢复时间早于成文日期，应晚于决定' }]
  }
  return []
}
