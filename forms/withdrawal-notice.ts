/** 撤回投诉处理通知书 (documents.md A.42): whether a complainant may take the complaint back, and what follows. */
import { receivedOn } from '../src-domain/case-deadlines'
import { leadParty } from '../src-domain/case-record'
import type { CodeTable } from '../src-domain/codes'
import { dateOf, isTradingSuspended } from '../src-domain/stage'
import { caseFields, projectFields } from './blocks'
import type { Block } from './document-tree'
import { choice, date, type LooseValues, multiline } from './fields'
import type { Fill } from './fill'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { letterParts, paragraph, paragraphs, selfName, servedAndFiled } from './letter'
import { checkCitations, checkLetter, letterClosing, letterFields, letterPrefill } from './letter-fields'
import { checkRecipient, issueTable, matterOf, personWord, twoCopiesNote } from './notice'
import { latestPaper } from './other-papers'
import { rowsIn } from './penalty-party'
import { clause } from './pieces'

const decisions = { 准予: '准予', 不准予: '不准予' } as const satisfies CodeTable

/** 《工程建设项目招标投标活动投诉处理办法》第十九条: which item each decision rests on. */
const itemOf: Readonly<Record<string, string>> = { 不准予: '第一项', 准予: '第二项' }

const fields = {
  ...letterFields,
  caseNo: caseFields.caseNo,
  caseTitle: caseFields.caseTitle,
  projectName: projectFields.projectName,
  tenderProjectNo: projectFields.tenderProjectNo,
  sectionName: projectFields.sectionName,
  withdrawAppliedAt: date('申请日期', { required: true, past: true }),
  withdrawReason: multiline('申请理由', { required: true, help: '接在“理由是：”之后' }),
  withdrawDecision: choice('处理', decisions, { required: true }),
  withdrawBasis: multiline('理由依据', { required: true, help: '接在“经审查，”之后' }),
  withdrawFollowUp: multiline('后续处理', { requiredWhen: isRefused, visibleWhen: isRefused }),
} as const
type Values = ValuesOf<typeof fields>

export const withdrawalNotice = defineForm({
  id: 'withdrawalNotice',
  no: '42',
  title: '撤回投诉处理通知书',
  version: 1,
  style: 'letter',
  issuer: 'authority',
  curtailsRights: true,
  docCode: '投撤',
  basis: ['《工程建设项目招标投标活动投诉处理办法》第十九条'],
  stages: ['accepted', 'investigating', 'reportSubmitted', 'underReview', 'withdrawn'],
  fields,
  groups: [
    { title: '文号与抬头', fields: ['docNo', 'addressee', 'caseNo', 'caseTitle'] },
    { title: '项目', fields: ['projectName', 'sectionName', 'tenderProjectNo'] },
    {
      title: '撤回申请与处理',
      fields: [
        'withdrawAppliedAt',
        'withdrawReason',
        'withdrawDecision',
        'withdrawBasis',
        'withdrawFollowUp',
      ],
    },
    letterClosing,
  ],
  prefill: (context, known) => ({
    ...letterPrefill(context, known, {
      issuer: 'authority',
      addressee: leadParty(context.record)?.partyName,
      copies: 2,
    }),
    withdrawBasis: usualBasis[known.withdrawDecision ?? ''] ?? null,
    withdrawFollowUp: isRefused(known) ? '本机关将继续调查，直至作出处理决定。' : null,
  }),
  compose: (fill, context) => {
    const text = {
      name: '撤回投诉处理通知书',
      docCode: '投撤',
      body: body(fill, context),
      footnote: twoCopiesNote(fill.values.copiesTotal),
    }
    const filed = issueTable(fill, '案　由', fill.say`${fill.text('caseTitle')}（${fill.text('caseNo')}）`)
    return letterParts(fill, context, text, servedAndFiled({ below: [filed] }))
  },
  check: (values, context) => [
    ...checkRecipient('撤回投诉处理通知书', context),
    ...checkLetter(values, context, {
      title: '撤回投诉处理通知书',
      curtailsRights: true,
      decidedOn: values.withdrawAppliedAt,
    }),
    ...checkWithdrawal(values, context),
    ...checkCitations('withdrawBasis', values.withdrawBasis),
  ],
})

/** The reason in the words of the article; the officer adds what the case has of its own. */
const usualBasis: Readonly<Record<string, string>> = {
  准予: '撤回投诉不损害国家利益、社会公共利益或者其他当事人合法权益',
  不准予: '已经查实有明显违法行为',
}

function isRefused(values: LooseValues): boolean {
  return values.withdrawDecision === '不准予'
}

function body(fill: Fill<typeof fields>, context: FormContext): Block[] {
  const self = selfName(fill, context)
  const you = personWord(context.record)
  const decision = fill.values.withdrawDecision ?? ''
  const after = isRefused(fill.values)
    ? paragraphs(fill.text('withdrawFollowUp'))
    : [paragraph([{ text: `本件投诉处理过程终止，${you}不得以同一事实和理由再提出投诉。` }])]
  return [
    paragraph(
      fill.say`${you}于${fill.date('withdrawAppliedAt')}申请撤回关于${matterOf(fill)}的投诉，理由是：${clause(fill.text('withdrawReason'))}。`,
    ),
    paragraph(
      fill.say`经审查，${clause(fill.text('withdrawBasis'))}。依据《工程建设项目招标投标活动投诉处理办法》第十九条${itemOf[decision] ?? ''}的规定，${self}决定${fill.words('withdrawDecision')}撤回。`,
    ),
    ...after,
  ]
}

/** 第十九条: only before the decision, and not where a clear breach has been found. */
function checkWithdrawal(values: Values, { record }: FormContext): Finding[] {
  const findings: Finding[] = []
  const category = record.case.clueCategory
  if (category && category !== 'complaint') {
    findings.push({ field: null, level: 'error', message: '本件不是投诉，不制发《撤回投诉处理通知书》' })
  }
  const received = receivedOn(record)
  const applied = values.withdrawAppliedAt
  if (received && applied && applied < received) {
    findings.push({ field: 'withdrawAppliedAt', level: 'error', message: '申请日期早于收到投诉的日期' })
  }
  const decided = dateOf(record, 'decided')
  if (decided && applied && applied >= decided) {
    findings.push({
      field: 'withdrawAppliedAt',
      level: 'error',
      message: '投诉处理决定已经作出，不能再撤回投诉',
    })
  }
  if (values.withdrawDecision !== '准予') return findings
  const report = latestPaper(record, 'investigationReport')
  const proved = rowsIn<{ finding?: string | null }>(report?.values.allegationFindings).some(
    ({ finding }) => finding === '属实',
  )
  if (proved) {
    findings.push({
      field: 'withdrawDecision',
      level: 'warning',
      message: '调查报告认定有属实的问题；已查实有明显违法行为的，应当不准撤回',
    })
  }
  if (isTradingSuspended(record)) {
    findings.push({
      field: 'withdrawDecision',
      level: 'warning',
      message: '招标投标活动仍在暂停，准予撤回的请同时制发《恢复招标投标活动通知书》',
    })
  }
  return findings
}
