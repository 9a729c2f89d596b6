/** What waits for my signature, what waits to be served, and what is to be settled before the records are in order. */
import { useState } from 'react'
import { columnNames } from '../../src-domain/approval-ladders'
import { numberOf, paperTitle, titleOf } from '../cases/case-words'
import { dayInWords, instantInWords, useToday } from '../clock'
import { showNotice } from '../frame/notices'
import { go, hrefOf } from '../route'
import { useStore } from '../store/hooks'
import type { DamagedRecord } from '../store/types'
import type { Agenda, Unsettled, WaitingService } from './agenda'
import { More, shownAtFirst } from './duty-lines'
import { beginReceipt } from './receipts'
import classes from './today.module.css'

/** One line of these groups. */
interface Waiting {
  key: string
  /** Since when, or what is wrong. */
  mark: string
  what: string
  case: string
  number: string
  /** What it opens. */
  href: string
  words: string
  /** Does something instead of opening the address. */
  act?: () => void
}

interface GroupProps {
  id: string
  title: string
  lines: readonly Waiting[]
}

/** A group of lines; nothing where it is empty. */
function WaitingGroup({ id, title, lines }: GroupProps) {
  const [shown, setShown] = useState(shownAtFirst)
  if (lines.length === 0) return null
  return (
    <section className={classes.group} aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className="muted">{lines.length}</span>
      </h2>
      <ul className={classes.list}>
        {lines.slice(0, shown).map((line) => (
          <li key={line.key} className={classes.duty}>
            <a
              className={classes.waiting}
              data-line
              href={line.href}
              title={line.words}
              onClick={(event) => {
                if (!line.act) return
                event.preventDefault()
                line.act()
              }}
            >
              <span className="cut">{line.mark}</span>
              <span className="cut" title={line.what}>
                {line.what}
              </span>
              <span className={`cut ${classes.case}`} title={line.case}>
                {line.case}
              </span>
              <span className="cut muted">{line.number}</span>
              <span className={`cut ${classes.step}`}>{line.words}</span>
            </a>
          </li>
        ))}
      </ul>
      <More left={lines.length - shown} onMore={() => setShown(shown + 50)} />
    </section>
  )
}

/** 待我审批. */
export function ApprovalLines({ approvals }: Pick<Agenda, 'approvals'>) {
  const today = useToday()
  const lines = approvals.map(({ summary, open }): Waiting => {
    const { paperId, column, docKind, since } = open
    return {
      key: `${paperId} ${column}`,
      mark: since ? `${dayInWords(since, today)} 送审` : '待签',
      what: `《${paperTitle(docKind)}》${columnNames[column]}`,
      case: titleOf(summary),
      number: numberOf(summary),
      href: hrefOf({ screen: 'editor', caseId: summary.id, paperId }),
      words: '审阅并签署',
    }
  })
  return <WaitingGroup id="today-approval" title="待我审批" lines={lines} />
}

/** 待送达. */
export function ServiceLines({ services }: Pick<Agenda, 'services'>) {
  const today = useToday()
  const store = useStore()

  async function begin({ summary, paper }: WaitingService) {
    try {
      const receipt = await beginReceipt(store, summary.id, paper.id)
      go({ screen: 'editor', caseId: summary.id, paperId: receipt })
    } catch (error) {
      showNotice({ tone: 'late', text: error instanceof Error ? error.message : '送达回证没有起草成功' })
    }
  }

  const lines = services.map((waiting): Waiting => {
    const { summary, paper, receiptId } = waiting
    const opened = receiptId ?? paper.id
    return {
      key: paper.id,
      mark: paper.issueDate ? `${dayInWords(paper.issueDate, today)} 签发` : '已签发',
      what: `《${paperTitle(paper.docKind)}》${paper.docNo ?? ''}`,
      case: titleOf(summary),
      number: numberOf(summary),
      href: hrefOf({ screen: 'editor', caseId: summary.id, paperId: opened }),
      ...(receiptId === null
        ? { words: '填送达回证', act: () => void begin(waiting) }
        : { words: '补填送达回证' }),
    }
  })
  return <WaitingGroup id="today-service" title="待送达" lines={lines} />
}

/** 待处理: disagreements, doubled numbers, records that cannot be read, registrations left half-way. */
export function SettleLines({
  settle,
  damaged,
}: Pick<Agenda, 'settle'> & { damaged: readonly DamagedRecord[] }) {
  const today = useToday()
  const broken = damaged.map(
    ({ id, updatedAt, message }): Waiting => ({
      key: id,
      mark: '记录损坏',
      what: message,
      case: `最后保存于 ${instantInWords(updatedAt, today)}`,
      number: '',
      href: hrefOf({ screen: 'settings' }),
      words: '用备份核对恢复',
    }),
  )
  return <WaitingGroup id="today-settle" title="待处理" lines={[...broken, ...settle.map(settleLine)]} />
}

function settleLine(unsettled: Unsettled): Waiting {
  const { summary } = unsettled
  const common = { case: titleOf(summary), number: numberOf(summary) }
  if (unsettled.kind === 'conflicts') {
    return {
      ...{ ...common, key: `${summary.id} conflicts`, mark: '内容冲突' },
      what: `${unsettled.count} 处两台电脑各写各的`,
      href: hrefOf({ screen: 'case', caseId: summary.id, tab: 'overview' }),
      words: '逐处选定',
    }
  }
  if (unsettled.kind === 'doubled') {
    const { paper } = unsettled
    return {
      ...{ ...common, key: `${paper.id} doubled`, mark: '文号重复' },
      what: `《${paperTitle(paper.docKind)}》${paper.docNo ?? ''}`,
      href: hrefOf({ screen: 'editor', caseId: summary.id, paperId: paper.id }),
      words: '核对文号',
    }
  }
  return {
    ...{ ...common, key: `${summary.id} intake`, mark: '登记未完成' },
    what: '登记线索',
    href: hrefOf({ screen: 'intake', caseId: summary.id }),
    words: '继续登记',
  }
}
