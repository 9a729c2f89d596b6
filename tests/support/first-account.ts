/**
 * Getting into the office as an officer does: the first account with its recovery code, the lock screen, the samples.
 * Where a test is about something else, accounts made beforehand are put in their place: no less a document than the
 * program's own, only made with cheap parameters, which the program raises at the first unlocking.
 */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { memoryStorage, testVault } from '../../src-renderer/vault/memory-storage.fixture'
import { newRecoveryCode } from '../../src-renderer/vault/recovery-code'

export interface Login {
  loginName: string
  password: string
}

/** Sees no restricted case, and may do what an administrator does. In the sample office it is 孙某癸. */
export const administrator: Login = { loginName: '管理员', password: '仙女山下的办公楼' }
/** Handles most of the sample cases, and takes leads down. */
export const wang: Login = { loginName: '王某丙', password: '汉江边上钓过大鱼' }
/** Director and principal of the sample office. */
export const zhang: Login = { loginName: '张某甲', password: '马口渡船从前要等' }

/** Reviews the law in the department of housing; handles no case. */
export const zhou: Login = { loginName: '周某庚', password: '刁汊湖边看过荷花' }

/**
 * Makes the first account by keyboard, up to where its recovery code is to be typed back from paper.
 * @returns the groups of the code.
 */
export async function seeRecoveryCode(page: Page, { loginName, password }: Login): Promise<string[]> {
  await page.getByLabel('您的姓名').fill(loginName)
  await page.getByLabel('口令', { exact: true }).fill(password)
  await page.getByLabel('再输一遍').fill(password)
  // The roles are one stop for the keyboard: the usual ones are chosen already, and Enter goes on past them.
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  const printed = page.getByRole('button', { name: '已经打印或抄好，继续' })
  await printed.waitFor()
  const code = await page.getByRole('list', { name: '恢复码' }).locator('b').allTextContents()
  await printed.click()
  return code
}

/** Fills the screens of the first run by hand. Returns the recovery code. */
export async function makeFirstAccount(page: Page, login: Login): Promise<string> {
  const code = await seeRecoveryCode(page, login)
  const asked = (await page.getByText(/输入第 \d 组和第 \d 组/).textContent()) ?? ''
  const wanted = [...asked.matchAll(/第 (\d) 组/g)].map(([, group]) => Number(group))
  for (const group of wanted) await page.getByLabel(`第 ${group} 组`).fill(code[group - 1] ?? '')
  await page.getByRole('button', { name: '确认无误' }).click()
  await page.getByRole('button', { name: '确认无误' }).waitFor({ state: 'detached' })
  return code.join('-')
}

/** Types the password on the lock screen and waits for what lies behind it. */
export async function unlock(page: Page, { loginName, password }: Login): Promise<void> {
  await page.getByRole('radio', { name: loginName, exact: true }).check()
  await page.getByLabel('口令', { exact: true }).fill(password)
  await page.getByRole('button', { name: '解锁', exact: true }).click()
  await page.getByRole('button', { name: '解锁', exact: true }).waitFor({ state: 'detached' })
}

/** Locks by key and waits for the lock screen. */
export async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+l')
  await page.getByRole('button', { name: '解锁', exact: true }).waitFor()
}

/** Takes in the sample office, as the administrator. */
export async function takeSamples(page: Page): Promise<void> {
  await page.getByRole('button', { name: '载入示例案件' }).click()
}

/**
 * From the first screen of an empty program to the sample office with an officer at work.
 * @param login whose account is unlocked at the end.
 */
export async function enterSampleOffice(page: Page, login: Login = wang): Promise<void> {
  await placeAccounts(page)
  await unlock(page, administrator)
  await takeSamples(page)
  await page.getByRole('heading', { name: '今日' }).waitFor()
  if (login === administrator) return
  await lock(page)
  await unlock(page, login)
  await page.getByRole('heading', { name: '今日' }).waitFor()
}

/** Puts the accounts of the sample office into an empty program, and draws it anew. */
export async function placeAccounts(page: Page): Promise<void> {
  await page.getByText('首次使用').waitFor()
  await page.evaluate(
    async (text) => {
      const opening = indexedDB.open('liandong-casework')
      await new Promise((resolve) => opening.addEventListener('success', resolve))
      const writing = opening.result.transaction('meta', 'readwrite')
      writing.objectStore('meta').put({ key: 'vault', body: new TextEncoder().encode(text) })
      await new Promise((resolve) => writing.addEventListener('complete', resolve))
      opening.result.close()
    },
    await accountsAsText(),
  )
  await page.reload()
}

let made: Promise<string> | null = null

function accountsAsText(): Promise<string> {
  made ??= makeAccounts()
  return made
}

async function makeAccounts(): Promise<string> {
  const storage = memoryStorage()
  const vault = testVault(storage, { now: new Date('2026-01-05T01:00:00.000Z') })
  const { loginName, password } = administrator
  const first = { loginName, officerId: 'off-10', roleCodes: ['creditClerk', 'archivist'] as const }
  const { account } = await vault.create(first, password, newRecoveryCode())
  const by = { accountId: account.accountId, password }
  const others = [
    { login: wang, officerId: 'off-03', roleCodes: ['handler', 'registrar', 'teamLeader', 'teamMember'] },
    { login: zhang, officerId: 'off-01', roleCodes: ['director', 'principal'] },
    { login: zhou, officerId: 'off-07', roleCodes: ['legalReviewer'] },
  ] as const
  for (const { login, officerId, roleCodes } of others) {
    const accountId = await vault.addAccount(
      by,
      { loginName: login.loginName, officerId, roleCodes },
      `${login.password}初始`,
    )
    await vault.changePassword(accountId, `${login.password}初始`, login.password)
  }
  await vault.forgetPending((await vault.pending()).map(({ id }) => id))
  return storage.text ?? ''
}

/** Restores the chosen backup of the sample office by its administrator's password, and opens it. */
export async function restoreSampleOffice(page: Page): Promise<void> {
  await page.getByLabel('制作备份时的口令').fill(administrator.password)
  await page.getByRole('button', { name: '恢复到本机' }).click()
  await page.getByText('恢复了 7 份资料').waitFor()
  await page.getByRole('button', { name: '打开恢复的资料' }).click()
  await unlock(page, wang)
  await page.getByRole('link', { name: '案件', exact: true }).click()
  await expect.poll(() => page.getByRole('grid', { name: '案件' }).getAttribute('aria-rowcount')).toBe('7')
}
