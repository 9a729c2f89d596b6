/** 措辞: what was put in other words on this paper alone, and the dialog to do so. */
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { DocumentTree } from '../../forms/document-tree'
import { paragraphsOf } from '../../forms/wording'
import type { Paper } from '../../src-domain/case-record'
import { Dialog } from '../frame/dialog'
import { showNotice } from '../frame/notices'
import { ForbiddenError } from '../store/guarded-case'
import type { CaseSession } from '../store/types'
import styles from './editor.module.css'
import type { DraftPaper } from './paper-edits'

interface WordingListProps {
  draft: DraftPaper
  session: CaseSession
  /** As the form composes it, before any change of words. */
  composed: DocumentTree
}

/** The changed paragraphs with 恢复, and 修改措辞 to change one more. */
export function WordingList({ draft, session, composed }: WordingListProps) {
  const [choosing, setChoosing] = useState(false)
  const paragraphs = paragraphsOf(composed)
  const wording = Object.entries(draft.paper.wording ?? {})

  function put(original: string, words: string | undefined) {
    const path = ['papers', draft.paperId, 'wording', original]
    const what = words === undefined ? '恢复原文：' : '修改措辞：'
    try {
      session.change([{ path, value: words }], `${what}《${draft.form.title}》`)
    } catch (error) {
      const why = error instanceof ForbiddenError ? error.message : '写入案件记录时出错，请再试一次。'
      showNotice({ tone: 'late', text: `措辞没有改动：${why}` })
    }
  }

  if (paragraphs.length === 0 && wording.length === 0) return null
  return (
    <section className={styles.wording} aria-label="措辞">
      {wording.map(([original, words]) => (
        <dl key={original}>
          <dt>原文</dt>
          <dd>{original}</dd>
          <dt>改后</dt>
          <dd>{words}</dd>
          <dd>
            {paragraphs.includes(original) ? null : '填写的内容变了，这一段的原文已不同，改动没有用上。'}
            <button type="button" className="link" onClick={() => put(original, undefined)}>
              恢复
            </button>
          </dd>
        </dl>
      ))}
      <Button variant="default" onClick={() => setChoosing(true)}>
        修改措辞
      </Button>
      {choosing ? (
        <WordingDialog
          paragraphs={paragraphs}
          wording={draft.paper.wording ?? {}}
          onPut={put}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </section>
  )
}

/** The paragraphs that a paper says in other words than its form: what the form says, and what stands on the paper. */
export function deviationsOf(paper: Paper, tree: DocumentTree): [original: string, words: string][] {
  const printed = paragraphsOf(tree)
  return Object.entries(paper.wording ?? {}).filter(([, words]) => printed.includes(words))
}

/** Those paragraphs, for whoever reads the paper or signs it; nothing where it has none. */
export function WordingKept({ paper, tree }: { paper: Paper; tree: DocumentTree }) {
  const changed = deviationsOf(paper, tree)
  if (changed.length === 0) return null
  return (
    <section className={styles.wording} aria-label="措辞">
      <p>{`本件有 ${changed.length} 段改用了别的措辞：`}</p>
      {changed.map(([original, words]) => (
        <dl key={original}>
          <dt>原文</dt>
          <dd>{original}</dd>
          <dt>本件</dt>
          <dd>{words}</dd>
        </dl>
      ))}
    </section>
  )
}

interface WordingDialogProps {
  paragraphs: readonly string[]
  wording: Readonly<Record<string, string>>
  onPut: (original: string, words: string | undefined) => void
  onClose: () => void
}

function WordingDialog({ paragraphs, wording, onPut, onClose }: WordingDialogProps) {
  const [chosen, setChosen] = useState<string | null>(null)
  const [words, setWords] = useState('')

  function keep() {
    if (chosen === null || words.trim() === '') return
    onPut(chosen, words.trim() === chosen ? undefined : words.trim())
    onClose()
  }

  return (
    <Dialog opened onClose={onClose} title="修改本件的措辞" size="42rem">
      {chosen === null ? (
        <>
          <p>点要修改的一段。只改本件，不改案件内容；填写的内容以后再变，这一段不会跟着变。</p>
          <ul>
            {paragraphs.map((text) => (
              <li key={text}>
                <button
                  type="button"
                  className={styles.paragraph}
                  onClick={() => {
                    setChosen(text)
                    setWords(wording[text] ?? text)
                  }}
                >
                  {wording[text] ?? text}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p className="muted">原文：{chosen}</p>
          <Textarea
            mt="sm"
            label="改后"
            data-autofocus
            autosize
            minRows={4}
            value={words}
            error={words.trim() === '' ? '请写上文字；不要改动时点“取消”' : null}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <div className={styles.dialogActions}>
            <Button variant="default" onClick={onClose}>
              取消
            </Button>
            <Button onClick={keep}>改用这段话</Button>
          </div>
        </>
      )}
    </Dialog>
  )
}
