/**
 * Which screen is open, kept in the address after `#`, so that going back works, a screen can be linked to,
 * and a restarted program opens where it was left.
 */
import { useSyncExternalStore } from 'react'
import { type FactKind, factKinds } from '../src-domain/facts'

const caseTabs = ['overview', 'progress', 'papers', 'evidence', 'penalty', 'review', 'history'] as const
export type CaseTab = (typeof caseTabs)[number]

const exchangeSections = ['make', 'take', 'conflicts', 'log', 'stations'] as const
export type ExchangeSection = (typeof exchangeSections)[number]
/** Lists behind the door 文书 beside the papers themselves. */
const paperScreens = ['approvals', 'dispatch', 'verify'] as const

const librarySections = ['officers', 'organs', 'holidays'] as const
export type LibrarySection = (typeof librarySections)[number]

export type Route =
  | { screen: 'today' }
  /** 期限日历. */
  | { screen: 'calendar' }
  | { screen: 'cases' }
  /** The registration of a new lead; `caseId` once its first field was filled. */
  | { screen: 'intake'; caseId: string | null }
  /** `step`: the dialog of this fact is opened at once. `field`: the field of the overview that gets the keyboard. */
  | { screen: 'case'; caseId: string; tab: CaseTab; step?: FactKind; field?: string }
  /** 会议 of all cases, and one of them. */
  | { screen: 'meetings' }
  | { screen: 'meeting'; meetingId: string }
  | { screen: 'editor'; caseId: string; paperId: string }
  | { screen: 'papers' }
  /** 发文登记. */
  | { screen: 'dispatch' }
  /** 待我审批. */
  | { screen: 'approvals' }
  /** 验证. */
  | { screen: 'verify' }
  /** 往来. `subject` is the case whose conflicts are open, or the cases to be packed, by ids with commas between. */
  | { screen: 'exchange'; section: ExchangeSection; subject?: string }
  | { screen: 'library'; section: LibrarySection }
  | { screen: 'settings' }
  | { screen: 'accounts' }
  /** 设置 → 文号, and 设置 → 文书措辞; `form` is the kind of paper shown there. */
  | { screen: 'numbers' }
  | { screen: 'wording'; form: string | null }
  | { screen: 'log' }
  | { screen: 'unknown' }

/** The screen an address names; an empty address is the first screen. */
export function parseRoute(hash: string): Route {
  const parts = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .filter(Boolean)
    .map(decodePart)
  const [head, id, section, paperId] = parts
  if (head === undefined || head === 'today') return { screen: id === 'calendar' ? id : 'today' }
  if (head === 'papers') return { screen: paperScreens.find((name) => name === id) ?? 'papers' }
  if (head === 'exchange') {
    const known = exchangeSections.find((name) => name === id) ?? 'make'
    return { screen: 'exchange', section: known, ...(section === undefined ? {} : { subject: section }) }
  }
  if (head === 'library') {
    return { screen: 'library', section: librarySections.find((name) => name === id) ?? 'officers' }
  }
  if (head === 'settings' && id === 'wording') return { screen: 'wording', form: section ?? null }
  if (head === 'settings') {
    return { screen: id === 'accounts' || id === 'log' || id === 'numbers' ? id : 'settings' }
  }
  if (head !== 'cases') return { screen: 'unknown' }
  if (id === undefined) return { screen: 'cases' }
  if (id === 'meetings') {
    return section === undefined ? { screen: 'meetings' } : { screen: 'meeting', meetingId: section }
  }
  if (id === 'new') return { screen: 'intake', caseId: null }
  if (section === 'intake') return { screen: 'intake', caseId: id }
  if (section === 'papers' && paperId !== undefined) return { screen: 'editor', caseId: id, paperId }
  const tab = caseTabs.find((name) => name === section)
  const step = tab === 'progress' && paperId !== undefined && paperId in factKinds ? paperId : null
  return {
    ...{ screen: 'case', caseId: id, tab: tab ?? 'overview' },
    ...(step === null ? {} : { step: step as FactKind }),
    ...(tab === 'overview' && paperId !== undefined ? { field: paperId } : {}),
  }
}

/** The address of a screen, beginning with `#`. */
export function hrefOf(route: Route): string {
  switch (route.screen) {
    case 'intake':
      return route.caseId === null ? '#/cases/new' : `#/cases/${encodeURIComponent(route.caseId)}/intake`
    case 'case':
      return `#/cases/${encodeURIComponent(route.caseId)}/${route.tab}${detailOf(route.step ?? route.field)}`
    case 'meetings':
      return '#/cases/meetings'
    case 'meeting':
      return `#/cases/meetings/${encodeURIComponent(route.meetingId)}`
    case 'editor':
      return `#/cases/${encodeURIComponent(route.caseId)}/papers/${encodeURIComponent(route.paperId)}`
    case 'exchange': {
      const subject = route.subject === undefined ? '' : `/${encodeURIComponent(route.subject)}`
      return `#/exchange/${route.section}${subject}`
    }
    case 'library':
      return `#/library/${route.section}`
    case 'calendar':
      return '#/today/calendar'
    case 'approvals':
    case 'dispatch':
    case 'verify':
      return `#/papers/${route.screen}`
    case 'wording':
      return `#/settings/wording${route.form === null ? '' : `/${encodeURIComponent(route.form)}`}`
    case 'accounts':
    case 'log':
    case 'numbers':
      return `#/settings/${route.screen}`
    case 'unknown':
      return '#/'
    default:
      return `#/${route.screen}`
  }
}

function detailOf(detail: string | undefined): string {
  return detail ? `/${encodeURIComponent(detail)}` : ''
}

/**
 * Opens a screen, at once: what is typed after the key that opened it already goes there. An address set the usual way
 * is told later, behind keys that wait.
 * @param replace leaves no step to go back to, for an address that only changed its form.
 */
export function go(route: Route, replace = false): void {
  const href = hrefOf(route)
  if (replace) history.replaceState(history.state, '', href)
  else if (window.location.hash !== href) history.pushState(null, '', href)
  else return
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

/** The screen now open; the component draws again when another is opened. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => window.location.hash))
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
