import { expect, test } from 'vitest'
import { formatPaperCode, parsePaperCode } from './paper-code'

const digest = 'ab'.repeat(32)

test('a code read back says number, date and the beginning of the digest', () => {
  const code = formatPaperCode({ docNo: '川公管监受〔2026〕1号', issueDate: '2026-03-05', digest })
  expect(parsePaperCode(`扫描：${code}\n`)).toEqual({
    docNo: '川公管监受〔2026〕1号',
    issueDate: '2026-03-05',
    digest: digest.slice(0, 16),
  })
})

test('an internal form has a code without a number', () => {
  const code = formatPaperCode({ docNo: null, issueDate: '2026-03-05', digest })
  expect(parsePaperCode(code)).toMatchObject({ docNo: '' })
})

test.each(['', '文书验证｜x｜2026-02-30｜0123456789abcdef', '文书验证｜x｜2026-03-05｜0123'])(
  'no code in “%s”',
  (text) => expect(parsePaperCode(text)).toBeNull(),
)
