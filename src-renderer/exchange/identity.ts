/**
 * Who this workstation is to others: its id, its name and its keys, made when they are first needed. The private halves
 * stand in the store, sealed; the name is that of the settings.
 */
import { z } from 'zod'
import type { WorkstationCard } from '../../src-domain/package/package-format'
import { newWorkstationSecrets, publicKeysOf } from '../../src-domain/package/package-keys'
import { exchangeRow, readExchangeRows } from '../store/exchange-rows'
import type { OpenStore } from '../store/types'

const kept = z.object({
  workstationId: z.string().min(1),
  signingSecret: z.string(),
  identity: z.string(),
  /** The machine on which it stands, by a mark that no backup carries; absent in rows of before there was one. */
  machine: z.string().nullish(),
})

/** What a workstation keeps to itself. */
export type OwnIdentity = z.infer<typeof kept>

/** The store came from a backup of another machine, which may still be at work under the same keys. */
export class RestoredIdentityError extends Error {
  override name = 'RestoredIdentityError'
  constructor() {
    super(
      '本机的资料是从另一台电脑的备份恢复来的，还没有说明两台电脑的关系，暂时不能做包和收包。请到“往来”的“电脑”里选定。',
    )
  }
}

export interface IdentityHost {
  store: Pick<OpenStore, 'tables' | 'putBeside'>
  /** The mark of this machine (`workstation.ts`). */
  machine: string
  now: () => Date
  newId: () => string
}

/** The office of a workstation that belongs to none yet: nothing was set up or taken in. */
export const noOffice = 'office'

const rowId = 'identity'

/**
 * The identity, made now where there is none yet.
 * @throws RestoredIdentityError where it is that of another machine; whatever the disk refuses with.
 */
export async function ownIdentity(host: IdentityHost): Promise<OwnIdentity> {
  const { store, machine } = host
  const { db, sealer } = store.tables
  // Two windows would make two.
  return navigator.locks.request(`${db.name}/identity`, async () => {
    const [found] = await readExchangeRows(db, sealer, 'identity', kept)
    if (found?.machine && found.machine !== machine) throw new RestoredIdentityError()
    if (found?.machine) return found
    if (found) return keepIdentity(host, found)
    if (await db.exchange.get(rowId)) {
      throw new Error('本机用于交换的钥匙读不出来，不能做包和收包。请用备份恢复。')
    }
    return newIdentity(host)
  })
}

/**
 * Says what this machine is to the one whose backup stands here.
 * @param as `successor`: that one is not used any more, this one takes its place; `second`: both are at work, and this
 *   one gets an id and keys of its own.
 * @returns the identity of the other machine where it goes on; else null.
 * @throws whatever the disk refuses with.
 */
export async function settleIdentity(
  host: IdentityHost,
  as: 'successor' | 'second',
): Promise<OwnIdentity | null> {
  const { db, sealer } = host.store.tables
  return navigator.locks.request(`${db.name}/identity`, async () => {
    const [found] = await readExchangeRows(db, sealer, 'identity', kept)
    if (!found || found.machine === host.machine) return null
    await (as === 'successor' ? keepIdentity(host, found) : newIdentity(host))
    return as === 'second' ? found : null
  })
}

async function newIdentity(host: IdentityHost): Promise<OwnIdentity> {
  return keepIdentity(host, { workstationId: host.newId(), ...(await newWorkstationSecrets()) })
}

/** Keeps the identity as that of this machine. */
async function keepIdentity(
  { store, machine, now }: IdentityHost,
  identity: OwnIdentity,
): Promise<OwnIdentity> {
  const own = { ...identity, machine }
  const row = { id: rowId, kind: 'identity' as const, at: now().toISOString() }
  await store.putBeside([await exchangeRow(store.tables.sealer, row, own)])
  return own
}

/** What others are told of it. @param officeId of the office's own organ. */
export async function cardOf(own: OwnIdentity, name: string, officeId: string): Promise<WorkstationCard> {
  return { workstationId: own.workstationId, name, officeId, ...(await publicKeysOf(own)) }
}
