/**
 * 鉴定（检测）委托书: charges an expert body with an appraisal. The time it takes is not counted against the handling of
 * a complaint (《中华人民共和国招标投标法实施条例》第六十一条第二款), so it needs a paper that says when it began.
 */
import type { CodeTable } from '../src-domain/codes'
import { caseFields, projectFields } from './blocks'
import type { Block } from './document-tree'
import { choice, date, multiline, rows, text, texts } from './fields'
import { filedPair } from './filed-rows'
import type { Fill } from './fill'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { docNoRun, letterParts, paragraph, selfName, servedAndFiled, withAttachments } from './letter'
import {
  checkCitations,
  checkHandlers,
  checkLetter,
  letterClosing,
  letterFields,
  letterPrefill,
} from './letter-fields'
import { materialColumns, materialSheet } from './material-rows'
import { issueTable, matterOf, twoCopiesNote } from './notice'
import { clause, isGiven } from './pieces'
import { checkSecrecy } from './secrecy'

const kinds = {
  inspection: '检验',
  testing: '检测',
  appraisal: '鉴定',
  review: '专家评审',
} as const satisfies CodeTable

const usualAttachments: string[] = ['送检材料清单']

const fields = {
  ...letterFields,
  caseNo: caseFields.caseNo,
  caseTitle: caseFields.caseTitle,
  projectName: projectFields.projectName,
  tenderProjectNo: projectFields.tenderProjectNo,
  sectionName: projectFields.sectionName,
  appraisalKind: choice('委托类别', kinds, { required: true }),
  appraiser: text('受委托机构', { required: true, max: 80, width: 'full' }),
  qualification: text('资质证书及编号', {
    required: true,
    width: 'full',
    help: '受委托机构应当具备相应资质',
  }),
  questions: texts('委托事项', [], { required: true, help: '逐项写明需要回答的问题，一项一条' }),
  background: multiline('基本情况', { required: true, help: '与委托事项有关的情况，不得出现举报人信息' }),
  requirements: multiline('工作要求', { required: true }),
  appraisalMaterials: rows('送检材料', materialColumns, { required: true }),
  deliveredAt: date('送检日期', { required: true, help: '自此日起不计入办理期限，请同时登记期限中止' }),
  resultDueDate: date('提交结论期限', { required: true }),
  feeBearing: text('费用承担', { required: true, width: 'full' }),
  handlerIds: caseFields.handlerIds,
  resultReceivedAt: date('收到结论日期', { help: '收到结论后登记，期限自次日起继续计算' }),
  resultNo: text('结论文书编号', { help: '收到结论后登记' }),
} as const
type LetterFill = Fill<typeof fields>
type Values = ValuesOf<typeof fields>

export const appraisalCommission = defineForm({
  id: 'appraisalCommission',
  no: '06附',
  title: '鉴定（检测）委托书',
  version: 1,
  style: 'letter',
  issuer: 'authority',
  curtailsRights: false,
  docCode: '鉴',
  basis: [
    '《中华人民共和国招标投标法实施条例》第六十一条第二款',
    '《中华人民共和国行政处罚法》第四十六条、第五十四条',
  ],
  stages: ['investigating', 'supplementing', 'filed', 'evidenceReview'],
  fields,
  groups: [
    { title: '文号与抬头', fields: ['docNo', 'addressee', 'caseNo', 'caseTitle'] },
    { title: '项目', fields: ['projectName', 'tenderProjectNo', 'sectionName'] },
    {
      title: '委托',
      fields: [
        'appraisalKind',
        'appraiser',
        'qualification',
        'background',
        'questions',
        'requirements',
        'appraisalMaterials',
        'deliveredAt',
        'resultDueDate',
        'feeBearing',
        'handlerIds',
      ],
    },
    letterClosing,
    { title: '结论', fields: ['resultReceivedAt', 'resultNo'] },
  ],
  prefill: (context, known) => ({
    ...letterPrefill(context, known, { issuer: 'authority', addressee: known.appraiser, copies: 2 }),
    attachments: usualAttachments,
    deliveredAt: known.issueDate ?? context.today,
    requirements:
      '请指派具备资格、与本案没有利害关系的人员进行，由其签名并加盖机构印章；案情和材料请予保密，材料用毕退还',
    feeBearing: '由委托机关承担',
  }),
  compose: (fill, context) => {
    const name = `${isGiven(fill.words('appraisalKind')) ? fill.words('appraisalKind').text : '鉴定（检测）'}委托书`
    const letter = {
      name,
      docCode: '鉴',
      body: commission(fill, context),
      footnote: twoCopiesNote(fill.values.copiesTotal),
    }
    const filed = issueTable(
      fill,
      '案　号',
      [fill.text('caseNo')],
      [],
      [filedPair('结　论', fill.text('resultNo'), '收到', fill.date('resultReceivedAt'))],
    )
    return [
      ...withAttachments(letterParts(fill, context, letter, servedAndFiled({ below: [filed] })), [
        materialSheet('appraisalMaterials', fill.values.appraisalMaterials, context.office, {
          mark: '附件',
          title: '送检材料清单',
          number: docNoRun(fill, context, '鉴'),
        }),
      ]),
    ]
  },
  check: (values, context) => [
    ...checkLetter(values, context, { title: '鉴定（检测）委托书', curtailsRights: false }),
    ...checkHandlers('handlerIds', values.handlerIds, context, 'warning'),
    ...checkDates(values),
    ...checkIndependent(values, context),
    ...checkSecrecy(values, context, { always: true }),
    ...checkCitations('background', values.background),
  ],
})

function commission(fill: LetterFill, context: FormContext): Block[] {
  const self = selfName(fill, context)
  const items = fill.values.questions ?? []
  const listed = items.length > 1 ? items.map((item, index) => `${index + 1}.${item}`).join('；') : items[0]
  const kind = fill.words('appraisalKind')
  return [
    paragraph(
      fill.say`${self}正在办理涉及${matterOf(fill)}的${fill.text('caseTitle')}（案号：${fill.text('caseNo')}）。${clause(fill.text('background'))}。现委托${fill.text('appraiser')}（资质：${fill.text('qualification')}）对下列事项进行${kind}：${clause(fill.run('questions', listed))}。`,
    ),
    paragraph(fill.say`${clause(fill.text('requirements'))}。`),
    paragraph(
      fill.say`送检材料于${fill.date('deliveredAt')}交付，请于${fill.date('resultDueDate')}前提交书面结论。费用${fill.text('feeBearing')}。承办人：${fill.officers('handlerIds')}。`,
    ),
  ]
}

function checkDates({ issueDate, deliveredAt, resultDueDate, resultReceivedAt }: Values): Finding[] {
  const findings: Finding[] = []
  if (deliveredAt && issueDate && deliveredAt < issueDate) {
    findings.push({ field: 'deliveredAt', level: 'error', message: '送检日期早于成文日期' })
  }
  if (resultDueDate && deliveredAt && resultDueDate <= deliveredAt) {
    findings.push({ field: 'resultDueDate', level: 'error', message: '提交结论期限应晚于送检日期' })
  }
  if (resultReceivedAt && deliveredAt && resultReceivedAt < deliveredAt) {
    findings.push({ field: 'resultReceivedAt', level: 'error', message: '收到结论日期早于送检日期' })
  }
  return findings
}

/** One whom the case concerns cannot judge in it. */
function checkIndependent({ appraiser }: Values, { record }: FormContext): Finding[] {
  const { project, complainant, reporter, respondents } = record
  const involved = [
    project.tendereeName,
    project.agencyName,
    project.winnerName,
    ...[complainant, reporter, ...Object.values(respondents)].map((party) => party?.partyName),
  ]
  if (!appraiser || !involved.includes(appraiser.trim())) return []
  return [{ field: 'appraiser', level: 'error', message: '受委托机构与本案有利害关系，应当另行委托' }]
}
