/** The two lists behind the door 文书. */
import { PageTabs } from '../frame/page-tabs'

const tabs = [
  { route: { screen: 'papers' }, label: '文书' },
  { route: { screen: 'dispatch' }, label: '发文登记' },
] as const

/** 文书 · 发文登记 */
export function PapersTabs({ screen }: { screen: 'papers' | 'dispatch' }) {
  return <PageTabs label="文书的清单" tabs={tabs} current={{ screen }} />
}
