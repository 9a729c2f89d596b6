/** The agenda of a day over all cases, made anew after each change without reading the cases that have not changed. */
import type { CaseRow } from '../cases/case-rows'
import {
  type Agenda,
  type AgendaContext,
  type DutyGroup,
  mostShown,
  orders,
  partOf,
  type Unsettled,
  unsettledOf,
} from './agenda'

/**
 * The agenda of a day. What is to be settled is told to everybody: a registration left half-way may have no handler
 * yet, and a doubled number is the whole office's.
 */
export function agendaOf(rows: readonly CaseRow[], context: AgendaContext): Agenda {
  return agendaMaker()(rows, context)
}

/** Rows that are read together: when a case changes, only those beside it are looked at again. */
const rowsTogether = 64

/** A part of the agenda, from neighbouring rows alone: what needs all rows, doubled numbers, is not in it. */
interface Leaf {
  rows: readonly CaseRow[]
  agenda: Agenda
  /** The numbers that its papers bear. */
  numbers: ReadonlySet<string>
}

/**
 * Makes agendas one after the other, each as `agendaOf` does, from the one before: only the rows beside a changed one
 * are read, and the parts of the others joined as they are.
 */
export function agendaMaker(): (rows: readonly CaseRow[], context: AgendaContext) => Agenda {
  const numbers = doubledNumbers()
  let known: AgendaContext | null = null
  let leaves: Leaf[] = []
  let levels: Agenda[][] = []

  return (rows, context) => {
    const same = known !== null && isSameDay(known, context)
    known = context
    const before = leaves
    leaves = Array.from({ length: Math.ceil(rows.length / rowsTogether) }, (_, index) => {
      const first = index * rowsTogether
      const leaf = before[index]
      if (same && leaf && holds(leaf, rows, first)) return leaf
      const own = rows.slice(first, first + rowsTogether)
      return { rows: own, agenda: partOf(own, context), numbers: new Set(numbersOf(own)) }
    })
    const gone = before.filter((leaf, index) => leaves[index] !== leaf)
    const come = leaves.filter((leaf, index) => before[index] !== leaf)
    numbers.change(gone, come)
    const [joined, made] = joinAll(leaves, levels)
    levels = made
    if (numbers.doubled.size === 0) return joined
    return { ...joined, settle: leaves.flatMap((leaf) => settleWith(leaf, numbers.doubled)) }
  }
}

function isSameDay(a: AgendaContext, b: AgendaContext): boolean {
  return (
    a.today === b.today && a.office === b.office && a.officerId === b.officerId && a.mineOnly === b.mineOnly
  )
}

/** Whether a leaf is made of these very rows. */
function holds({ rows: own }: Leaf, rows: readonly CaseRow[], first: number): boolean {
  if (own.length !== Math.min(rowsTogether, rows.length - first)) return false
  return own.every((row, index) => row === rows[first + index])
}

function nothing(): Agenda {
  const duties: Agenda['duties'] = { late: [], today: [], week: [], ripe: [], unsettled: [] }
  return { duties, later: 0, approvals: [], services: [], settle: [], draftCount: 0, drafts: [], recent: [] }
}

/**
 * All parts as one, joined two by two, level upon level, so that one changed part asks for one joint on each level.
 * @param before the levels of the last time. @returns the whole, and the levels of this time.
 */
function joinAll(leaves: readonly Leaf[], before: readonly Agenda[][]): [Agenda, Agenda[][]] {
  const levels: Agenda[][] = [leaves.map(({ agenda }) => agenda)]
  for (let below = levels[0] as Agenda[]; below.length > 1; ) {
    const [wereBelow = [], were = []] = [before[levels.length - 1], before[levels.length]]
    const level: Agenda[] = []
    for (let index = 0; index < below.length; index += 2) {
      const [left, right] = [below[index] as Agenda, below[index + 1]]
      const joint = were[index / 2]
      const stands = joint && left === wereBelow[index] && right === wereBelow[index + 1]
      level.push(stands ? joint : right ? joined(left, right) : left)
    }
    levels.push(level)
    below = level
  }
  return [levels.at(-1)?.[0] ?? nothing(), levels]
}

function joined(a: Agenda, b: Agenda): Agenda {
  const group = (name: DutyGroup) => merged(a.duties[name], b.duties[name], orders.duties)
  return {
    duties: {
      ...{ late: group('late'), today: group('today'), week: group('week') },
      ...{ ripe: group('ripe'), unsettled: group('unsettled') },
    },
    later: a.later + b.later,
    approvals: merged(a.approvals, b.approvals, orders.approvals),
    services: merged(a.services, b.services, orders.services),
    settle: b.settle.length === 0 ? a.settle : [...a.settle, ...b.settle],
    draftCount: a.draftCount + b.draftCount,
    drafts: merged(a.drafts, b.drafts, orders.drafts).slice(0, mostShown),
    recent: merged(a.recent, b.recent, orders.recent).slice(0, mostShown),
  }
}

/** Two lists in order as one; of what is equal, what stood in the first comes first. */
function merged<One>(
  a: readonly One[],
  b: readonly One[],
  order: (a: One, b: One) => number,
): readonly One[] {
  if (a.length === 0) return b
  if (b.length === 0) return a
  const all: One[] = []
  let next = 0
  for (const one of a) {
    while (next < b.length && order(b[next] as One, one) < 0) all.push(b[next++] as One)
    all.push(one)
  }
  while (next < b.length) all.push(b[next++] as One)
  return all
}

/** What is to be settled of a leaf's rows once it is known which numbers are doubled in the office. */
function settleWith({ rows, agenda, numbers }: Leaf, doubled: ReadonlySet<string>): readonly Unsettled[] {
  for (const docNo of doubled) {
    if (numbers.has(docNo)) return rows.flatMap(({ summary }) => unsettledOf(summary, doubled))
  }
  return agenda.settle
}

/** Counts which numbers more than one paper of the office bears, as leaves go and come. */
function doubledNumbers() {
  const counts = new Map<string, number>()
  const doubled = new Set<string>()
  function add(docNo: string, more: 1 | -1): void {
    const count = (counts.get(docNo) ?? 0) + more
    if (count > 0) counts.set(docNo, count)
    else counts.delete(docNo)
    if (count > 1) doubled.add(docNo)
    else doubled.delete(docNo)
  }
  return {
    doubled: doubled as ReadonlySet<string>,
    change(gone: readonly Leaf[], come: readonly Leaf[]): void {
      for (const { rows } of gone) for (const docNo of numbersOf(rows)) add(docNo, -1)
      for (const { rows } of come) for (const docNo of numbersOf(rows)) add(docNo, 1)
    },
  }
}

function numbersOf(rows: readonly CaseRow[]): string[] {
  return rows.flatMap(({ summary }) => summary.papers.flatMap(({ docNo }) => docNo ?? []))
}
