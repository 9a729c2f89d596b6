import { expect, test } from 'vitest'
import { boxesWhole } from './docx-lines'

const broken = (text: string, widest: number) => boxesWhole([{ text }], widest).map(({ text }) => text)

test.each([
  ['□甲乙　□丙丁', 5, '□甲乙　\n□丙丁'],
  ['☑甲乙　☑丙丁', 5, '☑甲乙　\n☑丙丁'],
  // The box begins the next line anyway.
  ['□甲乙　□丙丁', 4, '□甲乙　□丙丁'],
  ['□甲乙　□丙丁', 6, '□甲乙　□丙丁'],
  ['□甲乙　□丙丁　□戊己', 10, '□甲乙　□丙丁　□戊己'],
  ['□甲乙　□丙丁　□戊己', 9, '□甲乙　□丙丁　\n□戊己'],
  // A break that stands there begins a line of its own.
  ['甲乙丙\n□丁', 5, '甲乙丙\n□丁'],
  ['没有方框的话', 3, '没有方框的话'],
])('in lines of %2$i characters the boxes of %1$s stay with their words', (text, widest, expected) => {
  expect(broken(text, widest)).toEqual([expected])
})

test('the runs stay as they are', () => {
  expect(boxesWhole([{ text: '甲乙丙丁' }, { text: '□戊', field: 'kind' }], 5)).toEqual([
    { text: '甲乙丙丁' },
    { text: '\n□戊', field: 'kind' },
  ])
})
