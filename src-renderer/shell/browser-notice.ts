/** The browser's own notice, where the officer has allowed it. */
import type { RequestOf, ValueOf } from '../../src-contract/desktop-shell'
import { dueNoticeWords, noticeLeadsTo } from '../../src-contract/due-notice'

/** The settings ask for the leave; a page that asks by itself is refused for ever. */
export function showDueNotice(notice: RequestOf<'showDueNotice'>): ValueOf<'showDueNotice'> {
  if (!('Notification' in window) || Notification.permission !== 'granted') return { shown: false }
  const { title, body } = dueNoticeWords(notice)
  const shown = new Notification(title, { body, tag: 'due' })
  shown.addEventListener('click', () => {
    window.focus()
    window.location.hash = noticeLeadsTo
  })
  return { shown: true }
}
