/** 往来记录: every package made and taken, with what came of it. */
import { z } from 'zod'
import { packageHeader } from '../../src-domain/package/package-format'

const instant = z.string()

/** What a package did to a record here, by the changes before and right after it: enough to take it back. */
const takenRecord = z.object({
  record: z.string(),
  id: z.string(),
  /** Empty for a record that came with the package. */
  before: z.array(z.string()),
  after: z.array(z.string()),
  /** The places where both sides had written. */
  contested: z.array(z.array(z.string())),
})
export type TakenEntry = z.infer<typeof takenRecord>

export const packageEntry = z.object({
  /** Of this entry; a package taken by two workstations has one in each. */
  id: z.string(),
  direction: z.enum(['made', 'taken']),
  /** ISO instant by the clock of this workstation. */
  at: instant,
  officerId: z.string().nullable(),
  fileName: z.string(),
  fileBytes: z.int().nonnegative(),
  /** SHA-256, the same for who made it and who takes it. */
  digest: z.string(),
  header: packageHeader,
  /** How many papers the cases in it held when it was made or taken; for the 交接单. */
  papers: z.int().nonnegative(),
  /** Of a package made: how the office learnt that it arrived; null until then. */
  arrived: z
    .object({ at: instant, how: z.enum(['told', 'answered']), officerId: z.string().nullable() })
    .nullable(),
  /** Of a package made: what it held, so that the other side is known to have it once it arrived. */
  sent: z.object({
    heads: z.record(z.string(), z.array(z.string())),
    attachments: z.array(z.string()),
  }),
  /** Of a package taken: what it did. */
  taken: z.array(takenRecord),
  /** When what it brought was taken back, by whom, and what was left as it was. */
  undone: z.object({ at: instant, officerId: z.string().nullable(), left: z.array(z.string()) }).nullable(),
})
export type PackageEntry = z.infer<typeof packageEntry>
