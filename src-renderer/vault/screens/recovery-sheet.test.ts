import { expect, it } from 'vitest'
import { groupsOf, newRecoveryCode } from '../recovery-code'
import { recoverySheet } from './recovery-sheet'

it('the printed sheet bears every group of the code with its number, whose it is, and nothing that could run', () => {
  const code = newRecoveryCode()
  const facts = {
    office: '汉川市<监管办>',
    madeOn: '2026年3月4日',
    madeBy: '孙某癸',
    workstation: '工作站-7F3A',
  }
  const html = recoverySheet(code, facts)
  groupsOf(code).forEach((group, index) => {
    expect(html).toContain(`<small>${index + 1}</small><b>${group}</b>`)
  })
  expect(html).toContain('汉川市&lt;监管办>')
  for (const fact of ['2026年3月4日', '孙某癸', '工作站-7F3A']) expect(html).toContain(`<dd>${fact}</dd>`)
})
