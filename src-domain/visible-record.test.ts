import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CaseRecord, caseRecord, emptyCase, leadParty } from './case-record'
import { type RoleCode, roles } from './codes'
import { may } from './permissions'
import { visibleRecord } from './visible-record'

const handler = { officerId: 'wang', roleCodes: ['handler'] as RoleCode[] }
const stranger = { officerId: 'li', roleCodes: ['handler', 'director', 'admin'] as RoleCode[] }

const report: CaseRecord = {
  ...emptyCase('c1'),
  case: { clueCategory: 'report', handlerIds: ['wang', 'zhao'], caseTitle: '欧阳明举报城东小学工程围标案' },
  reporter: {
    partyType: 'natural',
    partyName: '举报人欧阳明（实名，保密）',
    contactPhone: '138 0722 1234',
    idNumber: '42098419800101123X',
    address: '汉川市仙女山街道西湖路18号',
  },
  intake: {
    realName: true,
    allegationSummary: '欧　阳明（电话13807221234、１３８０７２２１２３４）反映：欧阳明的弟弟住西湖路18号。',
  },
  facts: { f1: { kind: 'registered', date: '2026-03-02', order: 1, note: '已与 欧阳明 通话 138-0722-1234' } },
  papers: {
    p1: {
      docKind: 'acceptanceNotice',
      status: 'issued',
      order: 1,
      createdAt: '2026-03-02T01:00:00.000Z',
      values: { addressee: '欧阳明', rows: { r1: { order: 1, name: '欧阳明' } } },
      issued: {
        at: '2026-03-02T01:00:00.000Z',
        definitionVersion: 1,
        tree: JSON.stringify({ title: '受理告知书', parts: [{ text: '欧阳明："你好\n"' }] }),
        values: JSON.stringify({ addressee: '欧阳明' }),
        digest: 'ab'.repeat(32),
      },
    },
  },
}

describe('what an officer sees of a report', () => {
  it('is all of it for its handlers', () => {
    expect(visibleRecord(report, handler)).toBe(report)
  })

  it('is everything but the informant for others', () => {
    const seen = visibleRecord(report, stranger)
    const text = JSON.stringify(seen)
    for (const secret of ['欧阳明', '阳明', '1380722', '1234', '12 34', '420984', '西湖路', '１３８'])
      expect(text).not.toContain(secret)
    expect(seen?.reporter).toEqual({ partyType: 'natural', partyName: '举报人（保密）' })
    expect(seen?.case.caseTitle).toBe('举报人（保密）举报城东小学工程围标案')
    expect(seen?.intake.allegationSummary).toMatch(/^举报人（保密）（电话（保密）、（保密））反映/)
    expect(seen?.case.handlerIds).toEqual(['wang', 'zhao'])
    expect(seen && leadParty(seen)?.partyName).toBe('举报人（保密）')
    expect(JSON.parse(seen?.papers.p1?.issued?.tree ?? '')).toMatchObject({ title: '受理告知书' })
    expect(caseRecord.parse(seen)).toEqual(seen)
  })

  it('leaves a complainant as named: the name is part of the decision', () => {
    const complaint = { ...report, reporter: null, complainant: { partyName: '甲建设公司' } }
    expect(visibleRecord(complaint, stranger)).toBe(complaint)
  })

  it('leaves the words of the office alone where the informant is unknown', () => {
    const anonymous = {
      ...report,
      reporter: { partyType: 'anonymous' as const, partyName: '匿名' },
      intake: { allegationSummary: '匿名来信反映围标。' },
    }
    expect(visibleRecord(anonymous, stranger)?.intake.allegationSummary).toBe('匿名来信反映围标。')
  })

  it('is nothing where the case is restricted to others', () => {
    const restricted = { ...report, case: { ...report.case, confidentiality: 'restricted' as const } }
    expect(visibleRecord(restricted, stranger)).toBeNull()
    expect(visibleRecord(restricted, handler)).toBe(restricted)
  })
})

const hanzi = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code))
const aName = fc.array(hanzi, { minLength: 2, maxLength: 5 }).map((chars) => chars.join(''))
const aPhone = fc.stringMatching(/^1[3-9]\d{9}$/)
const anyRoles = fc.uniqueArray(fc.constantFrom(...(Object.keys(roles) as RoleCode[])))
/** Text in which a name may stand anywhere, also with signs that JSON and patterns treat in their own way. */
const textWith = (word: string) =>
  fc
    .array(fc.oneof(fc.string(), hanzi, fc.constantFrom(word, '"', '\\', '$&', '\n', '{', '[')), {
      maxLength: 6,
    })
    .map((parts) => parts.join(''))

it('whoever may not see the informant gets the name and the number nowhere in the record', () => {
  const world = fc
    .record({ name: aName, phone: aPhone, who: anyRoles, officerId: fc.constantFrom('wang', 'li') })
    .chain((given) =>
      fc.record({
        given: fc.constant(given),
        texts: fc.tuple(
          ...Array.from({ length: 8 }, () => fc.oneof(textWith(given.name), textWith(given.phone))),
        ),
        restricted: fc.boolean(),
      }),
    )
  fc.assert(
    fc.property(world, ({ given: { name, phone, who, officerId }, texts: t, restricted }) => {
      const record: CaseRecord = {
        ...emptyCase('c1'),
        case: {
          clueCategory: 'report',
          caseTitle: t[0],
          handlerIds: ['wang'],
          confidentiality: restricted ? 'restricted' : null,
        },
        project: { projectName: t[1] },
        reporter: { partyName: name, contactPhone: phone, address: t[2] },
        respondents: { r1: { order: 1, partyName: t[3], address: t[4] } },
        intake: {
          registrarId: 'li',
          allegationSummary: t[5],
          submittedMaterials: { m1: { order: 1, name: t[6] } },
        },
        facts: { f1: { kind: 'registered', date: '2026-03-02', order: 1, note: t[7], byOfficerId: name } },
        papers: {
          p1: {
            docKind: 'acceptanceNotice',
            status: 'issued',
            order: 1,
            createdAt: '',
            values: { to: t[0], list: [t[1], { deep: t[2] }] },
            issued: {
              at: '',
              definitionVersion: 1,
              tree: JSON.stringify([t[3], { x: t[4] }]),
              values: '{}',
              digest: '',
            },
          },
        },
      }
      const actor = { officerId, roleCodes: who }
      if (may(actor, 'informant.see', record).allowed) return
      const text = JSON.stringify(visibleRecord(record, actor))
      expect(text).not.toContain(name)
      expect(text).not.toContain(phone)
    }),
    { numRuns: 1000 },
  )
})
