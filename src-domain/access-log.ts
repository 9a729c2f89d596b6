/**
 * The log of what was done that changes no record: unlocking, looking at an informant's identity, printing, exporting
 * (documents.md I 操作与打印日志). Entries are only ever added; the changes of records are their own history.
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
  printed: '打印',
  exported: '导出',
  backedUp: '备份',
  restored: '恢复',
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
