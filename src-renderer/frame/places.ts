/** The doors of the rail in their order. Alt and its number follow it. */
import {
  type Icon,
  IconArrowsExchange,
  IconCalendar,
  IconFileText,
  IconFolder,
  IconLibrary,
  IconSettings,
} from '@tabler/icons-react'
import type { Route } from '../route'

export interface Place {
  label: string
  icon: Icon
  route: Route
  /** Screens that belong behind this door. */
  screens: readonly Route['screen'][]
}

export const places: readonly Place[] = [
  { label: '今日', icon: IconCalendar, route: { screen: 'today' }, screens: ['today', 'calendar'] },
  {
    label: '案件',
    icon: IconFolder,
    route: { screen: 'cases' },
    screens: ['cases', 'case', 'intake', 'editor', 'meetings', 'meeting'],
  },
  {
    label: '文书',
    icon: IconFileText,
    route: { screen: 'papers' },
    screens: ['papers', 'dispatch', 'approvals', 'verify'],
  },
  {
    label: '往来',
    icon: IconArrowsExchange,
    route: { screen: 'exchange', section: 'make' },
    screens: ['exchange'],
  },
  {
    label: '资料库',
    icon: IconLibrary,
    route: { screen: 'library', section: 'officers' },
    screens: ['library'],
  },
  {
    label: '设置',
    icon: IconSettings,
    route: { screen: 'settings' },
    screens: ['settings', 'accounts', 'log', 'numbers', 'wording'],
  },
]
