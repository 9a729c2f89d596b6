import { expect, test } from 'vitest'
import { bool, date, multiline, text } from '../../forms/fields'
import { widthsOf } from './widths'

const day = date('收件日期').meta
const yes = bool('是否实名').meta
const name = text('项目名称').meta

test('two short fields share a line', () => {
  expect(widthsOf([day, yes])).toEqual(['half', 'half'])
})

test('a short field with nothing beside it takes the whole line', () => {
  expect(widthsOf([day, name, yes])).toEqual(['full', 'full', 'full'])
  expect(widthsOf([day, yes, day])).toEqual(['half', 'half', 'full'])
})

test('long text and what the form asks to be wide stay wide', () => {
  expect(widthsOf([multiline('主要问题').meta, date('开标日', { width: 'full' }).meta])).toEqual([
    'full',
    'full',
  ])
})

test('thirds stand by three, or share as halves', () => {
  const third = text('职务', { width: 'third' }).meta
  expect(widthsOf([third, third, third])).toEqual(['third', 'third', 'third'])
  expect(widthsOf([third, third, name])).toEqual(['half', 'half', 'full'])
})
