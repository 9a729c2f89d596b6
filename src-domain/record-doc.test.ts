import * as Automerge from '@automerge/automerge'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import {
  applyEdits,
  differences,
  type Edit,
  isMap,
  type Json,
  type JsonMap,
  sameJson,
  valueAtPath,
} from './edits'
import { arbitraryEdits, arbitraryMap, arbitraryStep, possible } from './json-arbitraries'
import {
  type ChangeMeta,
  changeRecord,
  changesSince,
  conflictsOf,
  createRecord,
  headsOf,
  loadRecord,
  mergeChanges,
  mergeRecords,
  type RecordConflict,
  type RecordDoc,
  readRecord,
  recordAt,
  saveRecord,
  toJson,
} from './record-doc'
import { chainFault, historyOf } from './record-history'
import { placesApart } from './record-plain'
import { readMaps } from './record-read'

const meta: ChangeMeta = {
  officerId: 'off-03',
  purpose: '登记线索',
  workstation: '一号机',
  at: '2026-11-18T01:30:00.000Z',
}
const actor = (digit: string) => digit.repeat(32)
const copy = (doc: RecordDoc, digit: string) => loadRecord(saveRecord(doc), actor(digit))
const set = (path: string, value: Edit['value']): Edit => ({ path: path.split('/'), value })

// Hundreds of documents are made and merged: a busy machine needs longer than vitest's five seconds.
vi.setConfig({ testTimeout: 30_000 })

describe('the document of a record', () => {
  test('holds what it was given and survives saving and loading', () => {
    fc.assert(
      fc.property(arbitraryMap, (json) => {
        const doc = createRecord(json, meta, actor('a'))
        expect(toJson(doc)).toEqual(json)
        expect(toJson(copy(doc, 'b'))).toEqual(json)
      }),
    )
  })

  test('edits on the document and on plain JSON come to the same, one change for each step', () => {
    fc.assert(
      fc.property(arbitraryMap, fc.array(arbitraryEdits, { maxLength: 4 }), (json, steps) => {
        let doc = createRecord(json, meta, actor('a'))
        let plain = json
        for (const wanted of steps) {
          const edits = possible(plain, wanted)
          const next = applyEdits(plain, edits)
          const changes = historyOf(doc).length
          doc = changeRecord(doc, edits, meta)
          expect(toJson(doc)).toEqual(next)
          expect(historyOf(doc).length - changes).toBeLessThanOrEqual(1)
          if (next !== plain) expect(historyOf(doc)).toHaveLength(changes + 1)
          plain = next
        }
      }),
    )
  })

  test('of a record that nobody changed apart no place is asked for', () => {
    const base = createRecord({ case: { caseTitle: '甲' } }, meta, actor('a'))
    const [one, two] = ['1', '2'].map((digit) =>
      changeRecord(copy(base, digit), [set('case/caseTitle', digit)], meta),
    ) as [RecordDoc, RecordDoc]
    expect(placesApart(one).size).toBe(0)
    const merged = mergeRecords(one, two)
    expect([...placesApart(merged).values()]).toEqual([new Set(['caseTitle'])])
    expect(conflictsOf(merged)).toHaveLength(1)
    const settled = changeRecord(merged, [set('case/caseTitle', '乙'), set('case/caseNo', '1号')], meta)
    expect([...placesApart(settled).values()]).toEqual([new Set(['caseTitle'])])
    expect(toJson(settled)).toEqual({ case: { caseTitle: '乙', caseNo: '1号' } })
  })

  test('a step and the way back leave the document as it was', () => {
    fc.assert(
      fc.property(arbitraryStep, ({ before, edits }) => {
        let doc = createRecord(before, meta, actor('a'))
        doc = changeRecord(doc, edits, meta)
        doc = changeRecord(doc, differences(applyEdits(before, edits), before), meta)
        expect(toJson(doc)).toEqual(before)
      }),
    )
  })

  test('an edit that changes nothing makes no entry in the history', () => {
    const doc = createRecord({ case: { caseTitle: '甲', handlerIds: ['off-03'] } }, meta, actor('a'))
    const same = changeRecord(doc, [set('case/caseTitle', '甲'), set('case/handlerIds', ['off-03'])], meta)
    expect(historyOf(same)).toHaveLength(1)
  })
})

/** Somebody takes a map out, somebody else writes in it, and what was written is then taken out: the map stands. */
const emptiedAgain: [[JsonMap, Edit[][]], Edit[]][] = [
  [
    [{ b: {} }, [[set('a', undefined)], [set('b', undefined)], [set('b/b', '')]]],
    [set('b/b', undefined), set('a', undefined)],
  ],
  [
    [{ c: {} }, [[set('a', undefined)], [set('c', { c: '' })], [set('c', ''), set('a', undefined)]]],
    [set('c/c', undefined), set('a', undefined)],
  ],
]

describe('merging', () => {
  const pieces = fc.tuple(arbitraryMap, fc.array(arbitraryEdits, { minLength: 3, maxLength: 3 }))

  /** Three workstations that each changed the same record, apart from one another. */
  function threeApart(json: JsonMap, steps: Edit[][]): RecordDoc[] {
    const base = createRecord(json, meta, actor('a'))
    return steps.map((wanted, index) =>
      changeRecord(copy(base, String(index + 1)), possible(json, wanted), {
        ...meta,
        purpose: `修改${index}`,
      }),
    )
  }

  test('comes to the same in any order and any number of times', () => {
    fc.assert(
      fc.property(pieces, ([json, steps]) => {
        const bytes = threeApart(json, steps).map(saveRecord)
        const results = [
          [0, 1, 2],
          [2, 1, 0],
          [1, 2, 0, 1, 1, 0],
        ].map((order) =>
          order
            .slice(1)
            .reduce(
              (doc, at) => mergeRecords(doc, loadRecord(bytes[at] as Uint8Array, actor('f'))),
              loadRecord(bytes[order[0] as number] as Uint8Array, actor('e')),
            ),
        )
        const [first, ...others] = results as [RecordDoc, ...RecordDoc[]]
        for (const other of others) {
          expect(toJson(other)).toEqual(toJson(first))
          expect(conflictsOf(other)).toEqual(conflictsOf(first))
          expect(historyOf(other)).toEqual(historyOf(first))
        }
      }),
    )
  })

  test('what is read from memory is what every value asked for would say, in the same order', () => {
    const step = fc.record({
      who: fc.nat(2),
      other: fc.nat(2),
      what: fc.constantFrom('edit', 'edit', 'merge', 'take', 'reload'),
      wanted: arbitraryEdits,
    })
    fc.assert(
      fc.property(arbitraryMap, fc.array(step, { maxLength: 14 }), (json, steps) => {
        const docs = threeApart(json, [[], [], []])
        for (const { who, other, what, wanted } of steps) {
          const [doc, from] = [docs[who] as RecordDoc, docs[other] as RecordDoc]
          if (what === 'edit') docs[who] = changeRecord(doc, possible(toJson(doc), wanted), meta)
          else if (what === 'reload') docs[who] = copy(doc, String(who + 1))
          else if (who !== other && what === 'merge') docs[who] = mergeRecords(doc, from)
          else if (who !== other) docs[who] = mergeChanges(doc, changesSince(from, headsOf(doc))).doc
        }
        for (const doc of docs) {
          const conflicts: RecordConflict[] = []
          const asked = readMaps(
            Automerge.getBackend(doc),
            ['_root'],
            undefined,
            [],
            (path, alternatives) => void conflicts.push({ path, alternatives }),
          )
          expect(JSON.stringify(readRecord(doc))).toBe(JSON.stringify({ json: asked, conflicts }))
        }
      }),
      { numRuns: 300 },
    )
  })

  test('edits after a merge do what they say, conflicts or not', () => {
    fc.assert(
      fc.property(pieces, arbitraryEdits, ([json, steps], wanted) => {
        const merged = threeApart(json, steps).reduce((doc, other) => mergeRecords(doc, other))
        const before = toJson(merged)
        const edits = possible(before, wanted)
        const changed = changeRecord(merged, edits, meta)
        expect(toJson(changed)).toEqual(applyEdits(before, edits))
        const last = edits.at(-1)
        expect(conflictsOf(changed).filter(({ path }) => sameJson(path, last?.path))).toEqual([])
      }),
      { examples: emptiedAgain },
    )
  })

  test('keeps the rows that two workstations added while apart, also in a list that neither had before', () => {
    for (const json of [{ intake: { submittedMaterials: {} } }, { intake: {} }]) {
      const base = createRecord(json, meta, actor('a'))
      const one = changeRecord(
        copy(base, '1'),
        [set('intake/submittedMaterials/r1', { name: '投诉书', order: 1 })],
        meta,
      )
      const two = changeRecord(
        copy(base, '2'),
        [set('intake/submittedMaterials/r2', { name: '证据', order: 1 })],
        meta,
      )
      let merged = mergeRecords(one, two)
      expect(toJson(merged)).toEqual({
        intake: { submittedMaterials: { r1: { name: '投诉书', order: 1 }, r2: { name: '证据', order: 1 } } },
      })
      expect(conflictsOf(merged)).toEqual([])
      merged = changeRecord(merged, [set('intake/submittedMaterials/r1', undefined)], meta)
      merged = changeRecord(merged, [set('intake/submittedMaterials/r2/name', '证据一')], meta)
      expect(toJson(merged)).toEqual({ intake: { submittedMaterials: { r2: { name: '证据一', order: 1 } } } })
    }
  })

  test('shows both versions of a text that two workstations wrote, until one is chosen', () => {
    const base = createRecord({ intake: { requests: '旧' } }, meta, actor('a'))
    const one = changeRecord(copy(base, '1'), [set('intake/requests', '甲的说法')], meta)
    const two = changeRecord(copy(base, '2'), [set('intake/requests', '乙的说法')], meta)
    const merged = mergeRecords(one, two)
    const [conflict] = conflictsOf(merged)
    expect(conflict?.path).toEqual(['intake', 'requests'])
    expect([...(conflict?.values ?? [])].sort()).toEqual(['乙的说法', '甲的说法'])
    const shown = applyEdits(toJson(merged), [])
    const settled = changeRecord(merged, [set('intake/requests', conflict?.values[0])], meta)
    expect(toJson(settled)).toEqual(shown)
    expect(conflictsOf(settled)).toEqual([])
    const [kept, givenUp] = conflict?.values ?? []
    expect(historyOf(settled).at(-1)?.fields).toEqual([
      { path: conflict?.path, before: givenUp, after: kept },
    ])
  })

  test('what is written although it stands already is not overwritten without a word', () => {
    for (const value of ['受理', 3, ['甲', '乙']]) {
      const base = createRecord({ a: value }, meta, actor('a'))
      const one = changeRecord(copy(base, '1'), [{ ...set('a', value), always: true }], meta)
      const two = changeRecord(copy(base, '2'), [set('a', '别的')], meta)
      expect(historyOf(one)).toHaveLength(2)
      expect(conflictsOf(mergeRecords(one, two))).toMatchObject([{ path: ['a'] }])
    }
  })

  test('one value chosen while apart, and another, are asked about once more', () => {
    const base = createRecord({ id: 'c' }, meta, actor('a'))
    // Each makes the map anew, so that the values stand in two of them.
    const one = changeRecord(copy(base, '1'), [set('reporter/partyName', '甲')], meta)
    const two = changeRecord(copy(base, '2'), [set('reporter/partyName', '乙')], meta)
    const merged = mergeRecords(one, two)
    const settled = ['甲', '乙'].map((chosen, index) =>
      changeRecord(copy(merged, String(index + 3)), [set('reporter/partyName', chosen)], meta),
    )
    for (const [index, doc] of settled.entries()) {
      const [chosen, other] = index === 0 ? ['甲', '乙'] : ['乙', '甲']
      const told = [{ path: ['reporter', 'partyName'], before: other, after: chosen }]
      expect(historyOf(doc).at(-1)?.fields).toEqual(told)
    }
    const apart = mergeRecords(settled[0] as RecordDoc, settled[1] as RecordDoc)
    expect(conflictsOf(apart)).toMatchObject([{ path: ['reporter', 'partyName'] }])
  })

  describe('what one workstation takes out while another changes it', () => {
    const row = { kind: 'registered', date: '2026-11-18', order: 1 }
    const base = () => createRecord({ facts: { f1: row }, intake: { requests: '旧' } }, meta, actor('a'))
    const apart = (one: Edit, two: Edit) =>
      mergeRecords(changeRecord(copy(base(), '1'), [one], meta), changeRecord(copy(base(), '2'), [two], meta))

    test('stands with the change, whole, and is marked until it is settled', () => {
      for (const out of ['facts/f1', 'facts']) {
        const merged = apart(set(out, undefined), set('facts/f1/date', '2026-11-19'))
        const kept = { ...row, date: '2026-11-19' }
        expect(toJson(merged)).toMatchObject({ facts: { f1: kept } })
        const value = out === 'facts' ? { f1: kept } : kept
        expect(conflictsOf(merged)).toEqual([{ path: out.split('/'), values: [value], removed: true }])
        const again = copy(merged, '3')
        expect(conflictsOf(again)).toEqual(conflictsOf(merged))
        const settled = changeRecord(again, [set(out, value)], meta)
        expect(conflictsOf(settled)).toEqual([])
        expect(toJson(settled)).toMatchObject({ facts: { f1: kept } })
        const dropped = changeRecord(copy(merged, '4'), [set(out, undefined)], meta)
        expect(conflictsOf(dropped)).toEqual([])
        expect(valueAtPath(toJson(dropped), out.split('/'))).toBeUndefined()
      }
    })

    test('a single value too', () => {
      const merged = apart(set('intake/requests', undefined), set('intake/requests', '新'))
      expect(toJson(merged)).toMatchObject({ intake: { requests: '新' } })
      expect(conflictsOf(merged)).toEqual([{ path: ['intake', 'requests'], values: ['新'], removed: true }])
      expect(conflictsOf(changeRecord(merged, [set('intake/requests', '新')], meta))).toEqual([])
    })

    test('goes where nobody changed it, also where both took it out', () => {
      for (const other of [set('intake/requests', '新'), set('facts/f1', undefined)]) {
        const merged = apart(set('facts/f1', undefined), other)
        expect(toJson(merged).facts).toEqual({})
        expect(conflictsOf(merged)).toEqual([])
      }
    })
  })

  test('whatever somebody wrote while apart shows, or stands in a conflict', () => {
    fc.assert(
      fc.property(pieces, ([json, steps]) => {
        // Nobody writes what another writes, or a removal might have meant the same value of somebody else.
        const own = steps.map((step, side) =>
          step.map(({ path, value }) => ({ path, value: value === undefined ? value : signed(value, side) })),
        )
        const docs = threeApart(json, own)
        const written = docs.flatMap((doc) => historyOf(doc).slice(1).at(-1)?.fields ?? [])
        const merged = docs.reduce((doc, other) => mergeRecords(doc, other))
        const shown = toJson(merged)
        const conflicts = conflictsOf(merged)
        for (const { path, after } of written) {
          if (after === undefined) continue
          const stands =
            sameJson(valueAtPath(shown, path), after) ||
            conflicts.some(
              ({ path: at, values }) =>
                at.every((key, index) => key === path[index]) &&
                values.some((value) =>
                  sameJson(valueAtPath({ value }, ['value', ...path.slice(at.length)]), after),
                ),
            )
          // A map with nothing in it says nothing where others have put something into it.
          expect(stands || sameJson(after, {})).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('takes in changes piece by piece, and refuses those whose predecessors are missing', () => {
    const base = createRecord({ case: {} }, meta, actor('a'))
    const far = copy(base, '1')
    const known = headsOf(far)
    const first = changeRecord(far, [set('case/caseTitle', '甲')], meta)
    const firstHeads = headsOf(first)
    const firstBytes = changesSince(first, known)
    const second = changeRecord(first, [set('case/caseNo', '1')], meta)
    const secondBytes = changesSince(second, firstHeads)
    const result = mergeChanges(copy(base, '2'), firstBytes)
    expect(result.added).toEqual(firstHeads)
    expect(toJson(mergeChanges(result.doc, secondBytes).doc)).toEqual({
      case: { caseTitle: '甲', caseNo: '1' },
    })
    expect(() => mergeChanges(copy(base, '3'), secondBytes)).toThrow()
  })
})

describe('the history', () => {
  test('tells who, when, where, what for, and every field before and after', () => {
    let doc = createRecord({ case: { caseTitle: '旧' }, papers: {} }, meta, actor('a'))
    const at = '2026-11-19T02:00:00.000Z'
    const edits = [
      set('case/caseTitle', '新'),
      set('case/handlerIds', ['off-03']),
      set('papers/p1', { docKind: 'x', values: {} }),
    ]
    doc = changeRecord(doc, edits, { officerId: 'off-01', purpose: '改案由', workstation: '二号机', at })
    doc = changeRecord(doc, [set('papers/p1', undefined)], meta)
    const [, changed, removed] = historyOf(doc)
    expect(changed).toMatchObject({ at, officerId: 'off-01', purpose: '改案由', workstation: '二号机' })
    expect(changed?.fields).toEqual(
      expect.arrayContaining([
        { path: ['case', 'caseTitle'], before: '旧', after: '新' },
        { path: ['case', 'handlerIds'], before: undefined, after: ['off-03'] },
        { path: ['papers', 'p1', 'docKind'], before: undefined, after: 'x' },
        { path: ['papers', 'p1', 'values'], before: undefined, after: {} },
      ]),
    )
    expect(changed?.fields).toHaveLength(4)
    expect(removed?.fields).toEqual([
      { path: ['papers', 'p1', 'docKind'], before: 'x', after: undefined },
      { path: ['papers', 'p1', 'values'], before: {}, after: undefined },
    ])
    expect(recordAt(doc, [changed?.hash ?? ''])).toEqual({
      case: { caseTitle: '新', handlerIds: ['off-03'] },
      papers: { p1: { docKind: 'x', values: {} } },
    })
  })

  test('replaying its fields gives the record at every moment', () => {
    fc.assert(
      fc.property(arbitraryMap, fc.array(arbitraryEdits, { maxLength: 4 }), (json, steps) => {
        let doc = createRecord(json, meta, actor('a'))
        for (const wanted of steps) doc = changeRecord(doc, possible(toJson(doc), wanted), meta)
        let replayed: JsonMap = {}
        for (const { hash, fields } of historyOf(doc)) {
          for (const { path, after } of fields) if (after === undefined) replayed = remove(replayed, path)
          for (const { path, after } of fields)
            if (after !== undefined) replayed = applyEdits(replayed, [{ path, value: after }])
          expect(leaves(replayed)).toEqual(leaves(recordAt(doc, [hash])))
        }
      }),
    )
  })

  test('the chain is whole as made, and a document with any byte changed is noticed', () => {
    let doc = createRecord({ case: { caseTitle: '旧' } }, meta, actor('a'))
    for (const title of ['一', '二', '三']) doc = changeRecord(doc, [set('case/caseTitle', title)], meta)
    expect(chainFault(doc)).toBeNull()
    const bytes = saveRecord(doc)
    const told = historyOf(doc)
    for (let at = 0; at < bytes.length; at++) {
      const tampered = bytes.slice()
      tampered[at] = (tampered[at] ?? 0) ^ 0x10
      const opened = opening(tampered)
      if (opened) expect(historyOf(opened)).toEqual(told)
    }
  })
})

/** The value with the mark of who wrote it on everything that stands in it. */
function signed(value: Json, side: number): Json {
  if (!isMap(value)) return `${JSON.stringify(value)} ${side}`
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, inner === undefined ? inner : signed(inner, side)]),
  )
}

function opening(bytes: Uint8Array): RecordDoc | null {
  try {
    return loadRecord(bytes, actor('b'))
  } catch {
    return null
  }
}

function remove(json: JsonMap, path: readonly string[]): JsonMap {
  try {
    return applyEdits(json, [{ path, value: undefined }])
  } catch {
    return json
  }
}

/** All single values with their paths; maps with nothing in them do not count. */
function leaves(json: JsonMap, path = ''): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(json).flatMap(([key, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(leaves(value as JsonMap, `${path}/${key}`))
        : [[`${path}/${key}`, value]],
    ),
  )
}
