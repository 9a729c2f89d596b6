/**
 * Exchanging packages with other workstations, as the screens use it: what was met, made and taken, and the work itself.
 * Whoever sits here must be allowed to; what they may not see of a case is neither sent nor shown by it.
 */
import type { DesktopShell } from '../../src-contract/desktop-shell'
import type { AccessKind } from '../../src-domain/access-log'
import type { WorkstationCard } from '../../src-domain/package/package-format'
import { fingerprintOf } from '../../src-domain/package/package-keys'
import type { ChangeMeta } from '../../src-domain/record-doc'
import type { GuardedStore } from '../store/guarded-store'
import type { OpenStore, Unsubscribe } from '../store/types'
import { refuseUnless } from './allowed'
import type { RunJob } from './exchange-job'
import { createExchangeShelf, type ExchangeShelf, type ShelfState } from './exchange-shelf'
import { cardOf, noOffice, type OwnIdentity, ownIdentity, settleIdentity } from './identity'
import { arrivedKept } from './known-workstation'
import type { PackageFiles } from './package-files'

export interface DeskHost {
  /** Before its guard: a package is taken in as a whole, whoever sits here. */
  store: OpenStore
  guarded: GuardedStore
  files: PackageFiles
  run: RunJob
  /** How dear a try at a passphrase is, as a power of two; age's own by default. */
  scryptWorkFactor?: number
  /** The store's key, for the worker. */
  key: CryptoKey
  about: DesktopShell['about']
  now: () => Date
  newId: () => string
  workstation: string
  /** The mark of this machine, which no backup carries. */
  machine: string
}

export interface ExchangeDesk {
  readonly host: DeskHost
  readonly shelf: ExchangeShelf
  state(): ShelfState
  subscribe(listener: () => void): Unsubscribe
  /** This workstation, as others are told of it, and its fingerprint. @throws RestoredIdentityError */
  own(): Promise<Own>
  /** Says what this machine is to the one whose backup was restored here. @throws ForbiddenError */
  settle(as: 'successor' | 'second'): Promise<void>
  newActor(): string
  /** Of a change made now by who sits here. */
  metaFor(purpose: string): ChangeMeta
  /** Logs what was done with a package or a workstation. */
  note(kind: AccessKind, note: string): Promise<void>
  /** Somebody compared the fingerprint of a workstation with the one its own screen shows. @throws ForbiddenError */
  confirm(workstationId: string): Promise<void>
  /** A package made earlier is known to have arrived. */
  markArrived(entryId: string): Promise<void>
}

export interface Own {
  identity: OwnIdentity
  card: WorkstationCard
  fingerprint: string
}

/** The desk; it reads what is remembered at once. */
export function openExchangeDesk(host: DeskHost): ExchangeDesk {
  const { store, guarded, now, newId, workstation } = host
  const shelf = createExchangeShelf(store)

  const note: ExchangeDesk['note'] = (kind, text) => guarded.note({ kind, note: text.slice(0, 200) })

  return {
    host,
    shelf,
    state: shelf.state,
    subscribe: shelf.subscribe,
    async own() {
      const identity = await ownIdentity(host)
      const card = await cardOf(identity, workstation, store.office().officeOrgId || noOffice)
      return { identity, card, fingerprint: await fingerprintOf(card) }
    },
    async settle(as) {
      refuseUnless(guarded, 'exchange.take')
      const other = await settleIdentity(host, as)
      await note('workstationConfirmed', as === 'second' ? '本机另立为一台电脑' : '本机接替备份来自的电脑')
      if (!other) return
      // It was at hand until now, with all that it knows, and its keys are the ones that stood here.
      const at = now().toISOString()
      const name = '备份来自的电脑'
      const card = await cardOf(other, name, store.office().officeOrgId || noOffice)
      const confirmed = { at, officerId: store.officerId() }
      const met = { card, metAt: at, confirmed, lastOut: null, lastIn: null, heads: {}, attachments: [] }
      await shelf.keep({ workstations: [met] })
    },
    newActor: () => newId().replaceAll('-', '').toLowerCase(),
    metaFor: (purpose) => ({ officerId: store.officerId(), purpose, workstation, at: now().toISOString() }),
    note,
    async confirm(workstationId) {
      const known = shelf.state().workstations.find(({ card }) => card.workstationId === workstationId)
      if (!known) return
      await note('workstationConfirmed', known.card.name)
      const confirmed = { at: now().toISOString(), officerId: store.officerId() }
      await shelf.keep({ workstations: [{ ...known, confirmed }] })
    },
    async markArrived(entryId) {
      const { entries, workstations } = shelf.state()
      const entry = entries.find(({ id }) => id === entryId)
      if (entry?.direction !== 'made' || entry.arrived) return
      const arrived = { at: now().toISOString(), how: 'told' as const, officerId: store.officerId() }
      await shelf.keep(arrivedKept([{ ...entry, arrived }], workstations))
    },
  }
}
