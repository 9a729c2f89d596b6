/** Says on the first screen what waits to be settled after packages came in, and what is away from the office. */
import { IconArrowsExchange } from '@tabler/icons-react'
import backup from '../../backup/screens/backup.module.css'
import { numberOf } from '../../cases/case-words'
import { hrefOf } from '../../route'
import { useCases } from '../../store/hooks'
import { useContested } from '../use-contested'

/** Of the cases that are away so many are named. */
const mostNamed = 3

/** Nothing where nothing waits. */
export function ExchangeRemark() {
  const away = useCases().filter((summary) => summary.away)
  const { cases, meetings, office, clashes, overlaps, count } = useContested()
  if (count + away.length === 0) return null
  const apart = [
    cases.length > 0 ? `${cases.length} 件案件` : '',
    meetings.length > 0 ? `${meetings.length} 次会议` : '',
    office > 0 ? '资料库' : '',
  ].filter(Boolean)
  const words = [
    apart.length > 0 ? `${apart.join('、')}两台电脑写得不同，待选定` : '',
    clashes.length > 0 ? `${clashes.length} 个文号两份文书在用` : '',
    overlaps.length > 0 ? `${overlaps.length} 处号段重叠` : '',
  ].filter(Boolean)
  return (
    <p className={backup.remark} role="note">
      <IconArrowsExchange size="1.125rem" aria-hidden />
      {count > 0 && (
        <>
          <span>{words.join('；')}</span>
          <a href={hrefOf({ screen: 'exchange', section: 'conflicts' })}>去处理</a>
        </>
      )}
      {away.length > 0 && (
        <>
          <span>{away.length} 件案件在外办理</span>
          {away.slice(0, mostNamed).map((summary) => (
            <a key={summary.id} href={hrefOf({ screen: 'case', caseId: summary.id, tab: 'overview' })}>
              {numberOf(summary)}
            </a>
          ))}
        </>
      )}
    </p>
  )
}
