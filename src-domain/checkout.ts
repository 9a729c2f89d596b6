/**
 * Work away from the office (外出办理): a case that was handed to a laptop, until what was done there has come back. It
 * is a notice to everybody else and no lock: whatever the office changes meanwhile is brought together on the way back.
 */
import { z } from 'zod'
import type { CaseRecord } from './case-record'
import type { Edit } from './edits'
import { nextOrder, type RowWithId, rowsOf } from './rows'

const text = z.string().nullish()

export const checkout = z.object({
  order: z.number(),
  workstationId: z.string().min(1),
  workstationName: z.string().min(1),
  /** Who takes it along. */
  officerId: text,
  /** ISO instant. */
  at: z.string(),
  /** What is to be done there. */
  note: text,
  /** ISO instant at which what was done there was taken in; absent while it is away. */
  returnedAt: text,
})
export type Checkout = z.infer<typeof checkout>

type CheckedOut = Pick<CaseRecord, 'checkouts'>

/** The workstations that have the case with them, the earliest first. */
export function openCheckouts({ checkouts }: CheckedOut): RowWithId<Checkout>[] {
  return rowsOf(checkouts).filter(({ returnedAt }) => !returnedAt)
}

/** The edits that hand a case to a workstation; none where it has the case already. */
export function checkoutEdits(record: CheckedOut, id: string, handed: Omit<Checkout, 'order'>): Edit[] {
  if (openCheckouts(record).some(({ workstationId }) => workstationId === handed.workstationId)) return []
  return [{ path: ['checkouts', id], value: { ...handed, order: nextOrder(record.checkouts) } }]
}

/** The edits that end what a workstation has with it. @param at ISO instant. */
export function returnEdits(record: CheckedOut, workstationId: string, at: string): Edit[] {
  return openCheckouts(record)
    .filter((row) => row.workstationId === workstationId)
    .map(({ id }) => ({ path: ['checkouts', id, 'returnedAt'], value: at }))
}
