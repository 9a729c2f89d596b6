/** 案件转办（移送）函 (documents.md A.39): passes a lead that is not the office's to the authority it belongs to. */
import { receivedOn } from '../src-domain/case-deadlines'
import { rowsOf } from '../src-domain/rows'
import { caseFields, projectFields } from './blocks'
import type { Block } from './document-tree'
import { date, multiline, organ, type RowValue, rows, text } from './fields'
import { filedWide } from './filed-rows'
import type { Fill } from './fill'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { docNoRun, letterParts, paragraph, selfName, servedAndFiled, withAttachments } from './letter'
import { checkCitations, checkLetter, letterClosing, letterFields, letterPrefill } from './letter-fields'
import { materialColumns, materialSheet } from './material-rows'
import { issueTable, matterOf, twoCopiesNote } from './notice'
import { clause, isGiven } from './pieces'
import { checkSecrecy } from './secrecy'

const usualAttachments: string[] = ['材料清单']

const fields = {
  ...letterFields,
  clueNo: caseFields.clueNo,
  projectName: projectFields.projectName,
  tenderProjectNo: projectFields.tenderProjectNo,
  sectionName: projectFields.sectionName,
  receivedAt: date('收到日期', { required: true, past: true }),
  referralOrg: organ('受转机关', { required: true }),
  referralReason: multiline('转办事由', {
    required: true,
    help: '接在“经会商，”之后，写明反映的问题，不得出现举报人信息',
  }),
  referralMaterials: rows('材料清单', materialColumns, {
    required: true,
    help: '举报人的材料须先遮蔽身份信息',
  }),
  replyRequirement: text('反馈要求', { help: '如 书面反馈处理结果' }),
  replyDueDate: date('反馈期限'),
  receiverSign: text('回执签收人', { help: '收到回执后登记' }),
  referralReply: multiline('回复结果', { help: '收到回复后登记，只印在存卷联' }),
} as const
type LetterFill = Fill<typeof fields>
type Values = ValuesOf<typeof fields>

export const caseReferral = defineForm({
  id: 'caseReferral',
  no: '39',
  title: '案件转办（移送）函',
  version: 2,
  style: 'letter',
  issuer: 'office',
  curtailsRights: false,
  docCode: '转',
  basis: [
    '《中华人民共和国招标投标法实施条例》第四条第二款',
    '《中华人民共和国行政处罚法》第二十三条',
    '《工程建设项目招标投标活动投诉处理办法》第十一条第二项',
    '《汉川市公共资源交易综合监管联动执法操作规程》第三部分第（一）项',
  ],
  stages: ['registered', 'deliberating', 'referredOut'],
  fields,
  groups: [
    { title: '文号与抬头', fields: ['docNo', 'referralOrg', 'addressee', 'clueNo'] },
    { title: '项目', fields: ['projectName', 'tenderProjectNo', 'sectionName'] },
    {
      title: '转办',
      fields: ['receivedAt', 'referralReason', 'referralMaterials', 'replyRequirement', 'replyDueDate'],
    },
    letterClosing,
    { title: '回执与回复', fields: ['receiverSign', 'referralReply'] },
  ],
  prefill: (context, known) => {
    const { record, office } = context
    const receiver = known.referralOrg
    return {
      ...letterPrefill(context, known, {
        issuer: 'office',
        addressee: office.organs[receiver ?? '']?.name ?? receiver,
        copies: 2,
      }),
      attachments: usualAttachments,
      receivedAt: receivedOn(record),
      referralMaterials: rowsOf(record.intake.submittedMaterials) as RowValue<typeof materialColumns>[],
      replyRequirement: '书面反馈处理结果',
    }
  },
  compose: (fill, context) => {
    const { receiverSign } = fill.values
    const letter = {
      name: '案件转办（移送）函',
      docCode: '转',
      body: referral(fill, context),
      footnote: twoCopiesNote(fill.values.copiesTotal),
      receiptLines: receiverSign ? [fill.say`回执登记：${fill.text('receiverSign')}已签收。`] : [],
    }
    const filed = issueTable(
      fill,
      '线　索',
      [fill.text('clueNo')],
      [],
      [filedWide('转　往', fill.organs('referralOrg')), filedWide('回　复', fill.text('referralReply'))],
    )
    return [
      ...withAttachments(letterParts(fill, context, letter, servedAndFiled({ below: [filed] })), [
        materialSheet('referralMaterials', fill.values.referralMaterials, context.office, {
          mark: '附件',
          title: '材料清单',
          number: docNoRun(fill, context, '转'),
        }),
      ]),
    ]
  },
  check: (values, context) => [
    ...checkLetter(values, context, { title: '案件转办（移送）函', curtailsRights: false }),
    ...checkReferral(values),
    ...checkSecrecy(values, context, { always: true }),
    ...checkCitations('referralReason', values.referralReason),
  ],
})

function referral(fill: LetterFill, context: FormContext): Block[] {
  const self = selfName(fill, context)
  const [due, wanted] = [fill.date('replyDueDate'), fill.text('replyRequirement')]
  const reply = isGiven(due) || isGiven(wanted)
  const request = reply
    ? fill.say`，请${isGiven(due) ? fill.say`于${due}前` : ''}${isGiven(wanted) ? fill.say`向${self}${wanted}` : `向${self}反馈处理结果`}`
    : []
  return [
    paragraph(
      fill.say`${self}于${fill.date('receivedAt')}收到关于${matterOf(fill)}的问题线索。经会商，${clause(fill.text('referralReason'))}，属于你单位职责范围。依据《中华人民共和国招标投标法实施条例》第四条第二款的规定，现转你单位依法处理${request}。`,
    ),
    paragraph([{ text: '办理中请依法保护反映人的身份信息，不得将线索材料转给被反映的单位或者个人。' }]),
  ]
}

function checkReferral(values: Values): Finding[] {
  const { referralOrg, issuingOrgId, replyDueDate, issueDate, receivedAt } = values
  const findings: Finding[] = []
  if (referralOrg && referralOrg === issuingOrgId) {
    findings.push({ field: 'referralOrg', level: 'error', message: '受转机关与发文机关相同' })
  }
  if (replyDueDate && issueDate && replyDueDate <= issueDate) {
    findings.push({ field: 'replyDueDate', level: 'error', message: '反馈期限应晚于成文日期' })
  }
  if (receivedAt && issueDate && issueDate < receivedAt) {
    findings.push({ field: 'issueDate', level: 'error', message: '成文日期早于收到日期' })
  }
  return findings
}
