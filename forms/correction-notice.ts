/**
 * 补正告知书: asks a complainant or a named informant to make good what a lead lacks before it is decided on
 * (《工程建设项目招标投标活动投诉处理办法》第七条;《中华人民共和国招标投标法实施条例》第六十条、第六十一条). No law lets the
 * time for that decision wait, so the last day must leave room for it.
 */
import { formatChineseDate } from '../src-domain/calendar-date'
import { acceptDeadline, receivedOn } from '../src-domain/case-deadlines'
import { leadParty } from '../src-domain/case-record'
import { caseFields, projectFields } from './blocks'
import type { Block } from './document-tree'
import { date, multiline, text, texts } from './fields'
import type { Fill } from './fill'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { letterParts, paragraph, selfName, servedAndFiled } from './letter'
import { checkCitations, checkLetter, letterClosing, letterFields, letterPrefill } from './letter-fields'
import {
  checkConfidentialCopies,
  checkRecipient,
  filedAddressee,
  issueRecord,
  leadWord,
  matterOf,
  personWord,
  twoCopiesNote,
} from './notice'
import { clause } from './pieces'

const measures = '《工程建设项目招标投标活动投诉处理办法》第七条'
const regulation = '《中华人民共和国招标投标法实施条例》第六十条第一款'
const tenderLaw = '《中华人民共和国招标投标法》第七条'

/** What leads most often lack, worded to stand in the list of the letter. */
const usualGaps = [
  '投诉人的名称、地址及有效联系方式',
  '被投诉人的名称、地址及有效联系方式',
  '投诉事项的基本事实',
  '相关请求及主张',
  '有效线索和相关证明材料',
  '法定代表人签字并加盖公章',
  '投诉人本人签字及身份证明复印件',
  '授权委托书及代理人身份证明',
  '招标人的异议答复材料',
]

const fields = {
  ...letterFields,
  clueNo: caseFields.clueNo,
  caseTitle: caseFields.caseTitle,
  projectName: projectFields.projectName,
  tenderProjectNo: projectFields.tenderProjectNo,
  sectionName: projectFields.sectionName,
  receivedAt: date('收到日期', { required: true, past: true }),
  missingItems: texts('需补正的材料', usualGaps, { required: true, help: '一次写全，逐项写明' }),
  correctionReason: multiline('需补正的原因', { required: true, help: '接在“经审查，”之后' }),
  correctionBasis: texts('依据', [measures, regulation, tenderLaw], { required: true }),
  correctionDueDate: date('补正期限', { required: true, help: '不得影响在法定期限内决定是否受理' }),
  deliverTo: text('补正材料送交地点', { required: true, width: 'full' }),
  handlerIds: caseFields.handlerIds,
} as const
type NoticeFill = Fill<typeof fields>
type Values = ValuesOf<typeof fields>

export const correctionNotice = defineForm({
  id: 'correctionNotice',
  no: '02附',
  title: '补正告知书',
  version: 2,
  style: 'letter',
  issuer: 'office',
  curtailsRights: false,
  docCode: '补',
  basis: [
    '《工程建设项目招标投标活动投诉处理办法》第七条、第十一条',
    '《中华人民共和国招标投标法实施条例》第六十条、第六十一条',
  ],
  stages: ['registered', 'deliberating', 'awaitingCorrection'],
  fields,
  groups: [
    { title: '文号与抬头', fields: ['docNo', 'addressee', 'clueNo', 'caseTitle'] },
    { title: '项目', fields: ['projectName', 'sectionName', 'tenderProjectNo'] },
    {
      title: '补正',
      fields: [
        'receivedAt',
        'correctionReason',
        'missingItems',
        'correctionBasis',
        'correctionDueDate',
        'deliverTo',
        'handlerIds',
      ],
    },
    letterClosing,
  ],
  prefill: (context, known) => {
    const { record, calendar } = context
    const letter = letterPrefill(context, known, {
      issuer: 'office',
      addressee: leadParty(record)?.partyName,
      copies: 2,
    })
    const complaint = record.case.clueCategory === 'complaint'
    return {
      ...letter,
      receivedAt: receivedOn(record),
      correctionReason: '提交的材料不齐全，不符合规定的形式',
      correctionBasis: complaint ? [measures, regulation] : [tenderLaw],
      correctionDueDate: acceptDeadline(record, calendar)?.due ?? null,
      deliverTo: letter.contactOfficeAddress ?? null,
    }
  },
  compose: (fill, context) => {
    const letter = {
      name: '补正告知书',
      docCode: '补',
      body: notice(fill, context),
      footnote: twoCopiesNote(fill.values.copiesTotal),
    }
    const { record } = context
    return letterParts(
      fill,
      context,
      letter,
      servedAndFiled({ ...filedAddressee(record), below: [issueRecord(fill, fill.text('clueNo'))] }),
    )
  },
  check: (values, context) => [
    ...checkRecipient('补正告知书', context),
    ...checkLetter(values, context, {
      title: '补正告知书',
      curtailsRights: false,
      decidedOn: values.receivedAt,
    }),
    ...checkConfidentialCopies(values, context.record),
    ...checkDue(values, context),
    ...checkCitations('correctionReason', values.correctionReason),
  ],
})

function notice(fill: NoticeFill, context: FormContext): Block[] {
  const { record } = context
  const self = selfName(fill, context)
  const items = fill.values.missingItems ?? []
  const listed = items.length > 0 ? items.map((item, index) => `${index + 1}.${item}`).join('；') : null
  return [
    paragraph(
      fill.say`${personWord(record)}关于${matterOf(fill)}的${leadWord(record)}材料，${self}于${fill.date('receivedAt')}收悉。经审查，${clause(fill.text('correctionReason'))}。依据${fill.articles('correctionBasis')}的规定，请于${fill.date('correctionDueDate')}前（含当日）补正下列材料：${fill.run('missingItems', listed)}。`,
    ),
    paragraph(
      fill.say`补正的材料请送交${fill.text('deliverTo')}，或者以邮寄等可以查证的方式提交，以交邮日期为准。`,
    ),
    paragraph(
      fill.say`逾期未补正的，${self}将根据已有材料依法决定是否受理，并告知结果。补正不影响${personWord(record)}依法享有的其他权利。`,
    ),
  ]
}

/** T01, T02 run on while the papers are made good: nothing in the law stops them. */
function checkDue(values: Values, { record, calendar }: FormContext): Finding[] {
  const { correctionDueDate, issueDate } = values
  const findings: Finding[] = []
  if (correctionDueDate && issueDate && correctionDueDate < issueDate) {
    findings.push({ field: 'correctionDueDate', level: 'error', message: '补正期限早于成文日期' })
  }
  const last = acceptDeadline(record, calendar)
  if (last && correctionDueDate && correctionDueDate > last.due) {
    const message = `补正期间不扣除受理期限，应于${formatChineseDate(last.due)}前决定是否受理，请缩短或者说明原因`
    findings.push({ field: 'correctionDueDate', level: 'warning', message })
  }
  return findings
}
