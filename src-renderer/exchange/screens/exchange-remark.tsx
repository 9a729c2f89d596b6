/** Says on the first screen what waits to be settled after packages came in, and what is away from the office. */
import { IconArrowsExchange } from '@tabler/icons-react'
import backup from '../../backup/screens/backup.module.css'
import { hrefOf } from '../../route'
import { useCases } from '../../store/hooks'
import { useContested } from '../use-contested'

/** Nothing where nothing waits. */
export function ExchangeRemark() {
  const away = useCases().filter((summary) => summary.away).length
  const { cases, meetings, office, clashes, overlaps, count } = useContested()
  if (count + away === 0) return null
  const apart = [
    cases.length > 0 ? `${cases.length} 件案件` : '',
    meetings.length > 0 ? `${meetings.length} 次会议` : '',
    office > 0 ? '资料库' : '',
  ].filter(Boolean)
  const words = [
    apart.length > 0 ? `${apart.join('、')}两台电脑写得不同，待选定` : '',
    clashes.length > 0 ? `${clashes.length} 个文号两份文书在用` : '',
    overlaps.length > 0 ? `${overlaps.length} 处号段重叠` : '',
    away > 0 ? `${away} 件案件在外办理` : '',
  ].filter(Boolean)
  return (
    <p className={backup.remark} role="note">
      <IconArrowsExchange size="1.125rem" aria-hidden />
      <span>{words.join('；')}</span>
      {count > 0 && <a href={hrefOf({ screen: 'exchange', section: 'conflicts' })}>去处理</a>}
    </p>
  )
}
