/** 历史: every change of a case, newest first: when, who, what for, and each field before and after in words. */
import { Button, Select } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { toText } from '../../forms/print/text'
import { informantNamedIn } from '../../src-domain/informant'
import { officerName } from '../../src-domain/office'
import type { HistoryEntry } from '../../src-domain/record-history'
import { useToday, whenInWords } from '../clock'
import { SheetDialog } from '../editor/sheet-dialog'
import { BroughtBy } from '../exchange/screens/brought-by'
import { useFormContext } from '../form-context'
import { useOffice } from '../store/hooks'
import classes from './case-history.module.css'
import type { CaseView } from './case-page'
import { type ChangeInWords, changesInWords } from './change-words'
import { historySheet } from './history-sheet'
import { filteredHistory, type HistoryFilter, type RecordPart, recordParts } from './record-parts'

const firstShown = 30
const mostFields = 12

interface Props extends CaseView {
  /** Shows the case as it stood at a moment. */
  onMoment: (entry: HistoryEntry) => void
}

/** The tab. */
export function CaseHistory({ session, record, onMoment }: Props) {
  const [shown, setShown] = useState(firstShown)
  const [filter, setFilter] = useState<HistoryFilter>({ part: null, officerId: null })
  const [printedAt, setPrintedAt] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew whenever the record changes
  const all = useMemo(() => session.history().reverse(), [session, record])
  const entries = useMemo(() => filteredHistory(all, filter), [all, filter])
  const context = useFormContext(record)
  const { office } = context
  const nameOf = (officerId: string) => officerName(office, officerId) ?? '未登记人员'
  const people = [...new Set(all.flatMap(({ officerId }) => officerId ?? []))]
  const { part, officerId } = filter
  const sheet = useMemo(() => {
    if (printedAt === null) return null
    const person = officerId === null ? '' : (officerName(office, officerId) ?? '未登记人员')
    const chosen = [part === null ? '' : recordParts[part], person].filter(Boolean).join('、') || '全部改动'
    return historySheet(entries, context, chosen, printedAt)
  }, [printedAt, entries, context, office, part, officerId])
  return (
    <div className={classes.history}>
      <div className={classes.tools}>
        <Select
          aria-label="按内容筛选"
          placeholder="内容：全部"
          data={Object.entries(recordParts).map(([value, label]) => ({ value, label }))}
          value={part}
          onChange={(next) => setFilter({ ...filter, part: next as RecordPart | null })}
          clearable
          clearButtonProps={{ 'aria-label': '不限内容' }}
        />
        <Select
          aria-label="按人员筛选"
          placeholder="人员：全部"
          data={people.map((value) => ({ value, label: nameOf(value) }))}
          value={officerId}
          onChange={(next) => setFilter({ ...filter, officerId: next })}
          clearable
          clearButtonProps={{ 'aria-label': '不限人员' }}
        />
        <span className="muted">
          {entries.length === all.length
            ? `共 ${all.length} 次改动`
            : `${entries.length} / ${all.length} 次改动`}
        </span>
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden />}
          onClick={() => setPrintedAt(new Date().toISOString())}
        >
          打印预览
        </Button>
      </div>
      <BroughtBy caseId={session.id} />
      {entries.length === 0 && <p className="muted">没有相符的改动，可以放宽筛选条件。</p>}
      <ol>
        {entries.slice(0, shown).map((entry) => (
          <Entry
            key={entry.hash}
            entry={entry}
            changes={changesInWords(entry.fields, context)}
            onMoment={onMoment}
          />
        ))}
      </ol>
      {entries.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + 5 * firstShown)}>
          显示更早的 {entries.length - shown} 次改动
        </Button>
      )}
      {sheet && (
        <SheetDialog
          tree={sheet}
          caseId={session.id}
          withInformant={session.informant() === 'shown' && informantNamedIn(record, toText(sheet)) !== null}
          onClose={() => setPrintedAt(null)}
        />
      )}
    </div>
  )
}

interface EntryProps {
  entry: HistoryEntry
  changes: readonly ChangeInWords[]
  onMoment: (entry: HistoryEntry) => void
}

function Entry({ entry, changes, onMoment }: EntryProps) {
  const office = useOffice()
  const today = useToday()
  const [all, setAll] = useState(changes.length <= mostFields)
  return (
    <li className={classes.entry}>
      <div className={classes.when}>
        <button type="button" className="link" title="看案件这时的样子" onClick={() => onMoment(entry)}>
          <time dateTime={entry.at}>{whenInWords(entry.at, today)}</time>
        </button>
      </div>
      <div className={classes.what}>
        <p>
          <strong>{entry.purpose || '改动'}</strong>
          <span className={classes.who}>
            {officerName(office, entry.officerId) ?? '未登记人员'}
            {entry.workstation ? ` · ${entry.workstation}` : ''}
          </span>
        </p>
        {changes.length > 0 && (
          <dl className={classes.changes}>
            {(all ? changes : changes.slice(0, mostFields)).map((change) => (
              <div key={change.key}>
                <dt>{change.label}</dt>
                <dd>
                  {change.before !== null && (
                    <>
                      <del>{change.before}</del>
                      <span className={classes.arrow} aria-hidden>
                        →
                      </span>
                    </>
                  )}
                  {change.after !== null ? <ins>{change.after}</ins> : <span className="muted">空</span>}
                </dd>
              </div>
            ))}
          </dl>
        )}
        {!all && (
          <button type="button" className="link" onClick={() => setAll(true)}>
            其余 {changes.length - mostFields} 项
          </button>
        )}
      </div>
    </li>
  )
}
