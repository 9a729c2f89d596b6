/** Whether the system tells once a day how many limits end. */
import { Checkbox } from '@mantine/core'
import { showNotice } from '../frame/notices'
import { useDueNoticeChoice } from '../today/due-notice'
import classes from './settings.module.css'

/** The part 提醒 of the settings. */
export function NoticeSettings() {
  const [{ on }, change] = useDueNoticeChoice()

  async function put(next: boolean) {
    await change({ on: next })
    const asks = next && window.desktopShell === undefined && 'Notification' in window
    if (asks && (await Notification.requestPermission()) !== 'granted') {
      showNotice({ tone: 'late', text: '浏览器没有允许显示通知，请在浏览器的网站设置里允许' })
    }
  }

  return (
    <section className={classes.section}>
      <h2>提醒</h2>
      <div>
        <Checkbox
          label="有事项届满或者逾期的，每天用系统通知提醒一次"
          description="只报件数，不出现案件和人员的名称；锁定时只提示解锁查看"
          checked={on}
          onChange={(event) => void put(event.currentTarget.checked)}
        />
      </div>
    </section>
  )
}
