/** 谈话提醒（约谈）记录 (documents.md A.17): a first and slight fault is talked over, not punished (《中华人民共和国行政处罚法》第三十三条). */

import { respondentsOf } from '../src-domain/case-record'
import type { CodeTable } from '../src-domain/codes'
import { caseFields, projectFields } from './blocks'
import type { Block, Part } from './document-tree'
import {
  bool,
  date,
  datetime,
  type LooseValues,
  multi,
  multiline,
  officer,
  officers,
  rows,
  text,
} from './fields'
import { type Fill, say } from './fill'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { inspectionSource } from './inspection-source'
import { paragraph } from './letter'
import { checkHandlers } from './letter-fields'
import { youNamed } from './penalty-party'
import { clause, gridRows, isGiven } from './pieces'
import { rowFills } from './row-fills'
import { checkSecrecy } from './secrecy'
import {
  checkClosing,
  closingBlocks,
  closingFields,
  recordNumber,
  recordOrganField,
  transcriptPart,
} from './transcript'

const talkTypes = {
  reminder: '谈话提醒',
  criticism: '批评教育',
  rectify: '责令整改',
} as const satisfies CodeTable
const issueColumns = {
  issue: text('问题', { required: true }),
  basis: text('依据条款', { required: true }),
  evidence: text('证据'),
} as const
const isRectified = ({ talkType }: LooseValues) => ((talkType ?? []) as string[]).includes('rectify')
const grid = gridRows([1, 1, 1, 1])

const reminderFields = {
  issuingOrgId: recordOrganField,
  caseNo: caseFields.caseNo,
  inspectionNo: text('检查编号', { help: '检查中发现的填写，如 JC2026-1' }),
  projectName: projectFields.projectName,
  partyName: text('被谈话单位（人）', { required: true, width: 'full' }),
  talkAt: datetime('谈话时间', { required: true, past: true }),
  talkPlace: text('谈话地点', { required: true }),
  talkType: multi('谈话形式', talkTypes, { required: true }),
  talkerIds: officers('谈话人', { required: true, help: '不少于两名' }),
  recorderId: officer('记录人', { required: true }),
  intervieweeName: text('被谈话人', { required: true }),
  intervieweeTitle: text('职务', { required: true }),
  intervieweeId: text('身份证件', { required: true, help: '法定代表人身份证件；授权人并附授权书' }),
  firstOffenceChecked: bool('已核查系首次违法', { required: true, help: '检索既往记录，结果附卷' }),
  issuesAndBasis: rows('发现问题与依据', issueColumns, { required: true }),
  talkContent: multiline('提醒内容', { required: true }),
  intervieweeResponse: multiline('被谈话人表态', { required: true }),
  rectifyRequirements: multiline('整改要求', { requiredWhen: isRectified, visibleWhen: isRectified }),
  rectifyDueDate: date('整改期限', { requiredWhen: isRectified, visibleWhen: isRectified }),
  ...closingFields,
} as const
type Fields = typeof reminderFields

export const reminderTalkRecord = defineForm({
  id: 'reminderTalkRecord',
  no: '17',
  title: '谈话提醒（约谈）记录',
  version: 2,
  style: 'transcript',
  issuer: 'office',
  curtailsRights: false,
  docCode: null,
  basis: [
    '《中华人民共和国行政处罚法》第三十三条第一款、第三款',
    '《优化营商环境条例》第五十九条',
    '《汉川市公共资源交易综合监管联动执法操作规程》第二部分第（四）项',
  ],
  stages: ['underReview', 'decided', 'served'],
  fields: reminderFields,
  groups: [
    { title: '案件与项目', fields: ['issuingOrgId', 'caseNo', 'inspectionNo', 'projectName', 'partyName'] },
    { title: '谈话', fields: ['talkAt', 'talkPlace', 'talkType', 'talkerIds', 'recorderId'] },
    { title: '被谈话人', fields: ['intervieweeName', 'intervieweeTitle', 'intervieweeId'] },
    {
      title: '问题与提醒',
      fields: ['firstOffenceChecked', 'issuesAndBasis', 'talkContent', 'intervieweeResponse'],
    },
    { title: '整改', fields: ['rectifyRequirements', 'rectifyDueDate'] },
    { title: '核对与签名', fields: ['readConfirmed', 'refusalNote', 'signatures'] },
  ],
  filledBy: 'recorderId',
  prefill: ({ record, office, officerId }) => {
    const [first] = respondentsOf(record)
    return {
      issuingOrgId: office.officeOrgId,
      inspectionNo: inspectionSource(record).inspectionNo,
      partyName: first?.partyName ?? null,
      intervieweeName: first?.legalRepName ?? null,
      intervieweeTitle: first?.legalRepTitle ?? null,
      talkerIds: record.case.handlerIds ?? null,
      recorderId: officerId,
    }
  },
  compose: reminderParts,
  check: checkReminder,
})

function reminderParts(fill: Fill<Fields>, context: FormContext): Part[] {
  return [
    transcriptPart({
      organ: fill.organs('issuingOrgId'),
      name: '谈话提醒（约谈）记录',
      number: recordNumber(fill.text('caseNo'), '谈话记录'),
      who: '被谈话人',
      blocks: [
        {
          kind: 'table',
          columns: [26, 52, 26, 52],
          rows: [
            grid.wide('被谈话单位', fill.text('partyName')),
            grid.wide('项目名称', fill.text('projectName')),
            grid.pair('谈话时间', fill.datetime('talkAt'), '谈话地点', fill.text('talkPlace')),
            grid.wide('谈话形式', fill.boxes('talkType')),
            grid.pair('谈话人', fill.officers('talkerIds'), '记录人', fill.officers('recorderId')),
            grid.pair('被谈话人', fill.text('intervieweeName'), '职　务', fill.text('intervieweeTitle')),
            grid.pair('身份证件', fill.text('intervieweeId'), '检查编号', fill.text('inspectionNo')),
            grid.wide('首次违法', fill.boxes('firstOffenceChecked')),
          ],
        },
        ...talk(fill, context),
      ],
      closing: closingBlocks(fill, context, {
        who: '被谈话人',
        officers: '谈话人',
        names: {
          who: fill.values.intervieweeName,
          officers: fill.values.talkerIds,
          recorder: fill.values.recorderId,
        },
      }),
    }),
  ]
}

function talk(fill: Fill<Fields>, { office, record }: FormContext): Block[] {
  const you = youNamed(record, fill.values.partyName)
  const found = rowFills('issuesAndBasis', issueColumns, fill.values.issuesAndBasis, office)
  return [
    paragraph(say`经查，${you}在“${fill.text('projectName')}”中存在下列问题：`),
    ...(found.length > 0
      ? found.map((one, index) => {
          const proof = one.text('evidence')
          const shown = isGiven(proof) ? say`，有${proof}为证` : []
          return paragraph(
            say`${String(index + 1)}.${one.text('issue')}，不符合${one.text('basis')}的规定${shown}。`,
          )
        })
      : [paragraph([fill.run('issuesAndBasis', null)])]),
    paragraph(
      say`鉴于系首次且情节轻微，现对${you}进行${fill.words('talkType')}：${clause(fill.text('talkContent'))}。`,
    ),
    ...(isRectified(fill.values as LooseValues)
      ? [
          paragraph(
            say`整改要求：${clause(fill.text('rectifyRequirements'))}。请于${fill.date('rectifyDueDate')}前完成整改并书面报告。`,
          ),
        ]
      : []),
    paragraph(say`被谈话人表态：${clause(fill.text('intervieweeResponse'))}。`),
  ]
}

/** A talk does not stand in for a case that should be filed: only a first and slight fault (第三十三条). */
function checkReminder(values: ValuesOf<Fields>, context: FormContext): Finding[] {
  const found: Finding[] = []
  if (values.firstOffenceChecked === false) {
    found.push({
      field: 'firstOffenceChecked',
      level: 'error',
      message: '应当先核查既往记录；不是首次违法的，不得以谈话代替立案',
    })
  }
  if (values.rectifyDueDate && values.talkAt && values.rectifyDueDate < values.talkAt.slice(0, 10)) {
    found.push({ field: 'rectifyDueDate', level: 'error', message: '整改期限早于谈话日期' })
  }
  return [
    ...found,
    ...checkHandlers('talkerIds', values.talkerIds, context, 'error', '谈话人'),
    ...checkClosing(values),
    ...checkSecrecy(values, context),
  ]
}
