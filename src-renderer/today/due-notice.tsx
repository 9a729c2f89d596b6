/** Once a day the system tells how many limits of one's own cases end today or have passed. */
import { useEffect, useMemo, useState } from 'react'
import type { JsonMap } from '../../src-domain/edits'
import { isMap } from '../../src-domain/edits'
import { useCaseRows } from '../cases/use-case-rows'
import { useToday } from '../clock'
import { useSeat } from '../entrance/seat'
import { shell } from '../shell/shell'
import { useOffice, useOfficerId, useSettings, useStore } from '../store/hooks'
import { agendaOf } from './agenda-maker'

const setting = 'dueNotices'
/** Read by the lock screen, which knows no account: whether a neutral notice is wanted there. */
const lockedKey = 'liandong.dueNotice'

interface Choice {
  on: boolean
  /** The day it was last shown, as an ISO date. */
  last: string | null
}

function choiceOf(settings: JsonMap, accountId: string): Choice {
  const all = settings[setting]
  const mine = isMap(all) ? all[accountId] : undefined
  if (!isMap(mine)) return { on: true, last: null }
  return { on: mine.on !== false, last: typeof mine.last === 'string' ? mine.last : null }
}

/** Whether this account wants the notice, and how to change it. */
export function useDueNoticeChoice(): [Choice, (part: Partial<Choice>) => Promise<void>] {
  const store = useStore()
  const { account } = useSeat()
  const settings = useSettings()
  const choice = useMemo(() => choiceOf(settings, account.accountId), [settings, account])
  return [
    choice,
    (part) => {
      const all = store.settings()[setting]
      const mine = { ...choiceOf(store.settings(), account.accountId), ...part }
      return store.setSettings({ [setting]: { ...(isMap(all) ? all : {}), [account.accountId]: mine } })
    },
  ]
}

/** Shows the notice once a day, as soon as the limits are worked out; nothing where none is due. */
export function DueNotice() {
  const today = useToday()
  const [{ on, last }] = useDueNoticeChoice()
  useEffect(() => localStorage.setItem(lockedKey, on ? 'on' : 'off'), [on])
  return on && last !== today ? <NoticeOfDay key={today} today={today} /> : null
}

/** Looks at the limits until the notice was shown; rendered only while it has not been. */
function NoticeOfDay({ today }: { today: string }) {
  const rows = useCaseRows()
  const office = useOffice()
  const officerId = useOfficerId()
  const [, change] = useDueNoticeChoice()
  const ready = rows !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a day, by what is known when the day is first looked at
  useEffect(() => {
    if (rows === null) return
    const { duties } = agendaOf(rows, { today, office, officerId, mineOnly: true })
    const counts = { today: duties.today.length, overdue: duties.late.length }
    if (counts.today + counts.overdue === 0) return
    void shell.showDueNotice({ kind: 'due', ...counts }).then((answer) => {
      if (answer.ok && answer.value.shown) return change({ last: today })
    })
  }, [ready, today])
  return null
}

/** While nobody has unlocked, a new day is told without a number. */
export function LockedNotice() {
  const today = useToday()
  const [began] = useState(today)
  useEffect(() => {
    if (today === began || localStorage.getItem(lockedKey) !== 'on') return
    void shell.showDueNotice({ kind: 'locked' })
  }, [today, began])
  return null
}
