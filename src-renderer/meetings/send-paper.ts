/** A paper of a meeting is sent: it takes the next number of its series, and is frozen as it then reads. */
import type { AroundMeeting, MeetingPaper } from '../../forms/meeting-papers'
import type { SentPaper } from '../../src-domain/meetings/meeting-record'
import { proposeInRanges } from '../../src-domain/number-ranges'
import { type NumberedCase, usedNumbers } from '../../src-domain/number-register'
import { docCodeOf } from '../../src-domain/office'
import { nowMinute } from '../clock'
import { sha256 } from '../digest'
import { RefusedStep } from '../editor/issuing'
import { workstationName } from '../workstation'

/**
 * @param code the kind's part of the number, such as `会`.
 * @param compose gives the paper under its number.
 * @throws RefusedStep where no number can be given.
 */
export async function sentPaper(
  code: string,
  compose: (docNo: string) => MeetingPaper,
  { office, today, officerId }: AroundMeeting,
  numbers: readonly NumberedCase[],
): Promise<SentPaper> {
  const prefix = office.organs[office.officeOrgId]?.docCodePrefix
  if (!prefix) throw new RefusedStep('本办没有机关代字，不能取号，请先在资料库里填写。')
  const used = usedNumbers(numbers, office)
  const series = prefix + docCodeOf(office, code)
  const next = proposeInRanges(used, office, workstationName(), series, Number(today.slice(0, 4)))
  if (!next.ok) throw new RefusedStep(next.error)
  const paper = compose(next.docNo)
  const tree = JSON.stringify(paper.tree)
  return {
    ...{ docNo: next.docNo, issueDate: today, at: nowMinute(), officerId },
    ...paper.dispatch,
    ...{ tree, digest: await sha256(tree) },
  }
}
