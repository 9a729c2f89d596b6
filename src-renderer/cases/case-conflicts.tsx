/**
 * What two windows or workstations wrote into one field at the same time: all of it stands side by side, with who wrote
 * it, when and what for, until one is chosen. Choosing is a change like any other, and travels.
 */
import { Button } from '@mantine/core'
import { type ReactNode, useSyncExternalStore } from 'react'
import type { FormContext } from '../../forms/form'
import { isMap, sameJson } from '../../src-domain/edits'
import { officerName } from '../../src-domain/office'
import { type Conflict, tellingConflicts } from '../../src-domain/record-doc'
import type { HistoryEntry } from '../../src-domain/record-history'
import { instantInWords, useToday } from '../clock'
import { useFormContext } from '../form-context'
import { showNotice } from '../frame/notices'
import { useMayWrite } from '../rights/use-may'
import { useOffice } from '../store/hooks'
import classes from './case-conflicts.module.css'
import type { CaseView } from './case-page'
import { changesInWords, rowInWords } from './change-words'

interface Props extends CaseView {
  /** Shown where nothing is left to choose; nothing by default. */
  settled?: ReactNode
}

/** Nothing where nobody wrote anything different at the same time. */
export function CaseConflicts({ session, record, settled = null }: Props) {
  const context = useFormContext(record)
  const mayWrite = useMayWrite(record)
  // A value written elsewhere may lose to the one shown here: the record is then the same as before.
  const standing = useSyncExternalStore(session.subscribe, () =>
    JSON.stringify(tellingConflicts(session.conflicts())),
  )
  const conflicts = JSON.parse(standing) as Conflict[]
  const history = conflicts.length > 0 ? session.history() : []
  const told = conflicts.flatMap((conflict) => {
    const written = conflict.values.map((value) => ({
      ...valueInWords(conflict.path, value, context),
      value,
    }))
    const words = conflict.removed
      ? [...written, { label: undefined, text: '删去', value: undefined }]
      : written
    const label = words.find((one) => one.label !== undefined)?.label
    return label === undefined ? [] : [{ conflict, label, words }]
  })
  if (told.length === 0) return settled

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
        <section key={conflict.path.join('.')} aria-label={label}>
          <p>
            <strong>
              {conflict.removed
                ? `“${label}”一处删去、另一处作了修改，先按修改的显示，请选定一个：`
                : `两处同时填写了“${label}”，内容不同，都已保留，请选定一个：`}
            </strong>
          </p>
          <ul>
            {words.map(({ text, value }, index) => (
              <li key={text} data-shown={index === 0}>
                <span className={classes.value}>{text}</span>
                <Author entry={writerOf(history, conflict.path, value)} shown={index === 0} />
                <Button
                  variant="default"
                  size="xs"
                  aria-label={`选定 ${text}`}
                  disabled={!mayWrite(conflict.path)}
                  onClick={() => choose(conflict, value, label)}
                >
                  用这个
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** What a value is called and how it reads; a row as a whole, which may have been taken out, by what it is. */
function valueInWords(
  path: Conflict['path'],
  value: Conflict['values'][number],
  context: FormContext,
): { label: string | undefined; text: string } {
  const row = rowInWords(path, value)
  if (row) return row
  const [change] = changesInWords([{ path, before: undefined, after: value }], context)
  return { label: change?.label, text: change?.after ?? '空' }
}

/** The last change that left this value there. */
function writerOf(
  history: readonly HistoryEntry[],
  path: Conflict['path'],
  value: Conflict['values'][number] | undefined,
): HistoryEntry | undefined {
  const isInside = (at: Conflict['path']) => path.every((key, index) => at[index] === key)
  return history.findLast(({ fields }) =>
    fields.some((field) =>
      isMap(value) || value === undefined
        ? isInside(field.path) && (field.after === undefined) === (value === undefined)
        : sameJson(field.path, path) && sameJson(field.after ?? null, value),
    ),
  )
}

function Author({ entry, shown }: { entry: HistoryEntry | undefined; shown: boolean }) {
  const office = useOffice()
  const today = useToday()
  const words = entry
    ? [
        officerName(office, entry.officerId) ?? '未登记人员',
        instantInWords(entry.at, today),
        entry.workstation,
        entry.purpose,
      ]
    : []
  return (
    <span className={classes.author}>
      {words.filter(Boolean).join('，')}
      {shown && '（现在显示的）'}
    </span>
  )
}
