/** What the notice of a meeting says and how it lies on the page: the letter, and the reply to be sent back. */
import { organName } from '../src-domain/office'
import type { Block, Part, Run, TableRow } from './document-tree'
import { createFill, type Fill } from './fill'
import type { FormContext } from './form'
import { letterParts, paragraph } from './letter'
import { agendaColumns, type meetingFields, replyColumns } from './meeting-fields'
import { issueTable } from './notice'
import { counted, isGiven, label, value } from './pieces'

type NoticeFill = Fill<typeof meetingFields>

/** The notice and the reply. */
export function meetingParts(fill: NoticeFill, context: FormContext): Part[] {
  const letter = {
    name: `关于召开${meetingName(fill)}的通知`,
    docCode: '会',
    body: notice(fill, context),
    footnote: `本通知一式${counted(fill.values.copiesTotal ?? 2)}份，与会人员各一份，一份存卷。`,
  }
  const filed = issueTable(fill, '会　议', [fill.run('meetingType', meetingName(fill))])
  return [
    ...letterParts(fill, context, letter, [
      { label: '第一联　与会人员' },
      { label: '第二联　存卷', below: [filed] },
    ]),
    replySheet(fill, context),
  ]
}

/** `调查结论审议会议`, `智慧监管例会`. */
function meetingName(fill: NoticeFill): string {
  const type = fill.words('meetingType')
  if (!isGiven(type)) return '会议'
  return type.text.endsWith('例会') ? type.text : `${type.text}会议`
}

function notice(fill: NoticeFill, context: FormContext): Block[] {
  const { values } = fill
  const materials = fill.joined('materials')
  const delegation = fill.text('convenerDelegation')
  const chair = values.chairId === values.convenerId ? [] : fill.say`，${fill.officers('chairId')}主持`
  const leaveBy = fill.datetime('leaveBy')
  const name = fill.run('meetingType', values.meetingType ? meetingName(fill) : null)
  return [
    paragraph(
      fill.say`定于${fill.datetime('meetingAt')}在${fill.text('meetingPlace')}召开${name}，由${fill.officers('convenerId')}${isGiven(delegation) ? fill.say`（${delegation}）` : []}召集${chair.length > 0 ? chair : fill.say`并主持`}。会议议题：`,
    ),
    ...agenda(fill, context),
    ...(isGiven(materials)
      ? [paragraph(fill.say`会议材料：${materials}。涉密材料会上发放，会后收回。`)]
      : []),
    paragraph(
      fill.say`请准时参加，并做好保密。因故不能参加的，请${isGiven(leaveBy) ? fill.say`于${leaveBy}前` : []}${fill.text('leaveInstruction')}。`,
    ),
  ]
}

function agenda(fill: NoticeFill, { office }: FormContext): Block[] {
  const items = fill.values.agendaItems ?? []
  if (items.length === 0) return [paragraph([fill.run('agendaItems', null)])]
  return items.map((item, index) => {
    const row = createFill(agendaColumns, item, office, 'agendaItems.')
    const [caseNo, reporter] = [row.text('caseNo'), row.officers('reporter')]
    const particulars = [
      ...(isGiven(caseNo) ? row.say`案号：${caseNo}` : []),
      ...(isGiven(caseNo) && isGiven(reporter) ? [{ text: '，' }] : []),
      ...(isGiven(reporter) ? row.say`汇报人：${reporter}` : []),
    ]
    const number = items.length > 1 ? `${index + 1}.` : ''
    return paragraph(
      row.say`${number}${row.text('topic')}${particulars.length > 0 ? row.say`（${particulars}）` : []}${index < items.length - 1 ? '；' : '。'}`,
    )
  })
}

/** 回执: who comes, to be filled in and sent back; what was answered already is printed. */
function replySheet(fill: NoticeFill, { office }: FormContext): Part {
  const { inviteeIds, replies } = fill.values
  const people = (inviteeIds ?? []).map((id): TableRow => {
    const officer = office.officers[id]
    const reply = replies?.find(({ officerId }) => officerId === id)
    const answer = createFill(replyColumns, reply ?? {}, office, 'replies.')
    return {
      cells: [
        value(organName(office, officer?.orgId) ?? '/'),
        value({ text: officer?.officerName ?? id, field: 'inviteeIds' }, { align: 'center' }),
        value(officer?.position ?? '/', { align: 'center' }),
        value(officer?.phone ?? '/', { align: 'center' }),
        value(reply ? answer.boxes('attend') : '□参加　□请假', { align: 'center' }),
        value(reply ? leaveRuns(answer) : '　'),
      ],
    }
  })
  const none: TableRow = { cells: [value(fill.officers('inviteeIds'), { colSpan: 6 })] }
  return {
    style: 'table',
    copyLabel: '会议回执',
    pageNumbers: 'whenSeveral',
    blocks: [
      { kind: 'title', organ: null, name: [{ text: '参会回执' }] },
      {
        kind: 'caption',
        left: [{ text: '会议：' }, fill.run('meetingType', meetingName(fill))],
        right: [{ text: '时间：' }, fill.datetime('meetingAt')],
      },
      {
        kind: 'table',
        columns: [42, 20, 22, 28, 22, 22],
        headerRows: 1,
        rows: [
          { cells: ['单位', '姓名', '职务', '电话', '是否参加', '请假理由'].map((words) => label(words)) },
          ...(people.length > 0 ? people : [none]),
        ],
      },
    ],
  }
}

function leaveRuns(answer: Fill<typeof replyColumns>): Run[] {
  const [reason, by] = [answer.text('reason'), answer.officers('approvedBy')]
  return isGiven(by) ? answer.say`${reason}（${by}批准）` : [reason]
}
