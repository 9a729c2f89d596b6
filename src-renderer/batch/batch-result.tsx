/** What came of a job over many papers: what was made, what is a draft, what failed and why. */
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconPencil } from '@tabler/icons-react'
import { hrefOf } from '../route'
import classes from './batch.module.css'
import type { BatchOutcome, BatchRow } from './make'
import { Said } from './said'
import { timeInWords } from './use-batch'

interface BatchResultProps {
  outcome: BatchOutcome
  elapsed: number
  onAgain: () => void
  onClose: () => void
}

const states = {
  issued: { word: '已做', tone: 'state state-done', Shape: IconCheck },
  draft: { word: '草稿', tone: 'state', Shape: IconPencil },
  failed: { word: '没有做', tone: 'state state-late', Shape: IconAlertTriangle },
} as const

/** What failed stands first. */
export function BatchResult({ outcome, elapsed, onAgain, onClose }: BatchResultProps) {
  const order = ['failed', 'draft', 'issued']
  const rows = [...outcome.rows].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  const ofOneCase = new Set(rows.map(({ caseId }) => caseId)).size === 1
  return (
    <div className={classes.result}>
      <Said>{summary(outcome, elapsed)}</Said>
      <div className={classes.list}>
        <table className="framed">
          <thead>
            <tr>
              <th scope="col">结果</th>
              <th scope="col">文书</th>
              {!ofOneCase && <th scope="col">案号</th>}
              <th scope="col">页数</th>
              <th scope="col">说明</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
              <tr key={index}>
                <td>
                  <State state={row.state} />
                </td>
                <th scope="row">
                  {row.paperId === null ? (
                    row.name
                  ) : (
                    <a href={hrefOf({ screen: 'editor', caseId: row.caseId, paperId: row.paperId })}>
                      {row.name}
                    </a>
                  )}
                </th>
                {!ofOneCase && <td className="nowrap">{row.caseNumber}</td>}
                <td>{row.pages || ''}</td>
                <td>{row.state === 'failed' ? row.why : row.remark}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes.acts}>
        <Button variant="default" onClick={onAgain}>
          换一种方式再做
        </Button>
        <Button onClick={onClose}>关闭</Button>
      </div>
    </div>
  )
}

function State({ state }: { state: BatchRow['state'] }) {
  const { word, tone, Shape } = states[state]
  return (
    <span className={tone}>
      <Shape size="0.9375rem" stroke={1.5} aria-hidden />
      {word}
    </span>
  )
}

function summary({ rows, savedAs, ended }: BatchOutcome, elapsed: number): string {
  if (ended === 'cancelled') return '已停下：没有打印，也没有存下文件。'
  if (ended !== 'done') return `没有做成：${ended.failure.replace(/[。]$/, '')}。案件和文书没有改动。`
  const count = (state: BatchRow['state']) => rows.filter((row) => row.state === state).length
  const pages = rows.reduce((sum, row) => sum + row.pages, 0)
  const parts = [
    count('issued') > 0 ? `${count('issued')} 份已签发的` : '',
    count('draft') > 0 ? `${count('draft')} 份草稿` : '',
    count('failed') > 0 ? `${count('failed')} 份没有做` : '',
  ]
  const where = savedAs === null ? '已送打印' : `已存为 ${savedAs}`
  return `${where}：${parts.filter(Boolean).join('，')}，共 ${pages} 页，用时 ${timeInWords(elapsed)}。`
}
