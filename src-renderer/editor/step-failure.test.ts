import { expect, test } from 'vitest'
import { ForbiddenError } from '../store/guarded-case'
import { UnsavedError } from '../store/on-disk'
import { RefusedStep } from './issuing'
import { stepFailure } from './step-failure'

const words = { done: '已签发', undone: '没有签发', kept: '草稿保持原样。' }

test('what stands but is not on disk is told as done, with what to do', () => {
  const full = new UnsavedError('磁盘空间不足，最近的修改还没有存盘。')
  expect(stepFailure(full, words)).toEqual({
    ...{ stands: true, text: '已签发，但磁盘空间不足，最近的修改还没有存盘。' },
  })
})

test('what was refused is told with the reason where there is one of our own, and with no foreign words', () => {
  const texts = [
    new RefusedStep('文号不能用。'),
    new ForbiddenError('须由主任签发。'),
    new TypeError('x is undefined'),
  ].map((error) => stepFailure(error, words))
  expect(texts).toEqual([
    { stands: false, text: '没有签发：文号不能用。草稿保持原样。' },
    { stands: false, text: '没有签发：须由主任签发。草稿保持原样。' },
    { stands: false, text: '没有签发：写入时出错，请再试一次。草稿保持原样。' },
  ])
})
