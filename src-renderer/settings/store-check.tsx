/** 设置 → 核对全部记录: whether anything that is stored was altered or lost, on demand. */
import { Button, Progress } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { numberOf, titleOf } from '../cases/case-words'
import { beijingMinute } from '../clock'
import { longWorks } from '../entrance/long-work'
import { showNotice } from '../frame/notices'
import { useMay } from '../rights/use-may'
import { hrefOf } from '../route'
import { useCases, useStore } from '../store/hooks'
import type { WholeCheck } from '../store/whole-check'
import classes from './settings.module.css'

type State =
  | { at: 'idle' }
  | { at: 'running'; done: number; all: number; cancel: () => void }
  | { at: 'done'; found: WholeCheck; when: string }

/** The section; nothing for those who may not read the log. */
export function StoreCheck() {
  const store = useStore()
  const allowed = useMay()('log.read').allowed
  const [state, setState] = useState<State>({ at: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  if (!allowed) return null

  async function check() {
    const controller = new AbortController()
    running.current = controller
    const cancel = () => controller.abort()
    setState({ at: 'running', done: 0, all: 0, cancel })
    const checking = (tell: (part: number) => void) =>
      store.checkAll((done, all) => {
        setState({ at: 'running', done, all, cancel })
        if (all > 0) tell(done / all)
      }, controller.signal)
    try {
      const found = await longWorks.run('核对全部记录', checking, {
        afterwards: '全部记录已核对，结果请解锁后再核对一次查看。',
        isDone: (whole) => whole !== null,
      })
      setState(found ? { at: 'done', found, when: new Date().toISOString() } : { at: 'idle' })
    } catch {
      setState({ at: 'idle' })
      showNotice({ tone: 'late', text: '核对没有做完：资料库一时读不出来。资料没有改动，请稍后再核对。' })
    }
  }

  return (
    <section className={classes.section}>
      <h2>核对全部记录</h2>
      <div>
        <p className={classes.hint}>
          逐件核对每次改动的校验值和前后衔接，证据和扫描件的文件能否完整读出，以及操作日志是否完整。只读不写，可以随时停下。
        </p>
        {state.at === 'running' ? (
          <>
            <Progress
              className={classes.name ?? ''}
              value={state.all === 0 ? 0 : (100 * state.done) / state.all}
              aria-label="核对进度"
            />
            <p role="status">{state.all === 0 ? '正在开始……' : `已核对 ${state.done} / ${state.all} 份`}</p>
            <Button variant="default" onClick={state.cancel}>
              停止核对
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => void check()}>
            开始核对
          </Button>
        )}
        {state.at === 'done' && <Found found={state.found} when={state.when} />}
      </div>
    </section>
  )
}

function Found({ found: { records, broken, log, files }, when }: { found: WholeCheck; when: string }) {
  const cases = useCases()
  const counted = `${beijingMinute(when)} 核对了 ${records} 份记录、${files.count} 个文件和 ${log.entries} 条操作日志`
  if (broken.length + files.damaged.length + log.faults.length === 0) {
    return <p role="status">{counted}：全部完好，没有缺失，没有被改动。</p>
  }
  const wrong = [
    broken.length > 0 ? `${broken.length} 份记录` : '',
    files.damaged.length > 0 ? `${files.damaged.length} 个文件` : '',
    log.faults.length > 0 ? `操作日志 ${log.faults.length} 处` : '',
  ]
    .filter((words) => words !== '')
    .join('、')
  return (
    <div role="alert">
      <p>
        <strong>
          {counted}：{wrong}有问题。
        </strong>
        其余完好。请报告主要负责人，用备份核对、恢复；有问题的内容没有改动，仍可查看。
      </p>
      <ul>
        {broken.map(({ id, kind, message }) => {
          const summary = cases.find((one) => one.id === id)
          const name = summary
            ? `${numberOf(summary)} ${titleOf(summary)}`
            : kind === 'office'
              ? '机构和人员资料'
              : '读不出名称的案件'
          return (
            <li key={id}>
              {summary ? <a href={hrefOf({ screen: 'case', caseId: id, tab: 'history' })}>{name}</a> : name}：
              {message}
            </li>
          )
        })}
        {files.damaged.map((sha256) => (
          <li key={sha256}>
            证据或扫描件：校验值 {sha256.slice(0, 16)}… 的文件有内容读不出来，请用备份恢复，或者重新添加原件
          </li>
        ))}
        {log.faults.map((fault) => (
          <li key={fault}>操作日志：{fault}</li>
        ))}
      </ul>
    </div>
  )
}
