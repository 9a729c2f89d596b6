/** A person or unit on a table: in rows of label and value, or in one line of a list. */
import type { PartyColumns } from './blocks'
import type { Part, Run, TableRow } from './document-tree'
import type { Fill } from './fill'
import { say } from './fill'
import { attachmentMark } from './letter'
import { type gridRows, isGiven, label, value } from './pieces'

type PartyFill = Fill<PartyColumns>
type Grid = ReturnType<typeof gridRows>

/**
 * The five rows of the person or unit whose lead it is (A.1 ④). A unit is told by its credit code and its head, a
 * person by the number of the certificate.
 * @param who what the party is called here: 投诉人 or 举报人.
 */
export function leadRows(grid: Grid, who: string, part: PartyFill, unit: boolean): TableRow[] {
  return [
    grid.wide(
      who,
      say`${part.text('partyName')}（${part.words('partyType')}、${part.words('biddingRole')}）`,
    ),
    unit ? grid.wide('信用代码', part.text('uscc')) : grid.wide('证件号码', idRun(part)),
    grid.wide('住　址', addressRun(part)),
    grid.wide('联系人', people(part, unit)),
    grid.wide('联系电话', part.text('contactPhone')),
  ]
}

/** The three rows of one against whom a lead is (A.1 ⑤). */
export function respondentRows(grid: Grid, who: string, part: PartyFill, unit: boolean): TableRow[] {
  return [
    grid.pair(
      who,
      part.text('partyName'),
      unit ? '信用代码' : '证件号码',
      unit ? part.text('uscc') : idRun(part),
    ),
    grid.pair('负责人', unit ? headRuns(part) : '/', '联系电话', contactRuns(part)),
    grid.pair(
      '角　色',
      say`${part.words('biddingRole')}（${part.words('partyType')}）`,
      '住　址',
      addressRun(part),
    ),
    ...agentRow(grid, part),
  ]
}

/** The rows of one to be penalized (A.10). */
export function partyRows(grid: Grid, who: string, part: PartyFill, unit: boolean): TableRow[] {
  return [
    grid.pair(
      who,
      part.text('partyName'),
      unit ? '信用代码' : '证件号码',
      unit ? part.text('uscc') : idRun(part),
    ),
    grid.pair(
      '主体类型',
      say`${part.words('partyType')}、${part.words('biddingRole')}`,
      '负责人',
      unit ? headRuns(part) : '/',
    ),
    grid.pair('住　址', addressRun(part), '联系电话', contactRuns(part)),
    ...agentRow(grid, part),
  ]
}

/**
 * A sheet that lists parties where they are too many for the form (A.1: 多人用附表).
 * @param number the number of the case or lead, above the table at the right.
 */
export function partySheet(
  title: string,
  number: Run[],
  parties: readonly { part: PartyFill; unit: boolean }[],
): Part {
  const listed = parties.map(
    ({ part, unit }, index): TableRow => ({
      cells: [
        value(String(index + 1), { align: 'center' }),
        value(say`${part.text('partyName')}\n（${part.words('partyType')}、${part.words('biddingRole')}）`),
        value(unit ? part.text('uscc') : idRun(part)),
        value(unit ? headRuns(part) : '/'),
        value(say`${addressRun(part)}\n${contactRuns(part)}${agentPhrase(part)}`),
      ],
    }),
  )
  return {
    style: 'table',
    pageNumbers: 'whenSeveral',
    blocks: [
      ...attachmentMark('附表'),
      { kind: 'title', organ: null, name: [{ text: title }] },
      { kind: 'caption', left: [], right: number },
      {
        kind: 'table',
        columns: [12, 38, 52, 18, 36],
        headerRows: 1,
        rows: [
          {
            cells: ['序号', '名称（姓名）', '信用代码或证件号码', '负责人', '住址、电话'].map((words) =>
              label(words),
            ),
          },
          ...listed,
        ],
      },
    ],
  }
}

/** The number with the kind of certificate, unless it is the usual identity card. */
function idRun(part: PartyFill): Run {
  const run = part.text('idNumber')
  const { idType } = part.values
  if (!isGiven(run) || !idType || idType === 'resident') return run
  return { ...run, text: `${part.words('idType').text} ${run.text}` }
}

function addressRun(part: PartyFill): Run {
  const run = part.text('address')
  const { postcode } = part.values
  return isGiven(run) && postcode ? { ...run, text: `${run.text}（邮编${postcode}）` } : run
}

function headRuns(part: PartyFill): Run[] {
  const title = part.text('legalRepTitle')
  return [part.text('legalRepName'), ...(isGiven(title) ? say`（${title}）` : [])]
}

/** The telephone, with the contact's name where it is neither the head nor the person himself. */
function contactRuns(part: PartyFill): Run[] {
  const { contactName, legalRepName, partyName } = part.values
  const other = contactName && contactName !== legalRepName && contactName !== partyName
  return [part.text('contactPhone'), ...(other ? say`（${part.text('contactName')}）` : [])]
}

/** Contact, head and agent of the one whose lead it is; a unit that names no contact is reached through its head. */
function people(part: PartyFill, unit: boolean): Run[] {
  const contact = part.text('contactName')
  const head = unit ? say`法定代表人（负责人）${headRuns(part)}` : []
  const first = unit && !isGiven(contact) ? head : unit ? say`${contact}，${head}` : [contact]
  return [...first, ...agentPhrase(part)]
}

function agentRuns(part: PartyFill): Run[] {
  const agent = part.text('agentName')
  return isGiven(agent) ? say`${agent}（${part.text('agentAuthorization')}）` : [agent]
}

function agentRow(grid: Grid, part: PartyFill): TableRow[] {
  return isGiven(part.text('agentName')) ? [grid.wide('委托代理人', agentRuns(part))] : []
}

function agentPhrase(part: PartyFill): Run[] {
  return isGiven(part.text('agentName')) ? say`，委托代理人${agentRuns(part)}` : []
}
