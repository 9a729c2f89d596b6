/** 往来: packages to and from other workstations, what both wrote apart, and the log of it all. */

import { Page } from '../../frame/page'
import { PageTabs } from '../../frame/page-tabs'
import type { ExchangeSection, Route } from '../../route'
import { useContested } from '../use-contested'
import { ConflictsScreen } from './conflicts-screen'
import { LogScreen } from './log-screen'
import { MakeScreen } from './make-screen'
import { StationsScreen } from './stations-screen'
import { TakeScreen } from './take-screen'

type ExchangeRoute = Extract<Route, { screen: 'exchange' }>

/** The screen of the address. */
export function ExchangeScreen({ section, subject }: Omit<ExchangeRoute, 'screen'>) {
  const { count: open } = useContested()
  const labels: Readonly<Record<ExchangeSection, string>> = {
    make: '做包',
    take: '收包',
    conflicts: open > 0 ? `冲突 ${open}` : '冲突',
    log: '往来记录',
    stations: '电脑',
  }
  const tabs = Object.entries(labels).map(([key, label]) => ({
    route: { screen: 'exchange', section: key as ExchangeSection } as const,
    label,
  }))
  return (
    <Page
      title="往来"
      tools={<PageTabs label="往来的各项" tabs={tabs} current={{ screen: 'exchange', section }} />}
    >
      {section === 'make' && <MakeScreen key={subject ?? ''} beforehand={subject?.split(',') ?? []} />}
      {section === 'take' && <TakeScreen />}
      {section === 'conflicts' && <ConflictsScreen caseId={subject ?? null} />}
      {section === 'log' && <LogScreen />}
      {section === 'stations' && <StationsScreen />}
    </Page>
  )
}
