/** The records of a package that would change something here, each to be opened field by field. */
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { numberOf, titleOf } from '../../cases/case-words'
import { useOffice, useStore } from '../../store/hooks'
import { withArriving } from '../arriving-officers'
import type { IncomingRecord } from '../looking'
import { mayRead } from '../visible-comparison'
import { ComparedFields } from './compared-fields'
import classes from './exchange.module.css'

/** So many are drawn at first: nobody reads thousands. */
const firstShown = 50

interface Props {
  /** Under which what would stand was put aside. */
  staging: string
  records: readonly IncomingRecord[]
}

export function ComparedRecords({ staging, records }: Props) {
  const store = useStore()
  const office = useOffice()
  const known = useMemo(() => withArriving(office, records), [office, records])
  const [shown, setShown] = useState(firstShown)
  const [open, setOpen] = useState<string | null>(null)
  const bringing = records.filter(({ keep }) => keep !== null)
  const readable = bringing.filter((record) => mayRead(store, record))
  const hidden = bringing.length - readable.length
  const inOrder = [...readable].sort((a, b) => rank(a) - rank(b))
  if (bringing.length === 0) return null
  return (
    <>
      <ul className={classes.records} aria-label="有变动的资料">
        {inOrder.slice(0, shown).map((record) => {
          const { comparison, keep } = record
          const isOpen = open === comparison.id
          const conflicts = comparison.conflicts.filter(({ standing }) => standing === 'new').length
          return (
            <li key={comparison.id}>
              <button
                type="button"
                className={classes.record}
                aria-expanded={isOpen}
                onClick={() => setOpen(isOpen ? null : comparison.id)}
              >
                {isOpen ? (
                  <IconChevronDown size="1rem" aria-hidden />
                ) : (
                  <IconChevronRight size="1rem" aria-hidden />
                )}
                <span className="cut">
                  {keep?.summary
                    ? `${numberOf(keep.summary)} ${titleOf(keep.summary)}`
                    : comparison.record === 'meeting'
                      ? '会议记录'
                      : '机构人员等资料库'}
                </span>
                {conflicts > 0 && <span className={classes.mark}>冲突 {conflicts}</span>}
                <span className="muted">{comparison.state === 'new' ? '新的' : changesOf(record)}</span>
              </button>
              {isOpen && <ComparedFields staging={staging} record={record} office={known} />}
            </li>
          )
        })}
      </ul>
      {inOrder.length > shown && (
        <button type="button" className="link" onClick={() => setShown(shown + 10 * firstShown)}>
          显示其余 {inOrder.length - shown} 件
        </button>
      )}
      {hidden > 0 && <p className={classes.hint}>另有 {hidden} 件您无权查看，接收时一并收下。</p>}
    </>
  )
}

function rank({ comparison }: IncomingRecord): number {
  if (comparison.conflicts.length > 0) return 0
  return comparison.state === 'changed' ? 1 : 2
}

function changesOf({ comparison }: IncomingRecord): string {
  const count = comparison.changes.length + comparison.added.filter(({ side }) => side === 'there').length
  if (count > 0) return `变动 ${count} 处`
  return comparison.conflicts.length > 0 ? '' : '只有修改记录'
}
