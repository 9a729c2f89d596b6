/** The limits of a month or a week as a list for paper. */
import type { DocumentTree } from '../../forms/document-tree'
import { listSheet } from '../../forms/list-sheet'
import { type IsoDate, weekdayName } from '../../src-domain/calendar-date'
import { type OfficeRecord, officerName, organName } from '../../src-domain/office'
import type { OfficeDuty } from '../../src-domain/office-duties'
import { numberOf, titleOf } from '../cases/case-words'
import type { Duty } from '../today/agenda'
import { dutyLeftWords } from '../today/office-duty-mark'

export interface CalendarSheet {
  /** 2026年11月, or the week from day to day. */
  range: string
  /** What was filtered, in words. */
  chosen: string
  days: readonly IsoDate[]
  duties: ReadonlyMap<IsoDate, readonly Duty[]>
  ofOffice: ReadonlyMap<IsoDate, readonly OfficeDuty[]>
  office: OfficeRecord
  /** Who made it and when. */
  made: string
}

/** One line for each limit, in the order of the days. */
export function calendarSheet({
  range,
  chosen,
  days,
  duties,
  ofOffice,
  office,
  made,
}: CalendarSheet): DocumentTree {
  return listSheet({
    title: '期限一览表',
    organ: organName(office, office.officeOrgId),
    left: `${range}　${chosen}`,
    right: made,
    columns: [
      { label: '届满日', width: 31, align: 'center' },
      { label: '事项', width: 34 },
      { label: '剩余时间', width: 33, align: 'center' },
      { label: '案由和案号', width: 41 },
      { label: '承办人', width: 17, align: 'center' },
    ],
    rows: days.flatMap((day) => [
      ...(duties.get(day) ?? []).map(({ summary, open }) => [
        `${day} ${weekdayName(day)}`,
        open.deadline.title,
        `${open.leftWords}${open.deadline.certain ? '' : '（估算）'}`,
        `${titleOf(summary)}\n${numberOf(summary)}`,
        summary.handlerIds.map((id) => officerName(office, id)).join('、'),
      ]),
      ...(ofOffice.get(day) ?? []).map((duty) => [
        `${day} ${weekdayName(day)}`,
        duty.title,
        `${dutyLeftWords(duty)}${duty.certain ? '' : '（估算）'}`,
        `全办事项　${duty.periodWords}`,
        '',
      ]),
    ]),
  })
}
