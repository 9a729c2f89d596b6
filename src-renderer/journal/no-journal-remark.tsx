/** Says, where it is so, that the browser's own storage is all there is. */
import { useStore } from '../store/hooks'

const words = {
  inside:
    '现在是在浏览器窗口里办理：资料和保存日志都存在浏览器中。资料库被浏览器写坏时能用日志补齐（照片、扫描件等附件除外），但浏览器的数据一旦被清除，两样都找不回来。正式办案请用桌面程序，并经常备份。',
  none: '现在是在浏览器窗口里办理：资料只存在浏览器中，没有另存保存日志，浏览器的数据一旦被清除就找不回来。正式办案请用桌面程序，并经常备份。',
}

/** Nothing in the desktop program, whose journal lies outside. */
export function NoJournalRemark() {
  const place = useStore().keepsJournal()
  if (place === 'outside') return null
  return (
    <p className="muted" role="note">
      {words[place ?? 'none']}
    </p>
  )
}
