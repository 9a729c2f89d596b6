/**
 * What two windows or workstations wrote into one place at the same time: all of it stands side by side, with who wrote
 * it, when and what for, until one is chosen. Choosing is a change like any other, and travels.
 */
import { Button } from '@mantine/core'
import { useRef } from 'react'
import { officerName } from '../../src-domain/office'
import type { HistoryEntry } from '../../src-domain/record-history'
import { instantInWords, useToday } from '../clock'
import { useOffice } from '../store/hooks'
import { MarkedText } from './marked-text'
import type { Answer, Question } from './questions'
import classes from './side-by-side.module.css'

interface Props {
  questions: readonly Question[]
  /** Whether who sits here may choose. */
  may: (question: Question) => boolean
  onChoose: (question: Question, answer: Answer) => void
}

export function SideBySide({ questions, may, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null)

  /** The question goes once it is answered, and the focus goes on to the one that is now first. */
  function choose(question: Question, chosen: Answer) {
    onChoose(question, chosen)
    setTimeout(() => {
      if (document.activeElement === document.body) list.current?.querySelector('button')?.focus()
    }, 0)
  }

  return (
    <div ref={list} className={classes.conflicts} role="alert">
      {questions.map((question) => (
        <section key={question.key} aria-label={question.label}>
          <p>
            <strong>{question.sentence}</strong>
          </p>
          <ul>
            {question.answers.map((answer, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two answers may read alike, and none of them moves
              <li key={index} data-shown={index === 0}>
                <div className={classes.head}>
                  <Author entry={answer.by} shown={index === 0} />
                  <Button
                    variant="default"
                    size="xs"
                    aria-label={`选定 ${answer.text}`}
                    disabled={!may(question)}
                    onClick={() => choose(question, answer)}
                  >
                    用这个
                  </Button>
                </div>
                <span className={classes.value}>
                  <MarkedText text={answer.text} beside={question.answers[index === 0 ? 1 : 0]?.text} />
                </span>
              </li>
            ))}
          </ul>
          {!may(question) && <p className={classes.author}>您不能改这一项，请由有权修改的人来选定。</p>}
        </section>
      ))}
    </div>
  )
}

function Author({ entry, shown }: { entry: HistoryEntry | undefined; shown: boolean }) {
  const office = useOffice()
  const today = useToday()
  const words = entry
    ? [
        officerName(office, entry.officerId) ?? '未登记人员',
        instantInWords(entry.at, today),
        entry.workstation,
        entry.purpose,
      ]
    : []
  return (
    <span className={classes.author}>
      {words.filter(Boolean).join('，')}
      {shown && '（现在显示的）'}
    </span>
  )
}
