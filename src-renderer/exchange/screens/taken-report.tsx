/** What came of taking a package in. */
import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { go } from '../../route'
import { useCases } from '../../store/hooks'
import type { PackageEntry } from '../package-entry'
import { useContested } from '../use-contested'
import classes from './exchange.module.css'
import { ResultHeading } from './result-heading'
import { UndoButton } from './undo-button'

export function TakenReport({ entry }: { entry: PackageEntry }) {
  const { header } = entry
  const brought = useCases().filter(({ id }) => entry.taken.some((one) => one.id === id))
  const stillAway = brought.filter(({ away }) => away?.some(({ name }) => name === header.sender.name)).length
  const only = brought.length === 1 ? brought[0] : undefined
  const fresh = entry.taken.filter(({ before }) => before.length === 0).length
  const changed = entry.taken.length - fresh
  const contested = entry.taken.filter((one) => one.contested.length > 0).length
  const { clashes, overlaps } = useContested()
  const twice = [
    clashes.length > 0 ? `${clashes.length} 个文号两份文书在用` : '',
    overlaps.length > 0 ? `${overlaps.length} 处号段重叠` : '',
  ].filter(Boolean)
  const waiting = contested + twice.length > 0
  const words = [
    fresh > 0 ? `新增 ${fresh} 件` : '',
    changed > 0 ? `更新 ${changed} 件` : '',
    contested > 0 ? `其中 ${contested} 件有冲突，两边的内容都保留着` : '',
  ].filter(Boolean)
  return (
    <section className={classes.part} aria-labelledby="taken-title">
      <ResultHeading id="taken-title" className={classes.good}>
        <IconCircleCheck size="1.125rem" aria-hidden /> 已接收
      </ResultHeading>
      <div>
        <p role="status">{words.join('，') || '资料没有变动，已记一笔往来'}。</p>
        {header.purpose === 'task' && header.note && <p>任务：{header.note}</p>}
        {entry.taken.length > 0 && (
          <p className={classes.hint}>每处改动在案件的历史里都写明是谁、在哪台电脑、什么时候做的。</p>
        )}
        {twice.length > 0 && <p className={classes.soon}>现有 {twice.join('、')}，请到“冲突”里处理。</p>}
        {stillAway > 0 && (
          <p className={classes.soon}>
            其中 {stillAway} 件由“{header.sender.name}
            ”带在外面，这个包不是“外出带回”，案件上仍注明在外。都带回来了的，请打开案件点“已带回”。
          </p>
        )}
        <div className={classes.act}>
          {waiting && (
            <Button onClick={() => go({ screen: 'exchange', section: 'conflicts' })}>处理冲突</Button>
          )}
          {only && (
            <Button
              variant={waiting ? 'default' : 'filled'}
              onClick={() => go({ screen: 'case', caseId: only.id, tab: 'overview' })}
            >
              打开案件
            </Button>
          )}
          <UndoButton entry={entry} />
          <Button variant="default" onClick={() => go({ screen: 'exchange', section: 'log' })}>
            往来记录
          </Button>
        </div>
      </div>
    </section>
  )
}
