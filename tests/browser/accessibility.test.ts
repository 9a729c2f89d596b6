import { expect, test } from 'vitest'
import { everyScreen, findings } from '../support/every-screen'
import { administrator, makeFirstAccount, takeSamples } from '../support/first-account'
import { openEmptyOffice } from './office-page'

everyScreen('light')

test('so can what stands before the office', async () => {
  const empty = await openEmptyOffice()
  const { page } = empty
  await page.getByText('首次使用').waitFor()
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: '从备份恢复' }).click()
  await page.getByRole('button', { name: '选择备份文件' }).waitFor()
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: '返回' }).click()
  await makeFirstAccount(page, administrator)
  await page.getByRole('button', { name: '载入示例案件' }).waitFor()
  expect(await findings(page)).toEqual([])
  await takeSamples(page)
  await page.getByRole('button', { name: /孙某癸/ }).waitFor()
  expect(await findings(page)).toEqual([])
  await page.reload()
  await page.getByRole('button', { name: '解锁', exact: true }).waitFor()
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: '忘记口令，用恢复码重设' }).click()
  await page.getByRole('heading', { name: '用恢复码重设口令' }).waitFor()
  expect(await findings(page)).toEqual([])
  await empty.close()
})
