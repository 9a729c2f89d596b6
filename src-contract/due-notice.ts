/**
 * The notice of the system on a day when limits end. Whoever stands before a locked screen reads it too, so a shell is
 * told numbers only and puts the words together itself: nothing of a case can be in it.
 */
import { z } from 'zod'

const count = z.int().nonnegative().max(1_000_000)

export const dueNoticeMessages = {
  /** Shows the notice; `shown` is false where the system or its user does not let it. */
  showDueNotice: {
    request: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('due'), today: count, overdue: count }),
      /** Nobody has unlocked: that a new day began is all that is said. */
      z.object({ kind: z.literal('locked') }),
    ]),
    value: z.object({ shown: z.boolean() }),
  },
}

export type DueNotice = z.infer<(typeof dueNoticeMessages)['showDueNotice']['request']>

/** The address of 今日, as the part after `#`: a click on the notice brings the window forward there. */
export const noticeLeadsTo = '#/today'

/** The words of a notice. */
export function dueNoticeWords(notice: DueNotice): { title: string; body: string } {
  const title = '联动执法办案'
  if (notice.kind === 'locked') return { title, body: '新的一天，请解锁查看今日事项。' }
  const { today, overdue } = notice
  const parts = [
    today > 0 ? `今日有 ${today} 件事项届满` : '',
    overdue > 0 ? `${today > 0 ? '另' : ''}有 ${overdue} 件事项已经逾期` : '',
  ]
  return { title, body: `${parts.filter(Boolean).join('，')}。` }
}
