/** What stands at the entrance, and how one gets from one thing to the next. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { RoleCode } from '../../src-domain/codes'
import { journalOf } from '../journal/journal-files'
import { shell } from '../shell/shell'
import { openFailure } from '../store/failures'
import { formerStore } from '../store/takeover'
import { type OpenStore, StoreUnavailableError } from '../store/types'
import type { FirstAccountValues } from '../vault/screens/first-account'
import type { LockReason } from '../vault/screens/idle-lock'
import { letGo } from '../vault/screens/letting-go'
import { type Outcome, outcomeOf } from '../vault/screens/refusal'
import type { AccountInfo, Unlocked } from '../vault/types'
import { VaultError } from '../vault/vault-error'
import { longWorks } from './long-work'
import { lastAccountId, officeVault, rememberAccount } from './office-vault'
import { type OpenedOffice, openOffice } from './open-office'

export type Place =
  | { at: 'looking' }
  | { at: 'failed'; message: string }
  /** No account yet. @param takesOver whether there are data of before accounts. */
  | { at: 'first'; takesOver: boolean }
  /** @param from where one goes back to. */
  | { at: 'restore'; from: Place }
  | { at: 'locked' | 'forgotten'; accounts: readonly AccountInfo[]; remark: string | null }
  | { at: 'mustChange'; unlocked: Unlocked; password: string }
  | ({ at: 'open'; cover: LockCover | null; uncovered: number } & Occupied)

interface Occupied {
  unlocked: Unlocked
  office: OpenedOffice
  officerName: string
}

/** The lock screen over an office that is still at work. */
export interface LockCover {
  remark: string
  /** Null until they are read. */
  accounts: readonly AccountInfo[] | null
}

const lockedWords: Readonly<Record<LockReason, string>> = {
  asked: '已锁定，请输入口令继续。',
  idle: '有一段时间没有动作，已自动锁定。',
  elsewhere: '已在另一个窗口锁定。',
}

const keyGone = '本机的案件资料还在，但解开它的密钥和账号都不见了。资料没有改动，请先用备份恢复。'

const allGone =
  '本机原有账号和案件资料，现在都不见了：可能是磁盘空间不足时被浏览器清掉，或被清理软件删除。请用最近的备份恢复。确实没有备份、要从头开始的，请联系维护人员清除本程序在本机保存的数据。'

/** @returns where we stand, and what can be done there. */
export function useEntrance() {
  const [place, setPlace] = useState<Place>({ at: 'looking' })
  /** A store that could not be written when it was locked: with it would go what was typed. */
  const kept = useRef<{ store: OpenStore; accountId: string } | null>(null)
  /** The office behind the cover, and why it was locked. */
  const covered = useRef<{ occupied: Occupied; reason: LockReason } | null>(null)
  /** Until the store that was locked last is closed, it cannot be opened. */
  const leaving = useRef<Promise<unknown>>(Promise.resolve())

  const fail = useCallback((error: unknown) => {
    const told = error instanceof StoreUnavailableError || error instanceof VaultError
    setPlace({ at: 'failed', message: told ? error.message : openFailure(error) })
  }, [])

  const toLockScreen = useCallback(
    async (remark: string | null) => {
      try {
        setPlace({ at: 'locked', accounts: await officeVault.accounts(), remark })
      } catch (error) {
        fail(error)
      }
    },
    [fail],
  )

  useEffect(() => {
    look().then((first) => (first ? setPlace(first) : toLockScreen(null)), fail)
  }, [toLockScreen, fail])

  async function enter(unlocked: Unlocked, officerName: string): Promise<void> {
    rememberAccount(unlocked.account.accountId)
    setPlace({ at: 'looking' })
    try {
      const office = await resumed(unlocked, kept.current)
      kept.current = null
      setPlace({ at: 'open', unlocked, office, officerName, cover: null, uncovered: 0 })
    } catch (error) {
      if (kept.current) await toLockScreen(error instanceof Error ? error.message : null)
      else fail(error)
    }
  }

  async function cover(occupied: Occupied, reason: LockReason): Promise<void> {
    covered.current = { occupied, reason }
    const show = (accounts: readonly AccountInfo[] | null) =>
      setPlace((now) =>
        now.at === 'open' && covered.current?.occupied === occupied
          ? { ...now, cover: { remark: lockedWords[reason], accounts } }
          : now,
      )
    show(null)
    longWorks.takeEnded()
    const noted = noteLocked(occupied)
    try {
      show(await officeVault.accounts())
    } catch (error) {
      fail(error)
    }
    await noted
  }

  /** Writes down what was typed, then lets go of the store. */
  async function leave({ office, unlocked }: Occupied, remark: string): Promise<void> {
    const { accountId } = unlocked.account
    const flush = async () => (await office.store.flush()).state === 'saved'
    const left = await letGo({ flush, close: () => office.store.close() })
    if (left === 'kept') kept.current = { store: office.store, accountId }
    const unsaved = left === 'kept' ? '有内容还没有存到磁盘，请由本人解锁后再存一次。' : ''
    await toLockScreen(`${remark}${unsaved}`)
  }

  /** What was covered is locked in earnest. */
  function leaveCovered(): Promise<unknown> {
    const behind = covered.current
    if (behind) {
      covered.current = null
      setPlace({ at: 'looking' })
      const remark = [lockedWords[behind.reason], ...longWorks.takeEnded()].join('')
      leaving.current = leave(behind.occupied, remark)
    }
    return leaving.current
  }

  return {
    place,
    createFirst(values: FirstAccountValues): Outcome {
      const { loginName, roleCodes, password, recoveryCode, officerName } = values
      const first = { loginName, roleCodes, officerId: crypto.randomUUID() }
      return outcomeOf(async () => {
        await enter(await officeVault.create(first, password, recoveryCode), officerName)
      })
    },
    unlock(accountId: string, password: string): Outcome {
      return outcomeOf(async () => {
        const unlocked = await officeVault.unlock(accountId, password)
        if (covered.current?.occupied.unlocked.account.accountId === accountId) {
          covered.current = null
          // The idle time begins anew.
          setPlace((now) => (now.at === 'open' ? { ...now, cover: null, uncovered: now.uncovered + 1 } : now))
          return
        }
        await leaveCovered()
        if (unlocked.account.mustChangePassword) setPlace({ at: 'mustChange', unlocked, password })
        else await enter(unlocked, unlocked.account.loginName)
      })
    },
    changePassword(unlocked: Unlocked, password: string, newPassword: string): Outcome {
      return outcomeOf(async () => {
        if (password === newPassword) throw new VaultError('refused', '新口令与现在的一样。')
        await officeVault.changePassword(unlocked.account.accountId, password, newPassword)
        await enter(await renewed(unlocked), unlocked.account.loginName)
      })
    },
    resetByCode(recoveryCode: string, accountId: string, newPassword: string): Outcome {
      return outcomeOf(async () => {
        await officeVault.resetPasswordByRecovery(recoveryCode, accountId, newPassword)
        await toLockScreen('口令已重设，请用新口令解锁。')
      })
    },
    async forgotten() {
      await leaveCovered()
      setPlace((now) => (now.at === 'locked' ? { ...now, at: 'forgotten' } : now))
    },
    /** Nothing is under way any more behind the cover. */
    worked: () => void leaveCovered(),
    restore: () => setPlace({ at: 'restore', from: place }),
    back: () => (place.at === 'restore' ? setPlace(place.from) : void toLockScreen(null)),
    /** Hides everything at once; then what was typed is written down and the store let go of. Work goes on to its end first. */
    async lock(reason: LockReason) {
      if (place.at !== 'open' || covered.current) return
      if (longWorks.all().length > 0) return cover(place, reason)
      setPlace({ at: 'looking' })
      await noteLocked(place)
      leaving.current = leave(place, lockedWords[reason])
      await leaving.current
    },
    async sitDown(
      unlocked: Unlocked,
      office: OpenedOffice,
      officerId: string,
      roleCodes: readonly RoleCode[],
    ) {
      await officeVault.changeAccount(unlocked, unlocked.account.accountId, { officerId, roleCodes })
      const next = await renewed(unlocked)
      await office.store.close()
      await enter(next, next.account.loginName)
    },
  }
}

async function noteLocked({ office, unlocked }: Occupied): Promise<void> {
  const { accountId } = unlocked.account
  await office.store.log.add({ kind: 'locked', accountId, byAccountId: accountId }).catch(() => {})
}

/** What to begin with: null for the lock screen. */
async function look(): Promise<Place | null> {
  if (await officeVault.exists()) return null
  const former = await formerStore()
  if (former === 'keyless') throw new StoreUnavailableError(keyGone)
  const listed = await (await journalOf(shell))?.list()
  if (former === 'none' && listed && listed.files.length > 0) {
    throw new StoreUnavailableError(
      `本机原有案件资料，但资料库现在是空的，账号和解开保存日志的密钥也不见了。保存日志没有改动，仍在“${listed.folder}”，请不要删除，先用备份恢复。`,
    )
  }
  // Kept apart from both, and not cleared away with them where the browser runs short of room.
  if (former === 'none' && lastAccountId() !== null) throw new StoreUnavailableError(allGone)
  return { at: 'first', takesOver: former === 'keyed' }
}

/** The store that was kept because it could not be written, for the one who typed into it; else the store opened. */
async function resumed(
  unlocked: Unlocked,
  kept: { store: OpenStore; accountId: string } | null,
): Promise<OpenedOffice> {
  if (!kept) return openOffice(unlocked)
  if (kept.accountId === unlocked.account.accountId) return { store: kept.store, isOlderCopy: false }
  if ((await kept.store.flush()).state !== 'saved') {
    throw new StoreUnavailableError('上一位的内容还没有存到磁盘，请先由其本人解锁后再存一次。')
  }
  await kept.store.close()
  return openOffice(unlocked)
}

/** The same, with the account as it stands now. */
async function renewed(unlocked: Unlocked): Promise<Unlocked> {
  const { accountId } = unlocked.account
  const account = (await officeVault.accounts()).find((one) => one.accountId === accountId)
  return account ? { ...unlocked, account } : unlocked
}
