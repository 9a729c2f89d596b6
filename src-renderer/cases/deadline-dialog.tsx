/** 为什么是这一天: a limit day by day, and the sheet to print where it is disputed. */
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { dayInWords as accountWords, deadlineSheet, lengthInWords } from '../../forms/deadline-sheet'
import { weekdayName } from '../../src-domain/calendar-date'
import type { CaseDeadline } from '../../src-domain/case-deadlines'
import { deadlineAccount, type Stretch } from '../../src-domain/deadline-account'
import { officerName, organName } from '../../src-domain/office'
import { dayInWords, useToday } from '../clock'
import { SheetDialog } from '../editor/sheet-dialog'
import { Dialog } from '../frame/dialog'
import { useCalendar, useOffice, useOfficerId } from '../store/hooks'
import type { CaseName } from './case-words'
import classes from './deadline-dialog.module.css'
import { standingInWords } from './deadline-words'

interface Props {
  about: CaseName
  limit: CaseDeadline
  onClose: () => void
}

/** The dialog; the sheet takes its place while it is looked at. */
export function DeadlineDialog({ about, limit, onClose }: Props) {
  const calendar = useCalendar()
  const office = useOffice()
  const officerId = useOfficerId()
  const today = useToday()
  const [printing, setPrinting] = useState(false)
  const account = useMemo(() => deadlineAccount(limit, calendar), [limit, calendar])
  const tree = useMemo(() => {
    if (!printing) return null
    const { caseNo, caseTitle } = about
    const organ = organName(office, office.officeOrgId)
    return deadlineSheet({
      organ,
      caseNo,
      caseTitle,
      limit,
      account,
      madeBy: officerName(office, officerId),
      today,
    })
  }, [printing, about, office, officerId, limit, account, today])
  if (tree) {
    return (
      <SheetDialog
        tree={tree}
        caseId={about.caseId}
        withInformant={false}
        onClose={() => setPrinting(false)}
      />
    )
  }
  return (
    <Dialog opened onClose={onClose} title={`${limit.title}：为什么是这一天`} size="46rem">
      <dl className={classes.facts}>
        <Fact term="案件" words={`${about.caseNo ?? ''} ${about.caseTitle}`.trim()} />
        <Fact term="届满日" words={dueWords(limit, today)} strong />
        <Fact
          term={limit.how === 'back' ? '倒数起点' : '起算日'}
          words={`${dayInWords(limit.from, today)}，当日不计入`}
        />
        <Fact term="期限" words={lengthInWords(limit)} />
        <Fact term="依据" words={limit.basis} />
        {limit.doneOn && <Fact term="办理情况" words={standingInWords(limit, today)} />}
        {limit.moved && <Fact term="变动" words={limit.moved} />}
        {account.years.map(({ year, source, entered }) => (
          <Fact
            key={year}
            term={`${year}年放假`}
            words={
              source === null
                ? '安排尚未载入，按周末和元旦、劳动节、国庆节估算'
                : `${source}${entered ? '（本办录入）' : ''}`
            }
          />
        ))}
      </dl>
      {account.stretches.map((stretch) => (
        <DayTable key={stretch.from} stretch={stretch} today={today} />
      ))}
      <ul className={classes.rules}>
        {account.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <div className={classes.foot}>
        <Button
          leftSection={<IconPrinter size="1rem" stroke={1.5} aria-hidden />}
          onClick={() => setPrinting(true)}
        >
          期限计算说明（打印、存为 PDF）
        </Button>
        <Button variant="default" onClick={onClose}>
          关闭
        </Button>
      </div>
    </Dialog>
  )
}

function Fact({ term, words, strong }: { term: string; words: string; strong?: true }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{strong ? <strong>{words}</strong> : words}</dd>
    </div>
  )
}

function DayTable({ stretch, today }: { stretch: Stretch; today: string }) {
  const { approvedOn, add, unit, days } = stretch
  const name =
    approvedOn === null
      ? '逐日计算'
      : `${dayInWords(approvedOn, today)}批准延长 ${add} ${unit === 'working-day' ? '个工作日' : '日'}`
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section would need a heading of its own
    <div
      className={classes.scroller}
      role="region"
      aria-label={name}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reached by keyboard
      tabIndex={0}
    >
      <table className={classes.days}>
        <caption>{name}</caption>
        <thead>
          <tr>
            <th scope="col">日期</th>
            <th scope="col">星期</th>
            <th scope="col">计数</th>
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.date} data-counted={day.counted !== null}>
              <td>{day.date}</td>
              <td>{weekdayName(day.date)}</td>
              <td>{day.counted === null ? '不计入' : `第 ${day.counted} 日`}</td>
              <td>{accountWords(day, unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function dueWords({ due, dueTime, certain, unsettled, originalDue }: CaseDeadline, today: string): string {
  if (unsettled === 'paused') return `期限中止中，恢复后顺延（原 ${dayInWords(originalDue, today)}）`
  if (unsettled === 'extended') return `已批准延长，天数没有记明（原 ${dayInWords(originalDue, today)}）`
  const moment = dueTime === null ? dayInWords(due, today) : `${dayInWords(due, today)} ${dueTime}`
  return `${moment} ${weekdayName(due)}${certain ? '' : '（估算）'}`
}
