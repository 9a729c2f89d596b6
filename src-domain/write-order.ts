/** In which order the writes stand that were made apart. */

/**
 * As Automerge prefers one of several writes: by counter, then by actor.
 * @param a, b ids of writes, as Automerge names them. @returns below zero where `a` is preferred.
 */
export function laterFirst(a: string, b: string): number {
  const [countA = '', actorA = ''] = a.split('@')
  const [countB = '', actorB = ''] = b.split('@')
  return Number(countB) - Number(countA) || (actorA < actorB ? 1 : -1)
}
