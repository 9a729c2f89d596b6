import { expect, test } from 'vitest'
import { formatPaperCode, parsePaperCodes } from './paper-code'

const digest = 'ab'.repeat(32)

test('a code read back says number, date and the beginning of the digest', () => {
  const code = formatPaperCode({ docNo: '川公管监受〔2026〕1号', issueDate: '2026-03-05', digest })
  const [read] = parsePaperCodes(`扫描：${code}\n`)
  expect(read).toEqual({
    docNo: '川公管监受〔2026〕1号',
    issueDate: '2026-03-05',
    digest: digest.slice(0, 16),
  })
})

test('an internal form has a code without a number', () => {
  const code = formatPaperCode({ docNo: null, issueDate: '2026-03-05', digest })
  expect(parsePaperCodes(code)).toMatchObject([{ docNo: '' }])
})

test.each(['', '文书验证｜x｜2026-02-30｜0123456789abcdef', '文书验证｜x｜2026-03-05｜0123'])(
  'no code in “%s”',
  (text) => expect(parsePaperCodes(text)).toEqual([]),
)

test('a code typed by hand or by a scanner with other bars, blanks and capitals is the same code', () => {
  const typed = '文书验证 | 川公管监受〔2026〕1号 | 2026-03-05 | ABABABABABABABAB'
  expect(parsePaperCodes(typed)).toEqual([
    { docNo: '川公管监受〔2026〕1号', issueDate: '2026-03-05', digest: digest.slice(0, 16) },
  ])
})

test('a file of several papers holds several codes', () => {
  const codes = ['aa', 'bb', 'aa'].map((pair) =>
    formatPaperCode({ docNo: null, issueDate: '2026-03-05', digest: pair.repeat(32) }),
  )
  expect(parsePaperCodes(codes.join(' '))).toHaveLength(2)
})
