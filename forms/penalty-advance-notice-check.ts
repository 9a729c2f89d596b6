/** What the law has to say against a notice of a meant penalty: rights not told, terms too short, another penalty than was approved. */
import { fineTotal, needsHearing } from '../src-domain/penalty'
import type { Finding, FormContext } from './form'
import { checkCitations, checkHandlers, checkLetter } from './letter-fields'
import { latestPaper } from './other-papers'
import type { AdvanceNoticeValues } from './penalty-advance-notice'
import { paperAbout, penaltiesFor, proposedIn } from './penalty-party'
import { checkPenaltyRows } from './penalty-row-check'
import { checkSecrecy } from './secrecy'

/** All findings across the fields of the notice. */
export function checkAdvanceNotice(values: AdvanceNoticeValues, context: FormContext): Finding[] {
  return [
    ...checkLetter(values, context, {
      title: '行政处罚告知书',
      curtailsRights: true,
      decidedOn: values.filedDate,
    }),
    ...checkHandlers('handlerIds', values.handlerIds, context, 'error'),
    ...checkPenaltyRows('proposedPenalties', values.proposedPenalties, context, values.discretionReason),
    ...checkAddressee(values),
    ...checkRights(values, context),
    ...checkApproved(values, context),
    ...checkCitations('factsFound', values.factsFound),
    ...checkSecrecy(values, context),
  ]
}

function checkAddressee({ addressee, party }: AdvanceNoticeValues): Finding[] {
  if (!addressee || !party?.partyName || addressee === party.partyName) return []
  return [{ field: 'addressee', level: 'warning', message: '抬头与当事人不一致，请核对' }]
}

/** 《中华人民共和国行政处罚法》第六十三条: the hearing must be offered; 第六十四条第一项: five working days to ask for it. */
function checkRights(values: AdvanceNoticeValues, { record }: FormContext): Finding[] {
  const findings: Finding[] = []
  const apart = paperAbout(record, 'hearingRightsNotice', values.party?.partyName) !== null
  if (values.noticeVariant === 'statement' && needsHearing(values.proposedPenalties ?? []) && !apart) {
    findings.push({
      field: 'noticeVariant',
      level: 'error',
      message: '拟处罚属于听证范围，应当告知听证权利：改为“含听证”，或者另发《听证告知书》',
    })
  }
  if (values.noticeVariant === 'hearing' && (values.hearingRequestDays ?? 5) < 5) {
    findings.push({ field: 'hearingRequestDays', level: 'error', message: '听证申请期限不得少于五个工作日' })
  }
  if ((values.statementDays ?? 5) < 3) {
    findings.push({
      field: 'statementDays',
      level: 'warning',
      message: '陈述申辩期限少于三个工作日，可能影响当事人行使权利',
    })
  }
  return findings
}

/** The penalty told must be the one approved (documents.md A.10: 告知前审批). */
function checkApproved(values: AdvanceNoticeValues, { record }: FormContext): Finding[] {
  if (!latestPaper(record, 'penaltyApprovalForm')) {
    return [{ field: null, level: 'warning', message: '本案没有《行政处罚审批表》，告知前应当先经审批' }]
  }
  const approved = fineTotal(penaltiesFor(proposedIn(record), values.party?.partyName))
  const told = fineTotal(values.proposedPenalties ?? [])
  if (approved === told) return []
  return [{ field: 'proposedPenalties', level: 'warning', message: '拟处罚罚款与审批表不一致，请核对' }]
}
