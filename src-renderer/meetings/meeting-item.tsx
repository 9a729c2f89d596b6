/** One item: what was reported, said, voted and decided; and the one step that takes the conclusion to its case. */

import { useEffect, useRef, useState } from 'react'
import type { Item } from '../../src-domain/meetings/meeting-record'
import { recusedFrom } from '../../src-domain/meetings/meeting-state'
import { officerName } from '../../src-domain/office'
import { nextOrder, type RowMap, type RowWithId, rowsOf } from '../../src-domain/rows'
import { FieldScope, focusField } from '../fields/field-scope'
import { hrefOf } from '../route'
import { useCaseSession, useOffice } from '../store/hooks'
import { ConcludeItem } from './conclude-item'
import { ItemMinutes } from './item-minutes'
import { conclusionMetas, reportMetas, saidMetas, voteMetas } from './meeting-metas'
import type { MeetingView } from './meeting-page'
import { change, MeetingSheet } from './meeting-sheet'
import classes from './meetings.module.css'

interface ItemProps extends MeetingView {
  item: RowWithId<Item>
  number: number
}

/** The item; of a case that may not be seen here only that it was taken up. */
export function MeetingItem(props: ItemProps) {
  const { item, number } = props
  const hidden = !item.caseId && item.topic.startsWith('（仅限')
  return (
    <section className={classes.taken} aria-label={`议题${number}`}>
      <h2>
        {number}．{item.topic || '（议题未填）'}
        {item.caseId && (
          <a href={hrefOf({ screen: 'case', caseId: item.caseId, tab: 'progress' })}>
            {item.caseNo ?? '打开案件'}
          </a>
        )}
      </h2>
      {hidden ? (
        <p className="muted">本议题的案件仅限办案组知悉，内容不对您显示。</p>
      ) : (
        <ItemOfCase {...props} />
      )}
    </section>
  )
}

function ItemOfCase(props: ItemProps) {
  const { caseId } = props.item
  if (caseId) return <ItemWithCase {...props} caseId={caseId} />
  return (
    <>
      <ItemBody {...props} />
      <ItemMinutes {...props} />
    </>
  )
}

/** Who must stand aside hangs on the case. */
function ItemWithCase({ caseId, ...props }: ItemProps & { caseId: string }) {
  const office = useOffice()
  const opened = useCaseSession(caseId)
  if (opened.status !== 'ready') return <p className="muted">{opened.message ?? '正在打开案件……'}</p>
  const recused = recusedFrom(props.record, office, opened.record)
  return (
    <>
      {recused.length > 0 && (
        <p className={classes.recused} role="note">
          回避：{recused.map((id) => officerName(office, id)).join('、')}。回避人员不参加本议题的讨论和表决。
        </p>
      )}
      <ItemBody {...props} />
      <ConcludeItem {...props} caseSession={opened.session} caseRecord={opened.record} recused={recused} />
    </>
  )
}

function ItemBody({ session, record, item, readOnly }: ItemProps) {
  const fixed = readOnly || Boolean(item.recorded ?? item.minutes)
  const base = ['items', item.id]
  const sheet = { session, record, readOnly: fixed }
  const said = rowsOf(item.said as RowMap<{ order: number }> | null | undefined)
  const scope = useRef<HTMLDivElement>(null)
  const [added, setAdded] = useState<string | null>(null)
  const stands = said.some(({ id }) => id === added)
  // Whoever asks for a row goes on writing in it.
  useEffect(() => {
    if (stands && scope.current) focusField(scope.current, `items.${item.id}.said.${added}.speakerId`)
  }, [stands, added, item.id])

  function addSaid() {
    const id = crypto.randomUUID()
    const order = nextOrder(item.said as RowMap<{ order: number }> | null | undefined)
    change(session, [...base, 'said', id], { order }, '记录发言')
    setAdded(id)
  }

  return (
    <FieldScope className={classes.arrange} ref={scope}>
      <div>
        <MeetingSheet {...sheet} label="汇报" base={base} metas={reportMetas} />
        <h3>讨论意见</h3>
        {said.map(({ id }, index) => (
          <div key={id} className={classes.said}>
            <MeetingSheet
              {...sheet}
              label={`发言${index + 1}`}
              base={[...base, 'said', id]}
              metas={saidMetas}
            />
            {!fixed && (
              <button
                type="button"
                className="link"
                aria-label={`删除发言${index + 1}`}
                onClick={() => change(session, [...base, 'said', id], undefined, '删除发言')}
              >
                删除
              </button>
            )}
          </div>
        ))}
        {!fixed && (
          <button type="button" className="link" onClick={addSaid}>
            记录一人的意见
          </button>
        )}
      </div>
      <div>
        <MeetingSheet {...sheet} label="表决" base={base} metas={voteMetas} />
        <MeetingSheet {...sheet} label="结论" base={base} metas={conclusionMetas(record.meetingType)} />
      </div>
    </FieldScope>
  )
}
