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
})

/** What a workstation keeps to itself. */
export type OwnIdentity = z.infer<typeof kept>

interface IdentityHost {
  store: Pick<OpenStore, 'tables' | 'putBeside'>
  now: () => Date
  newId: () => string
}

/** The office of a workstation that belongs to none yet: nothing was set up or taken in. */
export const noOffice = 'office'

const rowId = 'identity'

/** The identity, made now where there is none yet. @throws whatever the disk refuses with. */
export async function ownIdentity({ store, now, newId }: IdentityHost): Promise<OwnIdentity> {
  const { db, sealer } = store.tables
  // Two windows would make two.
  return navigator.locks.request(`${db.name}/identity`, async () => {
    const [found] = await readExchangeRows(db, sealer, 'identity', kept)
    if (found) return found
    if (await db.exchange.get(rowId)) {
      throw new Error('本机用于交换的钥匙读不出来，不能做包和收包。请用备份恢复。')
    }
    const made = { workstationId: newId(), ...(await newWorkstationSecrets()) }
    await store.putBeside([
      await exchangeRow(sealer, { id: rowId, kind: 'identity', at: now().toISOString() }, made),
    ])
    return made
  })
}

/** What others are told of it. @param officeId of the office's own organ. */
export async function cardOf(own: OwnIdentity, name: string, officeId: string): Promise<WorkstationCard> {
  return { workstationId: own.workstationId, name, officeId, ...(await publicKeysOf(own)) }
}
