import { expect, it } from 'vitest'
import { groupsOf, newRecoveryCode } from '../recovery-code'
import { recoverySheetHtml } from './recovery-sheet'

it('the printed sheet bears every group of the code with its number, and nothing that could run', () => {
  const code = newRecoveryCode()
  const html = recoverySheetHtml(code, '汉川市<监管办>', '2026年3月4日')
  groupsOf(code).forEach((group, index) => {
    expect(html).toContain(`<small>${index + 1}</small><b>${group}</b>`)
  })
  expect(html).toContain('汉川市&lt;监管办>')
})
