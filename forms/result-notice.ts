/** 处理结果告知书 (documents.md A.14): tells those who brought the matter how it ended, as far as they may know. */
import { receivedOn } from '../src-domain/case-deadlines'
import { type CaseRecord, leadParty } from '../src-domain/case-record'
import type { CodeTable } from '../src-domain/codes'
import { caseFields, projectFields, reliefFields } from './blocks'
import type { Block, Run } from './document-tree'
import { choice, date, type LooseValues, multiline, rows, text, texts } from './fields'
import { type Fill, say } from './fill'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { letterParts, paragraph, paragraphs, selfName, servedAndFiled } from './letter'
import { checkLetter, letterClosing, letterFields, letterPrefill } from './letter-fields'
import {
  checkConfidentialCopies,
  checkRecipient,
  filedAddressee,
  issueTable,
  matterOf,
  personWord,
  twoCopiesNote,
} from './notice'
import { latestPaper } from './other-papers'
import { rowsIn } from './penalty-party'
import { clause, given, isGiven, matter } from './pieces'
import { checkRelief, reliefBlocks, reliefGroup, reliefPrefill } from './relief'

const targets = {
  complainant: '投诉人',
  reporter: '举报人',
  assigningOrg: '交办部门',
  tenderee: '招标人',
  other: '其他',
} as const satisfies CodeTable

const fields = {
  ...letterFields,
  caseNo: caseFields.caseNo,
  caseTitle: caseFields.caseTitle,
  projectName: projectFields.projectName,
  tenderProjectNo: projectFields.tenderProjectNo,
  sectionName: projectFields.sectionName,
  feedbackTarget: choice('反馈对象', targets, { required: true }),
  incomingDate: date('来文（来件）日期', { required: true, past: true }),
  incomingRef: text('来文（来件）编号', { required: true }),
  resultItems: rows(
    '逐项查处结果',
    {
      issue: text('反映的问题', { required: true }),
      conclusion: text('结论', { required: true, help: '属实、部分属实、不属实、成立、不成立等' }),
      measure: text('处理措施'),
    },
    { required: true },
  ),
  relatedDocNos: texts('已作出的文书', [], { help: '决定书等的文号；对举报人只写结果，不附卷宗' }),
  unverifiedNote: multiline('未查实说明', {
    requiredWhen: hasUnverified,
    help: '未查实事项的调查情况和理由',
  }),
  ...reliefFields,
} as const
type Values = ValuesOf<typeof fields>

export const resultNotice = defineForm({
  id: 'resultNotice',
  no: '14',
  title: '处理结果告知书',
  version: 2,
  style: 'letter',
  issuer: 'office',
  curtailsRights: false,
  docCode: '复',
  basis: ['《汉川市公共资源交易综合监管联动执法操作规程》第三部分第（四）项第4点'],
  stages: ['notFiled', 'decided', 'served', 'executing', 'feedbackDone', 'closed'],
  fields,
  groups: [
    { title: '文号与抬头', fields: ['docNo', 'feedbackTarget', 'addressee', 'caseNo', 'caseTitle'] },
    { title: '项目', fields: ['projectName', 'sectionName', 'tenderProjectNo'] },
    {
      title: '办理结果',
      fields: ['incomingDate', 'incomingRef', 'resultItems', 'unverifiedNote', 'relatedDocNos'],
    },
    reliefGroup,
    letterClosing,
  ],
  prefill: (context, known) => {
    const { record } = context
    const target = known.feedbackTarget ?? usualTarget(record)
    const letter = letterPrefill(context, known, {
      issuer: 'office',
      addressee: addresseeOf(record, target),
      copies: 2,
    })
    const decided = latestPaper(record, 'complaintDecision')
    return {
      ...letter,
      feedbackTarget: target,
      incomingDate: receivedOn(record),
      incomingRef: record.intake.incomingRef ?? record.case.clueNo ?? null,
      resultItems: itemsFrom(record),
      relatedDocNos: target === 'reporter' || !decided?.docNo ? [] : [decided.docNo],
      reliefApplicable: target === 'complainant' && decided === null,
      ...reliefPrefill(context, known.issuingOrgId ?? letter.issuingOrgId),
    }
  },
  compose: (fill, context) => {
    const { record } = context
    const text = {
      name: '处理结果告知书',
      docCode: '复',
      body: body(fill, context),
      footnote: twoCopiesNote(fill.values.copiesTotal),
    }
    const hidden = isLead(fill.values) ? filedAddressee(record) : {}
    const filed = issueTable(
      fill,
      '案　号',
      say`${fill.text('caseNo')}（反馈${fill.words('feedbackTarget')}）`,
    )
    return letterParts(fill, context, text, servedAndFiled({ ...hidden, below: [filed] }))
  },
  check: (values, context) => [
    ...(isLead(values) ? checkRecipient('处理结果告知书', context) : []),
    ...checkLetter(values, context, {
      title: '处理结果告知书',
      curtailsRights: false,
      decidedOn: values.incomingDate,
    }),
    ...checkConfidentialCopies(values, context.record),
    ...checkTarget(values, context),
    ...checkRelief(values, null),
  ],
})

type NoticeFill = Fill<typeof fields>

function isLead(values: Values): boolean {
  return values.feedbackTarget === 'complainant' || values.feedbackTarget === 'reporter'
}

/** Whether an item ended without proof: then the notice must say why. */
function hasUnverified(values: LooseValues): boolean {
  const items = values.resultItems
  return (
    Array.isArray(items) &&
    items.some((row) => /^(?:不属实|未查实|不成立|无法查实)/.test(row?.conclusion ?? ''))
  )
}

function usualTarget(record: CaseRecord): keyof typeof targets {
  const category = record.case.clueCategory
  if (category === 'complaint') return 'complainant'
  if (category === 'report') return 'reporter'
  return category === 'assignment' ? 'assigningOrg' : 'other'
}

function addresseeOf(record: CaseRecord, target: string): string | null {
  if (target === 'complainant' || target === 'reporter') return leadParty(record)?.partyName ?? null
  return target === 'tenderee' ? (record.project.tendereeName ?? null) : null
}

/** What the decision on the complaint found, else what the report of the investigation did. */
function itemsFrom(record: CaseRecord): NonNullable<Values['resultItems']> {
  const source = latestPaper(record, 'complaintDecision') ?? latestPaper(record, 'investigationReport')
  const found = rowsIn<{ issue?: string | null; finding?: string | null }>(source?.values.allegationFindings)
  return found.map(({ issue, finding }) => ({ issue: issue ?? null, conclusion: finding ?? null }))
}

function body(fill: NoticeFill, context: FormContext): Block[] {
  const { record } = context
  const { values } = fill
  const you = isLead(values) ? personWord(record) : '你单位'
  const deed = values.feedbackTarget === 'assigningOrg' ? '交办' : isLead(values) ? '反映' : '关注'
  const docs = fill.joined('relatedDocNos')
  const note = fill.text('unverifiedNote')
  const thanks = `感谢${you}对公共资源交易监督工作的支持。`
  return [
    ...results(
      fill,
      fill.say`${you}${fill.date('incomingDate')}${deed}的“${fill.text('caseTitle')}”一事（来件编号：${fill.text('incomingRef')}），涉及${matterOf(fill)}，${selfName(fill, context)}现已办结，将结果告知如下：`,
    ),
    ...(isGiven(note) || note.missing ? paragraphs(note) : []),
    ...(isGiven(docs) ? [paragraph(fill.say`已作出的文书：${docs}。`)] : []),
    ...reliefBlocks(fill, '本告知书', '本处理结果'),
    paragraph([{ text: thanks }]),
  ]
}

function results(fill: NoticeFill, opening: Run[]): Block[] {
  const items = fill.values.resultItems ?? []
  const told = items.map((row, index): Run[] => {
    const path = `resultItems.${row.id ?? index}`
    const measure = given(row.measure, `${path}.measure`, true)
    return say`关于${matter(given(row.issue, `${path}.issue`))}，经查${given(row.conclusion, `${path}.conclusion`)}${isGiven(measure) ? say`，${clause(measure)}` : ''}`
  })
  const [only] = told
  if (told.length <= 1) {
    const words = only ?? [{ text: '＿＿＿＿＿', field: 'resultItems', missing: true }]
    return [paragraph(say`${opening}${words}。`)]
  }
  return [
    paragraph(opening),
    ...told.map((runs, index) =>
      paragraph(say`${`${index + 1}.`}${runs}${index < told.length - 1 ? '；' : '。'}`),
    ),
  ]
}

/** A report's informant hears the result, not the file; a complaint is decided by a paper of its own. */
function checkTarget(values: Values, { record }: FormContext): Finding[] {
  const findings: Finding[] = []
  if (values.feedbackTarget === 'reporter' && values.attachments?.length) {
    findings.push({ field: 'attachments', level: 'warning', message: '对举报人只告知结果，不附卷宗材料' })
  }
  if (values.feedbackTarget === 'complainant' && !latestPaper(record, 'complaintDecision')) {
    findings.push({
      field: null,
      level: 'warning',
      message: '投诉的正式结论用《投诉处理决定书》，本告知书不能代替',
    })
  }
  return findings
}
