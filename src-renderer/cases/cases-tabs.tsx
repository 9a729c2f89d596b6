/** What lies behind the door 案件. */
import { PageTabs } from '../frame/page-tabs'

const tabs = [
  { route: { screen: 'cases' }, label: '案件' },
  { route: { screen: 'meetings' }, label: '会议' },
] as const

/** 案件 · 会议 */
export function CasesTabs({ screen }: { screen: (typeof tabs)[number]['route']['screen'] }) {
  return <PageTabs label="案件和会议" tabs={tabs} current={{ screen }} />
}
