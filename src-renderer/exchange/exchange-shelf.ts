/** What is remembered of exchanging, in memory as the store has it: the workstations known, the packages made and taken. */
import type { BesideRow } from '../store/database'
import { exchangeRow, readExchangeRows } from '../store/exchange-rows'
import type { OpenStore, Unsubscribe } from '../store/types'
import { type KnownWorkstation, knownWorkstation } from './known-workstation'
import { type PackageEntry, packageEntry } from './package-entry'

export interface ShelfState {
  /** Whether it was read yet. */
  read: boolean
  /** The one met first first. */
  workstations: readonly KnownWorkstation[]
  /** The newest first. */
  entries: readonly PackageEntry[]
}

export interface ExchangeShelf {
  /** The same reference until something changes. */
  state(): ShelfState
  subscribe(listener: () => void): Unsubscribe
  /** Reads it anew: another window may have written. */
  read(): Promise<void>
  /** The rows that keep these; for a save of which they are part. */
  rowsOf(kept: Kept): Promise<BesideRow[]>
  /** Shows what a save has kept. */
  show(kept: Kept): void
  /** Keeps and shows these. @throws whatever the disk refuses with. */
  keep(kept: Kept): Promise<void>
}

export interface Kept {
  workstations?: readonly KnownWorkstation[]
  entries?: readonly PackageEntry[]
}

/** An empty shelf; `read` fills it. */
export function createExchangeShelf(store: Pick<OpenStore, 'tables' | 'putBeside'>): ExchangeShelf {
  const { db, sealer } = store.tables
  const listeners = new Set<() => void>()
  let state: ShelfState = { read: false, workstations: [], entries: [] }

  function set(next: ShelfState): void {
    state = next
    for (const listener of listeners) listener()
  }

  function show({ workstations = [], entries = [] }: Kept): void {
    const idOf = ({ card }: KnownWorkstation) => card.workstationId
    set({
      ...state,
      workstations: replaced(state.workstations, workstations, idOf),
      entries: [...replaced(state.entries, entries, ({ id }) => id)].sort((a, b) => (a.at < b.at ? 1 : -1)),
    })
  }

  async function rowsOf({ workstations = [], entries = [] }: Kept): Promise<BesideRow[]> {
    return Promise.all([
      ...workstations.map((one) =>
        exchangeRow(sealer, { id: one.card.workstationId, kind: 'workstation', at: one.metAt }, one),
      ),
      ...entries.map((one) => exchangeRow(sealer, { id: one.id, kind: 'package', at: one.at }, one)),
    ])
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async read() {
      const workstations = await readExchangeRows(db, sealer, 'workstation', knownWorkstation)
      const entries = await readExchangeRows(db, sealer, 'package', packageEntry)
      set({ read: true, workstations, entries: entries.reverse() })
    },
    rowsOf,
    show,
    async keep(kept) {
      await store.putBeside(await rowsOf(kept))
      show(kept)
    },
  }
}

function replaced<Value>(
  before: readonly Value[],
  changed: readonly Value[],
  idOf: (value: Value) => string,
): readonly Value[] {
  const now = new Map(changed.map((value) => [idOf(value), value]))
  const stays = before.map((value) => now.get(idOf(value)) ?? value)
  const known = new Set(before.map(idOf))
  return [...stays, ...changed.filter((value) => !known.has(idOf(value)))]
}
