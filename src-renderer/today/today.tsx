/** The first screen of the day: what falls due, what was left half-way, what was worked on last. */
import { SegmentedControl } from '@mantine/core'
import { useMemo } from 'react'
import { weekdayName } from '../../src-domain/calendar-date'
import { BackupRemark } from '../backup/screens/backup-remark'
import { caseRows } from '../cases/case-rows'
import { numberOf, paperTitle, titleOf } from '../cases/case-words'
import { DeadlineMark } from '../cases/deadline-mark'
import { reasonOf } from '../cases/deadline-words'
import { NewLead } from '../cases/new-lead'
import { dayInWords, instantInWords, useToday } from '../clock'
import { Blank } from '../frame/blank'
import { Page } from '../frame/page'
import { hrefOf } from '../route'
import { useCalendar, useCases, useOffice, useOfficerId, useSettings, useStore } from '../store/hooks'
import { agendaOf, type DutyGroup } from './agenda'
import classes from './today.module.css'

/** More than this in one list is not read on this screen. */
const mostShown = 10

/** The screen behind the door 今日. */
export function Today() {
  const cases = useCases()
  const office = useOffice()
  const calendar = useCalendar()
  const officerId = useOfficerId()
  const today = useToday()
  const store = useStore()
  const whose = useSettings().todayWhose === 'mine' ? 'mine' : 'all'
  const rows = useMemo(() => caseRows(cases, office, calendar, today), [cases, office, calendar, today])
  const agenda = useMemo(
    () => agendaOf(rows, today, whose === 'mine' ? officerId : null),
    [rows, today, whose, officerId],
  )
  const date = `${dayInWords(today, today)} ${weekdayName(today)}`

  if (cases.length === 0) {
    return (
      <Page title="今日" aside={date}>
        <Blank title="还没有案件" text="登记第一条线索以后，这里按期限列出要办的事。">
          <NewLead words="登记新线索（Ctrl+N）" />
        </Blank>
      </Page>
    )
  }
  return (
    <Page
      title="今日"
      aside={date}
      actions={
        <SegmentedControl
          aria-label="看谁的案件"
          data={[
            { value: 'mine', label: '我承办的' },
            { value: 'all', label: '全部' },
          ]}
          value={whose}
          onChange={(todayWhose) => void store.setSettings({ todayWhose })}
        />
      }
    >
      <BackupRemark />
      <div className={classes.columns}>
        <section aria-labelledby="today-limits">
          <h2 id="today-limits" className={classes.title}>
            期限
          </h2>
          {agenda.groups.length === 0 && <p className={classes.nothing}>没有要到期的事项。</p>}
          {agenda.groups.map((group) => (
            <Duties key={group.title} group={group} today={today} />
          ))}
        </section>
        <div className={classes.side}>
          <section aria-labelledby="today-unfinished">
            <h2 id="today-unfinished" className={classes.title}>
              没有做完的
            </h2>
            {agenda.unregistered.length + agenda.drafts.length === 0 && (
              <p className={classes.nothing}>没有未完成的登记，也没有文书草稿。</p>
            )}
            <ul className={`${classes.list} ${classes.unfinished}`}>
              {agenda.unregistered.slice(0, mostShown).map((summary) => (
                <Line
                  key={summary.id}
                  href={hrefOf({ screen: 'intake', caseId: summary.id })}
                  title={`登记 ${numberOf(summary)}`}
                  aside={titleOf(summary)}
                />
              ))}
              {agenda.drafts.slice(0, mostShown).map(({ paper, summary }) => (
                <Line
                  key={paper.id}
                  href={hrefOf({ screen: 'editor', caseId: summary.id, paperId: paper.id })}
                  title={paperTitle(paper.docKind)}
                  aside={titleOf(summary)}
                />
              ))}
            </ul>
            {agenda.drafts.length > mostShown && (
              <a className={classes.rest} href={hrefOf({ screen: 'papers' })}>
                其余 {agenda.drafts.length - mostShown} 件草稿，见文书列表
              </a>
            )}
          </section>
          <section aria-labelledby="today-recent">
            <h2 id="today-recent" className={classes.title}>
              最近办理
            </h2>
            <ul className={classes.list}>
              {agenda.recent.map((summary) => (
                <Line
                  key={summary.id}
                  href={hrefOf({ screen: 'case', caseId: summary.id, tab: 'overview' })}
                  title={titleOf(summary)}
                  aside={instantInWords(summary.updatedAt, today)}
                />
              ))}
            </ul>
          </section>
        </div>
      </div>
    </Page>
  )
}

function Duties({ group, today }: { group: DutyGroup; today: string }) {
  const calendar = useCalendar()
  return (
    <section className={classes.group}>
      <h3>
        {group.title} <span className="muted">{group.duties.length}</span>
      </h3>
      <ul className={classes.list}>
        {group.duties.slice(0, mostShown).map(({ summary, open }) => (
          <li key={`${summary.id} ${open.deadline.code}`}>
            <a
              className={classes.duty}
              href={hrefOf({ screen: 'case', caseId: summary.id, tab: 'progress' })}
              title={reasonOf(open, calendar, today)}
            >
              <DeadlineMark open={open} />
              <span className="cut">{open.deadline.title}</span>
              <span className={`cut ${classes.case}`}>{titleOf(summary)}</span>
              <span className="cut muted">{numberOf(summary)}</span>
            </a>
          </li>
        ))}
      </ul>
      {group.duties.length > mostShown && (
        <a className={classes.rest} href={hrefOf({ screen: 'cases' })}>
          其余 {group.duties.length - mostShown} 件，见案件列表
        </a>
      )}
    </section>
  )
}

function Line({ href, title, aside }: { href: string; title: string; aside: string }) {
  return (
    <li>
      <a className={classes.line} href={href} title={`${title} · ${aside}`}>
        <span className="cut">{title}</span>
        <span className={`cut muted ${classes.lineAside}`}>{aside}</span>
      </a>
    </li>
  )
}
