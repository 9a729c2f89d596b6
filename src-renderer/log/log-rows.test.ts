import { expect, test } from 'vitest'
import type { ChainedEntry } from '../../src-domain/access-log'
import type { CaseSummary } from '../../src-domain/case-summary'
import { emptyOffice } from '../store/open-store'
import { chosenInWords, everything, filteredLog, logRows } from './log-rows'

const entry = (seq: number, part: Partial<ChainedEntry>): ChainedEntry => ({
  ...{ id: `e${seq}`, at: '2026-11-22T17:30:00.000Z', kind: 'printed', accountId: 'a1', byAccountId: 'a1' },
  ...{ seq, previous: null },
  ...part,
})
const account = {
  ...{ accountId: 'a1', loginName: '王某丙', officerId: 'off-03', roleCodes: [], disabled: false },
  ...{ hasPassword: true, passwordSetAt: '', mustChangePassword: false, waitMs: 0 },
}
const seen = {
  id: 'c1',
  caseNo: '川公管监案〔2026〕2号',
  caseTitle: '围标案',
  papers: [],
} as unknown as CaseSummary
const rows = logRows(
  [
    entry(1, { caseId: 'c1', copies: 2, withInformant: true }),
    entry(2, { caseId: 'c2', kind: 'caseSeen', at: '2026-11-23T02:00:00.000Z' }),
    entry(3, { kind: 'passwordReset', accountId: 'a1', byAccountId: 'a2', at: '2026-11-24T02:00:00.000Z' }),
  ],
  { accounts: [account], office: emptyOffice, cases: new Map([['c1', seen]]) },
)

test('tells deeds in the words of the office, newest first, days by Beijing time', () => {
  expect(rows.map(({ seq, at, who, what, about, detail }) => [seq, at, who, what, about, detail])).toEqual([
    [3, '2026-11-24 10:00', '已不在的账号', '管理员重设口令', '', '账号：王某丙'],
    [2, '2026-11-23 10:00', '王某丙', '打开案件', '限制知悉的案件', ''],
    [1, '2026-11-23 01:30', '王某丙', '打印', '川公管监案〔2026〕2号 围标案', '2 联，含举报人信息'],
  ])
})

test('is filtered by deed, person, case and days, and says what was chosen', () => {
  const seqs = (part: Partial<typeof everything>) =>
    filteredLog(rows, { ...everything, ...part }).map(({ seq }) => seq)
  expect(seqs({})).toEqual([3, 2, 1])
  expect(seqs({ kind: 'printed' })).toEqual([1])
  expect(seqs({ byAccountId: 'a1' })).toEqual([2, 1])
  expect(seqs({ caseId: 'c1' })).toEqual([1])
  expect(seqs({ from: '2026-11-23', to: '2026-11-23' })).toEqual([2, 1])
  const chosen = { ...everything, kind: 'printed', byAccountId: 'a1', from: '2026-11-23' } as const
  expect(chosenInWords(chosen, rows)).toBe('打印，王某丙，2026-11-23至最近')
  expect(chosenInWords(everything, rows)).toBe('全部记录')
})
