/** 责令整改通知书 (documents.md A.18): orders the unit answerable to put right what was found, by when, and to report. */
import { formatChineseDate } from '../src-domain/calendar-date'
import type { CodeTable } from '../src-domain/codes'
import { deadline } from '../src-domain/deadline'
import { dateOf } from '../src-domain/stage'
import { caseFields, penalizedColumns, projectFields, reliefFields } from './blocks'
import { choice, date, int, party, rows, text } from './fields'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import {
  checkCitations,
  checkHandlers,
  checkLetter,
  letterClosing,
  letterFields,
  letterPrefill,
} from './letter-fields'
import { partyOf } from './penalty-party'
import { rectificationParts } from './rectification-order-layout'
import { checkRelief, reliefGroup, reliefPrefill } from './relief'
import { checkSecrecy } from './secrecy'

const ways = { 检查: '检查', 调查: '调查', 投诉举报: '投诉举报' } as const satisfies CodeTable
const results = { done: '已完成', partial: '部分完成', notDone: '未完成' } as const satisfies CodeTable

/** Usual time to put things right, in working days. */
const usualDays = 15

const fields = {
  ...letterFields,
  caseNo: text('案号', {
    bind: 'case.caseNo',
    requiredWhen: (values) => !values.inspectionNo,
    help: '检查发现而没有立案的，改填检查编号',
  }),
  inspectionNo: text('检查编号', { help: '如 JC2026-1' }),
  caseTitle: caseFields.caseTitle,
  handlerIds: caseFields.handlerIds,
  projectName: projectFields.projectName,
  tenderProjectNo: projectFields.tenderProjectNo,
  sectionName: projectFields.sectionName,
  party: party('责任单位', penalizedColumns, {
    required: true,
    help: '每个责任单位一份；改写名称，其余随案件带出',
  }),
  foundBy: choice('发现方式', ways, { required: true }),
  foundDate: date('发现日期', { required: true, past: true }),
  rectifyItems: rows(
    '问题清单',
    {
      no: int('序号'),
      issue: text('问题', { required: true }),
      provision: text('违反条款', { required: true }),
      requirement: text('整改要求', { required: true }),
      due: date('期限', { help: '空着时同整改截止日' }),
    },
    { required: true },
  ),
  rectifyDueDate: date('整改截止日', { required: true, help: '一般不超过15个工作日' }),
  reportRequirement: text('报告要求', { required: true, width: 'full' }),
  overdueConsequence: text('逾期后果', { required: true, width: 'full', help: '接在“逾期未改正的，将”之后' }),
  reviewResult: choice('复查结论', results, { help: '复查后填写，印在存卷联' }),
  ...reliefFields,
} as const
export type RectificationFields = typeof fields
type Values = ValuesOf<RectificationFields>

export const rectificationOrder = defineForm({
  id: 'rectificationOrder',
  no: '18',
  title: '责令整改通知书',
  version: 1,
  style: 'letter',
  issuer: 'authority',
  curtailsRights: true,
  docCode: '改',
  basis: [
    '《中华人民共和国行政处罚法》第二十八条第一款',
    '《中华人民共和国招标投标法》第四十九条、第五十一条、第五十七条、第五十九条',
    '《中华人民共和国招标投标法实施条例》第六十四条、第六十六条、第七十条、第七十三条至第七十五条',
  ],
  stages: ['investigating', 'underReview', 'complaintDeciding', 'decided'],
  fields,
  groups: [
    { title: '文号与抬头', fields: ['docNo', 'addressee', 'caseNo', 'inspectionNo', 'caseTitle'] },
    { title: '责任单位', fields: ['party'] },
    { title: '项目', fields: ['projectName', 'sectionName', 'tenderProjectNo'] },
    {
      title: '问题与整改要求',
      fields: [
        'foundBy',
        'foundDate',
        'rectifyItems',
        'rectifyDueDate',
        'reportRequirement',
        'overdueConsequence',
      ],
    },
    reliefGroup,
    { title: '承办与复查', fields: ['handlerIds', 'reviewResult'] },
    letterClosing,
  ],
  prefill: (context, known) => {
    const { record, calendar, today } = context
    const about = partyOf(record, 'rectificationOrder', known)
    const letter = letterPrefill(context, known, {
      issuer: 'authority',
      addressee: known.party?.partyName ?? about?.partyName,
      copies: 2 + (known.ccOrgIds?.length ?? 0),
    })
    const from = known.issueDate ?? today
    return {
      ...letter,
      party: about,
      foundBy: record.case.clueCategory === 'discovery' ? '检查' : '投诉举报',
      foundDate: dateOf(record, 'underReview') ?? dateOf(record, 'reportSubmitted'),
      rectifyDueDate: deadline(calendar, { from, add: usualDays, unit: 'working-day' }).due,
      reportRequirement: '书面报告并附佐证材料',
      overdueConsequence: '依法处理',
      ...reliefPrefill(context, known.issuingOrgId ?? letter.issuingOrgId),
      reliefApplicable: true,
      executionNotSuspended: true,
    }
  },
  compose: rectificationParts,
  check: (values, context) => [
    ...checkLetter(values, context, {
      title: '责令整改通知书',
      curtailsRights: true,
      decidedOn: values.foundDate,
    }),
    ...checkHandlers('handlerIds', values.handlerIds, context, 'warning'),
    ...checkDue(values, context),
    ...checkRelief(values, '责令改正影响当事人权益，应当告知复议和诉讼途径'),
    ...(values.rectifyItems ?? []).flatMap((row, index) =>
      checkCitations(`rectifyItems.${row.id ?? index}.provision`, row.provision),
    ),
    ...checkSecrecy(values, context),
  ],
})

function checkDue(values: Values, { calendar }: FormContext): Finding[] {
  const { rectifyDueDate: due, issueDate } = values
  const findings: Finding[] = []
  if (due && issueDate && due <= issueDate) {
    findings.push({ field: 'rectifyDueDate', level: 'error', message: '整改截止日应晚于成文日期' })
  }
  const usual = issueDate && deadline(calendar, { from: issueDate, add: usualDays, unit: 'working-day' }).due
  if (due && usual && due > usual) {
    findings.push({
      field: 'rectifyDueDate',
      level: 'warning',
      message: `整改期限超过15个工作日（${formatChineseDate(usual)}），请确认确有必要`,
    })
  }
  const later = (values.rectifyItems ?? []).flatMap((row, index): Finding[] =>
    due && row.due && row.due > due
      ? [
          {
            field: `rectifyItems.${row.id ?? index}.due`,
            level: 'error',
            message: '本项期限晚于整改截止日',
          },
        ]
      : [],
  )
  return [...findings, ...later]
}
