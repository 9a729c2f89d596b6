/** Takes back what a package brought, after saying what will happen; what was left as it is is told. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { numberOf, paperTitle } from '../../cases/case-words'
import { Dialog } from '../../frame/dialog'
import { useMay } from '../../rights/use-may'
import { hrefOf } from '../../route'
import { useCases } from '../../store/hooks'
import type { PackageEntry } from '../package-entry'
import { undo } from '../taking-desk'
import type { Undone } from '../undoing'
import classes from './exchange.module.css'
import { useExchangeDesk, useExchangeState } from './exchange-provider'
import { useExchangeWork } from './use-exchange-work'

export function UndoButton({ entry }: { entry: PackageEntry }) {
  const desk = useExchangeDesk()
  const allowed = useMay()('exchange.take').allowed
  const present = useExchangeState().entries.find(({ id }) => id === entry.id) ?? entry
  const [asking, setAsking] = useState(false)
  const [undone, setUndone] = useState<Undone | null>(null)
  const work = useExchangeWork()
  if (present.taken.length === 0 || (present.undone && !asking)) return null

  function close() {
    setAsking(false)
    setUndone(null)
  }

  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)} disabled={!allowed}>
        撤回这次接收
      </Button>
      <Dialog opened={asking} onClose={close} title="撤回这次接收" size="36rem">
        {undone ? (
          <div className={classes.dialog}>
            <p role="status">已撤回，{undone.records} 件资料改回接收之前的样子。修改记录都还在。</p>
            {undone.left.length > 0 && (
              <>
                <p>下列内容没有撤回：</p>
                <LeftAlone undone={undone} />
              </>
            )}
            <Button ref={focused} onClick={close}>
              好
            </Button>
          </div>
        ) : (
          <div className={classes.dialog}>
            <p>
              这次接收带来的 {present.taken.length} 件资料的改动会改回接收之前的样子，随包新来的案件退出列表。
            </p>
            <p>接收之后在本机另做的改动保留；包里已经签发的文书文号已用，也保留。撤回也记在历史里。</p>
            <p className={classes.bad} role="alert">
              {work.failure}
            </p>
            <div className={classes.act}>
              <Button
                color="red"
                loading={work.busy}
                onClick={() =>
                  void work.run('没有撤回', async () => setUndone(await undo(desk, present)), {
                    what: '撤回接收',
                  })
                }
              >
                撤回
              </Button>
              <Button variant="default" onClick={close} data-autofocus>
                不撤回
              </Button>
            </div>
          </div>
        )}
      </Dialog>
    </>
  )
}

/** What was pressed is gone with the question. */
function focused(button: HTMLButtonElement | null): void {
  button?.focus()
}

/** What was left as it is, and why. */
function LeftAlone({ undone }: { undone: Undone }) {
  const cases = useCases()
  return (
    <ul className={classes.lines}>
      {undone.left.map(({ id, record, places, papers, library }) => {
        const summary = cases.find((one) => one.id === id)
        const why = [
          places.length > 0 ? `${places.length} 处在接收之后又改过` : '',
          ...papers.map((paper) => {
            const kind = summary?.papers.find((one) => one.id === paper)?.docKind
            return `${kind ? `《${paperTitle(kind)}》` : '一份文书'}已经签发或者作废，文号已用`
          }),
          library.length > 0
            ? `随包新来的 ${library.length} 条人员、机构、号段等资料，别处的账号和记录要用到`
            : '',
        ].filter(Boolean)
        return (
          <li key={id}>
            {summary ? (
              <a href={hrefOf({ screen: 'case', caseId: id, tab: 'history' })}>{numberOf(summary)}</a>
            ) : record === 'office' ? (
              '机构人员等资料库'
            ) : (
              '一件案件'
            )}
            ：{why.join('；') || '是本机资料的基础，要改请在资料库里改'}
          </li>
        )
      })}
    </ul>
  )
}
