/** The three lists of the library. */
import { PageTabs } from '../frame/page-tabs'
import type { Route } from '../route'

const tabs = [
  { route: { screen: 'library', section: 'officers' }, label: '人员' },
  { route: { screen: 'library', section: 'organs' }, label: '机构' },
  { route: { screen: 'library', section: 'holidays' }, label: '节假日' },
] as const

/** 人员 · 机构 · 节假日 */
export function LibraryTabs({ section }: { section: Extract<Route, { screen: 'library' }>['section'] }) {
  return <PageTabs label="资料库的名册" tabs={tabs} current={{ screen: 'library', section }} />
}
