/** The window's fixed parts round the screen now open, and the keys that work everywhere. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { go, type Route, useRoute } from '../route'
import { shell } from '../shell/shell'
import { useCases } from '../store/hooks'
import { ClockNotice } from './clock-notice'
import { Finder } from './finder'
import classes from './frame.module.css'
import { KeysHelp } from './keys-help'
import { Notices } from './notices'
import { places } from './places'
import { Rail } from './rail'
import { stepsOf, TopStrip } from './top-strip'
import { useKey } from './use-key'

/** Rail, top strip and, in the middle, the screen given as children. */
export function Frame({ children }: { children: ReactNode }) {
  const [finding, setFinding] = useState(false)
  const [keys, setKeys] = useState(false)
  const route = useRoute()
  const main = useRef<HTMLElement>(null)

  useKey('Mod+k', () => setFinding(true))
  useKey('F1', () => setKeys(true))
  useKey('Mod+n', newLead)
  useKey('Alt+n', newLead)
  useKey('Alt+1', () => openPlace(0))
  useKey('Alt+2', () => openPlace(1))
  useKey('Alt+3', () => openPlace(2))
  useKey('Alt+4', () => openPlace(3))
  useKey('Alt+5', () => openPlace(4))
  useKey('Alt+6', () => openPlace(5))
  useKey('Alt+7', () => openPlace(6))
  useKey('Alt+8', () => openPlace(7))
  useKey('Escape', () => back(route), { inFields: true })

  const steps = stepsOf(route, useCases())
  const title = steps[steps.length - 1]?.label ?? ''
  useEffect(() => {
    void shell.setTitle({ title: `${title} - 联动执法办案` })
  }, [title])

  // What was pressed to go on within one screen may be gone with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs wherever one goes
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true })
  }, [route])

  // The keyboard follows the eye: a newly opened screen has the focus unless it has put it somewhere itself.
  const place = route.screen
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another screen is opened
  useEffect(() => {
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true })
  }, [place])

  return (
    <div className={classes.frame}>
      <Rail />
      <TopStrip onSearch={() => setFinding(true)} />
      <ClockNotice />
      <main ref={main} className={classes.main} tabIndex={-1}>
        {children}
      </main>
      <Notices />
      <Finder opened={finding} onClose={() => setFinding(false)} onKeys={() => setKeys(true)} />
      <KeysHelp opened={keys} onClose={() => setKeys(false)} />
    </div>
  )
}

function newLead(): void {
  go({ screen: 'intake', caseId: null })
}

function openPlace(index: number): void {
  const place = places[index]
  if (place) go(place.route)
}

/** Esc: one level up; on the first level of a door there is nothing above. */
function back(route: Route): boolean {
  if (route.screen === 'editor') go({ screen: 'case', caseId: route.caseId, tab: 'papers' })
  else if (route.screen === 'meeting') go({ screen: 'meetings' })
  else if (route.screen === 'case' || route.screen === 'intake') go({ screen: 'cases' })
  else if (route.screen === 'accounts' || route.screen === 'log') go({ screen: 'settings' })
  else return false
  return true
}
