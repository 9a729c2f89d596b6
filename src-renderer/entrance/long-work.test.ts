import { expect, test } from 'vitest'
import { createLongWorks, underWayInWords } from './long-work'

test('work is told of from its beginning to its end, and then what came of it, once', async () => {
  const works = createLongWorks()
  let drawn = 0
  works.subscribe(() => {
    drawn += 1
  })
  const making = Promise.withResolvers<string>()
  const keeping = Promise.withResolvers<void>()
  let tell: (part: number) => void = () => undefined
  const made = works.run('制作交换包', (onProgress) => {
    tell = onProgress
    return making.promise
  })
  const kept = works.run('备份', () => keeping.promise)
  tell(0.43)
  tell(0.431)
  expect(drawn).toBe(3)
  expect(underWayInWords(works.all())).toBe('正在制作交换包（43%）、备份')
  keeping.reject(new Error('磁盘已满'))
  await expect(kept).rejects.toThrow('磁盘已满')
  expect(works.all()).toEqual([{ what: '制作交换包', part: 0.43 }])
  making.resolve('包')
  expect(await made).toBe('包')
  expect(works.all()).toEqual([])
  expect(works.takeEnded()).toEqual(['备份没有做完，请解锁后再做一次。', '制作交换包已做完。'])
  expect(works.takeEnded()).toEqual([])
})

test('what is of no use once the office was closed says so instead', async () => {
  const works = createLongWorks()
  await works.run('查看交换包', async () => undefined, { afterwards: '请重新选择交换包查看。' })
  expect(works.takeEnded()).toEqual(['请重新选择交换包查看。'])
})

test('work that was stopped and says so without throwing was not done', async () => {
  const works = createLongWorks()
  await works.run('备份', async () => false, { isDone: (done) => done })
  expect(works.takeEnded()).toEqual(['备份没有做完，请解锁后再做一次。'])
})
