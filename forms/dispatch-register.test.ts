import { expect, test } from 'vitest'
import { dispatchRegister } from './dispatch-register'
import { toText } from './print/text'

test('the register lists every number with its remark, then the gaps', () => {
  const rows = [
    {
      docNo: '川公管监受〔2026〕1号',
      title: '受理告知书',
      caseNo: '川公管监案〔2026〕1号',
      signer: '王五',
      date: '2026-03-05',
      remark: '',
    },
    {
      docNo: '川公管监受〔2026〕3号',
      title: '受理告知书',
      caseNo: null,
      signer: null,
      date: null,
      remark: '作废：印错',
    },
  ]
  const text = toText(dispatchRegister(rows, '2026年', ['川公管监受〔2026〕2号'], '汉川市监管办'))
  expect(text).toContain('川公管监受〔2026〕1号　受理告知书　川公管监案〔2026〕1号　王五　2026.03.05　/')
  expect(text).toContain('川公管监受〔2026〕3号　受理告知书　/　/　/　作废：印错')
  expect(text).toContain('缺号：川公管监受〔2026〕2号')
})
