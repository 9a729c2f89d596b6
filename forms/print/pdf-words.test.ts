import { describe, expect, test } from 'vitest'
import type { DocumentTree } from '../document-tree'
import { otherWords } from './pdf-words'

const foot = '本文书一式两份，一份送达，一份存卷。'
const tree: DocumentTree = {
  ...{ formId: 'test', title: '测试' },
  parts: [{ style: 'letter', pageNumbers: 'always', footnote: foot, blocks: [] }],
}
const frozen = [`处以罚款 25,760.00 元（人民币${foot}— 1 —`, `贰万伍仟柒佰陆拾元整）。${foot}— 2 —`]
const alone = { tree, bound: false }
const bound = { tree, bound: true }

describe('the words of a PDF', () => {
  test('are the same wherever its pages break and whatever blanks it has', () => {
    expect(otherWords(frozen, frozen, alone)).toBeNull()
    const elsewhere = [`处以罚款25,760.00元${foot}—1—`, `（人民币贰万伍仟柒佰陆拾元整）。${foot}—2—`]
    expect(otherWords(elsewhere, frozen, alone)).toBeNull()
  })

  test('are the same on a paper printed with 作废 across it', () => {
    expect(
      otherWords(
        frozen.map((page) => `作 废${page}`),
        frozen,
        alone,
      ),
    ).toBeNull()
  })

  test('are others where one digit, a word too many or a page too few says so', () => {
    const forged = frozen.map((page) => page.replace('25,760', '52,760'))
    expect(otherWords(forged, frozen, alone)).toMatch(/文件里是“.*52,760.*”，签发时是“.*25,760.*”/)
    expect(otherWords([...frozen, '另加处罚'], frozen, alone)).toContain('另加处罚')
    expect(otherWords(frozen.slice(0, 1), frozen, alone)).toMatch(/签发时是“.*贰万伍仟/)
    expect(otherWords([], frozen, alone)).toContain('没有文字')
  })

  test('are found among other papers, with the running numbers of the file stamped on them', () => {
    const file = ['封面', '别的文书1', ...frozen.map((page, index) => `${page}${index + 2}`), '备考表4']
    expect(otherWords(file, frozen, bound)).toBeNull()
    expect(otherWords(['封面', ...frozen], frozen, bound)).toBeNull()
    const forged = file.map((page) => page.replace('陆拾', '玖拾'))
    expect(otherWords(forged, frozen, bound)).toContain('找不到')
  })
})
