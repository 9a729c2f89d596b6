/** The files of an item: looked at, exported, compared with what was taken in, removed with a reason. */
import { useState } from 'react'
import { type EvidenceFile, filesOf } from '../../src-domain/evidence'
import type { RowWithId } from '../../src-domain/rows'
import { useMay } from '../rights/use-may'
import { useOfficerId } from '../store/hooks'
import classes from './evidence.module.css'
import { remove } from './evidence-edits'
import type { ItemView } from './evidence-panel'
import { FileRow } from './file-row'
import { FilePreview } from './preview'
import { RemoveDialog } from './remove-dialog'

/** The part of the panel; the first file is shown until another is chosen. */
export function EvidenceFiles({ session, record, item, onAdd }: ItemView & { onAdd: () => void }) {
  const files = filesOf(item)
  const officerId = useOfficerId()
  const may = useMay()
  const [chosen, setChosen] = useState<string | null>(null)
  const [removing, setRemoving] = useState<RowWithId<EvidenceFile> | null>(null)
  const shown = files.find(({ id }) => id === chosen) ?? files[0] ?? null
  const label = `证${item.no}`
  const mayEdit = !item.removed && may('evidence.edit', record).allowed
  const mayRemove = !item.removed && may('evidence.remove', record).allowed
  return (
    <div className={classes.files}>
      {shown && <FilePreview caseId={session.id} file={shown} label={`${label}：${shown.name}`} />}
      {files.map((file) => (
        <FileRow
          key={file.id}
          caseId={session.id}
          file={file}
          label={label}
          withInformant={item.revealsInformant === true}
          mayExport={may('evidence.export', record).allowed}
          onShow={files.length > 1 && file.id !== shown?.id ? () => setChosen(file.id) : null}
          onRemove={mayRemove ? () => setRemoving(file) : null}
        />
      ))}
      {mayEdit && (
        <button type="button" className={`link ${classes.more}`} onClick={onAdd}>
          {files.length === 0 ? '给这件证据加文件' : '再加文件'}
        </button>
      )}
      {removing && (
        <RemoveDialog
          what={`文件“${removing.name}”`}
          onClose={() => setRemoving(null)}
          onRemove={(reason) =>
            session.change(
              remove(['evidence', item.id, 'files', removing.id], reason, {
                officerId,
                at: new Date().toISOString(),
              }),
              `移除证${item.no}的文件`,
            )
          }
        />
      )}
    </div>
  )
}
