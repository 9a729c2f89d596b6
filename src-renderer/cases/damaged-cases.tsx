/** Records that could not be read, told above the list; they are left untouched where they are. */
import { IconAlertTriangle } from '@tabler/icons-react'
import { instantInWords, useToday } from '../clock'
import type { DamagedRecord } from '../store/types'
import classes from './cases.module.css'

/** Nothing where all records could be read. */
export function DamagedCases({ damaged }: { damaged: readonly DamagedRecord[] }) {
  const today = useToday()
  if (damaged.length === 0) return null
  return (
    <details className={classes.damaged}>
      <summary>
        <IconAlertTriangle size="1rem" aria-hidden /> 有 {damaged.length}{' '}
        份案件记录读不出来，已原样保留，其他案件不受影响
      </summary>
      <ul>
        {damaged.map(({ id, updatedAt, message }) => (
          <li key={id}>
            最后保存于 {instantInWords(updatedAt, today)}：{message}（记录号 {id}）
          </li>
        ))}
      </ul>
    </details>
  )
}
