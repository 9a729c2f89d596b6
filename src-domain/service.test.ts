import { describe, expect, it } from 'vitest'
import { announcementEffect, effectiveServiceDate } from './service'

const servedAt = '2026-04-17T09:30:00+08:00'

describe('the day on which a paper counts as served', () => {
  it.each([
    ['direct', {}, '2026-04-17'],
    ['leave', {}, '2026-04-17'],
    ['entrust', {}, '2026-04-17'],
    ['forward', {}, '2026-04-17'],
    ['mail', { mailSignedDate: '2026-04-20' }, '2026-04-20'],
    ['mail', {}, null],
    ['electronic', { eArrivedAt: '2026-04-17T23:59:00+08:00' }, '2026-04-17'],
    ['announce', { announceFrom: '2026-04-17' }, '2026-05-17'],
    ['announce', {}, null],
    [null, {}, null],
  ])('%s %j: %s', (serviceMethod, more, day) => {
    expect(effectiveServiceDate({ serviceMethod, servedAt, ...more })).toBe(day)
  })

  it('counts thirty days from an announcement, over the end of a year too', () => {
    expect(announcementEffect('2026-12-15')).toBe('2027-01-14')
    expect(announcementEffect('2026-02-30')).toBeNull()
  })
})
