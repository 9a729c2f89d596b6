/** What went wrong with the disk or the database, in the words of the office. */
import { JournalUnavailableError } from '../journal/journal-files'

/** Why what was typed is not saved yet, and what to do; it is still held in memory and tried again. */
export function saveFailure(error: unknown): string {
  const { what, remedy } = causeOf(error)
  return `${what}，最近的修改还没有存盘。${remedy}程序会自动重试，存盘之前请不要关闭程序。`
}

/** Why a whole step was refused by the disk; nothing of it remains. @param step such as 新案件没有建立. */
export function refusedStep(step: string, error: unknown): Error {
  const { what, remedy } = causeOf(error)
  return new Error(`${step}：${what}。${remedy}请再试一次。`, { cause: error })
}

/** Why the store could not be opened at all. */
export function openFailure(error: unknown): string {
  if (hasName(error, 'VersionError')) return newerStore
  if (error instanceof JournalUnavailableError) return `${error.message}。资料没有改动，排除后请重新打开。`
  const { remedy } = causeOf(error)
  return `无法打开本机的资料库，资料没有改动。${remedy}请关闭本程序的其他窗口后重新打开。`
}

export const newerStore =
  '本机的资料由更新版本的程序保存，这个版本打不开。资料没有改动，请安装新版本后再打开。'

/** Whether the database has been closed under the program, so that it must be opened anew. */
export function isClosed(error: unknown): boolean {
  return hasName(error, 'DatabaseClosedError') || hasName(error, 'InvalidStateError')
}

function causeOf(error: unknown): { what: string; remedy: string } {
  if (hasName(error, 'QuotaExceededError')) return { what: '磁盘空间不足', remedy: '请清理磁盘空间。' }
  if (error instanceof JournalUnavailableError) {
    return { what: error.message, remedy: error.full ? '请清理磁盘空间。' : '' }
  }
  if (isClosed(error)) return { what: '资料库被意外关闭', remedy: '' }
  return { what: '资料库写入失败', remedy: '' }
}

/** Whether an error, or one of those that led to it, bears a name. */
function hasName(error: unknown, name: string): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { name: own, inner, cause } = error as { name?: unknown; inner?: unknown; cause?: unknown }
  return own === name || hasName(inner, name) || hasName(cause, name)
}
