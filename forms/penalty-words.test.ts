import { expect, it } from 'vitest'
import { emptyCase } from '../src-domain/case-record'
import { penaltyRuns } from './penalty-words'

const said = (penaltyKind: string, term?: string) =>
  penaltyRuns({ penaltyKind, term: term ?? null }, 'penalties.a', emptyCase('c'))
    .map(({ text }) => text)
    .join('')

it('takes away a right in the words of the law that takes it', () => {
  expect(said('取消投标资格', '一年')).toBe('取消一年内参加依法必须进行招标的项目的投标资格，并予以公告')
  expect(said('取消投标资格', '一年内')).toBe(said('取消投标资格', '一年'))
  expect(said('禁止代理', '二年')).toBe('禁止二年内代理依法必须进行招标的项目，并予以公告')
  expect(said('取消评标资格', '六个月')).toBe('禁止六个月内参加依法必须进行招标的项目的评标')
  expect(said('取消评标资格')).toBe('取消担任评标委员会成员的资格')
})

it('leaves other penalties their own names and terms', () => {
  expect(said('警告')).toBe('警告')
  expect(said('责令停业整顿', '一个月')).toBe('责令停业整顿，期限为一个月')
})
