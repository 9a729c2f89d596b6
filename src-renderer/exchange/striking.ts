/** Strikes a workstation that was lost or given away, and takes it up again. */
import { openCheckouts, returnEdits } from '../../src-domain/checkout'
import { onDisk } from '../store/on-disk'
import { refuseUnless } from './allowed'
import type { ExchangeDesk } from './desk'
import type { KnownWorkstation } from './known-workstation'

/**
 * From now on it is offered for no package, and what comes from it is not taken in. What it had along counts as back:
 * nobody waits for it any more. History and log stay as they are.
 * @param reason why, in the officer's words.
 * @throws ForbiddenError; whatever the disk refuses with.
 */
export async function strike(desk: ExchangeDesk, workstationId: string, reason: string): Promise<void> {
  const { store, guarded, now } = desk.host
  refuseUnless(guarded, 'exchange.take')
  const known = knownBy(desk, workstationId)
  if (!known || known.struck) return
  const { name } = known.card
  const at = now().toISOString()
  await desk.note('workstationStruck', `${name}：${reason}`)
  await desk.shelf.keep({
    workstations: [{ ...known, struck: { at, officerId: store.officerId(), reason } }],
  })
  const away = store.cases().filter((summary) => summary.away?.some((one) => one.name === name))
  for (const { id } of away) {
    const session = await store.openCase(id)
    if (!openCheckouts(session.record()).some((one) => one.workstationId === workstationId)) continue
    session.change(returnEdits(session.record(), workstationId, at), `“${name}”停用，外出办理结束`)
    await onDisk(session)
  }
}

/** Somebody has found out that it may be trusted again. @throws ForbiddenError; whatever the disk refuses with. */
export async function takeUp(desk: ExchangeDesk, workstationId: string): Promise<void> {
  refuseUnless(desk.host.guarded, 'exchange.take')
  const known = knownBy(desk, workstationId)
  if (!known?.struck) return
  await desk.note('workstationTakenUp', known.card.name)
  await desk.shelf.keep({ workstations: [{ ...known, struck: null }] })
}

/** As it is known now; undefined where it was never met. */
export function knownBy(desk: ExchangeDesk, workstationId: string): KnownWorkstation | undefined {
  return desk.state().workstations.find(({ card }) => card.workstationId === workstationId)
}
