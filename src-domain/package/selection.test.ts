import { describe, expect, test } from 'vitest'
import { emptyCase } from '../case-record'
import type { JsonMap } from '../edits'
import {
  changeRecord,
  createRecord,
  loadRecord,
  mergeRecords,
  type RecordDoc,
  saveRecord,
} from '../record-doc'
import { chooseRecords } from './choose-records'
import type { TravellingRecord } from './selection-types'
import { guardedMattersIn, travelling } from './travelling'

const meta = { officerId: null, purpose: '登记', workstation: '一号机', at: '2026-11-25T02:00:00Z' }
let actors = 0
const actor = () => (++actors).toString(16).padStart(32, '0')
const start = (json: JsonMap = {}, id = 'case-1') =>
  createRecord({ ...(emptyCase(id) as unknown as JsonMap), ...json }, meta, actor())
const edit = (doc: RecordDoc, path: string, value: JsonMap[string]) =>
  changeRecord(loadRecord(saveRecord(doc), actor()), [{ path: path.split('/'), value }], meta)

describe('what stays behind unless it is put in on purpose', () => {
  test('a case in which an informant can be known', () => {
    expect(guardedMattersIn(start({ reporter: { partyName: '丁某某', partyType: 'person' } }))).toEqual([
      'informant',
    ])
    expect(guardedMattersIn(start({ reporter: { contactPhone: '13800000000' } }))).toEqual(['informant'])
    expect(guardedMattersIn(start({ reporter: { partyType: 'anonymous', partyName: '' } }))).toEqual([])
    expect(guardedMattersIn(start({ complainant: { partyName: '甲公司' } }))).toEqual([])
    expect(guardedMattersIn(start({ intake: { confidentialRequested: true } }))).toEqual(['informant'])
    expect(guardedMattersIn(start({ evidence: { e1: { order: 1, revealsInformant: true } } }))).toEqual([
      'informant',
    ])
  })

  test('also one from which the informant was taken out again: the history would tell', () => {
    for (const [path, value] of [
      ['reporter/partyName', undefined],
      ['reporter', undefined],
      ['reporter', null],
      ['reporter/partyName', ''],
    ] as const) {
      const doc = edit(start({ reporter: { partyName: '丁某某' } }), path, value)
      expect(guardedMattersIn(doc)).toEqual(['informant'])
      expect(new TextDecoder().decode(saveRecord(doc))).toContain('丁某某')
    }
  })

  test('matters handed to the discipline inspection, drafts of the letter included', () => {
    const sent = { kind: 'disciplineSent', date: '2026-11-20', order: 1 }
    expect(guardedMattersIn(start({ facts: { f1: sent } }))).toEqual(['discipline'])
    expect(guardedMattersIn(edit(start({ facts: { f1: sent } }), 'facts/f1', undefined))).toEqual([
      'discipline',
    ])
    expect(guardedMattersIn(start({ papers: { p1: { docKind: 'transferDiscipline' } } }))).toEqual([
      'discipline',
    ])
  })

  test('a restricted case, also where only one of two workstations has heard of it; not one opened again', () => {
    const open = start({ case: { confidentiality: 'normal' } })
    const restricted = edit(open, 'case/confidentiality', 'restricted')
    expect(guardedMattersIn(restricted)).toEqual(['restricted'])
    for (const value of ['workSecret', 'normal0']) {
      const met = mergeRecords(edit(open, 'case/confidentiality', value), restricted)
      expect(guardedMattersIn(met)).toEqual(['restricted'])
    }
    expect(guardedMattersIn(edit(restricted, 'case/confidentiality', 'normal'))).toEqual([])
  })
})

describe('choosing', () => {
  const photo = 'ab'.repeat(32)
  const informed = start({ reporter: { partyName: '丁某某' } }, 'case-2')
  const plain = start({ evidence: { e1: { order: 1, files: { f: { sha256: photo } } } } }, 'case-1')
  const meeting = (caseIds: string[]) =>
    createRecord({ id: 'm', agenda: { a: { order: 1, caseIds } } }, meta, actor())
  const isCase = (text: string) => text === 'case-1' || text === 'case-2'
  const all: TravellingRecord[] = [
    travelling('case', 'case-1', plain, isCase),
    travelling('case', 'case-2', informed, isCase),
    travelling('meeting', 'm1', meeting(['case-1']), isCase),
    travelling('meeting', 'm2', meeting(['case-1', 'case-2']), isCase),
    travelling('office', 'office', createRecord({ id: 'office' }, meta, actor()), isCase),
  ]
  const ids = (records: readonly TravellingRecord[]) => records.map(({ id }) => id)

  test('everything leaves what is guarded behind, with every record that is about it', () => {
    const { records, withheld, attachments, guarded } = chooseRecords(all, { kind: 'everything' })
    expect(ids(records)).toEqual(['case-1', 'm1', 'office'])
    expect(withheld.map(({ id, guarded: why }) => [id, why])).toEqual([
      ['case-2', ['informant']],
      ['m2', ['informant']],
    ])
    expect(attachments).toEqual([photo])
    expect(guarded).toEqual([])
  })

  test('what is put in on purpose goes, and the package says so', () => {
    for (const onPurpose of [
      { matters: ['informant' as const], recordIds: [] },
      { matters: [], recordIds: ['case-2'] },
    ]) {
      const chosen = chooseRecords(all, { kind: 'everything' }, onPurpose)
      expect(ids(chosen.records)).toEqual(ids(all))
      expect(chosen.guarded).toEqual(['informant'])
    }
  })

  test('changes are what the other side does not know; attachments it has stay here', () => {
    const heads = Object.fromEntries(all.map((one) => [one.id, ['cd'.repeat(32), ...one.heads]]))
    const there = { heads, attachments: [photo] }
    expect(chooseRecords(all, { kind: 'changes' }, undefined, there).records).toEqual([])
    const { records, attachments } = chooseRecords(all, { kind: 'changes' }, undefined, {
      ...there,
      heads: { ...heads, 'case-1': [] },
    })
    expect([ids(records), attachments]).toEqual([['case-1'], []])
  })

  test('one case takes along what is about it alone and the office’s own record', () => {
    const { records, withheld } = chooseRecords(all, { kind: 'cases', caseIds: ['case-1'] })
    expect([ids(records), ids(withheld)]).toEqual([['case-1', 'm1', 'office'], []])
  })
})
