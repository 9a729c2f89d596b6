/** What came of binding a case: at which pages each paper stands, and what was left out. */
import { Button } from '@mantine/core'
import classes from './batch.module.css'
import type { BinderLine, BinderOutcome } from './bind-case'
import { Said } from './said'
import { timeInWords } from './use-batch'

interface BinderResultProps {
  outcome: BinderOutcome
  elapsed: number
  onAgain: () => void
  onClose: () => void
}

export function BinderResult({ outcome, elapsed, onAgain, onClose }: BinderResultProps) {
  const { lines } = outcome
  const bound = lines.filter(({ state }) => state !== 'left')
  const left = lines.filter(({ state }) => state === 'left')
  return (
    <div className={classes.result}>
      <Said>{summary(outcome, bound.length, elapsed)}</Said>
      <div className={classes.list}>
        <table className="framed">
          <thead>
            <tr>
              <th scope="col">页号</th>
              <th scope="col">卷内文件</th>
              <th scope="col">说明</th>
            </tr>
          </thead>
          <tbody>
            {left.map(({ title, why }) => (
              <tr key={`left ${title}`}>
                <td>
                  <span className="state state-late">没有装入</span>
                </td>
                <th scope="row">{title}</th>
                <td>{why}</td>
              </tr>
            ))}
            {withPages(bound).map(({ title, state, place }) => (
              <tr key={`${place} ${title}`}>
                <td>{place}</td>
                <th scope="row">{title}</th>
                <td>{state === 'draft' ? '草稿' : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes.acts}>
        <Button variant="default" onClick={onAgain}>
          重新装订
        </Button>
        <Button onClick={onClose}>关闭</Button>
      </div>
    </div>
  )
}

function withPages(lines: readonly BinderLine[]): (BinderLine & { place: string })[] {
  let last = 0
  return lines.map((line) => {
    const first = last + 1
    last += line.pages
    return { ...line, place: first === last ? String(first) : `${first}—${last}` }
  })
}

function summary({ pages, savedAs, ended }: BinderOutcome, bound: number, elapsed: number): string {
  if (ended === 'cancelled') return '已停下，没有存下文件。'
  if (ended !== 'done') return `没有装订成：${ended.failure.replace(/[。]$/, '')}。`
  return `已存为 ${savedAs}：卷内 ${bound} 件，${pages} 页，另有封面和目录，用时 ${timeInWords(elapsed)}。`
}
