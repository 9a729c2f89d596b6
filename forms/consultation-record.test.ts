import { expect, it } from 'vitest'
import { consultationRecord } from './consultation-record'
import { fullRecords } from './full-records.fixture'
import { samplePaper, textOf } from './sample-context'

const paper = (changes = {}) =>
  samplePaper(consultationRecord, 'sample-01', { ...fullRecords.consultationRecord?.changes, ...changes })

it('records the opinion of each department with a place to sign, and the conclusion', () => {
  const text = textOf(paper().tree)
  expect(text).toContain('汉川市住房和城乡建设局赵某丁：同意受理。\n签字：＿＿＿＿＿＿')
  expect(text).toContain('☑受理　□不予受理')
})

it('cannot be held before the lead came in', () => {
  expect(paper({ consultAt: '2026-04-01T09:00:00+08:00' }).findings).toContainEqual(
    expect.objectContaining({ field: 'consultAt', level: 'error' }),
  )
})
