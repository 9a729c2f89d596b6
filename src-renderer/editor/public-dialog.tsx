/** 公开版本: the issued paper and what may be published of it side by side, and paper or PDF of the latter. */
import { Button } from '@mantine/core'
import { type RefObject, type UIEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { DocumentTree } from '../../forms/document-tree'
import { type Doubt, underlined } from '../../forms/doubtful-words'
import { publicVersion } from '../../forms/public-version'
import { frozenValues } from '../../src-domain/paper-values'
import { Dialog } from '../frame/dialog'
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
  const [also, setAlso] = useState<readonly Doubt[]>([])
  const version = useMemo(
    () => publicVersion(tree, context.record, context.office, { party: partyOn(paper), also }),
    [tree, context.record, context.office, paper, also],
  )
  const foot = useRef<HTMLDivElement>(null)
  /** The doubt that the keyboard goes on to, empty where none is left. */
  const goOn = useRef<string | null>(null)
  // What was pressed is gone: the keyboard goes to what is asked next, or where nothing is left, to what ends the dialog.
  useEffect(() => {
    const { current: word } = goOn
    goOn.current = null
    if (word === null) return
    const buttons = [...(foot.current?.querySelectorAll<HTMLElement>('button') ?? [])]
    const asked = buttons.filter(({ dataset }) => dataset.doubt)
    const next = asked.find(({ dataset }) => dataset.doubt === word) ?? asked[0] ?? buttons.at(-1)
    next?.focus()
  })

  function mask(doubt: Doubt) {
    const at = version.doubts.indexOf(doubt)
    goOn.current = (version.doubts[at + 1] ?? version.doubts[at - 1])?.word ?? ''
    setAlso([...also, doubt])
  }

  /** It is asked about again, where the keyboard waits. */
  function unmask(word: string) {
    goOn.current = word
    setAlso(also.filter((one) => one.word !== word))
  }

  const marked = useMemo(
    () =>
      underlined(
        tree,
        version.doubts.map(({ word }) => word),
      ),
    [tree, version.doubts],
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
    <Dialog opened onClose={onClose} title={`《${form.title}》公开版本`} size="95vw">
      <p>
        已按公示脱敏规则遮蔽，案卷各文书登记过的姓名一并遮蔽。没有登记、看上去像姓名或者个人号码的，在原件上划线，由您决定。报价组成、技术方案等商业秘密和评标讨论程序认不出，公开前请逐页核对右边的内容。
      </p>
      <div className={styles.compare} onScrollCapture={follow}>
        <Pages title="原件" tree={marked} deskRef={left} previewRef={original} />
        <Pages title="公开版本" tree={version.tree} deskRef={right} previewRef={masked} />
      </div>
      <div ref={foot} className={styles.masking}>
        <Doubts doubts={version.doubts} onMask={mask} />
        <h3>{version.masked.length > 0 ? '遮蔽了这些内容' : '按规则没有需要遮蔽的内容'}</h3>
        <ul className={styles.maskedList}>
          {version.masked.map(({ word, instead, why, times }) => (
            <li key={`${why}${word}`}>
              {`${why}：“${word}”${instead ? `改为“${instead}”` : '删去'}${times > 1 ? `，${times} 处` : ''}`}
              {also.some((one) => one.word === word) && (
                <button
                  type="button"
                  className="link"
                  aria-label={`不遮蔽“${word}”`}
                  onClick={() => unmask(word)}
                >
                  不遮蔽
                </button>
              )}
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
      </div>
    </Dialog>
  )
}

/** Words that look like a person's and stand in no record, each masked by one click. */
function Doubts({ doubts, onMask }: { doubts: readonly Doubt[]; onMask: (doubt: Doubt) => void }) {
  if (doubts.length === 0) return null
  return (
    <section aria-label="疑似个人信息">
      <h3>疑似个人信息，案卷没有登记，请核对</h3>
      <ul className={styles.maskedList}>
        {doubts.map((doubt) => (
          <li key={doubt.word}>
            {`${doubt.instead ? '疑似姓名' : '疑似号码'}：“${doubt.word}”（……${doubt.around}……）`}
            <button
              type="button"
              className="link"
              data-doubt={doubt.word}
              aria-label={`遮蔽“${doubt.word}”`}
              onClick={() => onMask(doubt)}
            >
              遮蔽
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The name of the party that the paper is about, as it was issued. */
function partyOn(paper: DraftPaper['paper']): string | null {
  const party = frozenValues(paper).party as { partyName?: string | null } | null | undefined
  return party?.partyName ?? null
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
