import { describe, expect, test } from 'vitest'
import { entryFor, entryOf, faultsOfEntry, type TypedEntry } from './number-entries'

const typed: TypedEntry = {
  kind: 'gap',
  docNo: '川公管监受〔2026〕6号',
  until: 9,
  reason: '号段移交时空出',
  source: '',
  title: '',
  issueDate: null,
}

describe('an entry of the register', () => {
  test('of numbers left out says why, and covers them all', () => {
    expect(faultsOfEntry(typed)).toEqual({})
    expect(faultsOfEntry({ ...typed, reason: ' ' })).toHaveProperty('reason')
    const entries = { e1: entryOf(typed, '2026-04-30T01:00:00.000Z', 'off-01') }
    expect(entryFor(entries, '川公管监受〔2026〕9号')).toMatchObject({ kind: 'gap', from: 6, to: 9 })
    expect(entryFor(entries, '川公管监受〔2026〕10号')).toBeUndefined()
    expect(entryFor(entries, '川公管监受〔2025〕9号')).toBeUndefined()
  })

  test('of a number that another organ gave says which, and what paper', () => {
    const external = { ...typed, kind: 'external' as const, until: null, reason: '' }
    expect(Object.keys(faultsOfEntry(external))).toEqual(['source', 'title'])
    const whole = { ...external, source: '市住建局', title: '关于移送线索的函' }
    expect(faultsOfEntry(whole)).toEqual({})
    expect(entryOf(whole, '', null)).toMatchObject({ source: '市住建局', from: 6, to: 6 })
  })

  test.each([
    ['川公管监受[2026]6号', '六角括号'],
    ['川公管监受〔2026〕第6号', '不加“第”'],
    ['川公管监受〔2026〕006号', '不补零'],
  ])('written as %s is refused with the right form', (docNo, why) => {
    const { docNo: said } = faultsOfEntry({ ...typed, docNo })
    expect(said).toContain(why)
    expect(said).toContain('应写作“川公管监受〔2026〕6号”')
  })
})
