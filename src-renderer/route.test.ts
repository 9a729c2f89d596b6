import { describe, expect, it } from 'vitest'
import { noticeLeadsTo } from '../src-contract/due-notice'
import { hrefOf, parseRoute, type Route } from './route'

describe('the address of a screen', () => {
  const routes: Route[] = [
    { screen: 'today' },
    { screen: 'cases' },
    { screen: 'intake', caseId: null },
    { screen: 'intake', caseId: 'c1' },
    { screen: 'case', caseId: 'c/1 甲', tab: 'progress' },
    { screen: 'editor', caseId: 'c1', paperId: 'p1' },
    { screen: 'papers' },
    { screen: 'dispatch' },
    { screen: 'verify' },
    { screen: 'exchange', section: 'take' },
    { screen: 'exchange', section: 'conflicts', subject: 'c/1 甲' },
    { screen: 'library', section: 'organs' },
    { screen: 'settings' },
    { screen: 'numbers' },
    { screen: 'wording', form: null },
    { screen: 'wording', form: 'acceptanceNotice' },
  ]
  it.each(routes)('opens the same screen again: %o', (route) => {
    expect(parseRoute(hrefOf(route))).toEqual(route)
  })

  it('opens 今日 when empty, and where the notice of the day leads', () => {
    expect(parseRoute('')).toEqual({ screen: 'today' })
    expect(noticeLeadsTo).toBe(hrefOf({ screen: 'today' }))
  })

  it('opens the overview of a case when the tab is unknown', () => {
    expect(parseRoute('#/cases/c1/whatever')).toEqual({ screen: 'case', caseId: 'c1', tab: 'overview' })
  })

  it('says so when there is no such screen, and does not choke on a broken escape', () => {
    expect(parseRoute('#/nowhere')).toEqual({ screen: 'unknown' })
    expect(parseRoute('#/cases/%E4%')).toEqual({ screen: 'case', caseId: '%E4%', tab: 'overview' })
  })
})
