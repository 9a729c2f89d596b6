/** Cases to be ticked, found by words. */
import { Checkbox, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { CaseSummary } from '../../../src-domain/case-summary'
import { numberOf, titleOf } from '../../cases/case-words'
import { matcher } from '../../search'
import { useCases } from '../../store/hooks'
import classes from './exchange.module.css'

interface Props {
  chosen: readonly string[]
  onChange: (caseIds: readonly string[]) => void
  disabled: boolean
  /** Only those that are away from the office. */
  onlyAway: boolean
}

/** More than this is not looked through by eye. */
const mostShown = 100

export function CasePicker({ chosen, onChange, disabled, onlyAway }: Props) {
  const cases = useCases()
  const [typed, setTyped] = useState('')
  const fitting = useMemo(() => {
    const fits = matcher(typed)
    return cases
      .filter((summary) => !onlyAway || summary.away)
      .filter(({ searchText }) => typed === '' || fits(searchText))
      .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
  }, [cases, typed, onlyAway])
  const ticked = new Set(chosen)
  const first = cases.filter(
    ({ id }) => ticked.has(id) && !fitting.slice(0, mostShown).some((one) => one.id === id),
  )

  function tick({ id }: CaseSummary, on: boolean) {
    onChange(on ? [...chosen, id] : chosen.filter((other) => other !== id))
  }

  return (
    <>
      <div className={classes.row}>
        <TextInput
          className={classes.field ?? ''}
          aria-label="查找案件"
          placeholder="案号、案由、项目、当事人"
          value={typed}
          disabled={disabled}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <span className="muted" role="status">
          已选 {chosen.length} 件
        </span>
      </div>
      {fitting.length + first.length === 0 ? (
        <p className={classes.hint}>{onlyAway ? '没有在外办理的案件。' : '没有相符的案件。'}</p>
      ) : (
        <ul className={classes.picker} aria-label="案件" tabIndex={-1}>
          {[...first, ...fitting.slice(0, mostShown)].map((summary) => (
            <li key={summary.id}>
              <Checkbox
                checked={ticked.has(summary.id)}
                disabled={disabled}
                onChange={(event) => tick(summary, event.currentTarget.checked)}
                label={
                  <>
                    {numberOf(summary)} <span className="muted">{titleOf(summary)}</span>
                  </>
                }
              />
            </li>
          ))}
        </ul>
      )}
      {fitting.length > mostShown && (
        <p className={classes.hint}>另有 {fitting.length - mostShown} 件，请再多写几个字查找。</p>
      )}
    </>
  )
}
