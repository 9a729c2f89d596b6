import { expect, it } from 'vitest'
import { fullRecords } from './full-records.fixture'
import { reminderTalkRecord } from './reminder-talk-record'
import { samplePaper, textOf } from './sample-context'

const paper = (changes = {}) =>
  samplePaper(reminderTalkRecord, 'sample-04', { ...fullRecords.reminderTalkRecord?.changes, ...changes })

it('tells the unit what was found, what it must mend and by when', () => {
  const text = textOf(paper().tree)
  expect(text).toContain('1.发售期不足5日，不符合《招标投标法实施条例》第十六条的规定，有招标公告为证。')
  expect(text).toContain('整改要求：制定制度并报告。请于2026年7月2日前完成整改并书面报告。')
  expect(paper().tree.parts[0]?.pageFoot).toContain('被谈话人（签名捺印）')
})

it('is refused where it is not a first fault, or where one officer talks alone', () => {
  const levels = (changes: object) => paper(changes).findings.map(({ field, level }) => `${level} ${field}`)
  expect(levels({ firstOffenceChecked: false })).toContain('error firstOffenceChecked')
  expect(levels({ talkerIds: ['off-02'] })).toContain('error talkerIds')
  expect(levels({ rectifyDueDate: '2026-06-01' })).toContain('error rectifyDueDate')
})
