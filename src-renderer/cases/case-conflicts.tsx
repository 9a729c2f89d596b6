/** What two windows or workstations wrote into one field at the same time: both stand until one is chosen. */
import { Button } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import type { Conflict } from '../../src-domain/record-doc'
import { useFormContext } from '../form-context'
import { showNotice } from '../frame/notices'
import { useMayWrite } from '../rights/use-may'
import classes from './case-conflicts.module.css'
import type { CaseView } from './case-page'
import { changesInWords } from './change-words'

/** Nothing where nobody wrote anything different at the same time. */
export function CaseConflicts({ session, record }: CaseView) {
  const context = useFormContext(record)
  const mayWrite = useMayWrite(record)
  // A value written elsewhere may lose to the one shown here: the record is then the same as before.
  const standing = useSyncExternalStore(session.subscribe, () => JSON.stringify(session.conflicts()))
  const told = (JSON.parse(standing) as Conflict[]).flatMap((conflict) => {
    const written = conflict.values.map((value) => {
      const [change] = changesInWords([{ path: conflict.path, before: undefined, after: value }], context)
      return { label: change?.label, text: change?.after ?? '空', value }
    })
    const words = conflict.removed
      ? [...written, { label: undefined, text: '删去', value: undefined }]
      : written
    const label = words.find((one) => one.label !== undefined)?.label
    return label === undefined ? [] : [{ conflict, label, words }]
  })
  if (told.length === 0) return null

  function choose({ path }: Conflict, value: Conflict['values'][number] | undefined, label: string) {
    try {
      session.change([{ path, value }], `选定${label}`)
    } catch (error) {
      showNotice({ tone: 'late', text: error instanceof Error ? error.message : '没有改成' })
    }
  }

  return (
    <div className={classes.conflicts} role="alert">
      {told.map(({ conflict, label, words }) => (
        <p key={conflict.path.join('.')}>
          <strong>两处同时填写了“{label}”，内容不同，都已保留，请选定一个：</strong>
          {words.map(({ text, value }) => (
            <Button
              key={text}
              variant="default"
              size="xs"
              disabled={!mayWrite(conflict.path)}
              onClick={() => choose(conflict, value, label)}
            >
              {text}
            </Button>
          ))}
        </p>
      ))}
    </div>
  )
}
