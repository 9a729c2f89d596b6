import { beforeEach, describe, expect, it } from 'vitest'
import { createIdleWatch } from './idle-watch'

const minute = 60_000
let time: number
beforeEach(() => {
  time = Date.parse('2026-03-02T01:00:00Z')
})
const now = () => time

describe('locking after a while', () => {
  it('comes when nobody has touched anything for so long, and not before', () => {
    const watch = createIdleWatch(10, now)
    time += 9 * minute
    expect(watch.isOver()).toBe(false)
    watch.live()
    time += 9 * minute
    expect(watch.isOver()).toBe(false)
    time += minute
    expect(watch.isOver()).toBe(true)
  })

  it('is put off by work in another window', () => {
    const watch = createIdleWatch(10, now)
    time += 9 * minute
    watch.heard()
    time += 9 * minute
    expect(watch.isOver()).toBe(false)
  })

  it('is not undone by moving the mouse after the machine slept', () => {
    const watch = createIdleWatch(10, now)
    time += 8 * 60 * minute
    expect(watch.live()).toBe(false)
    expect(watch.isOver()).toBe(true)
  })

  it('comes in time though the clock was set back', () => {
    const watch = createIdleWatch(10, now)
    time -= 24 * 60 * minute
    expect(watch.isOver()).toBe(false)
    time += 10 * minute
    expect(watch.isOver()).toBe(true)
  })

  it('never comes where it is switched off', () => {
    const watch = createIdleWatch(null, now)
    time += 1000 * minute
    expect(watch.isOver()).toBe(false)
  })

  it('tells the other windows, but not at every movement', () => {
    const watch = createIdleWatch(10, now)
    expect([watch.live(), watch.live()]).toEqual([true, false])
    time += 5_000
    expect(watch.live()).toBe(true)
  })
})
