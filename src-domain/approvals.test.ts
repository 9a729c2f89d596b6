import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import sampleFile from '../assets/sample-cases.json'
import { approvalEdits, type NewApproval, printedApprovals } from './approval-entry'
import { type Column, columnNames } from './approval-ladders'
import { approvalsOf, isApproved, isWaitingFor, openApprovals } from './approvals'
import { type CaseRecord, emptyCase, type Paper } from './case-record'
import { applyEdits, type Edit, type JsonMap } from './edits'
import type { OfficeRecord } from './office'
import { accessOf } from './permissions'
import { officeFromSample } from './sample-case'

const office = officeFromSample(sampleFile)
const today = '2026-11-25'

function draft(docKind: string, values: Paper['values'] = {}, order = 1): Paper {
  return { docKind, status: 'draft', order, createdAt: '2026-11-01T09:00:00+08:00', values }
}

/** A case handled by 王某丙 and 赵某丁, of the housing department (吴某辛), with these papers. */
function caseWith(papers: CaseRecord['papers']): CaseRecord {
  const block = { authorityOrgId: 'org-zj', handlerIds: ['off-03', 'off-04'], teamLeaderId: 'off-03' }
  return { ...emptyCase('case-1'), case: block, papers }
}

const filing = () => caseWith({ p: draft('caseFilingForm', { caseSummary: '串通投标' }) })

function edited(record: CaseRecord, edits: readonly Edit[]): CaseRecord {
  return applyEdits(record as unknown as JsonMap, edits) as unknown as CaseRecord
}

function entry(column: Column, signerId: string, more: Partial<NewApproval> = {}): NewApproval {
  return {
    ...{ paperId: 'p', column, signerId, enteredById: signerId, decision: 'agree', opinion: '同意' },
    ...{ signedAt: '2026-11-20', at: '2026-11-20T10:00:00+08:00' },
    ...more,
  }
}

/** The case after these approvals, each of which must be let in. */
function signed(record: CaseRecord, ...entries: NewApproval[]): CaseRecord {
  return entries.reduce((before, one) => {
    const id = `a${Object.keys(before.approvals ?? {}).length}`
    const step = approvalEdits(before, office, one, { id, today })
    if (!step.ok) throw new Error(step.error)
    return edited(before, step.edits)
  }, record)
}

function refusal(record: CaseRecord, one: NewApproval, library: OfficeRecord = office): string | null {
  const step = approvalEdits(record, library, one, { id: 'x', today })
  return step.ok ? null : step.error
}

const sentUp = [entry('approvalHandler', 'off-03'), entry('approvalHandler', 'off-04')]
const toTheTop = [
  ...sentUp,
  entry('approvalDirector', 'off-01', { signedAt: '2026-11-21' }),
  entry('approvalAuthorityHead', 'off-08', { signedAt: '2026-11-22' }),
]
const waitingFor = (record: CaseRecord, library: OfficeRecord = office) =>
  Object.keys(library.officers).filter((id) =>
    openApprovals(record).some((one) => isWaitingFor(one, accessOf(record), library, id)),
  )

describe('the way of a paper through its hands', () => {
  test('nobody is waited for before it is sent up', () => {
    expect(approvalsOf(filing(), 'p')?.state).toBe('notBegun')
    expect(openApprovals(filing())).toEqual([])
  })

  test('the second handler, the director, the department: one after the other', () => {
    const half = signed(filing(), ...toTheTop.slice(0, 1))
    expect(waitingFor(half)).toEqual(['off-04'])
    expect(waitingFor(signed(filing(), ...sentUp))).toEqual(['off-01'])
    // 承办机构 may be left out: the department's head may sign there or in his own column.
    expect(waitingFor(signed(filing(), ...toTheTop.slice(0, 3)))).toEqual(['off-08'])
    const done = signed(filing(), ...toTheTop)
    expect(waitingFor(done)).toEqual([])
    expect(isApproved(done, 'p')).toBe(true)
    const states = approvalsOf(done, 'p')?.rungs.map(({ column, state }) => `${columnNames[column]} ${state}`)
    expect(states).toEqual([
      '承办人 done',
      '监管办主任 done',
      '有权部门承办机构 skipped',
      '有权部门负责人 done',
    ])
  })

  test('whose turn has not come is told who is before him', () => {
    const early = entry('approvalAuthorityHead', 'off-08')
    expect(refusal(filing(), early)).toBe('还没有轮到有权部门负责人，请先由承办人签署。')
  })

  test('a return begins anew; what was said before is kept', () => {
    const sentBack = signed(
      filing(),
      ...sentUp,
      entry('approvalDirector', 'off-01', { decision: 'return', opinion: '补充证据目录' }),
    )
    expect(approvalsOf(sentBack, 'p')?.state).toBe('returned')
    expect(approvalsOf(sentBack, 'p')?.past).toHaveLength(3)
    expect(waitingFor(sentBack)).toEqual([])
    expect(waitingFor(signed(sentBack, ...sentUp))).toEqual(['off-01'])
  })

  test('once somebody has said no, nobody goes on', () => {
    const no = entry('approvalDirector', 'off-01', { decision: 'disagree', opinion: '事实不清' })
    const refused = signed(filing(), ...sentUp, no)
    expect(approvalsOf(refused, 'p')?.state).toBe('refused')
    expect(refusal(refused, entry('approvalAuthorityHead', 'off-08'))).toContain('不同意')
  })

  test('choosing the violation later touches the papers of a penalty alone, which take their articles from it', () => {
    const outdated = (docKind: string, column: Column) => {
      const record = signed(caseWith({ p: draft(docKind) }), entry(column, 'off-03'))
      const chosen = { ...record, case: { ...record.case, violationCodes: ['B01'] } }
      return approvalsOf(chosen, 'p')?.outdated
    }
    expect(outdated('caseFilingForm', 'approvalHandler')).toBe(false)
    expect(outdated('penaltyApprovalForm', 'approvalHandler')).toBe(true)
  })

  test('changing the paper or the case makes every approval outdated; handing the case over does not', () => {
    const done = signed(filing(), ...toTheTop)
    const changes: Edit[] = [
      { path: ['papers', 'p', 'values', 'caseSummary'], value: '以他人名义投标' },
      { path: ['papers', 'p', 'wording'], value: { 甲: '乙' } },
      { path: ['project', 'winningAmount'], value: 5_000_000 },
      { path: ['case', 'caseTitle'], value: '另一案由' },
    ]
    for (const change of changes) {
      const changed = edited(done, [change])
      expect(approvalsOf(changed, 'p')).toMatchObject({ state: 'notBegun', outdated: true })
      expect(printedApprovals(changed, 'p')).toEqual({})
    }
    const after: Edit[] = [
      { path: ['papers', 'p', 'values', 'filingNo'], value: '川住建立〔2026〕1号' },
      { path: ['case', 'teamMemberIds'], value: ['off-03', 'off-05'] },
      { path: ['papers', 'p', 'values', 'remark'], value: '' },
    ]
    expect(isApproved(edited(done, after), 'p')).toBe(true)
  })

  test('an approval counts alike for who may see the informant and who may not', () => {
    const reporter = { partyType: 'natural' as const, partyName: '丁某某', contactPhone: '13000000001' }
    const report = { ...filing(), reporter, intake: { requests: '丁某某要求查处' } }
    const done = signed(
      edited(report, [{ path: ['papers', 'p', 'values', 'caseSummary'], value: '丁某某举报' }]),
      ...sentUp,
    )
    const masked: CaseRecord = JSON.parse(JSON.stringify(done).replaceAll('丁某某', '举报人（保密）'))
    expect(approvalsOf(masked, 'p')?.outdated).toBe(false)
  })

  test('an issued paper keeps the version that was approved', () => {
    const done = signed(filing(), ...sentUp)
    const [approval] = Object.values(done.approvals ?? {})
    const frozen = { at: '', definitionVersion: 1, tree: '', values: '', digest: '' }
    const issued = edited(done, [
      { path: ['papers', 'p', 'status'], value: 'issued' },
      { path: ['papers', 'p', 'issued'], value: { ...frozen, version: approval?.version ?? null } },
      { path: ['case', 'caseTitle'], value: '更正后的案由' },
    ])
    expect(approvalsOf(issued, 'p')?.outdated).toBe(false)
    expect(waitingFor(issued)).toEqual(['off-01'])
  })
})

describe('who may not approve', () => {
  test('the drafter what he sent up himself, even if he has the office for it', () => {
    const head = { ...office.officers['off-03'], roleCodes: ['handler', 'principal'] as const }
    const both = { ...office, officers: { ...office.officers, 'off-03': head } } as unknown as OfficeRecord
    const letter = caseWith({ p: draft('acceptanceNotice') })
    const up = signed(letter, entry('submission', 'off-03'))
    expect(refusal(up, entry('approvalPrincipal', 'off-03'), both)).toBe('拟办人不能审批自己送审的文书。')
    expect(waitingFor(up, both)).not.toContain('off-03')
  })

  test('one handler for two, one whose certificate has lapsed, one who must stand aside', () => {
    const half = signed(filing(), entry('approvalHandler', 'off-03'))
    expect(refusal(half, entry('approvalHandler', 'off-03'))).toContain('另一名承办人')
    const with4 = (change: object) => {
      const four = { ...office.officers['off-04'], ...change }
      return { ...office, officers: { ...office.officers, 'off-04': four } } as OfficeRecord
    }
    const second = entry('approvalHandler', 'off-04')
    expect(refusal(half, second, with4({ certExpiry: '2026-11-19' }))).toContain('执法证已过有效期')
    expect(refusal(half, second, with4({ certExpiry: '2026-11-20' }))).toBeNull()
    const party = { ...half, respondents: { r: { order: 1, partyName: '甲公司' } } }
    const again = signed({ ...party, approvals: {} }, entry('approvalHandler', 'off-03'))
    expect(refusal(again, second, with4({ recusalOrgs: ['甲公司'] }))).toContain('应当回避')
    const decided = draft('recusalForm', { recusalTargetId: 'off-04', recusalDecision: '回避' }, 2)
    expect(refusal({ ...half, papers: { ...half.papers, r: decided } }, second)).toContain('应当回避')
  })

  test('a reviewer of law who handles the case', () => {
    const values = { legalReviewRequired: true }
    const record = caseWith({ p: draft('penaltyApprovalForm', values) })
    const up = signed(record, ...sentUp, entry('approvalReviewMeeting', 'off-01'))
    expect(waitingFor(up)).toEqual(['off-07'])
    const handling = { ...up, case: { ...up.case, teamMemberIds: ['off-07'] } }
    expect(refusal(handling, entry('approvalLegalReviewer', 'off-07'))).toContain('未参与办理本案')
    const without = caseWith({ p: draft('penaltyApprovalForm', { legalReviewRequired: false }) })
    expect(waitingFor(signed(without, ...sentUp, entry('approvalReviewMeeting', 'off-01')))).toEqual([
      'off-08',
    ])
  })

  test('the head of another department, and a day that cannot be', () => {
    const up = signed(filing(), ...toTheTop.slice(0, 3))
    expect(refusal(up, entry('approvalAuthorityHead', 'off-09', { signedAt: '2026-11-22' }))).toContain(
      '不能签署',
    )
    const early = entry('approvalAuthorityHead', 'off-08', { signedAt: '2026-11-20' })
    expect(refusal(up, early)).toBe('签署日期早于前一环节的2026年11月21日，请核对。')
    expect(refusal(up, { ...early, signedAt: '2026-11-26' })).toBe('签署日期不能晚于今天。')
  })

  test('a no or a return without saying why', () => {
    const up = signed(filing(), ...sentUp)
    for (const decision of ['disagree', 'return'] as const) {
      expect(refusal(up, entry('approvalDirector', 'off-01', { decision, opinion: ' ' }))).toContain(
        '写明意见',
      )
    }
  })
})

test('both handlers stand in one column, with their words', () => {
  const done = signed(
    filing(),
    sentUp[0] as NewApproval,
    entry('approvalHandler', 'off-04', { opinion: '建议立案' }),
  )
  expect(printedApprovals(done, 'p')).toEqual({
    approvalHandler: {
      ...{ opinion: '同意\n建议立案', decision: 'agree', signerId: 'off-03', signedAt: '2026-11-20' },
      others: [{ signerId: 'off-04', signedAt: '2026-11-20' }],
    },
  })
})

test('whatever officers try in whatever order, nobody signs out of turn, twice, or for himself', () => {
  const columns = [
    'approvalHandler',
    'approvalDirector',
    'approvalAuthorityUnit',
    'approvalAuthorityHead',
  ] as const
  const tries = fc.array(
    fc.record({
      column: fc.constantFrom(...columns),
      signerId: fc.constantFrom('off-01', 'off-03', 'off-04', 'off-08', 'off-09'),
      decision: fc.constantFrom('agree' as const, 'agree' as const, 'return' as const, 'disagree' as const),
      day: fc.integer({ min: 10, max: 25 }),
    }),
    { maxLength: 25 },
  )
  fc.assert(
    fc.property(tries, (all) => {
      let record = filing()
      all.forEach(({ column, signerId, decision, day }, index) => {
        const one = entry(column, signerId, { decision, signedAt: `2026-11-${day}` })
        const step = approvalEdits(record, office, one, { id: `a${index}`, today })
        if (!step.ok) return
        const turn = approvalsOf(record, 'p')?.rungs.find((rung) => rung.column === column)
        expect(turn?.state).toBe('open')
        record = edited(record, step.edits)
      })
      const round = approvalsOf(record, 'p')
      const given = round?.rungs.flatMap((rung) => rung.given) ?? []
      const proposers = round?.rungs[0]?.given.map(({ signerId }) => signerId) ?? []
      const deciders =
        round?.rungs.slice(1).flatMap((rung) => rung.given.map(({ signerId }) => signerId)) ?? []
      expect(deciders.filter((id) => proposers.includes(id))).toEqual([])
      const days = given.map(({ signedAt }) => signedAt)
      expect(days).toEqual([...days].sort())
      if (isApproved(record, 'p')) expect(new Set(proposers).size).toBe(2)
    }),
  )
})
