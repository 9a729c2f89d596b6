/** 修改通用措辞: the shipped text, the words to stand in its place, and what they fill in. */
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { faultOfText, leftOut, type ShippedText } from '../../forms/shipped-texts'
import editor from '../editor/editor.module.css'
import { Dialog } from '../frame/dialog'
import { FactList } from '../frame/fact-list'
import classes from './settings.module.css'

interface WordingDialogProps {
  text: ShippedText
  /** What stands now. */
  words: string
  /** Keeps the new words; answers whether they were. */
  onPut: (words: string) => boolean
  onClose: () => void
}

/** The dialog. */
export function WordingDialog({ text, words, onPut, onClose }: WordingDialogProps) {
  const [typed, setTyped] = useState(words)
  const fault = faultOfText(text.original, typed)
  const missing = leftOut(text.original, typed)

  function keep() {
    if (fault === null && (typed.trim() === words || onPut(typed.trim()))) onClose()
  }

  return (
    <Dialog opened onClose={onClose} title="修改通用措辞" size="46rem">
      <div className={editor.fixed}>
        <Textarea
          label="改后"
          data-autofocus
          autosize
          minRows={4}
          value={typed}
          error={fault}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {fault === null && missing.length > 0 && (
          <p className={classes.soon} role="status">
            改后不再写出：{missing.map((label) => `【${label}】`).join('')}。
          </p>
        )}
        <FactList>
          <dt>原定文字</dt>
          <dd>{text.original}</dd>
          <dt>填写后如</dt>
          <dd className="muted">{text.example}</dd>
        </FactList>
        {typed !== text.original && (
          <button type="button" className="link" onClick={() => setTyped(text.original)}>
            换回原定文字
          </button>
        )}
      </div>
      <div className={editor.dialogActions}>
        <Button variant="default" onClick={onClose}>
          取消
        </Button>
        <Button onClick={keep}>以后都用这段文字</Button>
      </div>
    </Dialog>
  )
}
