import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CaseRecord, emptyCase } from './case-record'
import { type RoleCode, roles } from './codes'
import { factKinds } from './facts'
import { paperGrants, rules } from './permission-table'
import { type Action, type Actor, accessOf, may, signersOf } from './permissions'

const roleCodes = Object.keys(roles) as RoleCode[]
const actions: Action[] = [
  ...(Object.keys(rules) as (keyof typeof rules)[]),
  ...(Object.keys(factKinds) as (keyof typeof factKinds)[]).map((kind) => `fact.record:${kind}` as const),
  ...[...Object.keys(paperGrants), 'somethingNew'].flatMap(
    (kind) => [`paper.draft:${kind}`, `paper.issue:${kind}`] as const,
  ),
]

const officers = ['wang', 'zhao', 'chen']
const anOfficer = fc.constantFrom(...officers)
const someRoles = fc.uniqueArray(fc.constantFrom(...roleCodes))
const aRecord: fc.Arbitrary<CaseRecord> = fc
  .record({
    confidentiality: fc.constantFrom('normal', 'workSecret', 'restricted', null),
    handlerIds: fc.uniqueArray(anOfficer),
    teamLeaderId: fc.option(anOfficer),
    teamMemberIds: fc.uniqueArray(anOfficer),
    authorityOrgId: fc.constantFrom('housing', 'water', null),
    registrarId: fc.option(anOfficer),
    registered: fc.boolean(),
  })
  .map(({ registrarId, registered, ...block }) => ({
    ...emptyCase('c1'),
    case: block,
    intake: { registrarId },
    facts: registered ? { f1: { kind: 'registered', date: '2026-03-02', order: 1 } } : {},
  }))
const anActor: fc.Arbitrary<Actor> = fc.record({
  officerId: anOfficer,
  roleCodes: someRoles,
  orgId: fc.constantFrom('housing', 'water', null),
})

function actor(officerId: string, ...codes: RoleCode[]): Actor {
  return { officerId, roleCodes: codes, orgId: 'housing' }
}

function aCase(block: CaseRecord['case'], registrarId?: string): CaseRecord {
  return { ...emptyCase('c1'), case: block, intake: { registrarId } }
}

const restricted = aCase({
  confidentiality: 'restricted',
  handlerIds: ['wang', 'zhao'],
  teamLeaderId: 'wang',
  teamMemberIds: ['zhao', 'chen'],
  authorityOrgId: 'housing',
})

describe('who may do what', () => {
  it('follows the roles of the operating rules', () => {
    const record = aCase({ handlerIds: ['wang'], authorityOrgId: 'housing', teamLeaderId: 'chen' })
    const allowed = (who: Actor, action: Action) => may(who, action, record).allowed
    expect(allowed(actor('sun', 'principal'), 'fact.record:accepted')).toBe(true)
    expect(allowed(actor('wang', 'handler'), 'fact.record:accepted')).toBe(false)
    expect(allowed(actor('wu', 'authorityHead'), 'fact.record:filed')).toBe(true)
    expect(allowed({ ...actor('qian', 'authorityHead'), orgId: 'water' }, 'fact.record:filed')).toBe(false)
    expect(allowed(actor('chen', 'teamLeader'), 'fact.record:reportSubmitted')).toBe(true)
    expect(allowed(actor('wang', 'teamLeader'), 'fact.record:reportSubmitted')).toBe(false)
    expect(allowed(actor('sun', 'archivist'), 'fact.record:archived')).toBe(true)
    expect(allowed(actor('wang', 'handler'), 'paper.draft:acceptanceNotice')).toBe(true)
    expect(allowed(actor('wang', 'handler'), 'paper.issue:acceptanceNotice')).toBe(false)
    expect(allowed(actor('sun', 'principal'), 'paper.issue:acceptanceNotice')).toBe(true)
    expect(allowed(actor('sun', 'principal'), 'paper.issue:penaltyDecision')).toBe(false)
    expect(may(actor('sun', 'principal'), 'accounts.manage').allowed).toBe(false)
    expect(may(actor('sun', 'admin'), 'accounts.manage').allowed).toBe(true)
  })

  it('says in Chinese who may, when it refuses', () => {
    const record = aCase({ handlerIds: ['wang'] })
    expect(may(actor('zhao', 'handler'), 'fact.record:accepted', record)).toEqual({
      allowed: false,
      why: '只有监管办主要负责人可以登记“决定受理”。',
    })
    expect(may(actor('zhao', 'handler'), 'informant.see', record)).toEqual({
      allowed: false,
      why: '只有本案承办人、监管办主要负责人、正在登记本线索的登记员可以查看举报人身份。',
    })
  })

  it('lets a legal reviewer review only cases of others', () => {
    const record = aCase({ handlerIds: ['wang'] })
    expect(may(actor('zhou', 'legalReviewer'), 'paper.issue:legalReviewForm', record).allowed).toBe(true)
    expect(
      may(actor('wang', 'legalReviewer', 'handler'), 'paper.issue:legalReviewForm', record).allowed,
    ).toBe(false)
  })

  it('lets any handler work on a case that nobody has been named for', () => {
    expect(may(actor('zhao', 'handler'), 'case.edit', aCase({})).allowed).toBe(true)
    expect(may(actor('zhao', 'handler'), 'case.edit', aCase({ handlerIds: ['wang'] })).allowed).toBe(false)
    expect(may(actor('zhao', 'handler'), 'informant.see', aCase({})).allowed).toBe(false)
  })

  it('names the roles that sign a kind of paper', () => {
    expect(signersOf('penaltyDecision')).toEqual(['authorityHead'])
  })

  it.each(actions)('%s is granted to somebody, and refused with a reason', (action) => {
    fc.assert(
      fc.property(anActor, aRecord, (who, record) => {
        const answer = may(who, action, record)
        if (!answer.allowed) expect(answer.why).toMatch(/^(只有.+可以|带有.+不可以).+。$/)
      }),
      { numRuns: 20 },
    )
    const everything = {
      officerId: 'wang',
      orgId: 'housing',
      roleCodes: roleCodes.filter((role) => role !== 'admin'),
    }
    const tied = aCase({ handlerIds: ['wang'], teamLeaderId: 'wang', authorityOrgId: 'housing' }, 'wang')
    const apart = aCase({})
    const asAdmin = { ...everything, roleCodes }
    expect([
      may(everything, action, tied),
      may(everything, action, apart),
      may(asAdmin, action),
    ]).toContainEqual({
      allowed: true,
    })
  })
})

describe('a restricted case', () => {
  it.each([
    ['a handler of it', actor('zhao', 'handler'), true],
    ['another handler', actor('li', 'handler'), false],
    ['the leader of its team', actor('wang', 'teamLeader'), true],
    ['a member of its team', actor('chen', 'teamMember'), true],
    ['the principal', actor('zhang', 'principal'), true],
    ['the head of its competent department', actor('wu', 'authorityHead'), true],
    ['the head of another department', { ...actor('qian', 'authorityHead'), orgId: 'water' }, false],
    ['the director', actor('li', 'director'), false],
    ['the administrator', actor('sun', 'admin'), false],
    ['the administrator, though also its handler', actor('zhao', 'admin', 'handler'), false],
  ])('%s', (_who, who, allowed) => {
    expect(may(who, 'case.read', restricted).allowed).toBe(allowed)
  })

  it('is closed to every action of those who may not read it', () => {
    fc.assert(
      fc.property(anActor, aRecord, fc.constantFrom(...actions), (who, record, action) => {
        if (record.case.confidentiality !== 'restricted' || may(who, 'case.readRestricted', record).allowed)
          return
        expect(may(who, action, record).allowed).toBe(false)
      }),
    )
  })
})

it('no role takes a permission away, but the administrator’s that of restricted cases', () => {
  fc.assert(
    fc.property(
      anActor,
      fc.constantFrom(...roleCodes),
      aRecord,
      fc.constantFrom(...actions),
      (who, added, record, action) => {
        const more = { ...who, roleCodes: [...who.roleCodes, added] }
        const about = fc.sample(fc.constantFrom(record, undefined), 1)[0]
        const lost = may(who, action, about).allowed && !may(more, action, about).allowed
        const restrictedOnly =
          record.case.confidentiality === 'restricted' || action === 'case.readRestricted'
        if (lost) expect([added, restrictedOnly || action === 'case.restrict']).toEqual(['admin', true])
      },
    ),
    { numRuns: 2000 },
  )
})

it('a list that keeps only what decides gets the same answers as the whole record', () => {
  fc.assert(
    fc.property(anActor, aRecord, fc.constantFrom(...actions), (who, record, action) => {
      expect(may(who, action, accessOf(record))).toEqual(may(who, action, record))
    }),
  )
})
