import { describe, expect, it } from 'vitest'
import sampleFile from '../assets/sample-cases.json'
import { emptyCase } from './case-record'
import { handlerFaults } from './handlers'
import type { Officer } from './office'
import { officeFromSample } from './sample-case'

const office = officeFromSample(sampleFile)
const record = { ...emptyCase('x'), project: { tendereeName: '示例城市建设投资有限公司' } }
const faults = (ids: string[], change: Partial<Officer> = {}) => {
  const officer = office.officers['off-03']
  if (!officer) throw new Error('no officer')
  const changed = { ...office, officers: { ...office.officers, 'off-03': { ...officer, ...change } } }
  return handlerFaults(ids, changed, '2026-11-18', record)
}

describe('two handlers', () => {
  it('with valid certificates are in order', () => {
    expect(faults(['off-03', 'off-04'])).toEqual([])
  })

  it('do not count an officer who may not act, and say why', () => {
    const few = '符合条件的承办人只有1名，应不少于两名'
    expect(faults(['off-03', 'off-04'], { active: false })).toEqual(['王某丙已停用，不能承办案件', few])
    expect(faults(['off-03', 'off-04'], { certExpiry: '2026-11-17' })).toEqual([
      '王某丙的执法证已过有效期',
      few,
    ])
    expect(faults(['off-03', 'off-04'], { certExpiry: '2026-11-18' })).toEqual([])
    expect(faults(['off-03', 'off-04'], { recusalOrgs: ['示例城市建设投资有限公司'] })).toEqual([
      '王某丙与示例城市建设投资有限公司有应当回避的关系',
      few,
    ])
    expect(faults(['某甲', 'off-04'])).toEqual(['某甲不在执法人员库中，请核对姓名或先登记入库', few])
  })

  it('remain enough where a third one drops out', () => {
    expect(faults(['off-03', 'off-04', 'off-05'], { active: false })).toEqual(['王某丙已停用，不能承办案件'])
  })
})
