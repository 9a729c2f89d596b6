/** What lies behind the door 文书. */
import { PageTabs } from '../frame/page-tabs'

const tabs = [
  { route: { screen: 'papers' }, label: '文书' },
  { route: { screen: 'dispatch' }, label: '发文登记' },
  { route: { screen: 'approvals' }, label: '待我审批' },
  { route: { screen: 'verify' }, label: '验证' },
] as const

/** 文书 · 发文登记 · 待我审批 · 验证 */
export function PapersTabs({ screen }: { screen: (typeof tabs)[number]['route']['screen'] }) {
  return <PageTabs label="文书的清单" tabs={tabs} current={{ screen }} />
}
