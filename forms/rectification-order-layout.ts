/** What the order to put things right says: one problem stands in the letter, several on a list that goes with it. */
import { formatChineseDate, isIsoDate } from '../src-domain/calendar-date'
import type { Block, Part, Run } from './document-tree'
import { filedPair } from './filed-rows'
import { type Fill, say } from './fill'
import type { FormContext } from './form'
import {
  attachmentMark,
  docNoRun,
  letterParts,
  paragraph,
  selfName,
  servedAndFiled,
  withAttachments,
} from './letter'
import { issueTable, matterOf } from './notice'
import { youOf } from './penalty-party'
import { clause, counted, given, label, value } from './pieces'
import type { RectificationFields } from './rectification-order'
import { reliefBlocks } from './relief'

type OrderFill = Fill<RectificationFields>

const wayWords: Readonly<Record<string, string>> = {
  检查: '监督检查',
  调查: '调查',
  投诉举报: '办理投诉举报',
}

/** A copy for the unit and one for the file, each with the list where there is one. */
export function rectificationParts(fill: OrderFill, context: FormContext): Part[] {
  const { values } = fill
  const listed = (values.rectifyItems ?? []).length > 1
  const letter = listed
    ? { ...fill, values: { ...values, attachments: [listTitle, ...(values.attachments ?? [])] } }
    : fill
  const text = {
    name: '责令整改通知书',
    docCode: '改',
    body: body(fill, context, listed),
    footnote: copiesNote(values.copiesTotal, values.ccOrgIds?.length ?? 0),
  }
  const number = values.caseNo ? fill.text('caseNo') : fill.text('inspectionNo')
  const both = values.caseNo && values.inspectionNo
  const filed = issueTable(
    fill,
    '案　由',
    [fill.text('caseTitle')],
    [label('承办人'), value(fill.officers('handlerIds'))],
    [
      filedPair(
        '案　号',
        both ? say`${number}（检查编号：${fill.text('inspectionNo')}）` : number,
        '复查',
        fill.words('reviewResult'),
      ),
    ],
  )
  const parts = letterParts(letter, context, text, servedAndFiled({ below: [filed] }))
  return listed ? withAttachments(parts, [list(fill, context)]) : parts
}

const listTitle = '整改问题清单'

function copiesNote(copies: number | null | undefined, sent: number): string {
  const total = Math.max(copies ?? 0, 2 + sent)
  const copied = sent > 0 ? `${counted(sent)}份抄送，` : ''
  return `本文书一式${counted(total)}份，${counted(total - 1 - sent)}份送达，${copied}一份存卷。`
}

function body(fill: OrderFill, context: FormContext, listed: boolean): Block[] {
  const { values } = fill
  const self = selfName(fill, context)
  const you = youOf(values.party)
  const way = fill.run('foundBy', wayWords[values.foundBy ?? ''] ?? values.foundBy)
  const [only] = values.rectifyItems ?? []
  const path = `rectifyItems.${only?.id ?? 0}`
  const found = listed
    ? say`附件所列问题`
    : say`下列问题：${given(only?.issue, `${path}.issue`)}，违反了${given(only?.provision, `${path}.provision`)}的规定`
  const wanted = listed
    ? say`按照附件所列要求改正`
    : say`改正：${given(only?.requirement, `${path}.requirement`)}`
  return [
    paragraph(
      fill.say`${fill.date('foundDate')}，${self}在${way}中发现${unit(values, you)}在${matterOf(fill)}中存在${found}。`,
    ),
    paragraph(
      fill.say`依据《中华人民共和国行政处罚法》第二十八条第一款及上述规定，责令${you}于${fill.date('rectifyDueDate')}前（含当日）${wanted}。改正情况应当于期限届满前报${self}（${clause(fill.text('reportRequirement'))}）。逾期未改正的，将${consequence(fill)}。`,
    ),
    ...reliefBlocks(fill, '本通知书', '本通知'),
  ]
}

function unit(values: OrderFill['values'], you: string): Run {
  const name = values.party?.partyName
  const other = name && values.addressee && name !== values.addressee
  return { text: other ? name : you, field: 'party.partyName' }
}

function consequence(fill: OrderFill): Run {
  const run = clause(fill.text('overdueConsequence'))
  return { ...run, text: run.text.replace(/^将/, '') }
}

/** 附件: number, problem, what it breaks, what is to be done, until when. */
function list(fill: OrderFill, context: FormContext): Part {
  const { values } = fill
  const rows = (values.rectifyItems ?? []).map((row, index) => {
    const path = `rectifyItems.${row.id ?? index}`
    const due = row.due ?? values.rectifyDueDate
    const day = due && isIsoDate(due) ? formatChineseDate(due) : null
    return {
      cells: [
        value(String(row.no ?? index + 1), { align: 'center' }),
        value(given(row.issue, `${path}.issue`)),
        value(given(row.provision, `${path}.provision`)),
        value(given(row.requirement, `${path}.requirement`)),
        value(given(day, `${path}.due`)),
      ],
    }
  })
  return {
    style: 'table',
    pageNumbers: 'whenSeveral',
    blocks: [
      ...attachmentMark('附件'),
      { kind: 'title', organ: null, name: [{ text: listTitle }] },
      {
        kind: 'caption',
        left: [{ text: '责任单位：' }, fill.run('party', values.party?.partyName)],
        right: [docNoRun(fill, context, '改')],
      },
      {
        kind: 'table',
        columns: [12, 40, 42, 40, 22],
        headerRows: 1,
        rows: [
          { cells: ['序号', '问　题', '违反条款', '整改要求', '期　限'].map((words) => label(words)) },
          ...rows,
        ],
      },
    ],
  }
}
