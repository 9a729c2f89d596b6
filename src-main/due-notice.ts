/** The system's notice of what is due, which brings the window up on 今日 where it is clicked. */
import { Notification } from 'electron'
import type { RequestOf, ValueOf } from '../src-contract/desktop-shell'
import { dueNoticeWords, noticeLeadsTo } from '../src-contract/due-notice'
import { officeWindow } from './window'

/** Kept while it is shown: without a reference the click would go nowhere. */
let shown: Notification | null = null

/** In place of the one shown before. It says numbers alone: anybody may be looking at the screen. */
export function showDueNotice(notice: RequestOf<'showDueNotice'>): ValueOf<'showDueNotice'> {
  if (!Notification.isSupported()) return { shown: false }
  shown?.close()
  shown = new Notification(dueNoticeWords(notice))
  shown.on('click', () => {
    const window = officeWindow()
    if (!window) return
    if (window.isMinimized()) window.restore()
    window.focus()
    // Loading the address anew would lock the office where it stands there already.
    void window.webContents.executeJavaScript(`location.hash = ${JSON.stringify(noticeLeadsTo)}`)
  })
  shown.show()
  return { shown: true }
}
