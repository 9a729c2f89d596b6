/** What comes of a paper: PDF, Word and paper while it is a draft, and the frozen copy once it is issued. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import JSZip from 'jszip'
import type { Download } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeInFile } from '../../forms/print/file-code'
import { readPdf } from '../support/pdf'
import { type EditorPage, openSampleCase } from './editor-page'

/** The large words lie across the page, so each stands on a line of its own. */
const draftMark = /^\s*稿\s*$/m

describe('a paper of a sample case', () => {
  let office: EditorPage

  beforeAll(async () => {
    office = await openSampleCase('川公管监案〔2026〕2号')
    await office.open('受理告知书')
  })
  afterAll(() => office?.close())

  test('is saved as PDF, two A4 pages with 草稿 across them, under a name that tells what it is', async () => {
    const file = await saved(office, '存为 PDF')
    expect(file.suggestedFilename()).toBe('《受理告知书》-川公管监案〔2026〕2号-草稿.pdf')
    const pdf = readPdf(new Uint8Array(await readFile(await file.path())))
    expect(pdf.sizes).toEqual([
      [210, 297],
      [210, 297],
    ])
    expect(pdf.text[0]?.replace(/\s/g, '')).toContain('示例社区服务中心建设项目施工（虚构）')
    expect(pdf.text[0]).toMatch(draftMark)
    expect(pdf.text[1]).toContain('第二联')
  })

  test('is saved as a Word document with the same words', async () => {
    const file = await saved(office, '存为 Word')
    expect(file.suggestedFilename()).toBe('《受理告知书》-川公管监案〔2026〕2号-草稿.docx')
    const zip = await JSZip.loadAsync(await readFile(await file.path()))
    const words = ((await zip.file('word/document.xml')?.async('string')) ?? '').replace(/<[^>]+>/g, '')
    expect(words).toContain('假想装饰工程有限公司')
    expect(words).toContain('示例社区服务中心建设项目施工（虚构）')
  })

  test('says what happened, what was kept and what to do when a PDF cannot be made', async () => {
    await office.page.route('**/shell/pdf', (route) => route.abort())
    await office.page.getByRole('button', { name: '存为 PDF' }).click()
    const notice = office.page.getByText(/^PDF 没有生成/)
    await notice.waitFor()
    await expect.poll(() => notice.textContent()).toMatch(/本机服务没有应答.*文书内容已保存/)
    await office.page.unroute('**/shell/pdf')
  })

  test('shows that a long work goes on, and lets it be given up', async () => {
    let release = () => {}
    await office.page.route('**/shell/pdf', async (route) => {
      await new Promise<void>((resolve) => {
        release = resolve
      })
      await route.abort().catch(() => undefined)
    })
    await office.page.getByRole('button', { name: '存为 PDF' }).click()
    await office.page.getByText('正在生成 PDF').waitFor()
    await office.page.getByRole('button', { name: '取消' }).click()
    await office.page.getByText('正在生成 PDF').waitFor({ state: 'detached' })
    release()
    await office.page.unroute('**/shell/pdf')
    await office.page.getByRole('button', { name: '关闭' }).click()
    office.complaints.length = 0
  })

  test('goes to the print dialog as the pages that are shown', async () => {
    await office.page.evaluate(() => {
      const seen = globalThis as unknown as { printed: string }
      new MutationObserver((changes) => {
        for (const frame of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
          if (!(frame instanceof HTMLIFrameElement)) continue
          frame.addEventListener('load', () => {
            const view = frame.contentWindow
            if (!view) return
            view.print = () => {
              seen.printed = view.document.body.textContent ?? ''
            }
          })
        }
      }).observe(document.body, { childList: true })
    })
    await office.page.keyboard.press('Control+p')
    const printed = () =>
      office.page.evaluate(() => (globalThis as unknown as { printed?: string }).printed ?? '')
    await expect.poll(printed, { timeout: 10_000 }).toContain('受理告知书')
    await expect.poll(printed).toContain('草稿')
  })

  test('takes one paragraph in other words on this paper alone, and gives it back', async () => {
    await office.page.getByRole('button', { name: '修改措辞' }).click()
    const dialog = office.page.getByRole('dialog')
    await dialog.getByRole('listitem').nth(1).getByRole('button').click()
    await dialog.getByLabel('改后').fill('本件依法及时办结。')
    await dialog.getByRole('button', { name: '改用这段话' }).click()
    await expect.poll(() => office.paper().textContent()).toContain('本件依法及时办结。')
    const changed = office.page.getByRole('region', { name: '措辞' })
    await expect.poll(() => changed.textContent()).toMatch(/原文.*办结.*改后.*本件依法及时办结。/)
    await changed.getByRole('button', { name: '恢复' }).click()
    await expect.poll(() => office.paper().textContent()).not.toContain('本件依法及时办结。')
  })

  test('tells which statutory typefaces this computer lacks', async () => {
    const said = office.page.getByText('本机缺 4 种公文字体')
    await expect.poll(() => said.getAttribute('title')).toContain('本机未装正文仿宋、标题小标宋、黑体、楷体')
  })

  test('names what will be fixed before it is issued, and is fixed then', async () => {
    await office.input('acceptedMatters').fill('招标文件设置业绩加分，经办人赵铁柱签收投诉')
    await expect.poll(() => office.paper().textContent()).toContain('赵铁柱')
    await office.page.getByRole('button', { name: '签发', exact: true }).click()
    const dialog = office.page.getByRole('dialog')
    await expect
      .poll(() => dialog.getByLabel('文号', { exact: true }).inputValue())
      .toBe('川公管监受〔2026〕2号')
    await dialog.getByText('审批还没有完成（未送审）').waitFor()
    await dialog.getByRole('button', { name: '签发', exact: true }).click()
    await office.page.getByText('已签发').first().waitFor()
    await expect.poll(() => office.page.locator('[data-field-row]').count()).toBe(0)
    await expect.poll(() => office.paper().locator('.draft-mark').count()).toBe(0)
    const file = await saved(office, '存为 PDF')
    expect(file.suggestedFilename()).toBe('《受理告知书》-川公管监案〔2026〕2号.pdf')
    const pdf = readPdf(new Uint8Array(await readFile(await file.path())))
    expect(pdf.text.join('')).not.toMatch(draftMark)
    expect(await codeInFile(new Uint8Array(await readFile(await file.path())))).toContain(
      '川公管监受〔2026〕2号',
    )
  })

  test('keeps its words when the case goes on changing', async () => {
    await office.open('案件基本情况登记表')
    await office.input('projectName').fill('改过名的项目')
    await expect.poll(() => office.words('projectName').first().textContent()).toBe('改过名的项目')
    await office.open('受理告知书')
    await expect.poll(() => office.paper().textContent()).toContain('示例社区服务中心建设项目施工（虚构）')
    await expect.poll(() => office.paper().textContent()).not.toContain('改过名的项目')
  })

  test('says what the case has changed since, with both values', async () => {
    const changes = office.page.getByRole('region', { name: '签发后的变动' })
    await expect.poll(() => changes.textContent()).toContain('案件内容在签发后有变动：项目名称')
    await expect
      .poll(() => changes.getByRole('row', { name: /改过名的项目/ }).textContent())
      .toContain('示例社区服务中心建设项目施工（虚构）')
  })

  test('has a version for the public without receipt and file copy, and asks about names no record knows', async () => {
    await office.page.getByRole('button', { name: '公开版本', exact: true }).click()
    const dialog = office.page.getByRole('dialog')
    await dialog.getByRole('region', { name: '公开版本' }).locator('.pages .page').first().waitFor()
    const doubts = dialog.getByRole('region', { name: '疑似个人信息' })
    await expect.poll(() => doubts.textContent()).toContain('疑似姓名：“赵铁柱”')
    await doubts.getByRole('button', { name: '遮蔽“赵铁柱”' }).click()
    await doubts.waitFor({ state: 'detached' })
    // The keyboard is where the work goes on: at saving, and after taking it back at the doubt.
    const focused = () => office.page.evaluate(() => document.activeElement?.textContent)
    expect(await focused()).toBe('公开版本存为 PDF')
    await dialog.getByRole('button', { name: '不遮蔽“赵铁柱”' }).press('Enter')
    await expect.poll(focused).toBe('遮蔽')
    await office.page.keyboard.press('Enter')
    await expect.poll(focused).toBe('公开版本存为 PDF')
    const file = await saved(office, '公开版本存为 PDF')
    expect(file.suggestedFilename()).toBe('《受理告知书》-川公管监案〔2026〕2号-公开版本.pdf')
    const pdf = readPdf(new Uint8Array(await readFile(await file.path())))
    expect(pdf.sizes).toHaveLength(1)
    expect(pdf.text.join('')).not.toMatch(draftMark)
    expect(pdf.text.join('').replace(/\s/g, '')).toContain('经办人赵某某签收投诉')
    await dialog.getByRole('button', { name: '关闭', exact: true }).last().click()
    await dialog.waitFor({ state: 'detached' })
  })

  test('shows the digest that proves it', async () => {
    const digest = await office.page.getByText(/^[0-9a-f]{64}$/).textContent()
    expect(digest).toHaveLength(64)
    expect(digest).not.toBe(createHash('sha256').update('').digest('hex'))
  })

  test('is not taken back by Ctrl+Z', async () => {
    await office.page.keyboard.press('Control+z')
    await office.page.waitForTimeout(300)
    expect(await office.page.getByText('已签发').first().isVisible()).toBe(true)
  })

  test('is voided with a reason, printed only with 作废 across it, and gives no Word file', async () => {
    await office.page.getByRole('button', { name: '作废', exact: true }).click()
    const dialog = office.page.getByRole('dialog')
    await dialog.getByRole('button', { name: '作废', exact: true }).click()
    await dialog.getByText('请写明作废原因').waitFor()
    await dialog.getByLabel('作废原因').fill('收件日期印错')
    await dialog.getByRole('button', { name: '作废', exact: true }).click()
    await office.page.locator('dd', { hasText: '收件日期印错' }).waitFor()
    await expect.poll(() => office.paper().locator('.draft-mark').first().textContent()).toBe('作废')
    expect(await office.page.getByRole('button', { name: '存为 Word' }).isDisabled()).toBe(true)
    const file = await saved(office, '存为 PDF')
    expect(file.suggestedFilename()).toBe('《受理告知书》-川公管监案〔2026〕2号-作废.pdf')
    const pdf = readPdf(new Uint8Array(await readFile(await file.path())))
    for (const text of pdf.text) expect(text).toMatch(/^\s*废\s*$/m)
  })

  test('is issued without a number where it is an internal form', async () => {
    await office.open('案件基本情况登记表')
    await office.page.getByRole('button', { name: '签发', exact: true }).click()
    const dialog = office.page.getByRole('dialog')
    expect(await dialog.getByLabel('文号', { exact: true }).count()).toBe(0)
    await dialog.getByRole('button', { name: '签发', exact: true }).click()
    await office.page.getByText('已签发').first().waitFor()
    await expect.poll(() => office.paper().locator('.draft-mark').count()).toBe(0)
  })

  test('cannot be issued while something is missing; the list leads to it', async () => {
    await office.begin('暂停招标投标活动通知书')
    const todo = office.page.getByLabel('待办事项')
    await expect.poll(() => todo.textContent()).toMatch(/\d 处待填/)
    await office.page.getByRole('button', { name: '签发', exact: true }).click()
    const dialog = office.page.getByRole('dialog')
    expect(await dialog.getByRole('button', { name: '签发', exact: true }).count()).toBe(0)
    await dialog.getByRole('button', { name: '回去填写' }).click()
    await todo.getByRole('button', { name: '暂停原因' }).click()
    await expect
      .poll(() =>
        office.page.evaluate(() =>
          document.activeElement?.closest('[data-field-row]')?.getAttribute('data-field-row'),
        ),
      )
      .toBe('suspendReason')
  })

  test('leaves no complaint on the console', () => {
    expect(office.complaints).toEqual([])
  })
})

async function saved(office: EditorPage, button: string): Promise<Download> {
  const [file] = await Promise.all([
    office.page.waitForEvent('download', { timeout: 30_000 }),
    office.page.getByRole('button', { name: button }).click(),
  ])
  return file
}
