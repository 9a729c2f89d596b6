import { expect, test } from 'vitest'
import { answering } from './desktop-shell'
import { dueNoticeWords } from './due-notice'

test('a notice tells numbers and nothing else', () => {
  const body = (today: number, overdue: number) => dueNoticeWords({ kind: 'due', today, overdue }).body
  expect(body(3, 0)).toBe('今日有 3 件事项届满。')
  expect(body(3, 2)).toBe('今日有 3 件事项届满，另有 2 件事项已经逾期。')
  expect(body(0, 2)).toBe('有 2 件事项已经逾期。')
  expect(dueNoticeWords({ kind: 'locked' }).body).not.toMatch(/\d/)
})

test('words of a case do not get through to a shell', async () => {
  const told: unknown[] = []
  const show = answering('showDueNotice', (notice) => {
    told.push(notice)
    return { shown: true }
  })
  await show({ kind: 'due', today: 1, overdue: 0, caseTitle: '关于某项目的投诉' })
  expect(told).toEqual([{ kind: 'due', today: 1, overdue: 0 }])
  expect(await show({ kind: 'due', today: '某公司', overdue: 0 })).toMatchObject({ ok: false })
})
