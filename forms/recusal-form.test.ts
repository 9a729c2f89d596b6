import { expect, it } from 'vitest'
import { fullRecords } from './full-records.fixture'
import { recusalForm } from './recusal-form'
import { samplePaper, textOf } from './sample-context'

const paper = (changes = {}) =>
  samplePaper(recusalForm, 'sample-03', { ...fullRecords.recusalForm?.changes, ...changes })

it('says who should stand aside, why, and what was decided', () => {
  expect(textOf(paper().tree)).toContain('事　由☑近亲属　□利害关系　□其他可能影响公正')
  expect(textOf(paper().tree)).toContain('☑回避　□驳回')
})

it('lets nobody decide on himself, and wants another in his place', () => {
  const levels = (changes: object) => paper(changes).findings.map(({ field, level }) => `${level} ${field}`)
  expect(levels({ deciderId: 'off-04' })).toContain('error deciderId')
  expect(levels({ replacementId: 'off-04' })).toContain('error replacementId')
  expect(levels({ replacementId: null })).toContain('error replacementId')
})
