import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits, differences, type Edit, type JsonMap, sameJson, shareParts, undoOf } from './edits'
import { arbitraryMap, arbitraryStep } from './json-arbitraries'

describe('edits of a record', () => {
  test('a deep place makes the maps on the way, also where null stands', () => {
    expect(
      applyEdits({ complainant: null }, [{ path: ['complainant', 'partyName'], value: '甲公司' }]),
    ).toEqual({
      complainant: { partyName: '甲公司' },
    })
  })

  test('what is not touched stays the same object', () => {
    const before: JsonMap = { case: { caseTitle: '甲' }, project: { projectName: '乙' } }
    const after = applyEdits(before, [{ path: ['case', 'caseTitle'], value: '丙' }])
    expect(after.project).toBe(before.project)
    expect(before).toEqual({ case: { caseTitle: '甲' }, project: { projectName: '乙' } })
    expect(applyEdits(after, [{ path: ['case', 'caseTitle'], value: '丙' }])).toBe(after)
    expect(applyEdits(after, [{ path: ['intake', 'requests'], value: undefined }])).toBe(after)
  })

  test('the differences between two records make one of the other, and nothing where they say the same', () => {
    fc.assert(
      fc.property(arbitraryMap, arbitraryMap, (before, after) => {
        expect(sameJson(applyEdits(before, differences(before, after)), after)).toBe(true)
        expect(differences(after, { ...after })).toEqual([])
      }),
    )
  })

  test('a key that says undefined is not there', () => {
    const edit: Edit = { path: ['a'], value: { b: 1, c: undefined, d: { e: undefined } } }
    expect(Object.keys(applyEdits({}, [edit]).a as JsonMap)).toEqual(['b', 'd'])
    const before: JsonMap = { a: { b: 1, d: {} } }
    expect(applyEdits(before, [edit])).toBe(before)
  })

  test('a path through an array or a text is refused', () => {
    expect(() => applyEdits({ a: [1] }, [{ path: ['a', '0'], value: 2 }])).toThrow(RangeError)
    expect(() => applyEdits({ a: 'x' }, [{ path: ['a', 'b'], value: 2 }])).toThrow(RangeError)
    expect(() => applyEdits({}, [{ path: [], value: 2 }])).toThrow(RangeError)
  })

  test('taking back a step that nobody has touched since brings back what was there', () => {
    fc.assert(
      fc.property(arbitraryStep, ({ before, edits }) => {
        const after = applyEdits(before, edits)
        const { edits: back, skipped } = undoOf(after, before, after, edits)
        expect(skipped).toEqual([])
        expect(applyEdits(after, back)).toEqual(before)
      }),
    )
  })

  test('taking back leaves alone what someone else has written since, and says so', () => {
    const before: JsonMap = { case: { caseTitle: '旧', caseNo: '1' } }
    const step: Edit[] = [
      { path: ['case', 'caseTitle'], value: '我的' },
      { path: ['case', 'caseNo'], value: '2' },
    ]
    const after = applyEdits(before, step)
    const present = applyEdits(after, [{ path: ['case', 'caseTitle'], value: '别人的' }])
    expect(undoOf(present, before, after, step)).toEqual({
      edits: [{ path: ['case', 'caseNo'], value: '1' }],
      skipped: [['case', 'caseTitle']],
    })
  })

  test('a map made by the step is taken away whole, but not with what someone else has put in it', () => {
    const before: JsonMap = { complainant: null }
    const step: Edit[] = [{ path: ['complainant', 'partyName'], value: '甲' }]
    const after = applyEdits(before, step)
    expect(undoOf(after, before, after, step).edits).toEqual([{ path: ['complainant'], value: null }])
    const present = applyEdits(after, [{ path: ['complainant', 'address'], value: '某路' }])
    expect(undoOf(present, before, after, step)).toEqual({
      edits: [{ path: ['complainant', 'partyName'], value: undefined }],
      skipped: [],
    })
  })

  test('parts that say the same are kept by reference', () => {
    fc.assert(
      fc.property(arbitraryMap, arbitraryMap, (previous, next) => {
        const shared = shareParts(previous, next)
        expect(shared).toEqual(next)
        for (const key of Object.keys(next)) {
          if (sameJson(previous[key], next[key])) expect(shared[key]).toBe(previous[key])
        }
      }),
    )
  })
})
