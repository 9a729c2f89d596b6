/** Says on the first screen what waits to be settled after packages came in, and what is away from the office. */
import { IconArrowsExchange } from '@tabler/icons-react'
import backup from '../../backup/screens/backup.module.css'
import { hrefOf } from '../../route'
import { useCases, useNumbers } from '../../store/hooks'
import { standingClashes } from '../number-clashes'

/** Nothing where nothing waits. */
export function ExchangeRemark() {
  const cases = useCases()
  const clashes = standingClashes(useNumbers()).length
  const contested = cases.filter(({ conflicts = 0 }) => conflicts > 0).length
  const away = cases.filter((summary) => summary.away).length
  if (contested + clashes + away === 0) return null
  const words = [
    contested > 0 ? `${contested} 件案件两台电脑写得不同，待选定` : '',
    clashes > 0 ? `${clashes} 个文号两份文书在用` : '',
    away > 0 ? `${away} 件案件在外办理` : '',
  ].filter(Boolean)
  return (
    <p className={backup.remark} role="note">
      <IconArrowsExchange size="1.125rem" aria-hidden />
      <span>{words.join('；')}</span>
      {contested + clashes > 0 && <a href={hrefOf({ screen: 'exchange', section: 'conflicts' })}>去处理</a>}
    </p>
  )
}
