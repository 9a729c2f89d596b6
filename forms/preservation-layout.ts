/** How the two papers on evidence registered and kept lie on the page: two copies, the list, the approval. */
import { approvalGrid, approvalSheet } from './approval-sheet'
import { citedByLaw } from './articles'
import { partyColumns } from './blocks'
import type { Block, Part, TableRow } from './document-tree'
import { createFill, type Fill } from './fill'
import type { FormContext } from './form'
import { docNoRun, letterParts, paragraph, selfName, servedAndFiled, withAttachments } from './letter'
import { goodsSheet, listSheet } from './material-rows'
import { issueTable, twoCopiesNote } from './notice'
import { clause, value } from './pieces'
import {
  decidedColumns,
  disposals,
  type preservationDecisionFields,
  type preservationFields,
  youOf,
} from './preservation-fields'
import { reliefBlocks } from './relief'
import type { ApprovalBox } from './table-sheet'

type NoticeFill = Fill<typeof preservationFields>
type DecisionFill = Fill<typeof preservationDecisionFields>

/** What the decision rests on at any rate. */
const preservationArticle = '《中华人民共和国行政处罚法》第五十六条'

/** Who signs below a list of things registered or dealt with. */
const signers =
  '当事人：＿＿＿＿＿＿＿＿　　见证人：＿＿＿＿＿＿＿＿\n执法人员：＿＿＿＿＿＿、＿＿＿＿＿＿　　　　年　　月　　日'

const boxes: readonly ApprovalBox[] = [
  { key: 'approvalHandler', name: '承办人意见', proposes: true, signers: 2 },
  { key: 'approvalAuthorityHead', name: '负责人意见' },
]

/** The notice of registration. */
export function preservationParts(fill: NoticeFill, context: FormContext): Part[] {
  const letter = {
    name: '先行登记保存通知书',
    docCode: '登保',
    body: notice(fill, context),
    footnote: twoCopiesNote(fill.values.copiesTotal),
  }
  const rows = approvalGrid
  return [
    ...withAttachments(
      letterParts(
        fill,
        context,
        letter,
        servedAndFiled({ below: [issueTable(fill, '案　号', [fill.text('caseNo')])] }),
      ),
      [
        goodsSheet('preservedItems', fill.values.preservedItems, context.office, {
          mark: '附件',
          title: '先行登记保存证据清单',
          number: docNoRun(fill, context, '登保'),
          signers,
        }),
      ],
    ),
    approvalSheet(fill, context, {
      title: '先行登记保存证据审批表',
      label: '第二联附　审批表',
      docCode: '登保',
      caption: [{ text: '案号：' }, fill.text('caseNo')],
      rows: [
        rows.wide('案　由', fill.text('caseTitle')),
        rows.wide('项　目', fill.text('projectName')),
        ...partyRows(fill, context),
        rows.wide('保存理由', fill.text('preserveReason')),
        rows.pair('保存时间', fill.datetime('preservedFrom'), '处理期限', fill.date('handleBy')),
        rows.pair('保存方式', fill.words('preserveMode'), '保管人', fill.text('keeper')),
        rows.wide('保存地点', fill.text('preservePlace')),
        rows.wide('执法人员', fill.officers('handlerIds')),
      ],
      boxes,
    }),
  ]
}

function notice(fill: NoticeFill, context: FormContext): Block[] {
  const self = selfName(fill, context)
  const you = youOf(fill.values.party)
  return [
    paragraph(
      fill.say`${self}在调查${fill.text('caseTitle')}（案号：${fill.text('caseNo')}）中，因${clause(fill.text('preserveReason'))}，有关证据可能灭失或者以后难以取得。依据《中华人民共和国行政处罚法》第五十六条的规定，经${self}负责人批准，决定自${fill.datetime('preservedFrom')}起，对${you}的有关证据（见附件）先行登记保存，${fill.words('preserveMode')}于${fill.text('preservePlace')}，由${fill.text('keeper')}负责保管。`,
    ),
    paragraph(
      fill.say`${self}将自登记保存之日起七个工作日内（${fill.date('handleBy')}前，含当日）依法作出处理决定。在此期间，${you}及有关人员不得销毁或者转移证据。`,
    ),
    paragraph(
      fill.say`执法人员：${fill.officers('handlerIds')}。${you}对登记保存有异议的，可以向${self}陈述、申辩。`,
    ),
  ]
}

/** The decision on what was registered. */
export function preservationDecisionParts(fill: DecisionFill, context: FormContext): Part[] {
  const letter = {
    name: '先行登记保存处理决定书',
    docCode: '登处',
    body: decision(fill, context),
    footnote: twoCopiesNote(fill.values.copiesTotal),
  }
  const rows = approvalGrid
  return [
    ...withAttachments(
      letterParts(
        fill,
        context,
        letter,
        servedAndFiled({ below: [issueTable(fill, '案　号', [fill.text('caseNo')])] }),
      ),
      [decidedSheet(fill, context)],
    ),
    approvalSheet(fill, context, {
      title: '先行登记保存证据处理审批表',
      label: '第二联附　审批表',
      docCode: '登处',
      caption: [{ text: '案号：' }, fill.text('caseNo')],
      rows: [
        rows.wide('案　由', fill.text('caseTitle')),
        rows.wide('项　目', fill.text('projectName')),
        ...partyRows(fill, context),
        rows.wide('登记保存', fill.say`${fill.text('preservationDocNo')}，${fill.datetime('preservedFrom')}`),
        rows.wide('处理理由', fill.text('decisionReason')),
        rows.wide('处理意见', disposalWords(fill)),
        rows.pair('处理期限', fill.date('handleBy'), '执法人员', fill.officers('handlerIds')),
      ],
      boxes,
    }),
  ]
}

function decision(fill: DecisionFill, context: FormContext): Block[] {
  const self = selfName(fill, context)
  const basis = citedByLaw([preservationArticle, ...(fill.values.extraBasis ?? [])])
  return [
    paragraph(
      fill.say`${self}在调查${fill.text('caseTitle')}（案号：${fill.text('caseNo')}）中，于${fill.datetime('preservedFrom')}以《先行登记保存通知书》（${fill.text('preservationDocNo')}）对${youOf(fill.values.party)}的有关证据先行登记保存。经查，${clause(fill.text('decisionReason'))}。`,
    ),
    paragraph(
      fill.say`依据${fill.run('extraBasis', basis.join('、'))}的规定，决定作如下处理：${disposalWords(fill)}。具体见所附清单。`,
    ),
    ...reliefBlocks(fill, '本决定书'),
  ]
}

/** `投标文件（2份）解除登记保存，予以退还；……`: things dealt with alike are told together. */
function disposalWords(fill: DecisionFill) {
  const items = fill.values.decidedItems ?? []
  const kinds = [...new Set(items.map(({ disposal }) => disposal ?? 'other'))]
  const told = kinds.map((kind) => {
    const alike = items.filter(({ disposal }) => (disposal ?? 'other') === kind)
    const names = alike.map(({ name, qty }) => `${name ?? ''}${qty ? `（${qty}）` : ''}`).join('、')
    const other = alike
      .map(({ remark }) => remark)
      .filter(Boolean)
      .join('，')
    const what = kind === 'other' ? other : disposals[kind as keyof typeof disposals]
    return `${names}，${what}`
  })
  return fill.run('decidedItems', told.join('；'))
}

function decidedSheet(fill: DecisionFill, context: FormContext): Part {
  const listed = (fill.values.decidedItems ?? []).map((item, index): TableRow => {
    const row = createFill(decidedColumns, item, context.office, 'decidedItems.')
    return {
      cells: [
        value(String(index + 1), { align: 'center' }),
        value(row.text('name')),
        value(row.text('spec')),
        value(row.text('qty'), { align: 'center' }),
        value(row.words('disposal')),
        value(row.text('remark')),
      ],
    }
  })
  const sheet = {
    mark: '附件',
    title: '先行登记保存证据处理清单',
    number: docNoRun(fill, context, '登处'),
    signers,
  }
  const heads = ['序号', '名称', '规格特征', '数量', '处理', '说明']
  return listSheet('decidedItems', sheet, [12, 40, 30, 16, 34, 24], heads, listed)
}

function partyRows(fill: NoticeFill | DecisionFill, { office }: FormContext): TableRow[] {
  const part = createFill(partyColumns, fill.values.party ?? {}, office, 'party.')
  const natural = fill.values.party?.partyType === 'natural'
  const number = natural ? part.text('idNumber') : part.text('uscc')
  return [
    approvalGrid.pair('当事人', part.text('partyName'), natural ? '证件号码' : '信用代码', number),
    approvalGrid.pair('住　址', part.text('address'), '联系电话', part.text('contactPhone')),
  ]
}
