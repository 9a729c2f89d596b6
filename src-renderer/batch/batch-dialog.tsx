/** 成批打印、保存: which papers, in what way, how far it is, and what came of each. */
import { Button, Checkbox, Radio, Select } from '@mantine/core'
import { useState } from 'react'
import { forms } from '../../forms/catalogue'
import { usePaperCodeChoice } from '../editor/use-paper-code'
import { useContextOf } from '../form-context'
import { Dialog } from '../frame/dialog'
import { useStore } from '../store/hooks'
import classes from './batch.module.css'
import { BatchResult } from './batch-result'
import { BatchRunning } from './batch-running'
import { type BatchChoice, type BatchOutcome, makePapers } from './make'
import type { Wanted } from './prepare'
import { useBatch } from './use-batch'

interface BatchDialogProps {
  /** What is made: papers that were chosen, or one kind of papers of these cases. */
  of: { papers: readonly Wanted[] } | { caseIds: readonly string[] }
  /** How files and print jobs are called, such as 川公管监案〔2026〕1号 全部文书. */
  title: string
  onClose: () => void
}

const outputs = {
  print: { label: '打印', description: '一次送往打印机' },
  pdf: { label: '合为一个 PDF', description: '各份文书依次排在一个文件里' },
  files: { label: '每份一个文件', description: '存为一个压缩包，里面每份文书一个文件' },
} as const

const kinds = forms.map(({ id, title }) => ({ value: id, label: title }))

/** The dialog. */
export default function BatchDialog({ of, title, onClose }: BatchDialogProps) {
  const store = useStore()
  const contextOf = useContextOf()
  const [codes] = usePaperCodeChoice()
  const { state, start, stop, again } = useBatch<BatchOutcome>('成批制作文书')
  const [output, setOutput] = useState<BatchChoice['output']>('pdf')
  const [formats, setFormats] = useState<readonly ('pdf' | 'docx')[]>(['pdf', 'docx'])
  const [duplex, setDuplex] = useState(false)
  const [docKind, setDocKind] = useState<string | null>(null)
  const [compose, setCompose] = useState(false)
  const byKind = 'caseIds' in of
  const wanted: readonly Wanted[] = byKind
    ? docKind === null
      ? []
      : of.caseIds.map((caseId) => ({ caseId, docKind, compose }))
    : of.papers
  const kindTitle = kinds.find(({ value }) => value === docKind)?.label
  const ready = wanted.length > 0 && (output !== 'files' || formats.length > 0)

  function toggle(format: 'pdf' | 'docx', on: boolean) {
    setFormats((before) => (on ? [...before, format] : before.filter((each) => each !== format)))
  }

  function begin() {
    const name = byKind ? `${kindTitle} ${wanted.length}件案件` : title
    start((progress, signal) =>
      makePapers({ store, contextOf, progress, signal }, wanted, {
        ...{ output, formats, duplex, codes },
        title: name,
      }),
    )
  }

  return (
    <Dialog
      opened
      onClose={state.at === 'running' ? () => {} : onClose}
      title={byKind ? `成批打印或保存：${of.caseIds.length} 件案件` : `打印或保存 ${wanted.length} 份文书`}
      size="46rem"
    >
      {state.at === 'asking' && (
        <div className={classes.ask}>
          {byKind && (
            <>
              <Select
                label="文书种类"
                placeholder="选一种"
                data={kinds}
                value={docKind}
                onChange={setDocKind}
                searchable
                data-autofocus
              />
              <Checkbox
                label="案件里没有这种文书的，按案件内容拟出草稿"
                description="每页印“草稿”，不记入案件"
                checked={compose}
                onChange={(event) => setCompose(event.currentTarget.checked)}
              />
            </>
          )}
          <Radio.Group
            label="怎样做"
            value={output}
            onChange={(value) => setOutput(value as BatchChoice['output'])}
          >
            <div className={classes.ways}>
              {Object.entries(outputs).map(([value, words]) => (
                <Radio key={value} value={value} {...words} />
              ))}
            </div>
          </Radio.Group>
          {output === 'print' && (
            <Checkbox
              label="双面打印：每一联从新的一张纸开始"
              description="单页的联后面空一面，免得两联印在同一张纸上"
              checked={duplex}
              onChange={(event) => setDuplex(event.currentTarget.checked)}
            />
          )}
          {output === 'files' && (
            <fieldset className={classes.formats} aria-label="文件格式">
              <Checkbox
                label="PDF"
                checked={formats.includes('pdf')}
                onChange={(event) => toggle('pdf', event.currentTarget.checked)}
              />
              <Checkbox
                label="Word"
                checked={formats.includes('docx')}
                onChange={(event) => toggle('docx', event.currentTarget.checked)}
              />
            </fieldset>
          )}
          <p className="muted">已签发的按签发时固定的内容；没有签发的每页印“草稿”；作废的不做。</p>
          <div className={classes.acts}>
            <Button variant="default" onClick={onClose}>
              取消
            </Button>
            <Button disabled={!ready} onClick={begin}>
              {output === 'print' ? '打印' : '生成并保存'}
            </Button>
          </div>
        </div>
      )}
      {state.at === 'running' && <BatchRunning {...state} onStop={stop} />}
      {state.at === 'done' && (
        <BatchResult outcome={state.outcome} elapsed={state.elapsed} onAgain={again} onClose={onClose} />
      )}
    </Dialog>
  )
}
