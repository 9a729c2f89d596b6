import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LoggedEntry, type LogHead, logFaults } from './access-log'

/** A log of so many entries, whose digests are made up: only whether they fit matters here. */
function logOf(count: number): { entries: LoggedEntry[]; head: LogHead | null } {
  const entries = Array.from({ length: count }, (_, index): LoggedEntry => {
    const at = new Date(Date.UTC(2026, 10, 23) - index * 60_000).toISOString()
    const seq = index + 1
    const previous = index === 0 ? null : `digest-${index}`
    const who = { accountId: 'a1', byAccountId: 'a1' }
    return { entry: { id: `e${seq}`, at, kind: 'printed', ...who, seq, previous }, digest: `digest-${seq}` }
  })
  const last = entries.at(-1)
  return { entries, head: last ? { seq: last.entry.seq, digest: last.digest } : null }
}

describe('the chain of the log', () => {
  test('is whole in any order of reading, also where the clock went back between entries', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), fc.infiniteStream(fc.nat()), (count, chance) => {
        const { entries, head } = logOf(count)
        const shuffled = entries
          .map((entry) => ({ entry, place: chance.next().value as number }))
          .sort((a, b) => a.place - b.place)
          .map(({ entry }) => entry)
        expect(logFaults(shuffled, head)).toEqual([])
      }),
    )
  })

  test('shows any entry taken out, altered or put in', () => {
    const log = fc
      .integer({ min: 1, max: 20 })
      .chain((count) => fc.tuple(fc.constant(count), fc.nat(count - 1)))
    fc.assert(
      fc.property(log, fc.constantFrom('out', 'altered', 'twice'), ([count, at], how) => {
        const { entries, head } = logOf(count)
        const found = entries[at]
        if (!found) return
        if (how === 'out') entries.splice(at, 1)
        else if (how === 'altered') entries[at] = { ...found, digest: 'other' }
        else entries.push({ ...found, digest: 'other' })
        expect(logFaults(entries, head)).not.toEqual([])
      }),
    )
  })

  test('says which entries are missing, also the last ones', () => {
    const { entries, head } = logOf(6)
    expect(logFaults(entries.slice(0, 4), head)).toEqual(['缺第 5 条至第 6 条'])
    expect(logFaults([...entries.slice(0, 2), ...entries.slice(3)], head)).toEqual(['缺第 3 条'])
    expect(logFaults(entries, null)).toEqual(['末尾的标记不见了，最后的记录可能缺失'])
    expect(logFaults([], null)).toEqual([])
  })
})
