/** What a package holds beside what is here; nothing of it was written yet. */
import { Button, Checkbox } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { runOfNumbers } from '../../../src-domain/number-ranges'
import type { ClockReport } from '../../../src-domain/package/comparison-types'
import { sizeInWords } from '../../backup/words'
import { beijingMinute, instantInWords, useToday } from '../../clock'
import { FactList } from '../../frame/fact-list'
import { bringsAnything, type Looked } from '../taking-desk'
import { countsInWords, digestInWords, noteLabel } from '../words'
import { ClashList } from './clash-list'
import { ComparedRecords } from './compared-records'
import classes from './exchange.module.css'
import { ResultHeading } from './result-heading'
import { StruckWords, TakeUpButton } from './strike-button'
import { useStruck } from './use-struck'

interface Props {
  looked: Looked
  busy: boolean
  onTake: () => void
}

export function LookedReport({ looked, busy, onTake }: Props) {
  const today = useToday()
  const [compared, setCompared] = useState(false)
  const { header, standing, file, receipt } = looked
  const unknown = standing === 'new' && !looked.isOwn
  const brings = bringsAnything(looked)
  const { sender } = header
  const struck = useStruck()(sender.workstationId)
  const takeIn = useRef<HTMLButtonElement>(null)
  const wasStruck = useRef(struck !== null)
  // The button that took it up again is gone: the keyboard goes on to what can be pressed now.
  useEffect(() => {
    if (wasStruck.current && struck === null && document.activeElement === document.body) {
      takeIn.current?.focus()
    }
    wasStruck.current = struck !== null
  }, [struck])
  return (
    <>
      <section className={classes.part} aria-labelledby="looked-from">
        <ResultHeading id="looked-from">来自</ResultHeading>
        <div>
          <FactList>
            <dt>电脑</dt>
            <dd>
              {header.sender.name}
              {looked.isOwn
                ? '（本机自己做的）'
                : standing === 'known'
                  ? struck
                    ? '（已停用，签名相符）'
                    : '（已认识，签名相符）'
                  : '（第一次来）'}
            </dd>
            <dt>制作</dt>
            <dd>
              {header.officer.name ?? '未登记人员'}，{beijingMinute(header.createdAt)}
            </dd>
            <dt>内容</dt>
            <dd>{countsInWords(header)}</dd>
            {header.note && (
              <>
                <dt>{noteLabel(header)}</dt>
                <dd>{header.note}</dd>
              </>
            )}
            <dt>文件</dt>
            <dd>
              {file.name}（{sizeInWords(receipt.fileBytes)}）
            </dd>
            <dt>摘要</dt>
            <dd className={classes.code}>{digestInWords(receipt.digest)}</dd>
          </FactList>
          {struck && (
            <div className={classes.remark} role="alert">
              <IconAlertTriangle size="1.125rem" aria-hidden />
              <span>
                这台电脑已经停用，它的交换包不接收（
                <StruckWords struck={struck} />
                ）。查明这个包确实是本单位的人做的，再恢复使用。
              </span>
              <TakeUpButton workstationId={sender.workstationId} name={sender.name} />
            </div>
          )}
          {unknown && (
            <div className={classes.remark}>
              <IconAlertTriangle size="1.125rem" aria-hidden />
              <span>这台电脑第一次来。请对方在“往来 → 电脑”里念出它的指纹，与这里的核对：</span>
              <span className={classes.fingerprint}>{looked.fingerprint}</span>
              <Checkbox
                checked={compared}
                disabled={busy}
                onChange={(event) => setCompared(event.currentTarget.checked)}
                label="已当面或电话核对，一致"
              />
            </div>
          )}
          {looked.clocks.map((clock) => (
            <Clock key={clock.workstation} clock={clock} />
          ))}
          {looked.isOwn && (
            <p className={classes.soon}>
              这个包是本机做{header.to ? `给“${header.to.name}”` : ''}的，请拿到对方的电脑上接收。
            </p>
          )}
          {looked.takenBefore && (
            <p className={classes.soon}>
              这个包 {instantInWords(looked.takenBefore.at, today)} 已经接收过
              {looked.takenBefore.undone
                ? '，后来撤回了。再接收不会把撤回的内容带回来'
                : '，再接收不会重复写入'}
              。
            </p>
          )}
        </div>
      </section>
      <section className={classes.part} aria-labelledby="looked-what">
        <h2 id="looked-what">与本机对比</h2>
        <div>
          <Counts looked={looked} />
          <ComparedRecords staging={looked.staging} records={looked.records} />
        </div>
      </section>
      {looked.clashes.length > 0 && (
        <section className={classes.part} aria-labelledby="looked-clashes">
          <h2 id="looked-clashes">同号</h2>
          <div>
            <p>下列文号两份文书都在用。接收后两份都保留，在“冲突”里逐一处理。</p>
            <ClashList clashes={looked.clashes} arriving={looked.records} />
          </div>
        </section>
      )}
      {looked.numbers.gaps.length + looked.numbers.overlaps.length > 0 && (
        <section className={classes.part} aria-labelledby="looked-numbers">
          <h2 id="looked-numbers">文号</h2>
          <div>
            {looked.numbers.overlaps.map(({ prefix, year, from, to, workstations }) => (
              <p key={`${prefix}${year}${from}${workstations.join()}`}>
                接收后 {runOfNumbers(prefix, year, from, to)} 同时分给“{workstations[0]}”和“{workstations[1]}
                ”，请系统管理员在“设置”里改好号段。
              </p>
            ))}
            {looked.numbers.gaps.length > 0 && (
              <p>
                接收后 {looked.numbers.gaps.slice(0, 10).join('、')}
                {looked.numbers.gaps.length > 10 && `等 ${looked.numbers.gaps.length} 处`}
                没有文书，可能在别的电脑上还没带来；确属空号的，请在“发文登记”里写明原因。
              </p>
            )}
          </div>
        </section>
      )}
      <section className={classes.part} aria-label="接收">
        <span />
        <div>
          {!brings && <p role="status">包里没有本机还没有的内容，接收后资料不变，只记一笔往来。</p>}
          <Button ref={takeIn} onClick={onTake} disabled={busy || struck !== null || (unknown && !compared)}>
            接收
          </Button>
          {unknown && !compared && <p className={classes.hint}>核对指纹并勾选之后才能接收。</p>}
        </div>
      </section>
    </>
  )
}

function Counts({ looked }: { looked: Looked }) {
  const of = (state: string) => looked.records.filter(({ comparison }) => comparison.state === state).length
  const conflicts = looked.records.reduce(
    (sum, { comparison }) => sum + comparison.conflicts.filter(({ standing }) => standing === 'new').length,
    0,
  )
  const counts = [
    ['新的', of('new')],
    ['有变动', of('changed')],
    ['没有变动', of('unchanged') + of('ahead')],
    ['冲突', conflicts],
    ['同号', looked.clashes.length],
    ['附件', looked.attachments.length],
    ...(looked.numbers.overlaps.length > 0 ? [['号段重叠', looked.numbers.overlaps.length] as const] : []),
  ] as const
  return (
    <dl className={classes.counts} aria-label="对比合计">
      {counts.map(([label, count]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Told, and never a reason to refuse anything. */
function Clock({ clock: { workstation, minutes } }: { clock: ClockReport }) {
  const hours = Math.abs(minutes) / 60
  const far =
    hours >= 48
      ? `${Math.round(hours / 24)} 天`
      : hours >= 2
        ? `${Math.round(hours)} 小时`
        : `${Math.abs(minutes)} 分钟`
  return (
    <p className={classes.soon}>
      “{workstation}”的时钟比本机{minutes > 0 ? '快' : '慢'}约 {far}
      ，记录里的时间以各自的时钟为准。请核对两台电脑的日期和时间；不影响接收。
    </p>
  )
}
