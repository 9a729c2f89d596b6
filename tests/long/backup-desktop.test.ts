/** Backups in the desktop program: every day on its own into a folder, and from there onto a machine that has nothing. */
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { electronProgram } from '../../scripts/electron-program'
import { type ElectronApp, launchApp } from '../electron/launch'
import { enterSampleOffice, restoreSampleOffice, unlock, wang } from '../support/first-account'

describe.skipIf(electronProgram() === null)('backups of the desktop program', () => {
  let root: string
  let stick: string
  let profile: string
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'casework-backup-'))
    stick = join(root, 'stick')
    profile = join(root, 'profile')
    await mkdir(stick)
  })
  afterAll(() => rm(root, { recursive: true, force: true, maxRetries: 5 }))

  const backups = async () => (await readdir(stick)).filter((name) => /^办案备份_.*\.ldbak$/.test(name))

  /** Answers the next dialogs with this path. */
  function answerDialogs(app: ElectronApplication, path: string): Promise<void> {
    return app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    }, path)
  }

  async function openSettings(page: Page): Promise<void> {
    await page.getByRole('link', { name: '设置', exact: true }).click()
    await page.getByText('存放位置').waitFor()
  }

  let electron: ElectronApp
  afterEach(() => electron.close())

  async function start(userData = profile): Promise<ElectronApp> {
    electron = await launchApp({ userData, journal: `${userData}-journal` })
    electron.page.setDefaultTimeout(30_000)
    return electron
  }

  test('a folder is chosen, and the first backup lies there, read back whole', async () => {
    const { page, app, complaints } = await start()
    await enterSampleOffice(page)
    await openSettings(page)
    await page.getByText('还没有选择。').waitFor()
    await answerDialogs(app, stick)
    await page.getByRole('button', { name: '选择文件夹' }).click()
    await page.getByText(stick).waitFor()
    await page.getByRole('button', { name: '立即备份' }).click()
    await page.getByText('已备份，并已读回核对').waitFor()
    await expect.poll(backups).toHaveLength(1)
    expect((await readdir(stick)).filter((name) => name.endsWith('.part'))).toEqual([])
    const bytes = await readFile(join(stick, (await backups())[0] ?? ''))
    for (const word of ['caseTitle', '举报', '监管办']) expect(bytes.includes(word)).toBe(false)
    expect(complaints).toEqual([])
  })

  test('the next day it is made on its own', async () => {
    const [today = ''] = await backups()
    const yesterday = today.replace(/_\d{4}-\d{2}-\d{2}_/, '_2026-01-05_')
    await rename(join(stick, today), join(stick, yesterday))
    const { page } = await start()
    await unlock(page, wang)
    await expect.poll(backups, { timeout: 60_000 }).toHaveLength(2)
  })

  test('with the stick pulled it says so, and nothing is lost', async () => {
    await rename(stick, `${stick}-away`)
    const { page } = await start()
    await unlock(page, wang)
    await openSettings(page)
    await page.getByText('现在找不到这个文件夹').waitFor()
    await page.getByRole('button', { name: '立即备份' }).click()
    await page
      .getByText(/没有做成/)
      .first()
      .waitFor()
    await electron.close()
    await rename(`${stick}-away`, stick)
  })

  test('on a machine that has nothing the newest is restored, and the journal begins with it', async () => {
    const newest = (await backups()).sort().at(-1) ?? ''
    const fresh = join(root, 'fresh')
    const { page, app, complaints } = await start(fresh)
    await answerDialogs(app, join(stick, newest))
    await page.getByRole('button', { name: '从备份恢复' }).click()
    await page.getByRole('button', { name: '选择备份文件' }).click()
    await page.getByText(newest).waitFor()
    await restoreSampleOffice(page)
    expect(complaints).toEqual([])
    const journal = await readdir(`${fresh}-journal`)
    expect(journal.some((name) => name.startsWith('snapshot-'))).toBe(true)
    expect(journal).toContain('accounts.json')
  })

  test('a file that is no backup is refused in words', async () => {
    const wrong = join(root, '照片.ldbak')
    await writeFile(wrong, 'no backup at all, and long enough to be looked at')
    const { page, app } = await start(join(root, 'other'))
    await answerDialogs(app, wrong)
    await page.getByRole('button', { name: '从备份恢复' }).click()
    await page.getByRole('button', { name: '选择备份文件' }).click()
    await page.getByText('这不是本程序的备份文件').waitFor()
  })
})
