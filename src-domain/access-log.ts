/**
 * The log of what was done that changes no record: unlocking, looking at an informant's identity, printing, exporting
 * (documents.md I 操作与打印日志). Entries are only ever added, each with the digest of the one before, so that none can
 * be taken out or altered unnoticed; the changes of records are their own history.
 */
import { z } from 'zod'

/** What the log tells of, with the words it is shown in. */
export const accessKinds = {
  unlocked: '解锁',
  unlockFailed: '解锁未成：口令不对',
  locked: '锁定',
  recoveryUsed: '使用恢复码',
  recoveryFailed: '恢复码不对',
  passwordChanged: '修改口令',
  passwordReset: '管理员重设口令',
  recoveryRenewed: '更换恢复码',
  accountAdded: '新增账号',
  accountChanged: '修改账号',
  accountDisabled: '停用账号',
  sealBroken: '发现账号资料被外部改动',
  informantSeen: '查看举报人身份',
  caseSeen: '打开案件',
  fileSeen: '查看证据或扫描件',
  printed: '打印',
  pdfMade: '生成版式文件',
  wordMade: '生成可编辑文档',
  exported: '导出',
  logBroken: '发现操作日志被外部改动',
  backedUp: '备份',
  restored: '恢复',
  drilled: '恢复演练',
  packageMade: '制作交换包',
  packageTaken: '接收交换包',
  packageUndone: '撤回交换包带来的内容',
  workstationConfirmed: '确认其他电脑的指纹',
  workstationStruck: '停用其他电脑',
  workstationTakenUp: '恢复使用其他电脑',
  handoverPrinted: '打印交接单',
} as const
export type AccessKind = keyof typeof accessKinds

export const accessKind = z.enum(Object.keys(accessKinds) as [AccessKind, ...AccessKind[]])

const id = z.string().min(1).max(64)

export const accessEntry = z.strictObject({
  id,
  /** ISO instant, by the clock of the workstation. */
  at: z.iso.datetime(),
  kind: accessKind,
  /** The account it happened to. */
  accountId: id.nullable(),
  /** The account that did it; null where nobody was signed in. */
  byAccountId: id.nullable(),
  workstation: z.string().nullish(),
  /** What was looked at, printed or exported. */
  caseId: id.nullish(),
  paperId: id.nullish(),
  /** How many copies were printed. */
  copies: z.int().positive().nullish(),
  /** Whether what left the program told who the informant is. */
  withInformant: z.boolean().nullish(),
  note: z.string().max(200).nullish(),
})
export type AccessEntry = z.infer<typeof accessEntry>

/** An entry with its place in the chain. */
export const chainedEntry = accessEntry.extend({
  /** Counts the entries from 1, whatever the clock says. */
  seq: z.int().positive(),
  /** SHA-256 of the text of the entry before, in lower-case hexadecimal; null for the first. */
  previous: z.string().nullable(),
})
export type ChainedEntry = z.infer<typeof chainedEntry>

/** An entry as it was read, with the SHA-256 of the text it was read from. */
export interface LoggedEntry {
  entry: ChainedEntry
  digest: string
}

/** The last entry of the chain, as it is remembered beside the log. */
export interface LogHead {
  seq: number
  digest: string
}

/**
 * What is wrong with the chain, each in Chinese; empty where every entry is as it was made and none is missing.
 * @param entries in any order.
 * @param head null where none is remembered, as before the first entry.
 */
export function logFaults(entries: readonly LoggedEntry[], head: LogHead | null): string[] {
  const chain = inChainOrder(entries)
  const faults: string[] = []
  let before: LoggedEntry | null = null
  for (const logged of chain) {
    const { seq, previous } = logged.entry
    const expected: number = (before?.entry.seq ?? 0) + 1
    if (seq > expected) faults.push(missing(expected, seq - 1))
    else if (seq < expected) faults.push(`第 ${seq} 条之后多出一条接在同一处的记录`)
    else if (previous !== (before?.digest ?? null)) faults.push(`第 ${seq} 条与前一条对不上，前一条被改动过`)
    before = logged
  }
  const last = before?.entry.seq ?? 0
  if (!head) return last > 0 ? [...faults, '末尾的标记不见了，最后的记录可能缺失'] : faults
  if (head.seq > last) return [...faults, missing(last + 1, head.seq)]
  const isHead = before?.digest === head.digest && head.seq === last
  return isHead || faults.length > 0 ? faults : [`第 ${last} 条与末尾的标记对不上，被改动过`]
}

/** The entries in the order they were made, whatever their clocks said. */
export function inChainOrder(entries: readonly LoggedEntry[]): LoggedEntry[] {
  return [...entries].sort((a, b) => a.entry.seq - b.entry.seq)
}

function missing(from: number, to: number): string {
  return from === to ? `缺第 ${from} 条` : `缺第 ${from} 条至第 ${to} 条`
}
