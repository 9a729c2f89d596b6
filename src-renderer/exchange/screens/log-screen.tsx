/** 往来记录: every package made and taken, with what came of it. */
import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import { officerName } from '../../../src-domain/office'
import { sizeInWords } from '../../backup/words'
import { beijingMinute, instantInWords, useToday } from '../../clock'
import { Blank } from '../../frame/blank'
import { FactList } from '../../frame/fact-list'
import { useOffice } from '../../store/hooks'
import type { PackageEntry } from '../package-entry'
import { countsInWords, digestInWords, noteLabel } from '../words'
import classes from './exchange.module.css'
import { useExchangeDesk, useExchangeState } from './exchange-provider'
import { HandoverButton } from './handover-button'
import { UndoButton } from './undo-button'
import { doOrTell } from './use-exchange-work'

/** So many are drawn at first. */
const firstShown = 50

export function LogScreen() {
  const { entries, read } = useExchangeState()
  const [shown, setShown] = useState(firstShown)
  const [open, setOpen] = useState<string | null>(null)
  if (read && entries.length === 0) {
    return (
      <Blank title="还没有往来" text="做过、收过的交换包都记在这里：什么时候、与谁、带了什么、收到没有。" />
    )
  }
  return (
    <div className={classes.log}>
      <ul className={classes.records} aria-label="往来记录">
        {entries.slice(0, shown).map((entry) => (
          <Entry
            key={entry.id}
            entry={entry}
            isOpen={open === entry.id}
            onToggle={() => setOpen(open === entry.id ? null : entry.id)}
          />
        ))}
      </ul>
      {entries.length > shown && (
        <button type="button" className="link" onClick={() => setShown(shown + firstShown)}>
          显示更早的 {entries.length - shown} 笔
        </button>
      )}
    </div>
  )
}

interface EntryProps {
  entry: PackageEntry
  isOpen: boolean
  onToggle: () => void
}

function Entry({ entry, isOpen, onToggle }: EntryProps) {
  const today = useToday()
  const { header, direction, at } = entry
  const whom = direction === 'made' ? (header.to?.name ?? '有口令的人') : header.sender.name
  return (
    <li>
      <button type="button" className={classes.record} aria-expanded={isOpen} onClick={onToggle}>
        {isOpen ? <IconChevronDown size="1rem" aria-hidden /> : <IconChevronRight size="1rem" aria-hidden />}
        <span className={classes.logLine}>
          <span className={classes.logWhen}>{instantInWords(at, today)}</span>
          <span className={classes.logWay}>{direction === 'made' ? '发往' : '来自'}</span>
          <span className={`cut ${classes.logWhom}`}>{whom}</span>
          <span className="cut muted">{countsInWords(header)}</span>
        </span>
        <State entry={entry} />
      </button>
      {isOpen && <Detail entry={entry} />}
    </li>
  )
}

function State({ entry }: { entry: PackageEntry }) {
  if (entry.undone) return <span className="muted">已撤回</span>
  if (entry.direction === 'taken') return <span className={classes.good}>已接收</span>
  return entry.arrived ? (
    <span className={classes.good}>对方已收到</span>
  ) : (
    <span className={classes.soon}>还没有回音</span>
  )
}

function Detail({ entry }: { entry: PackageEntry }) {
  const desk = useExchangeDesk()
  const office = useOffice()
  const { header, direction, arrived, undone } = entry
  const nameOf = (id: string | null) => officerName(office, id) ?? '未登记人员'
  const facts: [string, string][] = [
    ['经手', `${nameOf(entry.officerId)}，${beijingMinute(entry.at)}`],
    ...(direction === 'taken'
      ? ([['制作', `${header.officer.name ?? '未登记人员'}，${beijingMinute(header.createdAt)}`]] as [
          string,
          string,
        ][])
      : []),
    ['文件', `${entry.fileName}（${sizeInWords(entry.fileBytes)}）`],
    ['内容', `${countsInWords(header)}，文书 ${entry.papers} 份`],
    ...(header.note ? ([[noteLabel(header), header.note]] as [string, string][]) : []),
    ['摘要', digestInWords(entry.digest)],
  ]
  if (arrived) {
    const how = arrived.how === 'told' ? `${nameOf(arrived.officerId)}听对方说` : '对方的包带来回执'
    facts.push(['收到', `${beijingMinute(arrived.at)}，${how}`])
  }
  if (direction === 'taken') {
    const fresh = entry.taken.filter(({ before }) => before.length === 0).length
    facts.push(['结果', `新增 ${fresh} 件，更新 ${entry.taken.length - fresh} 件`])
  }
  if (undone) {
    const left = undone.left.length > 0 ? `，${undone.left.length} 件有内容没有撤回` : ''
    facts.push(['撤回', `${nameOf(undone.officerId)}，${beijingMinute(undone.at)}${left}`])
  }
  return (
    <div className={classes.detail}>
      <FactList>
        {facts.map(([name, words]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </Fragment>
        ))}
      </FactList>
      <div className={classes.act}>
        {direction === 'made' && !arrived && (
          <Button variant="default" onClick={() => doOrTell('没有记下', () => desk.markArrived(entry.id))}>
            对方说已收到
          </Button>
        )}
        <HandoverButton entry={entry} />
        {direction === 'taken' && <UndoButton entry={entry} />}
      </div>
    </div>
  )
}
