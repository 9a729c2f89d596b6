/** What is asked of a case before a step: that something was filled in, that a paper stands there, that it was approved. */
import { columnNames } from './approval-ladders'
import { approvalsOf } from './approvals'
import type { CaseRecord } from './case-record'
import { rowsOf } from './rows'

export interface Need {
  level: 'must' | 'should'
  /** What is missing and how to mend it, in Chinese. */
  message: string
  /** Place in the record, or the docKind of the paper that is missing; null where neither mends it. */
  at: { path: string } | { paper: string } | null
}

/** Whether a paper of this kind stands in the case, in whatever state but voided. */
export function made(record: CaseRecord, docKind: string): boolean {
  return Object.values(record.papers).some((one) => one.docKind === docKind && one.status !== 'voided')
}

/** A paper of one of these kinds must stand in the case. @param docKinds the first is the one that is offered to be begun. */
export function paper(
  record: CaseRecord,
  level: Need['level'],
  docKinds: readonly [string, ...string[]],
  message: string,
): Need | null {
  return unless(
    docKinds.some((kind) => made(record, kind)),
    level,
    message,
    { paper: docKinds[0] },
  )
}

/** The paper of a kind that was begun last and is not voided; undefined where there is none. */
export function latestOf(record: CaseRecord, docKind: string) {
  return rowsOf(record.papers).findLast((one) => one.docKind === docKind && one.status !== 'voided')
}

/** Whether the latest paper of a kind went through all hands; what was refused or sent back must not be gone on with. */
export function approved(record: CaseRecord, docKind: string, name: string): Need | null {
  const latest = latestOf(record, docKind)
  const round = latest ? approvalsOf(record, latest.id) : null
  if (!round || round.state === 'agreed') return null
  const stopped = round.state === 'returned' || round.state === 'refused'
  const turn = round.rungs.find(({ state, optional }) => state === 'open' && !optional)
  const told = {
    notBegun: round.outdated ? '签署后有改动，须重新送审' : '还没有登记审批',
    open: `正待${turn ? columnNames[turn.column] : ''}审批`,
    returned: '已被退回修改',
    refused: '有审批人不同意',
  }
  return {
    level: stopped ? 'must' : 'should',
    message: `《${name}》${told[round.state]}`,
    at: { paper: docKind },
  }
}

/** A paper of this kind must have been issued, not only drafted. */
export function issued(
  record: CaseRecord,
  level: Need['level'],
  docKind: string,
  message: string,
): Need | null {
  const done = Object.values(record.papers).some((one) => one.docKind === docKind && one.status === 'issued')
  return unless(done, level, message, { paper: docKind })
}

/** Something must be filled in. @param path of its place in the record. @param name as the screen calls it. */
export function wants(value: unknown, path: string, name: string): Need | null {
  return unless(Boolean(value), 'must', `还没有填写${name}`, { path })
}

/** Null where it holds, else what is needed. */
export function unless(holds: boolean, level: Need['level'], message: string, at: Need['at']): Need | null {
  return holds ? null : { level, message, at }
}
