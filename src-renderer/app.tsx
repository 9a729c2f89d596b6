/** Which screen stands in the frame. */
import { Fragment, type ReactNode, Suspense, useMemo } from 'react'
import { ApprovalsScreen } from './approvals/approvals-screen'
import { CalendarScreen } from './calendar/calendar-screen'
import { CaseList } from './cases/case-list'
import { CasePage } from './cases/case-page'
import { Intake } from './cases/intake'
import { useToday } from './clock'
import { FieldEnvironmentProvider } from './fields/environment'
import { FirstRun } from './first-run/first-run'
import { Blank } from './frame/blank'
import { ErrorBoundary } from './frame/error-boundary'
import { Frame } from './frame/frame'
import { lazyPart, useFetchParts } from './frame/lazy-part'
import { Waiting } from './frame/waiting'
import { Library } from './library/library'
import { LogScreen } from './log/log-screen'
import { MeetingPage } from './meetings/meeting-page'
import { MeetingsScreen } from './meetings/meetings-screen'
import { DispatchScreen } from './papers/dispatch-screen'
import { Papers } from './papers/papers'
import { VerifyScreen } from './papers/verify-screen'
import { hrefOf, type Route, useRoute } from './route'
import { Accounts } from './settings/accounts'
import { NumberSettings } from './settings/number-settings'
import { Settings } from './settings/settings'
import { WordingSettings } from './settings/wording-settings'
import { useOffice, useOfficerId } from './store/hooks'
import { DueNotice } from './today/due-notice'
import { Today } from './today/today'

// The printers and the page layout come with the editor and are not needed to show a list.
const DocumentEditor = lazyPart(async () => {
  const { DocumentEditor: editor } = await import('./editor/document-editor')
  return { default: editor }
})

const ExchangeScreen = lazyPart(async () => {
  const { ExchangeScreen: screen } = await import('./exchange/screens/exchange-screen')
  return { default: screen }
})

/** The office: the welcome page until it is known who works here, then the frame with the screen of the address. */
export function App() {
  const office = useOffice()
  const officerId = useOfficerId()
  const today = useToday()
  const route = useRoute()
  const environment = useMemo(() => ({ office, today }), [office, today])
  useFetchParts()
  const known = officerId !== null && office.officers[officerId] !== undefined
  return (
    <FieldEnvironmentProvider value={environment}>
      {known ? (
        <Frame>
          <DueNotice />
          <Screen route={route} />
        </Frame>
      ) : (
        <FirstRun />
      )}
    </FieldEnvironmentProvider>
  )
}

function Screen({ route }: { route: Route }) {
  const place = placeOf(route)
  return (
    <ErrorBoundary place={place}>
      <Fragment key={place}>{screenOf(route)}</Fragment>
    </ErrorBoundary>
  )
}

/** Another screen, or another case, is drawn anew. A new registration keeps its form while it gets its address. */
function placeOf(route: Route): string {
  if (route.screen === 'case' || route.screen === 'editor') return `${route.screen} ${route.caseId}`
  return route.screen
}

function screenOf(route: Route): ReactNode {
  switch (route.screen) {
    case 'today':
      return <Today />
    case 'calendar':
      return <CalendarScreen />
    case 'cases':
      return <CaseList />
    case 'intake':
      return <Intake caseId={route.caseId} />
    case 'case':
      return <CasePage caseId={route.caseId} tab={route.tab} step={route.step} field={route.field} />
    case 'editor':
      return (
        <Suspense fallback={<Waiting />}>
          <DocumentEditor key={route.paperId} caseId={route.caseId} paperId={route.paperId} />
        </Suspense>
      )
    case 'meetings':
      return <MeetingsScreen />
    case 'meeting':
      return <MeetingPage meetingId={route.meetingId} />
    case 'approvals':
      return <ApprovalsScreen />
    case 'dispatch':
      return <DispatchScreen />
    case 'verify':
      return <VerifyScreen />
    case 'papers':
      return <Papers />
    case 'exchange': {
      const { section, subject } = route
      return (
        <Suspense fallback={<Waiting />}>
          <ExchangeScreen section={section} {...(subject === undefined ? {} : { subject })} />
        </Suspense>
      )
    }
    case 'library':
      return <Library section={route.section} />
    case 'settings':
      return <Settings />
    case 'numbers':
      return <NumberSettings />
    case 'wording':
      return <WordingSettings formId={route.form} />
    case 'accounts':
      return <Accounts />
    case 'log':
      return <LogScreen />
    case 'unknown':
      return (
        <Blank title="没有这一页" text="地址可能写错了，或来自别的版本。">
          <a href={hrefOf({ screen: 'today' })}>回到今日</a>
        </Blank>
      )
  }
}
