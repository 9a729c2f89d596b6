import { expect, test } from 'vitest'
import { formatPaperCode } from '../../src-domain/paper-code'
import { codeMark } from './code-mark'

const code = formatPaperCode({
  docNo: '川公管监移纪〔2026〕128号',
  issueDate: '2026-03-05',
  digest: 'ab'.repeat(32),
})

test('modules stay big enough to be read from paper at the size they are printed', () => {
  const modules = Number(/viewBox="0 0 (\d+) /.exec(codeMark(code))?.[1])
  expect(14 / modules).toBeGreaterThan(0.3)
})

test('the same paper always bears the same mark, another a different one', () => {
  expect(codeMark(code)).toBe(codeMark(code))
  expect(codeMark(code)).not.toBe(codeMark(code.replace('128', '129')))
})
