import { expect, it } from 'vitest'
import { acceptanceNotice } from './acceptance-notice'
import { samplePaper, textOf } from './sample-context'
import { applyWording, paragraphsOf } from './wording'

const { tree } = samplePaper(acceptanceNotice, 'sample-01')
const [first = '', second = ''] = paragraphsOf(tree)

it('a changed paragraph is printed in the new words, in every copy', () => {
  const changed = applyWording(tree, { [first]: '改过的话。' })
  expect(textOf(changed, 0)).toContain('改过的话。')
  expect(textOf(changed, 1)).toContain('改过的话。')
  expect(textOf(changed)).not.toContain(first)
  expect(textOf(changed)).toContain(second)
})

it('a change of words that are composed otherwise by now changes nothing', () => {
  expect(applyWording(tree, { 原来的另一段: '改过的话。' })).toEqual(tree)
  expect(applyWording(tree, {})).toBe(tree)
  expect(applyWording(tree, null)).toBe(tree)
})
