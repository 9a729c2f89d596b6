import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { forms } from './catalogue'

test('the handbook tells at which step each document is made', () => {
  const handbook = readFileSync(new URL('../docs/handbook.zh-CN.md', import.meta.url), 'utf8')
  const table = handbook.slice(handbook.indexOf('## 哪一步出哪份文书'))
  const told =
    table.match(/^\|[^|]*\|(.*)\|$/gm)?.flatMap((row) => (row.split('|')[2] ?? '').trim().split('、')) ?? []
  for (const { title } of forms) expect.soft(told.join('、'), title).toContain(title)
})
