/** The first screen of the day: what falls due, what waits for me, what was left half-way, what was worked on last. */
import { SegmentedControl } from '@mantine/core'
import { type KeyboardEvent, useDeferredValue, useMemo, useState } from 'react'
import { weekdayName } from '../../src-domain/calendar-date'
import type { CaseSummary } from '../../src-domain/case-summary'
import { BackupRemark } from '../backup/screens/backup-remark'
import { numberOf, paperTitle, titleOf } from '../cases/case-words'
import { DeadlineDialog } from '../cases/deadline-dialog'
import { NewLead } from '../cases/new-lead'
import { useCaseRows } from '../cases/use-case-rows'
import { dayInWords, instantInWords, useToday } from '../clock'
import { SheetDialog } from '../editor/sheet-dialog'
import { useJob } from '../editor/use-job'
import { ExchangeRemark } from '../exchange/screens/exchange-remark'
import { Blank } from '../frame/blank'
import { showNotice } from '../frame/notices'
import { Page } from '../frame/page'
import { Waiting } from '../frame/waiting'
import { hrefOf } from '../route'
import {
  useCalendar,
  useCases,
  useDamaged,
  useOffice,
  useOfficerId,
  useSettings,
  useStore,
} from '../store/hooks'
import { type Agenda, type Duty, type DutyGroup, dutyGroups } from './agenda'
import { agendaMaker } from './agenda-maker'
import { DutyLines } from './duty-lines'
import { OfficeDutyLines } from './office-duty-lines'
import { makeSlips, type Slips } from './slips'
import classes from './today.module.css'
import { TodayTabs } from './today-tabs'
import { useOfficeDuties } from './use-office-duties'
import { ApprovalLines, ServiceLines, SettleLines } from './waiting-lines'

/** The screen behind the door 今日. */
export function Today() {
  const none = useCases().length === 0
  const damaged = useDamaged()
  const rows = useCaseRows()
  const office = useOffice()
  const officerId = useOfficerId()
  const today = useToday()
  const store = useStore()
  const whose = useSettings().todayWhose === 'mine' ? 'mine' : 'all'
  const latest = useDeferredValue(rows)
  const [makeAgenda] = useState(agendaMaker)
  const agenda = useMemo(
    () => latest && makeAgenda(latest, { today, office, officerId, mineOnly: whose === 'mine' }),
    [makeAgenda, latest, today, office, officerId, whose],
  )
  const date = `${dayInWords(today, today)} ${weekdayName(today)}`

  if (none && damaged.length === 0) {
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
      tools={<TodayTabs screen="today" />}
      actions={
        <SegmentedControl
          aria-label="看谁的案件"
          data={[
            { value: 'mine', label: '我的' },
            { value: 'all', label: '全部' },
          ]}
          value={whose}
          onChange={(todayWhose) => void store.setSettings({ todayWhose })}
        />
      }
    >
      <BackupRemark />
      <ExchangeRemark />
      {agenda === null ? <Waiting /> : <Day agenda={agenda} mine={whose === 'mine'} />}
    </Page>
  )
}

function Day({ agenda, mine }: { agenda: Agenda; mine: boolean }) {
  const damaged = useDamaged()
  const [explained, setExplained] = useState<Duty | null>(null)
  const slips = useSlips()
  const ofOffice = useOfficeDuties()
  const { duties, approvals, services, settle } = agenda
  const toSettle = settle.length + damaged.length
  const pressing =
    Object.values(duties).reduce((sum, { length }) => sum + length, 0) +
    approvals.length +
    services.length +
    toSettle
  const counts: [id: string, title: string, count: number, tone?: 'late' | 'soon' | undefined][] = [
    ['today-late', dutyGroups.late, duties.late.length, 'late'],
    ['today-today', dutyGroups.today, duties.today.length, 'soon'],
    ['today-week', dutyGroups.week, duties.week.length],
    ['today-approval', '待我审批', approvals.length],
    ['today-service', '待送达', services.length],
    ['today-settle', '待处理', toSettle],
    ['today-office', '全办事项', ofOffice.length, ofOffice.some(({ late }) => late) ? 'late' : undefined],
  ]
  const group = (name: DutyGroup) => (
    <DutyLines
      id={`today-${name}`}
      title={dutyGroups[name]}
      duties={duties[name]}
      onExplain={setExplained}
      {...(name === 'late' ? { marked: slips.marked } : {})}
    />
  )
  return (
    <div className={classes.day}>
      <ul className={classes.counts} aria-label="今日各项件数">
        {counts.map(([id, title, count, tone]) => (
          <li key={id}>
            <button
              type="button"
              className={classes.count}
              disabled={count === 0}
              data-tone={count > 0 ? tone : undefined}
              onClick={() => toGroup(id)}
            >
              <span>{title}</span> <strong>{count}</strong>
            </button>
          </li>
        ))}
      </ul>
      <div className={classes.columns}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows go between the links inside, which are worked by themselves too */}
        <div onKeyDown={walkLines}>
          {pressing === 0 && (
            <p className={classes.nothing}>
              {mine ? '您承办的案件' : '全部案件'}今天和本周都没有要到期、要审批、要送达的事项。
            </p>
          )}
          {group('late')}
          {group('today')}
          <ApprovalLines approvals={approvals} />
          {group('ripe')}
          {group('week')}
          <ServiceLines services={services} />
          <SettleLines settle={settle} damaged={damaged} />
          <OfficeDutyLines duties={ofOffice} />
          {group('unsettled')}
          {agenda.later > 0 && (
            <p className={classes.later}>
              以后到期的还有 {agenda.later} 项，见<a href={hrefOf({ screen: 'calendar' })}>期限日历</a>。
            </p>
          )}
        </div>
        <Aside agenda={agenda} />
      </div>
      {explained && (
        <DeadlineDialog
          about={aboutOf(explained.summary)}
          limit={explained.open.deadline}
          onClose={() => setExplained(null)}
        />
      )}
      {slips.made?.tree && (
        <SheetDialog
          tree={slips.made.tree}
          withInformant={false}
          onClose={slips.close}
          {...(slips.made.caseIds.length === 1 ? { caseId: slips.made.caseIds[0] as string } : {})}
        />
      )}
    </div>
  )
}

function Aside({ agenda: { draftCount, drafts, recent } }: { agenda: Agenda }) {
  const today = useToday()
  return (
    <div className={classes.side}>
      <section aria-labelledby="today-drafts">
        <h2 id="today-drafts" className={classes.title}>
          文书草稿 <span className="muted">{draftCount}</span>
        </h2>
        {draftCount === 0 && <p className={classes.nothing}>没有未完成的文书。</p>}
        <ul className={classes.list}>
          {drafts.map(({ paper, summary }) => (
            <Line
              key={paper.id}
              href={hrefOf({ screen: 'editor', caseId: summary.id, paperId: paper.id })}
              title={paperTitle(paper.docKind)}
              aside={titleOf(summary)}
            />
          ))}
        </ul>
        {draftCount > drafts.length && (
          <a className={classes.rest} href={hrefOf({ screen: 'papers' })}>
            其余 {draftCount - drafts.length} 件草稿，见文书列表
          </a>
        )}
      </section>
      <section aria-labelledby="today-recent">
        <h2 id="today-recent" className={classes.title}>
          最近办理
        </h2>
        <ul className={classes.list}>
          {recent.map((summary) => (
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

/** The lines marked for reminder slips, and the slips once they are made. */
function useSlips() {
  const store = useStore()
  const office = useOffice()
  const calendar = useCalendar()
  const officerId = useOfficerId()
  const today = useToday()
  const { run } = useJob()
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const [made, setMade] = useState<Slips | null>(null)

  function toggle(key: string) {
    setKeys((before) => {
      const after = new Set(before)
      if (!after.delete(key)) after.add(key)
      return after
    })
  }

  function print(chosen: readonly Duty[]) {
    void run('正在准备催办单', async (signal) => {
      const slips = await makeSlips(store, chosen, { office, calendar, officerId, today }, signal)
      if (signal.aborted) return
      setKeys(new Set())
      setMade(slips)
      const [first] = slips.failed
      if (first === undefined) return
      const others = slips.failed.length > 1 ? '；其余原因相仿' : ''
      const count = slips.failed.length
      showNotice({
        tone: 'late',
        text: `${count} 张催办单不能打印：${first.caseTitle}，${first.why.replace(/。$/, '')}${others}。`,
      })
    })
  }

  return { marked: { keys, toggle, print }, made, close: () => setMade(null) }
}

function aboutOf(summary: CaseSummary) {
  return { caseId: summary.id, caseNo: numberOf(summary), caseTitle: titleOf(summary) }
}

/** Brings a group into sight and the keyboard to its first line. */
function toGroup(id: string): void {
  const section = document.getElementById(id)?.closest('section')
  section?.scrollIntoView({ block: 'start' })
  section?.querySelector<HTMLElement>('[data-line]')?.focus({ preventScroll: true })
}

/** ↑ and ↓ go from line to line through all groups, Home and End to the first and the last. */
function walkLines(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-line]')]
  const at = lines.findIndex((line) => line.parentElement?.contains(document.activeElement))
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key]
  if (to === undefined || at < 0) return
  event.preventDefault()
  lines[Math.max(0, Math.min(lines.length - 1, to))]?.focus()
}
