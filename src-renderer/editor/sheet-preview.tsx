/** A list as it will come out of the printer, in a dialog: what is shown is what is printed. */

import { useMemo, useRef } from 'react'
import type { DocumentTree } from '../../forms/document-tree'
import { fileNameFrom } from '../../src-contract/file-kinds'
import { Dialog } from '../frame/dialog'
import { useKey } from '../frame/use-key'
import { ActionBar } from './action-bar'
import { PageDesk } from './page-desk'
import type { PaperPreview } from './paper-preview'
import classes from './sheet-preview.module.css'
import { useOutput } from './use-output'

interface Props {
  tree: DocumentTree
  /** Of which case the list tells; absent where it is of none. */
  caseId?: string
  /** Whether the list tells who an informant is. */
  withInformant: boolean
  onClose: () => void
}

/** The dialog. */
export default function SheetPreview({ tree, caseId, withInformant, onClose }: Props) {
  const desk = useRef<HTMLDivElement>(null)
  const preview = useRef<PaperPreview | null>(null)
  const output = useOutput(
    {
      tree,
      draft: false,
      title: tree.title,
      fileName: (kind) => fileNameFrom(tree.title, kind),
      deed: () => ({ ...(caseId ? { caseId } : {}), copies: 1, withInformant, note: tree.title }),
    },
    preview,
  )
  const close = useMemo(() => ({ words: '关闭', primary: false, run: onClose }), [onClose])
  useKey('Mod+p', output.print, { inFields: true, notInDialogs: false })
  return (
    <Dialog opened onClose={onClose} title={tree.title} size="60rem" classNames={{ body: classes.body }}>
      <div className={classes.desk}>
        <PageDesk tree={tree} draft={false} field={null} onField={null} deskRef={desk} previewRef={preview} />
      </div>
      <ActionBar
        onPrint={output.print}
        onPdf={output.savePdf}
        onDocx={output.saveDocx}
        closed={null}
        sealed={false}
        job={output.job}
        last={close}
      />
    </Dialog>
  )
}
