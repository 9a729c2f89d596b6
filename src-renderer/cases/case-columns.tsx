/** The columns of the case list. */
import { clueCategories } from '../../src-domain/codes'
import { stages } from '../../src-domain/facts'
import type { HolidayCalendar } from '../../src-domain/holiday-calendar'
import type { Column } from '../grid/data-grid'
import type { CaseRow } from './case-rows'
import { numberOf, titleOf } from './case-words'
import { DeadlineMark } from './deadline-mark'
import { reasonOf } from './deadline-words'
import { ExchangeMarks, exchangeWords } from './exchange-marks'

const none = <span className="muted">—</span>
const stageOrder = Object.keys(stages)

/**
 * The columns, for lists shown on this day.
 * @param today ISO date.
 */
export function caseColumns(calendar: HolidayCalendar, today: string): readonly Column<CaseRow>[] {
  return [
    {
      key: 'number',
      label: '案号',
      width: '10.5rem',
      cell: ({ summary }) => numberOf(summary),
      tooltip: ({ summary }) => (summary.clueNo ? `线索编号 ${summary.clueNo}` : undefined),
      sortBy: ({ summary }) => summary.caseNo ?? summary.clueNo,
    },
    {
      key: 'title',
      label: '案由',
      width: 'minmax(9rem, 4fr)',
      cell: ({ summary }) => (
        <>
          <ExchangeMarks summary={summary} />
          {titleOf(summary)}
        </>
      ),
      tooltip: ({ summary }) => [exchangeWords(summary), titleOf(summary)].filter(Boolean).join('：'),
      sortBy: ({ summary }) => summary.caseTitle,
    },
    {
      key: 'category',
      label: '类别',
      width: '4rem',
      cell: ({ summary }) => (summary.clueCategory ? clueCategories[summary.clueCategory] : none),
      sortBy: ({ summary }) => (summary.clueCategory ? clueCategories[summary.clueCategory] : null),
    },
    {
      key: 'stage',
      label: '阶段',
      width: '6.25rem',
      cell: ({ summary }) => stages[summary.stage],
      tooltip: ({ summary }) => (summary.suspended ? '招标投标活动暂停中' : undefined),
      sortBy: ({ summary }) => stageOrder.indexOf(summary.stage),
    },
    {
      key: 'lead',
      label: '反映人',
      width: 'minmax(4.5rem, 1fr)',
      cell: ({ summary }) => summary.leadName ?? none,
      tooltip: ({ summary }) => summary.leadName ?? undefined,
      sortBy: ({ summary }) => summary.leadName,
    },
    {
      key: 'respondents',
      label: '被反映人',
      width: 'minmax(5.5rem, 1.25fr)',
      cell: ({ summary }) => summary.respondents.join('、') || none,
      tooltip: ({ summary }) => summary.respondents.join('、') || undefined,
      sortBy: ({ summary }) => summary.respondents[0] ?? null,
    },
    {
      key: 'handlers',
      label: '承办人',
      width: '6.25rem',
      cell: ({ handlers }) => handlers || none,
      tooltip: ({ handlers }) => handlers || undefined,
      sortBy: ({ handlers }) => handlers || null,
    },
    {
      key: 'received',
      label: '收件日期',
      width: '4.75rem',
      cell: ({ summary }) => summary.receivedAt?.slice(0, 10) ?? none,
      sortBy: ({ summary }) => summary.receivedAt,
    },
    {
      key: 'deadline',
      label: '下一期限',
      width: '12.375rem',
      cell: ({ limits: [next] }) => (next ? <DeadlineMark open={next} /> : none),
      tooltip: ({ limits: [next] }) => (next ? reasonOf(next, calendar, today) : undefined),
      sortBy: ({ limits: [next] }) => next?.deadline.due ?? null,
    },
    {
      key: 'papers',
      label: '文书',
      width: '2.25rem',
      align: 'end',
      cell: ({ summary }) => summary.papers.length || none,
      tooltip: ({ summary }) => papersInWords(summary.paperCounts),
      sortBy: ({ summary }) => summary.papers.length,
    },
  ]
}

function papersInWords(counts: CaseRow['summary']['paperCounts']): string | undefined {
  const words = [
    counts.issued > 0 ? `已签发 ${counts.issued} 件` : '',
    counts.draft > 0 ? `草稿 ${counts.draft} 件` : '',
    counts.voided > 0 ? `已作废 ${counts.voided} 件` : '',
  ].filter(Boolean)
  return words.join('，') || undefined
}
