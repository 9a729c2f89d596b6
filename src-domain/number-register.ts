/**
 * The register of numbers: what is used over all cases, what comes next, and who has a number already
 * (documents.md B.3). A number once on a paper stays used, also where the paper was voided.
 */
import type { CaseSummary, PaperSummary } from './case-summary'
import { type DocNo, parseDocNo } from './document-number'
import { itemsOf, type MeetingRecord, type SentPaper } from './meetings/meeting-record'
import type { OfficeRecord } from './office'

/** What the register needs of a case; it covers also the cases that the one who asks may not see. */
export type NumberedCase = Pick<CaseSummary, 'id' | 'caseNo' | 'clueNo' | 'papers'>

/** What meetings send out as the register counts it, notices and minutes: a meeting stands where a case does. */
export function numberedMeetings(meetings: readonly MeetingRecord[]): NumberedCase[] {
  return meetings.flatMap((meeting) => {
    const { id, notice, convenerId } = meeting
    const sent: readonly (readonly [string, string, SentPaper | null | undefined])[] = [
      [`${id} notice`, 'meetingNotice', notice],
      ...itemsOf(meeting).map((item) => [`${id} ${item.id}`, 'meetingMinutes', item.minutes] as const),
    ]
    const papers = sent.flatMap(([paperId, docKind, paper]) =>
      paper ? [{ id: paperId, caseId: id, docKind, ...summaryOf(paper, convenerId) }] : [],
    )
    return papers.length > 0 ? [{ id, caseNo: null, clueNo: null, papers }] : []
  })
}

/** What was sent before papers of meetings noted who signs them was signed by the convener as well (documents.md A.7, A.8). */
function summaryOf(
  { docNo, issueDate, at, officerId, signatoryId, addressee, copies }: SentPaper,
  convenerId: string | null | undefined,
) {
  const signatory = signatoryId ?? convenerId
  return {
    ...{ status: 'issued' as const, docNo, issueDate, createdAt: at },
    ...(officerId ? { issuedBy: officerId } : {}),
    ...(signatory ? { signatory } : {}),
    ...(addressee ? { addressee } : {}),
    ...(copies ? { copies } : {}),
  }
}

/** The number of a paper, and those of its copies that were issued elsewhere and do not show. */
export function numbersOn({
  docNo,
  otherNos = [],
}: { docNo?: string | null | undefined } & Pick<PaperSummary, 'otherNos'>): string[] {
  return [...(docNo ? [docNo] : []), ...otherNos]
}

/**
 * Every number that is used up: of papers, drafts too, since somebody means to use theirs, and of entries in the
 * register; what cannot be read is passed over.
 */
export function usedNumbers(
  cases: readonly NumberedCase[],
  { numberEntries }: Pick<OfficeRecord, 'numberEntries'>,
): DocNo[] {
  const papers = cases.flatMap((one) => one.papers)
  const ofPapers = papers.flatMap(numbersOn).flatMap((docNo) => {
    const parsed = parseDocNo(docNo)
    return parsed.ok ? [parsed] : []
  })
  const ofEntries = Object.values(numberEntries ?? {}).map(({ prefix, year, to }) => ({
    prefix,
    year,
    seq: to,
  }))
  return [...ofPapers, ...ofEntries]
}

/**
 * The paper that has a number already; null where it is free.
 * @param except the paper that the number is meant for.
 */
export function docNoTaken(
  cases: readonly NumberedCase[],
  docNo: string,
  except: string,
): PaperSummary | null {
  const wanted = docNo.trim()
  for (const { papers } of cases) {
    const holder = papers.find((paper) => paper.id !== except && numbersOn(paper).includes(wanted))
    if (holder) return holder
  }
  return null
}
