/** What a rule of the case file review (案卷评查) looks at, and what it says. */
import type { IsoDate } from '../calendar-date'
import type { CaseDeadline } from '../case-deadlines'
import type { CaseRecord, Fact } from '../case-record'
import type { FactKind } from '../facts'
import type { HolidayCalendar } from '../holiday-calendar'
import type { OfficeRecord } from '../office'
import type { RowWithId } from '../rows'

/** A paper as the review reads it: its values as they are printed, and its whole text. */
export interface ReviewedPaper {
  id: string
  docKind: string
  title: string
  status: 'draft' | 'issued' | 'voided'
  docNo: string | null
  /** ISO date. */
  issueDate: IsoDate | null
  /** Leaves the office: it must name no informant. */
  outgoing: boolean
  /** Its kind bears a 文号. */
  numbered: boolean
  /** Curtails rights, so that only a competent department may issue it. */
  curtailsRights: boolean
  values: Readonly<Record<string, unknown>>
  text: string
}

export interface ReviewInput {
  record: CaseRecord
  /** Voided papers too. */
  papers: readonly ReviewedPaper[]
  office: OfficeRecord
  calendar: HolidayCalendar
  /** ISO date. */
  today: IsoDate
  /** Document numbers that papers of other cases bear. */
  numbersElsewhere: ReadonlySet<string>
}

/** The input with what most rules ask of it. */
export interface ReviewContext extends ReviewInput {
  /** Standing papers of a kind, issued or not, in their order. */
  of(docKind: string): ReviewedPaper[]
  /** The day of the latest fact of a kind; null where there is none. */
  on(kind: FactKind): IsoDate | null
  facts: readonly RowWithId<Fact>[]
  limits: readonly CaseDeadline[]
}

/** Where the officer mends it. */
export type ReviewPlace = { path: string } | { paper: string } | { missing: string } | null

export interface Fault {
  message: string
  at: ReviewPlace
}

export interface ReviewRule {
  /** Never changed: accepted deviations are kept under it. */
  id: string
  title: string
  /** The law, or the operating procedure. */
  basis: string
  check(context: ReviewContext): Fault[]
}

/** One finding of the review. */
export interface ReviewFinding extends Fault {
  rule: string
  title: string
  basis: string
  /** Tells this finding from others of its rule, for accepting it. */
  key: string
  /** Why the deviation was accepted; null while it is open. */
  acceptedReason: string | null
}
