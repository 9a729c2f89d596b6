/** From the first complaint to five printed papers, as an officer goes the way; run in both shells. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fieldWithFocus, fill, fillMissing, type Parts, standsIn, typeOn } from './by-hand'
import {
  type Desk,
  expectWords,
  head,
  issue,
  onDisk,
  record,
  recordIn,
  savedBoth,
  savedPdf,
  sign,
} from './desk'
import { enterSampleOffice, unlock, wang } from './first-account'
import {
  agency,
  complainant,
  matter,
  penaltyAnswers,
  project,
  refusalAnswers,
  registrationAnswers,
  registrationExtras,
  suspensionAnswers,
  suspensionExtras,
  tenderee,
  tenderProjectNo,
  title,
} from './first-complaint-words'

const caseNo = '川公管监案〔2026〕10号'
const noticeNo = '川公管监受〔2026〕3号'

/**
 * Registers the tests.
 * @param open starts the program, each time on the same profile.
 */
export function firstComplaint(open: () => Promise<Desk>): void {
  let desk: Desk
  let caseUrl = ''
  let digest = ''
  let entered = false
  const page = () => desk.page

  beforeAll(async () => {
    desk = await open()
    page().setDefaultTimeout(20_000)
  })
  afterAll(() => desk?.close())

  /** The program as it stands at another moment. */
  async function at(moment: string): Promise<void> {
    // A page that is left while it still loads complains of that.
    await page().getByRole('button').first().waitFor()
    await page().clock.setFixedTime(new Date(`${moment}:00+08:00`))
    await page().reload()
    if (entered) await unlock(page(), wang)
  }

  test('begins with the sample office', async () => {
    await at('2026-04-28T09:40')
    await enterSampleOffice(page())
    entered = true
  })

  test('takes the complaint in by keyboard', async () => {
    await page().keyboard.press('Alt+n')
    await page().getByRole('heading', { name: '登记新线索' }).waitFor()
    await typeOn(page(), '线下投诉', '2026-04-28 09:30', '', '来访')
    await typeOn(page(), '法人', complainant.partyName, complainant.contactPhone, complainant.uscc)
    await typeOn(page(), '法人', '招标人', tenderee.partyName, tenderee.uscc)
    // The link that adds another respondent lies just before the project.
    await page().keyboard.press('Shift+Tab')
    await page().keyboard.press('Enter')
    await expect.poll(() => fieldWithFocus(page())).toMatch(/^respondents\..*\.partyType$/)
    await typeOn(page(), '法人', '代理机构', agency.partyName, agency.uscc)
    await typeOn(page(), project.projectName, tenderProjectNo, tenderee.partyName, '公告发售', '房建市政')
    await typeOn(page(), matter)
    expect(await fieldWithFocus(page())).toBe('case.caseTitle')
    await page().keyboard.press('Control+a')
    await typeOn(page(), title)
    await typeOn(page(), '赵某丁')
    await page().keyboard.press('Control+Enter')
    await page().waitForURL(/\/overview$/)
    await onDisk(page())
    caseUrl = page()
      .url()
      .replace(/overview$/, '')
    expect(await head(page())).toContain('已登记')
    expect(await head(page())).toContain('XS20260047')
  })

  test('records that the office met', async () => {
    await at('2026-04-29T10:00')
    await record(page(), '召集会商')
    expect(await head(page())).toContain('会商中')
  })

  describe('案件基本情况登记表', () => {
    test('asks only for what the case does not know', async () => {
      await begin('案件基本情况登记表')
      expect(await known('projectName', 'tenderProjectNo', 'tendereeName', 'complainant.partyName')).toEqual([
        project.projectName,
        tenderProjectNo,
        tenderee.partyName,
        complainant.partyName,
      ])
      await asks(registrationAnswers)
      await fillAll(registrationExtras)
    })

    test('is sent up, and the principal’s signature on paper is entered', async () => {
      await sign(page(), '送审')
      await sign(page(), '签署', { opinion: '同意受理，同意建议暂停' })
      await page().getByText('审批完毕').waitFor()
    })

    test('is issued and saved', async () => {
      await issue(page(), null)
      await savedBoth(
        desk,
        '案件基本情况登记表',
        'XS20260047',
        '同意受理，同意建议暂停',
        project.projectName,
        complainant.partyName,
        `联系人法定代表人（负责人）${complainant.legalRepName}`,
        tenderee.uscc,
        agency.uscc,
      )
    })
  })

  test('records the acceptance under the next number of the office, and goes on to its notice', async () => {
    await at('2026-04-30T10:00')
    await page().goto(`${caseUrl}overview`)
    await page().getByRole('button', { name: '下一步：决定受理' }).click()
    const dialog = page().getByRole('dialog', { name: '决定受理' })
    expect(await dialog.getByLabel('案号').inputValue()).toBe(caseNo)
    await page().keyboard.press('Control+Enter')
    await page().waitForURL(/\/papers\/[^/]+$/)
  })

  describe('受理告知书', () => {
    test('asks for nothing: the case knows it all', async () => {
      await page().getByText('各项已填齐').waitFor()
      expect(await known('addressee', 'projectName', 'caseNo', 'acceptedMatters', 'handleDeadline')).toEqual([
        complainant.partyName,
        project.projectName,
        caseNo,
        matter,
        '2026-05-25',
      ])
    })

    test('takes one change back and does it again', async () => {
      const before = await standsIn(page(), 'contactOfficeAddress')
      await fill(page(), 'contactOfficeAddress', '汉川市示例路1号3楼')
      await page().keyboard.press('Control+z')
      await expect.poll(() => standsIn(page(), 'contactOfficeAddress')).toBe(before)
      await page().keyboard.press('Control+y')
      await expect.poll(() => standsIn(page(), 'contactOfficeAddress')).toBe('汉川市示例路1号3楼')
    })

    test('is a draft until it is issued with the number proposed, and read-only ever after', async () => {
      const draft = await savedPdf(desk, '受理告知书', caseNo, '-草稿')
      expect(draft.text).toContain('草')
      expect(draft.text).toContain('稿')
      await issue(page(), noticeNo)
      expect(await page().locator('[data-field-row]').count()).toBe(0)
      expect(await page().locator('.pages .draft-mark').count()).toBe(0)
      digest =
        (await page()
          .getByText(/^[0-9a-f]{64}$/)
          .textContent()) ?? ''
      expect(digest).toHaveLength(64)
    })

    test('is saved with its number and reaches the printer', async () => {
      const paper = await savedBoth(desk, '受理告知书', caseNo)
      expect(paper.pages).toBe(2)
      expectWords(
        paper.text,
        noticeNo,
        `${complainant.partyName}：`,
        `关于“${project.projectName}”`,
        `案号为${caseNo}，由王某丙、赵某丁承办`,
        '本件应于2026年5月25日前（含当日）办结',
      )
      const printed = await desk.printed(() => page().keyboard.press('Control+p'))
      expect(printed.title).toContain('受理告知书')
      expectWords(printed.text, noticeNo, complainant.partyName)
      expect(printed.text).not.toContain('草稿')
    })
  })

  test('an order to suspend is recorded beside the main line, and its notice begun', async () => {
    await page().goto(`${caseUrl}overview`)
    await page().getByRole('button', { name: '其他' }).click()
    await page().getByRole('menuitem', { name: '责令暂停招标投标' }).click()
    await page().getByRole('dialog', { name: '责令暂停招标投标' }).waitFor()
    await page().keyboard.press('Control+Enter')
    await page().waitForURL(/\/papers\/[^/]+$/)
  })

  test('暂停招标投标活动通知书 is filled, issued and saved', async () => {
    expect(await known('addressee', 'projectName', 'bidOpeningAt', 'ceilingPrice')).toEqual([
      tenderee.partyName,
      project.projectName,
      '2026-05-12 09:00',
      '18,600,000.00',
    ])
    await asks(suspensionAnswers)
    await fillAll(suspensionExtras)
    await issue(page(), '川公管停〔2026〕2号')
    const paper = await savedBoth(
      desk,
      '暂停招标投标活动通知书',
      caseNo,
      `${tenderee.partyName}：`,
      project.projectName,
      '至收到恢复通知之日',
    )
    expect(paper.text).not.toContain(complainant.partyName)
  })

  test('不予受理通知书 is filled, issued and saved', async () => {
    await begin('不予受理通知书')
    expect(await known('addressee', 'projectName', 'clueNo')).toEqual([
      complainant.partyName,
      project.projectName,
      'XS20260047',
    ])
    await asks(refusalAnswers)
    await issue(page(), '川公管不受〔2026〕2号')
    await savedBoth(
      desk,
      '不予受理通知书',
      caseNo,
      `${complainant.partyName}：`,
      project.projectName,
      '决定不予受理',
      '六十日内',
    )
  })

  test('the investigation goes on to a penalty', async () => {
    await page().goto(`${caseUrl}overview`)
    await record(page(), '组建调查组')
    await at('2026-05-26T10:00')
    // The report is the team leader's to hand in, and nobody has been named yet.
    await page().getByText('本案还没有指定调查组组长').waitFor()
    expect(await page().getByRole('button', { name: '下一步：提交调查报告' }).count()).toBe(0)
    await fill(page(), 'case.teamLeaderId', '王某丙')
    await record(page(), '提交调查报告')
    await record(page(), '召集会审')
    await page().getByRole('button', { name: '其他' }).click()
    await page().getByRole('menuitem', { name: '提请立案审批' }).click()
    await recordIn(page().getByRole('dialog'))
    await record(page(), '批准立案')
    await record(page(), '证据复核')
    await page().getByRole('button', { name: '下一步：处罚会审' }).click()
    await recordIn(page().getByRole('dialog', { name: '处罚会审' }), 'drafting')
    await page().waitForURL(/\/papers\/[^/]+$/)
  })

  test('行政处罚审批表 is filled, issued and saved', async () => {
    expect(await known('party.partyName', 'party.uscc', 'projectName', 'caseNo', 'filedDate')).toEqual([
      tenderee.partyName,
      tenderee.uscc,
      project.projectName,
      caseNo,
      '2026-05-26',
    ])
    await asks(penaltyAnswers)
    await issue(page(), null)
    await savedBoth(
      desk,
      '行政处罚审批表',
      caseNo,
      tenderee.partyName,
      tenderee.uscc,
      project.projectName,
      '10,000.00',
    )
  })

  test('stands as it was when the program is started again', async () => {
    const papers = await listOfPapers()
    expect(papers).toHaveLength(5)
    await page().goto(`${caseUrl}overview`)
    const before = await head(page())
    expect(before).toContain('处罚会审')
    await onDisk(page())
    expect(desk.complaints).toEqual([])
    await desk.close()
    desk = await open()
    page().setDefaultTimeout(20_000)
    await at('2026-05-26T14:00')
    await page().goto(`${caseUrl}overview`)
    await expect.poll(() => head(page())).toBe(before)
    expect(await listOfPapers()).toEqual(papers)
    await page().getByRole('link', { name: '受理告知书', exact: true }).click()
    await page().getByText(digest).waitFor()
    expect(await page().locator('[data-field-row]').count()).toBe(0)
    const again = await savedPdf(desk, '受理告知书', caseNo)
    expectWords(again.text, noticeNo, complainant.partyName)
    expect(desk.complaints).toEqual([])
  })

  async function begin(paper: string): Promise<void> {
    await page().goto(`${caseUrl}papers`)
    await page().getByRole('button', { name: '新建文书' }).click()
    await page().getByRole('menuitem', { name: paper }).click()
    await page().waitForURL(/\/papers\/[^/]+$/)
  }

  function known(...fields: string[]): Promise<string[]> {
    return Promise.all(fields.map((field) => standsIn(page(), field)))
  }

  /** Exactly the answered fields are asked, so that what the case knows is not. */
  async function asks(answers: Parts): Promise<void> {
    const asked = await fillMissing(page(), answers)
    expect(asked.toSorted()).toEqual(Object.keys(answers).toSorted())
  }

  async function fillAll(answers: Parts): Promise<void> {
    for (const [field, answer] of Object.entries(answers)) await fill(page(), field, answer)
  }

  async function listOfPapers(): Promise<string[]> {
    await page().goto(`${caseUrl}papers`)
    await page()
      .getByRole('row', { name: /受理告知书/ })
      .waitFor()
    return page().locator('main table tbody tr').allTextContents()
  }
}
