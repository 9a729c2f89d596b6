/** Says, where it is so, that the browser's own storage is all there is. */
import { useStore } from '../store/hooks'

/** Nothing in the desktop program, which keeps a journal. */
export function NoJournalRemark() {
  const store = useStore()
  if (store.keepsJournal()) return null
  return (
    <p className="muted" role="note">
      现在是在浏览器窗口里办理：资料只存在浏览器中，没有另存保存日志，浏览器的数据一旦被清除就找不回来。正式办案请用桌面程序，并经常备份。
    </p>
  )
}
