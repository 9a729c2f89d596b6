import { describe, expect, it } from 'vitest'
import { emptyCase } from './case-record'
import { informantWordIn, isInformantProtected } from './informant'

const reported = {
  ...emptyCase('x'),
  reporter: {
    partyName: '举报人丁某某（实名，保密）',
    contactPhone: '0712-0000301',
    idNumber: '420984190003030008',
  },
  intake: { confidentialRequested: true },
}

describe('an informant who asked for secrecy', () => {
  it('is found in a text by name, telephone or number', () => {
    expect(informantWordIn(reported, '据丁某某反映')).toBe('丁某某')
    expect(informantWordIn(reported, '电话0712-0000301')).toBe('0712-0000301')
    expect(informantWordIn(reported, '招标文件涉嫌排斥潜在投标人')).toBeNull()
  })

  it('is not hidden where nobody asked', () => {
    const open = { ...reported, intake: { confidentialRequested: false } }
    expect(isInformantProtected(open)).toBe(false)
    expect(informantWordIn(open, '据丁某某反映')).toBeNull()
  })
})
