/** What a store may report after a kill. */
import { expect } from 'vitest'
import type { Incident } from '../../src-renderer/journal/incident'

/**
 * Nothing, or that Chromium emptied the database and all of it is there again. It does so now and then, about once in
 * 300 kills: a kill in the middle of a write leaves a torn end in the database's log, the next start appends to it, and
 * the one after finds the log damaged and throws the database away.
 */
export function expectHonest(incidents: readonly Incident[]): void {
  for (const { kind, lost, incomplete } of incidents) {
    expect({ kind, lost, incomplete }).toEqual({ kind: 'storeEmptied', lost: [], incomplete: false })
  }
}
