/** One item of evidence: its files, what is known of it, its re-checks and its custody. */
import { useCallback, useState } from 'react'
import type { Json, Path } from '../../src-domain/edits'
import { type EvidenceItem, evidenceNoOf } from '../../src-domain/evidence'
import { officerName } from '../../src-domain/office'
import type { RowWithId } from '../../src-domain/rows'
import type { CaseView } from '../cases/case-page'
import { RecordSheet } from '../cases/record-sheet'
import { beijingMinute } from '../clock'
import { FieldScope } from '../fields/field-scope'
import { useFormContext } from '../form-context'
import { showNotice } from '../frame/notices'
import { InformantHidden } from '../rights/informant-hidden'
import { useMay } from '../rights/use-may'
import { useOffice, useOfficerId } from '../store/hooks'
import classes from './evidence.module.css'
import { EvidenceChecks } from './evidence-checks'
import { EvidenceCustody } from './evidence-custody'
import { remove } from './evidence-edits'
import { evidenceMetas } from './evidence-fields'
import { EvidenceFiles } from './evidence-files'
import { RemoveDialog } from './remove-dialog'

export interface ItemView extends CaseView {
  item: RowWithId<EvidenceItem>
}

/** The panel. */
export function EvidencePanel({ session, record, item, onAddFiles }: ItemView & { onAddFiles: () => void }) {
  const context = useFormContext(record)
  const office = useOffice()
  const officerId = useOfficerId()
  const may = useMay()
  const [removing, setRemoving] = useState(false)
  const covered = item.revealsInformant === true && session.informant() !== 'shown'
  const no = evidenceNoOf(record, item)

  const onEdit = useCallback(
    (path: Path, value: Json, label: string) => {
      try {
        session.change([{ path, value }], `修改证据：${label}`)
      } catch (error) {
        showNotice({ tone: 'late', text: error instanceof Error ? error.message : '没有改成' })
      }
    },
    [session],
  )

  if (covered) {
    return (
      <>
        <h2>{no}</h2>
        <p className={classes.hint}>这件证据能看出举报人是谁，内容和文件已遮蔽。</p>
        <InformantHidden session={session} />
      </>
    )
  }
  const base = ['evidence', item.id]
  const view = { session, record, item }
  return (
    <>
      <div className={classes.title}>
        <h2>{no}</h2>
        {!item.removed && may('evidence.remove', record).allowed && (
          <button type="button" className="link" onClick={() => setRemoving(true)}>
            移除这件证据
          </button>
        )}
      </div>
      {item.removed && (
        <p className={classes.removed}>
          已移除：{item.removed.reason}（{officerName(office, item.removed.officerId) ?? '未登记人员'}，
          {beijingMinute(item.removed.at)}）。文件和记录留存备查。
        </p>
      )}
      <EvidenceFiles {...view} onAdd={onAddFiles} />
      <FieldScope>
        <RecordSheet
          label={`${no}的内容`}
          base={base}
          metas={evidenceMetas}
          context={context}
          onEdit={onEdit}
          doubts={doubtsOf(item)}
          readOnly={Boolean(item.removed)}
        />
      </FieldScope>
      <EvidenceChecks {...view} />
      <EvidenceCustody {...view} />
      {removing && (
        <RemoveDialog
          what={no}
          onClose={() => setRemoving(false)}
          onRemove={(reason) =>
            session.change(
              remove(base, reason, { officerId, at: new Date().toISOString() }),
              `移除证据证${item.no}`,
            )
          }
        />
      )}
    </>
  )
}

function doubtsOf({ id, collectorIds }: RowWithId<EvidenceItem>): ReadonlyMap<string, string> {
  const doubts = new Map<string, string>()
  if (collectorIds?.length === 1) {
    doubts.set(`evidence.${id}.collectorIds`, '取证应当由不少于两名执法人员进行（行政处罚法第四十二条）')
  }
  return doubts
}
