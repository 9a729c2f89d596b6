/** 问题线索移送书（纪检监察） (documents.md A.15): sends leads on public officials to the organs of discipline and supervision. */
import type { OfficeRecord } from '../src-domain/office'
import { approvalGrid, approvalSheet } from './approval-sheet'
import { approvalFields, caseFields } from './blocks'
import type { Block, Part, Run } from './document-tree'
import { approval, bool, multiline, rows, text, texts } from './fields'
import { filedWide } from './filed-rows'
import type { Fill } from './fill'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { docNoRun, letterParts, paragraph, selfName, withAttachments } from './letter'
import { checkCitations, checkLetter, letterClosing, letterPrefill } from './letter-fields'
import { materialSheet } from './material-rows'
import { issueTable, matterOf, twoCopiesNote } from './notice'
import { clause, isGiven } from './pieces'
import { rowFills } from './row-fills'
import { checkSecrecy } from './secrecy'
import { receivedLines, transferFields } from './transfer-fields'

const supervisionLaw = '《中华人民共和国监察法》第三十七条'

const usualBasis: string[] = [supervisionLaw]
const usualAttachments: string[] = ['移送材料清单']

const subjectColumns = {
  name: text('姓名', { required: true }),
  org: text('单位', { required: true }),
  position: text('职务', { required: true }),
  politicalStatus: text('政治面貌'),
  supervised: bool('监察对象', { required: true }),
} as const

const fields = {
  ...transferFields,
  confidentiality: caseFields.confidentiality,
  subjects: rows('被反映人', subjectColumns, { required: true }),
  discoveryProcess: multiline('线索来源与发现经过', { required: true, help: '不得暴露举报人' }),
  suspectedIssues: multiline('涉嫌问题', { required: true }),
  disciplineBasis: texts('依据', [
    supervisionLaw,
    '《行政执法机关移送涉嫌犯罪案件的规定》第十八条',
    '《中华人民共和国招标投标法实施条例》第八十条',
    '《中国共产党纪律处分条例》',
  ]),
  currentStatus: multiline('已采取措施与案件进展', { required: true }),
  approvalPrincipal: approvalFields.approvalPrincipal,
  approvalAuthorityHead: approval('有权部门会签意见'),
  dispositionFeedback: multiline('处置反馈', { help: '收到反馈后登记，只印在存卷联' }),
} as const
type TransferFill = Fill<typeof fields>
type Values = ValuesOf<typeof fields>

export const transferDiscipline = defineForm({
  id: 'transferDiscipline',
  no: '15',
  title: '问题线索移送书（纪检监察）',
  version: 2,
  style: 'letter',
  issuer: 'office',
  curtailsRights: false,
  docCode: '移纪',
  basis: [
    supervisionLaw,
    '《行政执法机关移送涉嫌犯罪案件的规定》第十八条、第十九条',
    '《汉川市公共资源交易综合监管联动执法操作规程》第三部分第（六）项',
  ],
  stages: ['investigating', 'reportSubmitted', 'underReview', 'decided', 'served'],
  fields,
  groups: [
    { title: '文号与抬头', fields: ['docNo', 'receiverOrg', 'addressee', 'confidentiality'] },
    { title: '案件', fields: ['caseNo', 'caseTitle', 'projectName', 'tenderProjectNo', 'sectionName'] },
    {
      title: '问题线索',
      fields: [
        'subjects',
        'discoveryProcess',
        'suspectedIssues',
        'disciplineBasis',
        'currentStatus',
        'transferMaterials',
      ],
    },
    letterClosing,
    { title: '审批', fields: ['approvalPrincipal', 'approvalAuthorityHead'] },
    { title: '回执与反馈', fields: ['receiverSign', 'receivedBackDate', 'dispositionFeedback'] },
  ],
  prefill: (context, known) => {
    const receiver = known.receiverOrg ?? supervisionOrg(context.office)
    return {
      ...letterPrefill(context, known, {
        issuer: 'office',
        addressee: context.office.organs[receiver ?? '']?.name ?? receiver,
        copies: 2,
      }),
      receiverOrg: receiver,
      disciplineBasis: usualBasis,
      attachments: usualAttachments,
    }
  },
  compose: (fill, context) => {
    const letter = {
      name: '问题线索移送书',
      docCode: '移纪',
      body: transfer(fill, context),
      footnote: twoCopiesNote(fill.values.copiesTotal),
      receiptLines: receivedLines(fill),
    }
    const mark = '内部资料　注意保密'
    const filed = issueTable(
      fill,
      '案　号',
      [fill.text('caseNo')],
      [],
      [filedWide('反　馈', fill.text('dispositionFeedback'))],
    )
    return [
      ...withAttachments(
        letterParts(fill, context, letter, [
          { label: '第一联　移送', mark, receipt: true },
          { label: '第二联　存卷', mark, below: [filed] },
        ]),
        [
          materialSheet('transferMaterials', fill.values.transferMaterials, context.office, {
            mark: '附件',
            title: '移送材料清单',
            number: docNoRun(fill, context, '移纪'),
          }),
        ],
      ),
      approvalPart(fill, context),
    ]
  },
  check: (values, context) => [
    ...checkLetter(values, context, {
      title: '问题线索移送书',
      curtailsRights: false,
      decidedOn: values.approvalPrincipal?.signedAt,
    }),
    ...checkKeptApart(values),
    ...checkSecrecy(values, context, { always: true }),
    ...checkCitations('suspectedIssues', values.suspectedIssues),
  ],
})

/** The organ of discipline and supervision as the library has it. */
function supervisionOrg(office: OfficeRecord): string | null {
  const found = Object.entries(office.organs).find(([, { name }]) => /纪律检查|监察委员会/.test(name))
  return found?.[0] ?? null
}

function transfer(fill: TransferFill, context: FormContext): Block[] {
  const self = selfName(fill, context)
  const basis = fill.articles('disciplineBasis')
  return [
    paragraph(
      fill.say`${self}在办理涉及${matterOf(fill)}的${fill.text('caseTitle')}（案号：${fill.text('caseNo')}）过程中，发现${subjectWords(fill, context)}${suspected(fill)}。`,
    ),
    paragraph(fill.say`线索来源与发现经过：${clause(fill.text('discoveryProcess'))}。`),
    paragraph(fill.say`已采取的措施和案件进展：${clause(fill.text('currentStatus'))}。`),
    paragraph(
      fill.say`${isGiven(basis) ? fill.say`依据${basis}的规定，` : ''}现将有关问题线索及材料移送你单位，请查收，并将处置情况反馈${self}。`,
    ),
  ]
}

/** `示例水利项目建设管理处主任许某某（监察对象）、…`. */
function subjectWords(fill: TransferFill, { office }: FormContext): Run[] {
  const subjects = fill.values.subjects ?? []
  if (subjects.length === 0) return [fill.run('subjects', null)]
  return rowFills('subjects', subjectColumns, subjects, office).flatMap((row, index) => {
    const party = row.text('politicalStatus')
    const remarks = [...(isGiven(party) ? [party.text] : []), ...(row.values.supervised ? ['监察对象'] : [])]
    const told = remarks.length > 0 ? [row.run('supervised', `（${remarks.join('，')}）`)] : []
    return row.say`${index > 0 ? '、' : ''}${row.text('org')}${row.text('position')}${row.text('name')}${told}`
  })
}

/** `涉嫌……`, whether or not the officer wrote the word. */
function suspected(fill: TransferFill): Run {
  const run = clause(fill.text('suspectedIssues'))
  return run.text.startsWith('涉嫌') ? run : { ...run, text: `涉嫌${run.text}` }
}

function approvalPart(fill: TransferFill, context: FormContext): Part {
  const rows = approvalGrid
  return approvalSheet(fill, context, {
    title: '问题线索移送审批表',
    label: '第二联附　审批表',
    docCode: '移纪',
    caption: [{ text: '案号：' }, fill.text('caseNo')],
    rows: [
      rows.wide('案　由', fill.text('caseTitle')),
      rows.wide('被反映人', subjectWords(fill, context)),
      rows.wide('涉嫌问题', fill.text('suspectedIssues')),
      rows.wide('接收单位', fill.organs('receiverOrg')),
      rows.pair('知悉范围', fill.words('confidentiality'), '移送日期', fill.date('issueDate')),
    ],
    boxes: [
      { key: 'approvalPrincipal', name: '监管办意见' },
      { key: 'approvalAuthorityHead', name: '有权部门会签' },
    ],
  })
}

/** A lead on an official is known to as few as can be, and never to the one it is about (A.15). */
function checkKeptApart(values: Values): Finding[] {
  const findings: Finding[] = []
  if (values.confidentiality === 'normal') {
    const message = '问题线索不得按一般范围知悉，请在案件中改为“仅限办案组”或“工作秘密”'
    findings.push({ field: 'confidentiality', level: 'error', message })
  }
  if (values.ccOrgIds?.length) {
    findings.push({ field: 'ccOrgIds', level: 'error', message: '问题线索移送书不得抄送其他单位' })
  }
  const subjects = values.subjects ?? []
  const told = [values.addressee, values.receiverOrg]
  if (subjects.some(({ org, name }) => told.includes(org ?? '') || told.includes(name ?? ''))) {
    findings.push({ field: 'addressee', level: 'error', message: '不得将线索移送、告知被反映人或其所在单位' })
  }
  if (
    subjects.length > 0 &&
    subjects.every(({ supervised, politicalStatus }) => !supervised && !/党员/.test(politicalStatus ?? ''))
  ) {
    const message = '被反映人均不是监察对象或者党员，请核对是否应当移送纪检监察机关'
    findings.push({ field: 'subjects', level: 'warning', message })
  }
  const { receivedBackDate, issueDate } = values
  if (receivedBackDate && issueDate && receivedBackDate < issueDate) {
    findings.push({ field: 'receivedBackDate', level: 'error', message: '接收日期早于成文日期' })
  }
  if (values.approvalPrincipal?.decision && values.approvalPrincipal.decision !== 'agree') {
    findings.push({ field: 'approvalPrincipal', level: 'error', message: '主要负责人没有批准移送，不得发出' })
  }
  return findings
}
