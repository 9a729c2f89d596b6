/** Strikes a workstation that was lost or given away, and takes it up again. */
import { openCheckouts, returnEdits } from '../../src-domain/checkout'
import type { OfficeRecord } from '../../src-domain/office'
import { liftEdits, type Strike, strikeEdits, strikeOf } from '../../src-domain/struck-workstations'
import { onDisk } from '../store/on-disk'
import { refuseUnless } from './allowed'
import type { ExchangeDesk } from './desk'
import type { KnownWorkstation } from './known-workstation'

/**
 * From now on it is offered for no package, and what comes from it is not taken in, here and at every desk that the next
 * package reaches. What it had along counts as back: nobody waits for it any more. History and log stay as they are.
 * @param reason why, in the officer's words.
 * @throws ForbiddenError; whatever the disk refuses with.
 */
export async function strike(desk: ExchangeDesk, workstationId: string, reason: string): Promise<void> {
  const { store, guarded, now, newId } = desk.host
  refuseUnless(guarded, 'exchange.take')
  const known = knownBy(desk, workstationId)
  if (!known || struckBy(desk, workstationId)) return
  const { name } = known.card
  const at = now().toISOString()
  await desk.note('workstationStruck', `${name}：${reason}`)
  const note = { workstationId, name, at, officerId: store.officerId(), reason }
  store.changeOffice(strikeEdits(newId(), note), `停用“${name}”`)
  await onDisk(store)
  const away = store.cases().filter((summary) => summary.away?.some((one) => one.name === name))
  for (const { id } of away) {
    const session = await store.openCase(id)
    if (!openCheckouts(session.record()).some((one) => one.workstationId === workstationId)) continue
    session.change(returnEdits(session.record(), workstationId, at), `“${name}”停用，外出办理结束`)
    await onDisk(session)
  }
}

/** Somebody has found out that it may be trusted again. @throws ForbiddenError; whatever the disk refuses with. */
export async function takeUp(desk: ExchangeDesk, workstationId: string, name: string): Promise<void> {
  const { store, guarded, now, newId } = desk.host
  refuseUnless(guarded, 'exchange.take')
  if (!struckBy(desk, workstationId)) return
  await desk.note('workstationTakenUp', name)
  const note = { workstationId, name, at: now().toISOString(), officerId: store.officerId() }
  const edits = liftEdits(store.office(), newId(), note)
  if (edits.length > 0) {
    store.changeOffice(edits, `恢复使用“${name}”`)
    await onDisk(store)
  }
  // One that was struck before the office's record told of it.
  const known = knownBy(desk, workstationId)
  if (known?.struck) await desk.shelf.keep({ workstations: [{ ...known, struck: null }] })
}

/** As it is known now; undefined where it was never met. */
export function knownBy(desk: ExchangeDesk, workstationId: string): KnownWorkstation | undefined {
  return desk.state().workstations.find(({ card }) => card.workstationId === workstationId)
}

/** Why it is out of use, whether it was met here or not; null where it is in use. */
export function struckBy(desk: ExchangeDesk, workstationId: string): Strike | null {
  return struckIn(desk.host.store.office(), workstationId, knownBy(desk, workstationId))
}

/** The same by what a screen has at hand. */
export function struckIn(
  office: OfficeRecord,
  workstationId: string,
  known: KnownWorkstation | undefined,
): Strike | null {
  return strikeOf(office, workstationId) ?? known?.struck ?? null
}
