/** The two screens behind the door 今日. */
import { PageTabs } from '../frame/page-tabs'

const tabs = [
  { route: { screen: 'today' }, label: '要办的事' },
  { route: { screen: 'calendar' }, label: '期限日历' },
] as const

/** 要办的事 · 期限日历 */
export function TodayTabs({ screen }: { screen: 'today' | 'calendar' }) {
  return <PageTabs label="今日的两个页面" tabs={tabs} current={{ screen }} />
}
