import { expect, test } from 'vitest'
import { applyEdits, type JsonMap } from './edits'
import { migrationEdits, type RecordMigration } from './record-migrations'

const steps: RecordMigration[] = [
  {
    from: 1,
    edits: ({ name }) => [
      { path: ['title'], value: name },
      { path: ['name'], value: undefined },
    ],
  },
  { from: 2, edits: ({ title }) => [{ path: ['title'], value: `${title}！` }] },
]

const migrated = (json: JsonMap) => applyEdits(json, migrationEdits(json, steps))

test('a record is brought forward step by step, from wherever it stands', () => {
  expect(migrated({ schemaVersion: 1, name: '甲' })).toEqual({ schemaVersion: 3, title: '甲！' })
  expect(migrated({ schemaVersion: 2, title: '乙' })).toEqual({ schemaVersion: 3, title: '乙！' })
})

test('one of today’s or of a later version is left alone', () => {
  expect(migrationEdits({ schemaVersion: 3, title: '丙' }, steps)).toEqual([])
  expect(migrationEdits({ schemaVersion: 9 }, steps)).toEqual([])
  expect(migrationEdits({}, steps)).toEqual([])
})
