/** Every screen, the papers and what stands before the office, held against axe; the dark and contrasting looks too. */
import { expect, test } from 'vitest'
import { openSampleCase } from '../browser/editor-page'
import { openEmptyOffice } from '../browser/office-page'
import { everyScreen, findings } from '../support/every-screen'
import { administrator, makeFirstAccount, takeSamples } from '../support/first-account'

everyScreen('light')
everyScreen('dark')
everyScreen('contrast')

test('so can five papers', async () => {
  const office = await openSampleCase('川公管监案〔2026〕2号')
  for (const title of ['受理告知书', '案件基本情况登记表', '暂停招标投标活动通知书']) {
    await office.open(title)
    await expect.poll(() => findings(office.page), { message: title }).toEqual([])
  }
  for (const title of ['不予受理通知书', '行政处罚审批表']) {
    await office.begin(title)
    await expect.poll(() => findings(office.page), { message: title }).toEqual([])
  }
  await office.close()
})

test('so can what stands before the office', async () => {
  const empty = await openEmptyOffice()
  const { page } = empty
  await page.getByText('首次使用').waitFor()
  await expect.poll(() => findings(page)).toEqual([])
  await page.getByRole('button', { name: '从备份恢复' }).click()
  await page.getByRole('button', { name: '选择备份文件' }).waitFor()
  await expect.poll(() => findings(page)).toEqual([])
  await page.getByRole('button', { name: '返回' }).click()
  await makeFirstAccount(page, administrator)
  await page.getByRole('button', { name: '载入示例案件' }).waitFor()
  await expect.poll(() => findings(page)).toEqual([])
  await takeSamples(page)
  await page.getByRole('button', { name: /孙某癸/ }).waitFor()
  await expect.poll(() => findings(page)).toEqual([])
  await page.reload()
  await page.getByRole('button', { name: '解锁', exact: true }).waitFor()
  await expect.poll(() => findings(page)).toEqual([])
  await page.getByRole('button', { name: '忘记口令，用恢复码重设' }).click()
  await page.getByRole('heading', { name: '用恢复码重设口令' }).waitFor()
  await expect.poll(() => findings(page)).toEqual([])
  await empty.close()
})
