import { describe, expect, it } from 'vitest'
import sampleFile from '../assets/sample-cases.json'
import { checkCase } from './case-check'
import { type CaseRecord, emptyCase } from './case-record'
import { fromSampleCase, officeFromSample, sampleCasesOf } from './sample-case'

const office = officeFromSample(sampleFile)
const today = '2026-11-18'

/** The first sample complaint with something changed. */
function complaint(change: (record: CaseRecord) => void): CaseRecord {
  let count = 0
  const [sample] = sampleCasesOf(sampleFile)
  if (!sample) throw new Error('no sample')
  const record = fromSampleCase(sample, () => `row-${++count}`)
  change(record)
  return record
}

const found = (change: (record: CaseRecord) => void) =>
  checkCase(complaint(change), office, today).map(({ path, level, message }) => `${level} ${path} ${message}`)

const firstRespondent = (record: CaseRecord) => {
  const [id, party] = Object.entries(record.respondents)[0] ?? []
  if (!id || !party) throw new Error('no respondent')
  return { id, party }
}

describe('the check of a case', () => {
  it('finds nothing wrong in a sound case', () => {
    expect(found(() => {})).toEqual([])
  })

  it('misses a party without a name, at its place', () => {
    const record = complaint((one) => {
      firstRespondent(one).party.partyName = ''
    })
    const { id } = firstRespondent(record)
    expect(checkCase(record, office, today)).toContainEqual({
      path: `respondents.${id}.partyName`,
      level: 'error',
      message: '被反映人缺少名称（姓名）',
    })
  })

  it('does not want a name of an anonymous informant', () => {
    const record = emptyCase('x')
    record.case.clueCategory = 'report'
    record.reporter = { partyType: 'anonymous' }
    expect(checkCase(record, office, today).filter(({ level }) => level === 'error')).toEqual([])
  })

  it('refuses a complaint without a complainant, or with an anonymous one', () => {
    expect(
      found((one) => {
        one.complainant = null
      }),
    ).toContain('error complainant 投诉案件缺少投诉人')
    expect(
      found((one) => {
        one.complainant = { partyType: 'anonymous' }
      }),
    ).toContain('error complainant.partyType 投诉应当署真实姓名或名称，投诉人不能为匿名')
  })

  it('tells a wrong check digit of a credit code and of an identity number', () => {
    const [uscc] = found((one) => {
      if (one.complainant) one.complainant.uscc = '91420984MAEXMP0787'
    })
    expect(uscc).toMatch(/^error complainant\.uscc 校验码不符/)
    const [id] = found((one) => {
      one.complainant = { ...one.complainant, idType: 'resident', idNumber: '420984190001010001' }
    })
    expect(id).toMatch(/^error complainant\.idNumber 校验码不符/)
  })

  it('takes the number of a passport as it is', () => {
    expect(
      found((one) => {
        one.complainant = { ...one.complainant, idType: 'passport', idNumber: 'E12345678' }
      }),
    ).toEqual([])
  })

  it('tells a day that no calendar has, and one still to come', () => {
    expect(
      found((one) => {
        one.project.announcedDate = '2026-02-30'
      })[0],
    ).toContain('2026-02-30')
    expect(
      found((one) => {
        one.intake.knownDate = '2026-12-01'
      })[0],
    ).toContain('晚于今天')
  })

  it('tells days in the wrong order', () => {
    expect(
      found((one) => {
        one.intake.objectionReplyDate = '2026-04-19'
      }),
    ).toContain('error intake.objectionReplyDate 答复异议日期早于提出异议日期')
    const order = found((one) => {
      for (const fact of Object.values(one.facts)) if (fact.kind === 'decided') fact.date = '2026-04-29'
    })
    expect(order).toContain('error facts “作出决定”（2026-04-29）早于“决定受理”（2026-04-30），请核对日期')
  })

  it('warns of people and organs that the library does not know', () => {
    const messages = found((one) => {
      one.case.authorityOrgId = 'org-nobody'
      one.case.teamLeaderId = 'off-99'
    })
    expect(messages).toEqual([
      'warning case.authorityOrgId 有权部门“org-nobody”不在机构库中，请核对或先登记入库',
      'warning case.teamLeaderId “off-99”不在执法人员库中，请核对或先登记入库',
    ])
  })

  it('warns where fewer than two officers handle the case', () => {
    expect(
      found((one) => {
        one.case.handlerIds = ['off-03']
      }),
    ).toEqual(['warning case.handlerIds 承办人应不少于两名'])
    expect(
      found((one) => {
        one.case.handlerIds = ['off-03', 'off-03']
      }),
    ).toHaveLength(1)
  })

  it('says of an empty case what to fill in, without calling it wrong', () => {
    const findings = checkCase(emptyCase('x'), office, today)
    expect(findings.every(({ level }) => level === 'warning')).toBe(true)
    expect(findings.map(({ path }) => path)).toContain('project.projectName')
  })
})
