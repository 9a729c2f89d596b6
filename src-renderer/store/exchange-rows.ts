/** What exchanging packages keeps in the store, sealed row by row: kept with the same care as any save. */
import type { z } from 'zod'
import type { BesideRow, Database, ExchangeRow } from './database'
import type { Sealer } from './sealing'

/** What a sealed body is, as `Sealer` asks it. */
export function sealedAs(kind: ExchangeRow['kind']): string {
  return `exchange/${kind}`
}
export const safetyKind = 'safety'

/** A row that keeps this value. @param at ISO instant. */
export async function exchangeRow(
  sealer: Sealer,
  { id, kind, at }: Omit<ExchangeRow, 'body'>,
  value: unknown,
): Promise<BesideRow> {
  const bytes = new TextEncoder().encode(JSON.stringify(value))
  return { table: 'exchange', row: { id, kind, at, body: await sealer.seal(id, sealedAs(kind), bytes) } }
}

/** Every row of a kind that can be read, in the order of their times. */
export async function readExchangeRows<Value>(
  db: Database,
  sealer: Sealer,
  kind: ExchangeRow['kind'],
  schema: z.ZodType<Value>,
): Promise<Value[]> {
  const rows = await db.exchange.where('kind').equals(kind).sortBy('at')
  const values = rows.map(async ({ id, body }) => {
    try {
      const bytes = await sealer.open(id, sealedAs(kind), body)
      return [schema.parse(JSON.parse(new TextDecoder().decode(bytes)))]
    } catch {
      // One that is damaged is of no use; what the records say does not hang on it.
      return []
    }
  })
  return (await Promise.all(values)).flat()
}
