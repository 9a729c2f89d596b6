/** When the office received the information that is to be filled in the credit system (T27), as its form notes it. */
import { datePartOf, type IsoDate, isIsoDate } from './calendar-date'
import type { Paper } from './case-record'
import { frozenValues } from './paper-values'

export const creditForm = 'creditScoreForm'

type Noted = Pick<Paper, 'docKind' | 'status'> & Partial<Pick<Paper, 'values' | 'issued'>>

/** The day of receipt; of several forms the earliest, null where none notes it. */
export function creditReceived(papers: Readonly<Record<string, Noted>> = {}): IsoDate | null {
  const days = Object.values(papers)
    .filter(({ docKind, status }) => docKind === creditForm && status !== 'voided')
    .flatMap((paper) => {
      const { infoReceivedAt: at } = frozenValues(paper)
      return typeof at === 'string' && isIsoDate(at.slice(0, 10)) ? datePartOf(at) : []
    })
  return days.sort()[0] ?? null
}
