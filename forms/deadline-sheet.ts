/**
 * 期限计算说明: why a time limit ends on its day, for a file or a dispute (documents.md D.2.9): every day with how it
 * counted, what stopped or extended it, by which rule and which arrangement of holidays. It is no paper of the case: it
 * says what the record and the calendar say, whenever it is printed.
 */
import { dayNumber, formatChineseDate, type IsoDate, weekdayName } from '../src-domain/calendar-date'
import type { CaseDeadline } from '../src-domain/case-deadlines'
import type { AccountDay, DeadlineAccount, Stretch } from '../src-domain/deadline-account'
import { ruleOf } from '../src-domain/deadline-rules'
import type { DocumentTree, Run, TableBlock, TableCell, TableRow } from './document-tree'
import { gridRows, label, value } from './pieces'

export interface DeadlineSheet {
  /** The office in whose name it stands; null where it is not known yet. */
  organ: string | null
  caseNo: string | null
  caseTitle: string
  limit: CaseDeadline
  account: DeadlineAccount
  /** Who made it, and the day, as an ISO date. */
  madeBy: string | null
  today: IsoDate
}

const grid = gridRows([1, 1, 1, 1])
const units = { 'working-day': '个工作日', 'calendar-day': '日', month: '个月', hour: '小时' } as const
/** A limit counted by calendar days for longer than this lists what it counted by months, or it would take five pages. */
const longest = 45

/** `15个工作日`; 由文书载明 where a paper sets the day. */
export function lengthInWords({ add, unit, how }: CaseDeadline): string {
  return how === 'set' || add === null ? '由文书载明' : `${add}${units[unit]}`
}

/** The sheet as a document. */
export function deadlineSheet(sheet: DeadlineSheet): DocumentTree {
  const { organ, account } = sheet
  return {
    formId: 'deadlineSheet',
    title: '期限计算说明',
    parts: [
      {
        style: 'table',
        pageNumbers: 'whenSeveral',
        footnote: '本说明按案件登记的日期和放假安排逐日推算，供核对期限使用。',
        blocks: [
          {
            kind: 'title',
            organ: organ === null ? null : [{ text: organ }],
            name: [{ text: '期限计算说明' }],
          },
          { kind: 'table', columns: [26, 52, 26, 52], rows: headRows(sheet) },
          ...account.stretches.map((stretch) => dayTable(stretch)),
          { kind: 'table', columns: [26, 130], rows: footRows(sheet) },
        ],
      },
    ],
  }
}

function headRows({ caseNo, caseTitle, limit }: DeadlineSheet): TableRow[] {
  const { title, basis, from, extensions, excluded, doneOn, how } = limit
  const extended = extensions.map(
    ({ approvedOn, days, unit, due }) =>
      `${formatChineseDate(approvedOn)}批准延长${days}${units[unit]}，至${formatChineseDate(due)}`,
  )
  const stopped = excluded.map(
    ({ from: first, to, why }) =>
      `${formatChineseDate(first)}至${formatChineseDate(to)}，${dayNumber(to) - dayNumber(first) + 1}日：${why}`,
  )
  return [
    grid.wide('案　由', caseTitle),
    grid.pair('案　号', caseNo ?? '/', '期限事项', title),
    grid.wide('依　据', basis),
    grid.pair(
      how === 'back' ? '倒数起点' : '起 算 日',
      `${formatChineseDate(from)}（当日不计入）`,
      '期限长度',
      lengthInWords(limit),
    ),
    ...(stopped.length > 0 ? [grid.wide('不计入的期间', stopped.join('\n'))] : []),
    ...(extended.length > 0 ? [grid.wide('延　长', extended.join('\n'))] : []),
    grid.pair('届 满 日', dueRuns(limit), '办结日期', doneWords(limit, doneOn)),
  ]
}

function dueRuns({ due, dueTime, certain, unsettled }: CaseDeadline): Run[] {
  const words = `${formatChineseDate(due)}${dueTime === null ? '' : dueTime}`
  if (unsettled === 'paused') return [{ text: `${words}起顺延（期限中止中，未定）`, bold: true }]
  if (unsettled === 'extended') return [{ text: `${words}（已批准延长，天数未记明）`, bold: true }]
  return [{ text: words, bold: true }, ...(certain ? [] : [{ text: '（估算）', bold: true as const }])]
}

function doneWords({ code, due, unsettled, whose }: CaseDeadline, doneOn: IsoDate | null): string {
  // A time that a party may use, and need not, is never late.
  const mayPass = whose === 'reference' || ruleOf(code).ripens === true
  if (mayPass && (doneOn === null || doneOn > due)) return '/'
  if (doneOn === null) return '尚未办结'
  const late = doneOn > due && unsettled === null
  return `${formatChineseDate(doneOn)}${late ? '（超过期限）' : '（未超过期限）'}`
}

function dayTable(stretch: Stretch): TableBlock {
  const { approvedOn, add, unit } = stretch
  const name = approvedOn === null ? '逐日计算' : `延长${add}${units[unit]}的逐日计算`
  return {
    kind: 'table',
    columns: [34, 16, 30, 76],
    headerRows: 2,
    rows: [
      { cells: [label(name, { colSpan: 4 })] },
      { cells: ['日期', '星期', '计数', '说明'].map((words) => label(words)) },
      ...daysShown(stretch).map((day): TableRow => ({ cells: dayCells(day, unit), minHeight: 6.5 })),
    ],
  }
}

/** Days that are told together where a long limit counts every day: the first and the last of them. */
interface Stint {
  first: AccountDay
  last: AccountDay
}

function daysShown({ days, unit }: Stretch): Stint[] {
  const each = days.map((day) => ({ first: day, last: day }))
  if (unit === 'working-day' || days.length <= longest) return each
  const stints: Stint[] = []
  for (const day of days) {
    const before = stints.at(-1)
    const goesOn = before?.last.counted !== null && day.counted !== null
    if (before && goesOn && before.first.date.slice(0, 7) === day.date.slice(0, 7)) before.last = day
    else stints.push({ first: day, last: day })
  }
  return stints
}

function dayCells({ first, last }: Stint, unit: Stretch['unit']): TableCell[] {
  const several = first !== last
  const days = several ? `${first.date} 至 ${last.date.slice(5)}` : first.date
  const counts =
    first.counted === null
      ? '不计入'
      : several
        ? `第${first.counted}—${last.counted}日`
        : `第${first.counted}日`
  const cell = (text: string, align?: 'center') =>
    value({ text, sizePt: 10.5 }, align === undefined ? {} : { align })
  return [
    cell(days, 'center'),
    cell(several ? '' : weekdayName(first.date), 'center'),
    cell(counts, 'center'),
    cell(several ? '自然日，逐日计入' : dayInWords(first, unit)),
  ]
}

/** Why a day counted or did not: 工作日, 国庆节放假, 调休上班, 周六（自然日照计）, 周日，末日逢休息日，顺延. */
export function dayInWords({ date, why, counted, passed }: AccountDay, unit: Stretch['unit']): string {
  if (passed === 'rolled') return `${why}，最后一日逢休息日，顺延`
  if (passed === 'stopped') return why
  if (counted === null || unit === 'working-day')
    return why === '调休上班' ? `${why}（${weekdayName(date)}）` : why
  return why === '工作日' || why === '调休上班' ? '自然日' : `自然日（${why}，照计）`
}

function footRows({ account, limit, madeBy, today }: DeadlineSheet): TableRow[] {
  const calendars = account.years.map(
    ({ year, source, entered }) =>
      `${year}年：${source === null ? '放假安排尚未公布或者没有载入，按周末估算，公布后须重新计算' : withoutAddress(source)}${entered ? '（本办录入）' : ''}`,
  )
  return [
    { cells: [label('计算规则'), value(small([...account.rules, ...remarks(limit)].join('\n')))] },
    { cells: [label('放假安排'), value(small(calendars.join('\n')))] },
    {
      cells: [
        label('制　作'),
        {
          ...value(''),
          signatures: [
            {
              label: '制作人',
              signer: madeBy ? [{ text: madeBy }] : [],
              date: [{ text: formatChineseDate(today) }],
            },
          ],
        },
      ],
    },
  ]
}

function remarks({ moved }: CaseDeadline): string[] {
  return moved === null ? [] : [`${moved}。`]
}

/** The notice without the address it was found at, which a screen links and paper does not. */
function withoutAddress(source: string): string {
  return source.replace(/\s*https?:\/\/\S+/g, '').trim() || source
}

function small(text: string): Run {
  return { text, sizePt: 10.5 }
}
