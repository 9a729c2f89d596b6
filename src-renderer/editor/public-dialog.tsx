/** 公开版本: the issued paper and what may be published of it side by side, and paper or PDF of the latter. */
import { Button, Modal } from '@mantine/core'
import { type RefObject, type UIEvent, useMemo, useRef } from 'react'
import type { DocumentTree } from '../../forms/document-tree'
import { publicVersion } from '../../forms/public-version'
import styles from './editor.module.css'
import { PageDesk } from './page-desk'
import type { DraftPaper } from './paper-edits'
import { publicFileName } from './paper-name'
import type { PaperPreview } from './paper-preview'
import { useOutput } from './use-output'

interface PublicDialogProps {
  draft: DraftPaper
  /** The frozen copy. */
  tree: DocumentTree
  onClose: () => void
}

/** The dialog. The masked paper is made anew each time and kept nowhere. */
export function PublicDialog({ draft, tree, onClose }: PublicDialogProps) {
  const { form, paper, paperId, context } = draft
  const version = useMemo(
    () => publicVersion(tree, context.record, context.office),
    [tree, context.record, context.office],
  )
  const left = useRef<HTMLDivElement>(null)
  const right = useRef<HTMLDivElement>(null)
  const original = useRef<PaperPreview | null>(null)
  const masked = useRef<PaperPreview | null>(null)
  const { job, print, savePdf } = useOutput(
    {
      tree: version.tree,
      draft: false,
      title: `《${form.title}》公开版本`,
      fileName: (kind) => publicFileName(form, paper, context.record, kind),
      deed: () => ({
        caseId: context.record.id,
        paperId,
        copies: version.tree.parts.length,
        withInformant: false,
        note: '公开版本',
      }),
    },
    masked,
  )

  /** Both are read at one height. */
  function follow({ target }: UIEvent) {
    const other = target === left.current ? right.current : left.current
    if (target instanceof HTMLElement && other && other.scrollTop !== target.scrollTop) {
      other.scrollTop = target.scrollTop
    }
  }

  return (
    <Modal opened onClose={onClose} title={`《${form.title}》公开版本`} size="95vw">
      <p>
        已按公示脱敏规则遮蔽。报价组成、技术方案等商业秘密和评标讨论程序认不出，公开前请逐页核对右边的内容。
      </p>
      <div className={styles.compare} onScrollCapture={follow}>
        <Pages title="原件" tree={tree} deskRef={left} previewRef={original} />
        <Pages title="公开版本" tree={version.tree} deskRef={right} previewRef={masked} />
      </div>
      <h3>{version.masked.length > 0 ? '遮蔽了这些内容' : '没有需要遮蔽的内容'}</h3>
      <ul className={styles.maskedList}>
        {version.masked.map(({ word, instead, why, times }) => (
          <li key={`${why}${word}`}>
            {`${why}：“${word}”${instead ? `改为“${instead}”` : '删去'}${times > 1 ? `，${times} 处` : ''}`}
          </li>
        ))}
      </ul>
      <div className={styles.dialogActions}>
        <span role="status">{job?.shown ? job.words : null}</span>
        <Button variant="default" onClick={onClose}>
          关闭
        </Button>
        <Button variant="default" onClick={print}>
          打印公开版本
        </Button>
        <Button onClick={savePdf}>公开版本存为 PDF</Button>
      </div>
    </Modal>
  )
}

interface PagesProps {
  title: string
  tree: DocumentTree
  deskRef: RefObject<HTMLDivElement | null>
  previewRef: RefObject<PaperPreview | null>
}

function Pages({ title, tree, deskRef, previewRef }: PagesProps) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <PageDesk
        tree={tree}
        draft={false}
        field={null}
        onField={null}
        deskRef={deskRef}
        previewRef={previewRef}
      />
    </section>
  )
}
