/** The workstations that this one has met: their public keys, who compared the fingerprint, how far each has come. */
import { z } from 'zod'
import { workstationCard } from '../../src-domain/package/package-format'
import type { PackageEntry } from './package-entry'

const instant = z.string()

export const knownWorkstation = z.object({
  card: workstationCard,
  /** ISO instant of the first package or card. */
  metAt: instant,
  /** Who compared the fingerprint with the other side and when; null until somebody has. */
  confirmed: z.object({ at: instant, officerId: z.string().nullable() }).nullable(),
  /** ISO instants of the last package to it and from it. */
  lastOut: instant.nullable(),
  lastIn: instant.nullable(),
  /** By record, the changes it is known to have: from a package it sent, or one that is known to have arrived. */
  heads: z.record(z.string(), z.array(z.string())),
  /** SHA-256 of the attachments it is known to have. */
  attachments: z.array(z.string()),
  /** Who has struck it here, when and why, from before the office's record told of it (`strikes`). */
  struck: z.object({ at: instant, officerId: z.string().nullable(), reason: z.string() }).nullish(),
})
export type KnownWorkstation = z.infer<typeof knownWorkstation>

/** As it is after one more was learnt of it: what it has it keeps. */
export function withKnown(
  workstation: KnownWorkstation,
  heads: Readonly<Record<string, readonly string[]>>,
  attachments: readonly string[],
): KnownWorkstation {
  return {
    ...workstation,
    heads: {
      ...workstation.heads,
      ...Object.fromEntries(
        Object.entries(heads).map(([id, some]) => [id, together(workstation.heads[id] ?? [], some)]),
      ),
    },
    attachments: [...new Set([...workstation.attachments, ...attachments])],
  }
}

/** So many are remembered: who has a change has all before it. */
const mostHeads = 24

/** Packages cross: which of two states is the later one nobody can tell by their order, so both are remembered. */
function together(before: readonly string[], some: readonly string[]): string[] {
  return [...new Set([...before.filter((hash) => !some.includes(hash)), ...some])].slice(-mostHeads)
}

/**
 * Packages that arrived, with what their receivers are known to have since.
 * @param at the workstation that says so; without one each package arrived where it was made for.
 */
export function arrivedKept(
  arrived: readonly PackageEntry[],
  workstations: readonly KnownWorkstation[],
  at: string | null = null,
): { entries: readonly PackageEntry[]; workstations: readonly KnownWorkstation[] } {
  const changed = workstations.flatMap((workstation) => {
    const { workstationId } = workstation.card
    const own = arrived.filter(({ header }) => (at ?? header.to?.workstationId) === workstationId)
    if (own.length === 0) return []
    return [own.reduce((known, { sent }) => withKnown(known, sent.heads, sent.attachments), workstation)]
  })
  return { entries: arrived, workstations: changed }
}
