/** Which packages brought something to a case: who took them in, when, from which workstation. */
import { officerName } from '../../../src-domain/office'
import { instantInWords, useToday } from '../../clock'
import { useOffice } from '../../store/hooks'
import classes from './exchange.module.css'
import { useExchangeState } from './exchange-provider'

/** Nothing where no package did. */
export function BroughtBy({ caseId }: { caseId: string }) {
  const { entries } = useExchangeState()
  const office = useOffice()
  const today = useToday()
  const bringing = entries.filter(({ taken }) => taken.some(({ id }) => id === caseId))
  if (bringing.length === 0) return null
  return (
    <ul className={classes.brought} aria-label="经交换包带来">
      {bringing.map(({ id, at, officerId, header, undone }) => (
        <li key={id}>
          {instantInWords(at, today)}，{officerName(office, officerId) ?? '未登记人员'}接收“
          {header.sender.name}
          ”的交换包，带来其中的改动{undone ? '，后来撤回' : ''}
        </li>
      ))}
    </ul>
  )
}
