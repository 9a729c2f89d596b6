/** Strikes a workstation after saying what follows, or takes a struck one up again. */
import { Button, Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { runOfNumbers } from '../../../src-domain/number-ranges'
import { officerName } from '../../../src-domain/office'
import type { Strike } from '../../../src-domain/struck-workstations'
import { instantInWords, useToday } from '../../clock'
import { Dialog } from '../../frame/dialog'
import { useMay } from '../../rights/use-may'
import { useCases, useOffice } from '../../store/hooks'
import type { KnownWorkstation } from '../known-workstation'
import { strike, takeUp } from '../striking'
import classes from './exchange.module.css'
import { useExchangeDesk } from './exchange-provider'
import { useExchangeWork } from './use-exchange-work'
import { useStruck } from './use-struck'

export function StrikeButton({ station }: { station: KnownWorkstation }) {
  const allowed = useMay()('exchange.take').allowed
  const [asking, setAsking] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const isStruck = useStruck()(station.card.workstationId) !== null
  const was = useRef(isStruck)
  // What was pressed is gone with the answer: the keyboard goes on to what stands in its place.
  useEffect(() => {
    if (was.current === isStruck) return
    was.current = isStruck
    if (document.activeElement === document.body) place.current?.querySelector('button')?.focus()
  }, [isStruck])
  return (
    <div ref={place}>
      {isStruck ? (
        <TakeUpButton workstationId={station.card.workstationId} name={station.card.name} />
      ) : (
        <Button
          size="xs"
          variant="default"
          disabled={!allowed}
          aria-label={`停用“${station.card.name}”`}
          onClick={() => setAsking(true)}
        >
          停用
        </Button>
      )}
      <Dialog
        opened={asking && !isStruck}
        onClose={() => setAsking(false)}
        title={`停用“${station.card.name}”`}
        size="36rem"
      >
        <Question station={station} onClose={() => setAsking(false)} />
      </Dialog>
    </div>
  )
}

function Question({ station: { card }, onClose }: { station: KnownWorkstation; onClose: () => void }) {
  const desk = useExchangeDesk()
  const [reason, setReason] = useState('')
  const work = useExchangeWork()
  const away = useCases().filter((summary) => summary.away?.some(({ name }) => name === card.name)).length
  const ranges = Object.values(useOffice().numberRanges ?? {}).filter(
    ({ workstation }) => workstation === card.name,
  )
  return (
    <div className={classes.dialog}>
      <ul className={classes.lines}>
        <li>做包时不再列出它；它做的交换包不再接收，除非以后恢复使用。</li>
        {away > 0 && <li>它带在外面的 {away} 件案件，外出办理就此结束。</li>}
        {ranges.length > 0 && (
          <li>
            它分到的号段{ranges.map((one) => runOfNumbers(one.prefix, one.year, one.from, one.to)).join('、')}
            不会自动收回，请系统管理员在“设置”里处理。
          </li>
        )}
        <li>它已经带回的内容和往来记录都保留。以前交给它的交换包，它仍然打得开。</li>
        <li>停用随下一次交换包带到别的电脑。还没有交换到的，请先电话告知。</li>
      </ul>
      <Textarea
        className={classes.wide ?? ''}
        label="原因"
        placeholder="例如：笔记本遗失，已报案"
        autosize
        minRows={1}
        maxRows={3}
        maxLength={150}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <p className={classes.bad} role="alert">
        {work.failure}
      </p>
      <div className={classes.act}>
        <Button
          color="red"
          loading={work.busy}
          onClick={() => {
            if (reason.trim() === '') return work.fail('请写明原因。')
            void work.run('没有停用', async () => {
              await strike(desk, card.workstationId, reason.trim())
              onClose()
            })
          }}
        >
          停用这台电脑
        </Button>
        <Button variant="default" onClick={onClose}>
          不停用
        </Button>
      </div>
    </div>
  )
}

/** Takes it up again, wherever that is offered. */
export function TakeUpButton({ workstationId, name }: { workstationId: string; name: string }) {
  const desk = useExchangeDesk()
  const allowed = useMay()('exchange.take').allowed
  const work = useExchangeWork()
  return (
    <>
      <Button
        size="xs"
        variant="default"
        disabled={!allowed}
        loading={work.busy}
        aria-label={`恢复使用“${name}”`}
        onClick={() => void work.run('没有恢复使用', () => takeUp(desk, workstationId, name))}
      >
        恢复使用
      </Button>
      {work.failure && (
        <p className={classes.bad} role="alert">
          {work.failure}
        </p>
      )}
    </>
  )
}

/** By whom and when it was struck, and why. */
export function StruckWords({ struck }: { struck: Strike }) {
  const office = useOffice()
  const today = useToday()
  const whom = officerName(office, struck.officerId) ?? '未登记人员'
  return `${whom} ${instantInWords(struck.at, today)} 停用，原因：${struck.reason}`
}
