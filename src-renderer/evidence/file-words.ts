/** What is said of files: how large, what came of them, and why not. */

import { JournalUnavailableError } from '../journal/journal-files'
import { ForbiddenError } from '../store/guarded-case'

/** `820 字节`, `3.4 MB`. */
export function sizeInWords(size: number): string {
  if (size < 1_000) return `${size} 字节`
  if (size < 999_500) return `${Math.round(size / 1_000)} KB`
  if (size < 999_500_000) return `${(size / 1_000_000).toFixed(size < 9_950_000 ? 1 : 0)} MB`
  return `${(size / 1_000_000_000).toFixed(1)} GB`
}

/** Why a file was not kept: what happened, what was kept, what to do. @param count of how many files that holds. */
export function whyNotKept(error: unknown, count: number): string {
  const what = count > 1 ? `有 ${count} 个文件没有添加` : '文件没有添加'
  return `${what}：${causeOf(error)}此前添加的都在。`
}

function causeOf(error: unknown): string {
  if (error instanceof ForbiddenError) return error.message
  if (error instanceof JournalUnavailableError) return `${error.message}。`
  const name = error instanceof Error ? error.name : ''
  if (name === 'QuotaExceededError') return '磁盘空间不足，请清理磁盘后再试。'
  if (name === 'NotReadableError' || name === 'NotFoundError')
    return '原文件读不出来，可能已被移动、删除，或者U盘被拔出，请重新选择。'
  return error instanceof Error && /[一-龥]/.test(error.message)
    ? error.message
    : '读取或者存储时出错，请检查原文件能否打开，再试一次。'
}
