import { expect, test } from 'vitest'
import { exactly, matching } from './suggestions'

const organs = [
  { value: 'org-zj', label: '汉川市住房和城乡建设局', aliases: ['市住建局'] },
  { value: 'org-jt', label: '汉川市交通运输局', aliases: ['市交通运输局'] },
  { value: 'org-jgb', label: '汉川市公共资源交易综合监管联动执法办公室', aliases: ['监管办'] },
]
const values = (typed: string) => matching(organs, typed).map((each) => each.value)

test('an organ is found by the initials of its short name', () => {
  expect(values('jgb')[0]).toBe('org-jgb')
  expect(values('szj')[0]).toBe('org-zj')
})

test('an organ is found by any words of its name, full pinyin included', () => {
  expect(values('交通')).toEqual(['org-jt'])
  expect(values('jiaotong')).toEqual(['org-jt'])
})

test('what begins with the text comes before what merely contains it', () => {
  const officers = ['李某乙', '王小李', '李某甲'].map((label) => ({ value: label, label }))
  expect(matching(officers, '李').map((each) => each.label)).toEqual(['李某乙', '李某甲', '王小李'])
})

test('a surname is read as a surname', () => {
  expect(matching([{ value: 'a', label: '单某' }], 'sm').map((each) => each.value)).toEqual(['a'])
})

test('full-width letters and blanks typed by mistake do no harm', () => {
  expect(values('ＪＧ b')[0]).toBe('org-jgb')
})

test('nothing typed offers all, and words of no organ offer none', () => {
  expect(values('')).toHaveLength(3)
  expect(values('省高速公路')).toEqual([])
})

test('a name written out in full, or the short name, stands for its organ', () => {
  expect(exactly(organs, '监管办')?.value).toBe('org-jgb')
  expect(exactly(organs, '监管')).toBeUndefined()
})
