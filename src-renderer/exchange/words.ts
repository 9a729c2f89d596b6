/** What packages are told as on the screens and on the 交接单. */
import { guardedMatters, type PackageHeader, packagePurposes } from '../../src-domain/package/package-format'

/** `选定的案件：案件 3 件、机构人员等资料库、附件 2 个`. */
export function countsInWords({ purpose, counts, guarded }: PackageHeader): string {
  const { records, attachments } = counts
  const parts = [
    `案件 ${records.case ?? 0} 件`,
    records.office ? '机构人员等资料库' : '',
    records.meeting ? `会议 ${records.meeting} 次` : '',
    attachments > 0 ? `附件 ${attachments} 个` : '',
  ].filter(Boolean)
  const only = Object.values(records).every((count) => count === 0) && attachments === 0
  const what = only ? '只有名片' : `${packagePurposes[purpose]}：${parts.join('、')}`
  const on = guarded.map((matter) => guardedMatters[matter]).join('、')
  return on ? `${what}；含${on}` : what
}

/** What the words that the sender wrote along are called. */
export function noteLabel({ purpose }: Pick<PackageHeader, 'purpose'>): string {
  return purpose === 'task' ? '任务' : '附言'
}

/** A digest in groups, as it is read aloud: the first 32 of its 64 digits. */
export function digestInWords(digest: string): string {
  return (digest.slice(0, 32).match(/.{4}/g) ?? []).join(' ')
}
