/**
 * What all records come to, in a form that follows each save without a look at the others: how many there are, and
 * the sum of the hashes of their latest changes. Equal sums mean equal records with equal histories.
 */

export interface Tally {
  records: number
  /** Hexadecimal. */
  sum: string
}

export interface HeadsBook {
  get(id: string): readonly string[] | undefined
  /** Notes where records stand. */
  put(changes: Iterable<readonly [id: string, heads: readonly string[]]>): void
  tally(): Tally
  /** What the tally would be after `put`. */
  tallyWith(changes: Iterable<readonly [id: string, heads: readonly string[]]>): Tally
}

const modulus = 1n << 256n

/** The latest changes of every record, with their tally. */
export function createHeadsBook(): HeadsBook {
  const book = new Map<string, readonly string[]>()
  let sum = 0n

  function after(changes: Iterable<readonly [string, readonly string[]]>) {
    const fresh = new Map(changes)
    let next = sum
    let added = 0
    for (const [id, heads] of fresh) {
      const before = book.get(id)
      if (!before) added += 1
      next += sumOf(heads) - sumOf(before ?? [])
    }
    return { fresh, next: ((next % modulus) + modulus) % modulus, records: book.size + added }
  }

  return {
    get: (id) => book.get(id),
    put(changes) {
      const { fresh, next } = after(changes)
      for (const [id, heads] of fresh) book.set(id, heads)
      sum = next
    },
    tally: () => ({ records: book.size, sum: sum.toString(16) }),
    tallyWith(changes) {
      const { next, records } = after(changes)
      return { records, sum: next.toString(16) }
    },
  }
}

/** Whether two books hold the same records in the same state, as far as their tallies tell. */
export function sameTally(one: Tally, other: Tally): boolean {
  return one.records === other.records && one.sum === other.sum
}

function sumOf(heads: readonly string[]): bigint {
  return heads.reduce((sum, head) => sum + BigInt(`0x${head}`), 0n)
}
