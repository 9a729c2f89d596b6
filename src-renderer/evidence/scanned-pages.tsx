/**
 * The scanned, signed pages of an issued paper, a recorded step or an approval: a line for each, looked at on the spot,
 * and the way to keep another.
 */
import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import type { CaseRecord } from '../../src-domain/case-record'
import { type ScannedPage, scansOf } from '../../src-domain/evidence'
import type { RowWithId } from '../../src-domain/rows'
import { Dialog } from '../frame/dialog'
import { useMay } from '../rights/use-may'
import type { GuardedCase } from '../store/guarded-case'
import { useOfficerId } from '../store/hooks'
import classes from './evidence.module.css'
import { type NewFile, remove } from './evidence-edits'
import { FileRow } from './file-row'
import { FilePreview } from './preview'
import { RemoveDialog } from './remove-dialog'
import { addScan } from './scan-edits'
import { useKeeping } from './use-keeping'

interface Props {
  session: GuardedCase
  record: CaseRecord
  /** What they are scans of: `papers/ID`, `facts/ID` or `approvals/ID`. */
  of: string
  /** How that is called, such as 《送达回证》; for the history and for screen readers. */
  name: string
  /** Of the button that adds one, where it is to show only when wanted. */
  addClass?: string | undefined
}

/** The lines; where there are none and none may be added, nothing. */
export function ScannedPages({ session, record, of, name, addClass }: Props) {
  const officerId = useOfficerId()
  const mayKeep = useMay()('scan.keep', record).allowed && session.fault() === null
  const scans = scansOf(record, of)
  const chooser = useRef<HTMLInputElement>(null)
  const [shown, setShown] = useState<RowWithId<ScannedPage> | null>(null)
  const { keeping, keep } = useKeeping(`${session.id} ${of}`, session.id)

  function place(file: NewFile): string | null {
    const now = session.record()
    if (!/\.(pdf|png|jpe?g)$/i.test(file.name)) return `“${file.name}”不是 PDF、JPG 或 PNG，没有存入`
    if (scansOf(now, of).some(({ sha256 }) => sha256 === file.sha256)) return `“${file.name}”已经存过`
    const doing = { officerId, at: new Date().toISOString() }
    session.change(addScan(now, of, file, doing), `存入${name}的扫描件`)
    return null
  }

  if (scans.length === 0 && !mayKeep) return null
  return (
    <section className={classes.scans} aria-label={`${name}的扫描件`}>
      {scans.map((scan) => (
        <p key={scan.id}>
          <button type="button" className="link" onClick={() => setShown(scan)}>
            扫描件：{scan.name}
          </button>
        </p>
      ))}
      {mayKeep && (
        <>
          <input
            ref={chooser}
            type="file"
            multiple
            hidden
            accept=".pdf,.jpg,.jpeg,.png"
            aria-label={`选择${name}的扫描件`}
            onChange={(event) => {
              void keep([...(event.currentTarget.files ?? [])], place)
              event.currentTarget.value = ''
            }}
          />
          {keeping ? (
            <p role="status">
              正在加密存入 {Math.round(keeping.part * 100)}%{' '}
              <button type="button" className="link" onClick={keeping.cancel}>
                停止
              </button>
            </p>
          ) : (
            <p className={addClass}>
              <button
                type="button"
                className="link"
                aria-label={`存入${name}的扫描件`}
                onClick={() => chooser.current?.click()}
              >
                存入扫描件
              </button>
            </p>
          )}
        </>
      )}
      {shown && (
        <ScanDialog
          session={session}
          record={record}
          scan={shown}
          name={name}
          onClose={() => setShown(null)}
        />
      )}
    </section>
  )
}

interface DialogProps extends Omit<Props, 'of' | 'addClass'> {
  scan: RowWithId<ScannedPage>
  onClose: () => void
}

function ScanDialog({ session, record, scan, name, onClose }: DialogProps) {
  const may = useMay()
  const officerId = useOfficerId()
  const [removing, setRemoving] = useState(false)
  if (removing) {
    return (
      <RemoveDialog
        what={`扫描件“${scan.name}”`}
        onClose={onClose}
        onRemove={(reason) =>
          session.change(
            remove(['scans', scan.id], reason, { officerId, at: new Date().toISOString() }),
            `移除${name}的扫描件`,
          )
        }
      />
    )
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={`${name}的扫描件`}
      size="min(96vw, 60rem)"
      closeButtonProps={{ 'aria-label': '关闭' }}
      transitionProps={{ duration: 0 }}
    >
      <FilePreview caseId={session.id} file={scan} label={`${name}的扫描件`} large />
      <FileRow
        caseId={session.id}
        file={scan}
        label="扫描件"
        withInformant={scan.revealsInformant === true}
        mayExport={may('evidence.export', record).allowed}
        onShow={null}
        onRemove={may('scan.keep', record).allowed ? () => setRemoving(true) : null}
      />
      <div className={classes.dialogFoot}>
        <Button variant="default" onClick={onClose}>
          关闭
        </Button>
      </div>
    </Dialog>
  )
}
