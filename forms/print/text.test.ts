import { expect, it } from 'vitest'
import { everyBlock, formPart, noticePart, reportPart } from './every-block.fixture'
import { toText } from './text'

const text = toText(everyBlock)
const partText = (part: (typeof everyBlock.parts)[number]) => toText({ ...everyBlock, parts: [part] })

it('reads from the top: copy label, organ and name, number, addressee, with blank lines between', () => {
  expect(text).toMatch(
    /^第一联　送达\n\n汉川市公共资源交易综合监管联动执法办公室\n受理告知书\n\n川公管监受〔2026〕12号\n\n湖北汉江建设工程有限公司：\n\n你单位于/,
  )
})

it('ends a letter with attachments, organ, date, note and receipt', () => {
  expect(partText(noticePart)).toContain(
    '附件：1. 证据材料清单\n　　　2. 投诉书副本\n\n汉川市公共资源交易综合监管联动执法办公室\n2026年3月6日\n\n（联系人：张明　电话：0712-8390001）\n\n送达回执\n',
  )
})

it('writes a form as lines of label and value, with ticked boxes and places to sign', () => {
  const form = partText(formPart)
  expect(form).toContain(
    '\n案由：湖北汉江建设工程有限公司涉嫌以他人名义投标案\n当事人：\n名称：湖北汉江建设工程有限公司\n',
  )
  expect(form).toContain('\n审批阶段：☑告知前　□决定前\n')
  expect(form).toContain('\n案审会意见：同意。\n签字：＿＿＿＿＿＿\n　　　年　　月　　日\n')
})

it('writes a list with its head row and a line for each row', () => {
  expect(partText(reportPart)).toContain(
    '序号　证据名称　证明内容\n1　中标候选人公示　与投诉人所称业绩不一致',
  )
})
