import { describe, expect, it } from 'vitest'
import sampleFile from '../assets/sample-cases.json'
import { type CaseRecord, emptyCase, type Paper } from './case-record'
import type { FactKind } from './facts'
import { shippedCalendar } from './holiday-calendar'
import { isReady, nextSteps, stageAfter } from './next-steps'
import { mainSteps, sideSteps } from './procedure'
import { officeFromSample } from './sample-case'
import { needsOf, type StepContext } from './step-needs'

const office = officeFromSample(sampleFile)

function context(change: (record: CaseRecord) => void, today = '2026-11-18'): StepContext {
  const record = emptyCase('x')
  record.case = {
    caseTitle: '某案',
    sourceType: 'offlineComplaint',
    clueCategory: 'complaint',
    receivedAt: '2026-11-16T09:00:00+08:00',
    authorityOrgId: 'org-ggj',
    handlerIds: ['off-03', 'off-04'],
  }
  record.complainant = { partyType: 'legalPerson', partyName: '甲公司' }
  record.intake = { allegationSummary: '某事', realName: true }
  change(record)
  return { record, office, calendar: shippedCalendar, today }
}

const fact = (record: CaseRecord, kind: FactKind, date: string, more = {}) => {
  record.facts[`f-${kind}`] = { kind, date, order: Object.keys(record.facts).length + 1, ...more }
}
const paper = (record: CaseRecord, docKind: string, status: Paper['status'] = 'draft') => {
  record.papers[docKind] = { docKind, status, order: 1, createdAt: '', values: {} }
}

function needs(no: number, kind: FactKind, change: (record: CaseRecord) => void, today?: string): string[] {
  const step = [...mainSteps, ...sideSteps].find((one) => one.no === no && one.fact === kind)
  if (!step) throw new Error(`no step ${no}`)
  return needsOf(step, context(change, today)).map(({ level, message }) => `${level} ${message}`)
}

/** Each guard with what it misses, and with it: the first change leaves it open, the second mends it. */
const guards: [
  number,
  FactKind,
  string,
  (record: CaseRecord) => void,
  (record: CaseRecord) => void,
  string?,
][] = [
  [
    1,
    'registered',
    '案由',
    (r) => {
      r.case.caseTitle = null
    },
    () => {},
  ],
  [2, 'deliberating', '案件基本情况登记表', () => {}, (r) => paper(r, 'caseRegistration')],
  [
    4,
    'accepted',
    '匿名投诉',
    (r) => {
      r.intake.realName = false
    },
    () => {},
  ],
  [
    4,
    'accepted',
    '承办人',
    (r) => {
      r.case.handlerIds = ['off-03']
    },
    () => {},
  ],
  [
    4,
    'accepted',
    '不在机构库中',
    (r) => {
      r.case.authorityOrgId = '住建'
    },
    () => {},
  ],
  [
    4,
    'accepted',
    '超期',
    (r) => {
      r.case.receivedAt = '2026-11-09T09:00:00+08:00'
    },
    () => {},
  ],
  [3, 'awaitingCorrection', '补正告知书', () => {}, (r) => paper(r, 'correctionNotice')],
  [5, 'notAccepted', '不予受理通知书', () => {}, (r) => paper(r, 'nonAcceptanceNotice')],
  [6, 'referredOut', '转办', () => {}, (r) => paper(r, 'caseReferral')],
  [
    7,
    'tradingSuspended',
    '交易阶段',
    () => {},
    (r) => {
      r.project.tradingStage = 'announced'
    },
  ],
  [
    7,
    'tradingSuspended',
    '已经暂停',
    (r) => fact(r, 'tradingSuspended', '2026-11-17'),
    (r) => {
      fact(r, 'tradingSuspended', '2026-11-16')
      fact(r, 'tradingResumed', '2026-11-17')
    },
  ],
  [8, 'tradingResumed', '没有暂停', () => {}, (r) => fact(r, 'tradingSuspended', '2026-11-17')],
  [8, 'tradingResumed', '原因已经消除', () => {}, (r) => fact(r, 'suspensionReviewed', '2026-11-17')],
  [
    9,
    'investigating',
    '组长',
    () => {},
    (r) => {
      r.case.teamLeaderId = 'off-03'
    },
  ],
  [
    9,
    'investigating',
    '调查组成员',
    (r) => {
      r.case.teamMemberIds = ['off-03']
    },
    (r) => {
      r.case.teamMemberIds = ['off-03', 'off-04']
    },
  ],
  [
    10,
    'extended',
    '已经届满',
    (r) => fact(r, 'accepted', '2026-10-08'),
    (r) => fact(r, 'accepted', '2026-11-09'),
  ],
  [
    10,
    'extended',
    '不能再延长',
    (r) => {
      fact(r, 'accepted', '2026-11-16')
      fact(r, 'extended', '2026-11-17', { days: 15 })
    },
    (r) => {
      fact(r, 'accepted', '2026-11-16')
      fact(r, 'extended', '2026-11-17', { days: 14 })
    },
  ],
  [11, 'clockPaused', '委托书', () => {}, (r) => paper(r, 'appraisalCommission')],
  [12, 'withdrawn', '撤回投诉处理通知书', () => {}, (r) => paper(r, 'withdrawalNotice')],
  [
    12,
    'withdrawn',
    '不准予撤回',
    (r) => {
      paper(r, 'withdrawalNotice')
      Object.assign(r.papers.withdrawalNotice ?? {}, { values: { withdrawDecision: '不准予' } })
    },
    (r) => {
      paper(r, 'withdrawalNotice')
      Object.assign(r.papers.withdrawalNotice ?? {}, { values: { withdrawDecision: '准予' } })
    },
  ],
  [13, 'reportSubmitted', '调查报告', () => {}, (r) => paper(r, 'investigationReport')],
  [
    14,
    'underReview',
    '会前通知',
    (r) => paper(r, 'meetingNotice'),
    (r) => paper(r, 'meetingNotice', 'issued'),
  ],
  [15, 'supplementing', '补充调查', () => {}, (r) => paper(r, 'meetingMinutes')],
  [16, 'complaintDeciding', '会议纪要', () => {}, (r) => paper(r, 'meetingMinutes')],
  [17, 'decided', '尚未起草《投诉处理决定书》', () => {}, (r) => paper(r, 'complaintDecision')],
  [18, 'decided', '谈话提醒', () => {}, (r) => paper(r, 'rectificationOrder')],
  [19, 'filingPending', '会议纪要', () => {}, (r) => paper(r, 'meetingMinutes')],
  [
    19,
    'filingPending',
    '追究时效',
    (r) => fact(r, 'violationEnded', '2024-01-05'),
    (r) => fact(r, 'violationEnded', '2026-01-05'),
  ],
  [20, 'filed', '尚未填写《立案受理表》', () => {}, (r) => paper(r, 'caseFilingForm')],
  [21, 'evidenceReview', '调查报告', () => {}, (r) => paper(r, 'investigationReport')],
  [22, 'penaltyReview', '会议纪要', () => {}, (r) => paper(r, 'meetingMinutes')],
  [23, 'noticed', '尚未填写《行政处罚审批表》', () => {}, (r) => paper(r, 'penaltyApprovalForm')],
  [
    23,
    'noticed',
    '尚未签发',
    (r) => paper(r, 'penaltyAdvanceNotice'),
    (r) => paper(r, 'penaltyAdvanceNotice', 'issued'),
  ],
  [
    24,
    'statementReview',
    '尚未届满',
    (r) => {
      fact(r, 'filed', '2026-11-02')
      fact(r, 'noticed', '2026-11-16')
    },
    (r) => {
      fact(r, 'filed', '2026-11-02')
      fact(r, 'noticed', '2026-11-16')
      fact(r, 'statementWaived', '2026-11-17')
    },
  ],
  [
    25,
    'decided',
    '尚未举行',
    (r) => fact(r, 'hearingRequested', '2026-11-10'),
    (r) => {
      fact(r, 'hearingRequested', '2026-11-10')
      fact(r, 'hearingHeld', '2026-11-17')
    },
  ],
  [
    25,
    'decided',
    '再次审批',
    (r) => {
      paper(r, 'penaltyApprovalForm')
      Object.assign(r.papers.penaltyApprovalForm ?? {}, { values: { approvalStage: 'preNotice' } })
    },
    (r) => {
      paper(r, 'penaltyApprovalForm')
      Object.assign(r.papers.penaltyApprovalForm ?? {}, { values: { approvalStage: 'decision' } })
    },
  ],
  [
    25,
    'decided',
    'must 卷内没有法制审核意见书',
    (r) => {
      paper(r, 'penaltyApprovalForm', 'issued')
      // Filled in by the form itself, so that nobody typed it.
      const issued = { values: JSON.stringify({ legalReviewRequired: true }) }
      Object.assign(r.papers.penaltyApprovalForm ?? {}, { issued })
    },
    (r) => paper(r, 'legalReviewForm'),
  ],
  [
    25,
    'decided',
    '才届满，当事人没有放弃',
    // A defence on the first day leaves the time for asking for a hearing as it is.
    (r) => {
      fact(r, 'filed', '2026-11-02')
      fact(r, 'noticed', '2026-11-18')
      fact(r, 'statementMade', '2026-11-19')
      fact(r, 'statementReview', '2026-11-19')
    },
    (r) => fact(r, 'statementWaived', '2026-11-20'),
  ],
  [25, 'decided', '尚未送达', () => {}, (r) => fact(r, 'noticed', '2026-11-02')],
  [26, 'served', '送达回证', () => {}, (r) => paper(r, 'serviceReceipt')],
  [
    27,
    'executing',
    '催告',
    (r) => {
      fact(r, 'filed', '2026-09-01')
      fact(r, 'decided', '2026-10-20')
      fact(r, 'served', '2026-10-21')
    },
    (r) => {
      fact(r, 'filed', '2026-09-01')
      fact(r, 'decided', '2026-10-20')
      fact(r, 'served', '2026-10-21')
      fact(r, 'demandServed', '2026-11-16')
    },
  ],
  [28, 'feedbackDone', '处理结果告知书', () => {}, (r) => paper(r, 'resultNotice')],
  [
    28,
    'feedbackDone',
    '交办部门',
    (r) => {
      r.case.clueCategory = 'assignment'
    },
    (r) => {
      r.case.clueCategory = 'assignment'
      fact(r, 'assignmentAnswered', '2026-11-17')
    },
  ],
  [29, 'creditReported', '记分填报表', () => {}, (r) => paper(r, 'creditScoreForm')],
  [30, 'policeSent', '正职', () => {}, (r) => fact(r, 'policeApproved', '2026-11-17')],
  [30, 'disciplineSent', '问题线索移送书', () => {}, (r) => paper(r, 'transferDiscipline')],
  [
    31,
    'closed',
    '罚款',
    (r) => paper(r, 'penaltyDecision'),
    (r) => {
      paper(r, 'penaltyDecision')
      fact(r, 'finePaid', '2026-11-17')
    },
  ],
  [
    31,
    'closed',
    '罚款',
    (r) => paper(r, 'penaltyDecision'),
    (r) => {
      paper(r, 'penaltyDecision')
      const penalties = { a: { order: 1, penaltyKind: '警告' } }
      Object.assign(r.papers.penaltyDecision ?? {}, { values: { penalties } })
    },
  ],
  [
    31,
    'closed',
    '整改',
    (r) => fact(r, 'rectificationOrdered', '2026-11-09'),
    (r) => {
      fact(r, 'rectificationOrdered', '2026-11-09')
      fact(r, 'rectificationReviewed', '2026-11-17')
    },
  ],
  [
    31,
    'closed',
    '仍在暂停',
    (r) => fact(r, 'tradingSuspended', '2026-11-09'),
    (r) => {
      fact(r, 'tradingSuspended', '2026-11-09')
      fact(r, 'tradingResumed', '2026-11-17')
    },
  ],
  [32, 'archived', '卷内目录', () => {}, (r) => paper(r, 'archiveCatalog')],
  [33, 'archived', '送达回证', () => {}, (r) => paper(r, 'serviceReceipt')],
  [34, 'closed', '回执', () => {}, (r) => fact(r, 'policeFiled', '2026-11-17')],
  [
    34,
    'closed',
    '仍在暂停',
    (r) => fact(r, 'tradingSuspended', '2026-11-09'),
    (r) => {
      fact(r, 'tradingSuspended', '2026-11-09')
      fact(r, 'tradingResumed', '2026-11-17')
    },
  ],
  [
    33,
    'archived',
    '交办部门',
    (r) => {
      r.case.clueCategory = 'assignment'
    },
    (r) => {
      r.case.clueCategory = 'assignment'
      fact(r, 'assignmentAnswered', '2026-11-17')
    },
  ],
  [33, 'archived', '仍在暂停', (r) => fact(r, 'tradingSuspended', '2026-11-09'), () => {}],
  [12, 'withdrawn', '仍在暂停', (r) => fact(r, 'tradingSuspended', '2026-11-09'), () => {}],
  [
    19,
    'filingPending',
    '书面处理决定',
    (r) => fact(r, 'accepted', '2026-11-17'),
    (r) => {
      fact(r, 'accepted', '2026-11-17')
      r.case.clueCategory = 'report'
    },
  ],
  [
    31,
    'closed',
    '尚未公示',
    (r) => fact(r, 'decided', '2026-11-09'),
    (r) => {
      fact(r, 'decided', '2026-11-09')
      fact(r, 'publicityWithheld', '2026-11-10')
    },
  ],
  [
    31,
    'closed',
    '尚未终结',
    (r) => fact(r, 'reliefStarted', '2026-11-09'),
    (r) => {
      fact(r, 'reliefStarted', '2026-11-09')
      fact(r, 'reliefEnded', '2026-11-17')
    },
  ],
  [
    31,
    'closed',
    '尚未终结',
    (r) => fact(r, 'suitNoticed', '2026-11-09'),
    (r) => {
      fact(r, 'suitNoticed', '2026-11-09')
      fact(r, 'reliefEnded', '2026-11-17')
    },
  ],
  [
    31,
    'closed',
    '登记保存的证据尚未处理',
    (r) => fact(r, 'evidencePreserved', '2026-11-09'),
    (r) => {
      fact(r, 'evidencePreserved', '2026-11-09')
      fact(r, 'preservationSettled', '2026-11-17')
    },
  ],
]

describe('what a step still needs', () => {
  it.each(guards)('step %d, %s: %s', (no, kind, words, open, mended, today) => {
    expect(needs(no, kind, open, today).join('\n')).toContain(words)
    expect(needs(no, kind, mended, today).join('\n')).not.toContain(words)
  })

  it('is proven for every step of the table, with what it misses and with it', () => {
    const proven = new Set(guards.map(([no]) => no))
    const steps = new Set([...mainSteps, ...sideSteps].map(({ no }) => no))
    expect([...steps].filter((no) => !proven.has(no))).toEqual([])
  })

  it('is nothing where an officer has all that the step rests on', () => {
    expect(needs(1, 'registered', () => {})).toEqual([])
    expect(needs(4, 'accepted', () => {})).toEqual([])
  })
})

const inTurn = (record: CaseRecord, kinds: readonly FactKind[]) => {
  for (const [day, kind] of kinds.entries()) fact(record, kind, `2026-11-${10 + day}`)
}

describe('the next steps of a case', () => {
  it('name who may take them, their papers and the rule, the usual one first', () => {
    const steps = nextSteps(context((record) => fact(record, 'deliberating', '2026-11-17')))
    expect(steps.map(({ step }) => step.fact)).toEqual([
      'accepted',
      'notAccepted',
      'awaitingCorrection',
      'referredOut',
    ])
    const [accept] = steps
    expect(accept).toMatchObject({ who: '监管办主要负责人', main: true, needs: [] })
    expect(accept?.step.papers).toContain('acceptanceNotice')
    expect(accept?.step.source).toContain('操作规程')
    expect(accept && stageAfter(accept)).toBe('已受理')
    expect(accept && isReady(accept)).toBe(true)
  })

  it('beside the main line are offered where they may be taken', () => {
    const aside = (kind: FactKind) =>
      nextSteps(context((record) => fact(record, kind, '2026-11-17')))
        .filter(({ main }) => !main)
        .map(({ step }) => step.fact)
    expect(aside('accepted')).toEqual(['tradingSuspended'])
    expect(aside('investigating')).toContain('extended')
    expect(aside('investigating')).toContain('policeSent')
    expect(aside('closed')).toEqual([])
  })

  it('offer to resume only what is suspended, also after the complaint was taken back, and to stop a clock that runs', () => {
    const aside = (...kinds: FactKind[]) =>
      nextSteps(context((record) => inTurn(record, kinds)))
        .filter(({ main }) => !main)
        .map(({ step }) => step.fact)
    expect(aside('accepted', 'tradingSuspended')).toEqual(['tradingResumed'])
    expect(aside('accepted', 'tradingSuspended', 'investigating', 'withdrawn')).toEqual(['tradingResumed'])
    expect(aside('accepted', 'investigating', 'clockPaused')).not.toContain('clockPaused')
  })

  it('let a complaint be taken back until it is decided, after the usual step', () => {
    const stages = ['accepted', 'investigating', 'supplementing', 'reportSubmitted', 'underReview'] as const
    for (const stage of [...stages, 'complaintDeciding'] as const) {
      const main = nextSteps(context((record) => fact(record, stage, '2026-11-17'))).filter((one) => one.main)
      expect(main.at(-1)?.step.fact, stage).toBe('withdrawn')
      expect(main.length, stage).toBeGreaterThan(1)
    }
  })

  it('name the director for a talk over a small first offence, and the department alone for a penalty', () => {
    const who = (...kinds: FactKind[]) =>
      nextSteps(context((record) => inTurn(record, kinds))).find(({ step }) => step.fact === 'decided')?.who
    expect(who('underReview')).toBe('本案的有权部门负责人、首次轻微案件的监管办主任')
    expect(who('underReview', 'filingPending', 'filed', 'statementReview')).toBe('本案的有权部门负责人')
    expect(who('underReview', 'complaintDeciding')).toBe('本案的有权部门负责人')
  })

  it('name the director again once a filing was taken back by a correction', () => {
    const back = context((record) => {
      inTurn(record, ['underReview', 'filingPending', 'filed', 'correctionMade'])
      for (const fact of Object.values(record.facts)) {
        if (fact.kind === 'correctionMade') fact.backTo = 'underReview'
      }
    })
    expect(nextSteps(back).find(({ step }) => step.fact === 'decided')?.who).toContain('监管办主任')
  })
})
