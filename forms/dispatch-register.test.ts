import { expect, test } from 'vitest'
import { type DispatchRow, dispatchRegister } from './dispatch-register'
import { toText } from './print/text'

const row: DispatchRow = {
  docNo: '川公管监受〔2026〕1号',
  title: '受理告知书',
  addressee: '假想装饰工程有限公司',
  caseNo: '川公管监案〔2026〕1号',
  signer: '王五',
  date: '2026-03-05',
  sealed: '2026-03-06',
  copies: 2,
  served: '直接送达\n2026.03.06',
  remark: '',
}
const empty = {
  title: '',
  addressee: null,
  caseNo: null,
  signer: null,
  date: null,
  sealed: null,
  copies: null,
  served: null,
}

test('the register lists every number with what became of it, those left out in their place', () => {
  const rows = [
    row,
    { ...empty, docNo: '川公管监受〔2026〕2—3号', remark: '缺号：号段移交时空出' },
    { ...row, docNo: '川公管监受〔2026〕4号', remark: '作废：印错' },
  ]
  const text = toText(dispatchRegister(rows, '2026年', '汉川市监管办'))
  expect(text).toContain(
    '川公管监受〔2026〕1号　受理告知书　假想装饰工程有限公司　川公管监案〔2026〕1号　王五\n2026.03.05　2026.03.06　2　直接送达\n2026.03.06　/',
  )
  expect(text).toContain('川公管监受〔2026〕2—3号　/　/　/　/　/　/　/　缺号：号段移交时空出')
  expect(text).toContain('作废：印错')
})
