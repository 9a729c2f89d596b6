/** Takes a case its whole way on screen, day by day, as the officers of the sample office go it. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { formById } from '../../forms/catalogue'
import { type Answer, fill as fillField, fillMissing, fillOne } from './by-hand'
import { type Login, lock, unlock, wang } from './first-account'
import { answersFor, sampleOf } from './paper-answers'

type Answers = Readonly<Record<string, Answer>>

/** One thing done on a day. */
export type Act =
  | {
      step: string
      fields?: Answers
      by?: Login
      /** Something that must be there is missing; `maybe` where it does not matter to the path whether it is. */
      lacking?: true | 'maybe'
    }
  | {
      paper: string
      /** Of the sample's documents of this kind, which one; the first by default. */
      nth?: number
      /** Before what the sample says. */
      answers?: Answers
      by?: Login
      /** The hand that does not agree, by its column: `有权部门负责人`. */
      refusedBy?: string
      /** Tried before and told to be wrong, in these words; then put right again. */
      tried?: { field: string; answer: string; told: string; right: string }
    }
  | { field: string; answer: Answer }

/** A day of the case, `2026-04-29` or with the time of day, and what is done on it. */
export type Day = readonly [moment: string, ...acts: Act[]]

/** A way through the procedure. */
export interface Path {
  name: string
  /** The sample case whose lead and words it takes. */
  sampleId: string
  /** Where the lead came from, where not as in the sample: `部门移送`. */
  sourceType?: string
  /** Moment of the registration. */
  registered: string
  days: readonly Day[]
  /** Where the case stands at the end. */
  stage: string
  /** What the review finds at the end: nothing, or just what the path left out to get to its subject. */
  findings: readonly string[]
}

/** The program and who is at it; each day begins by unlocking. */
export interface Walk {
  page: Page
  sampleId: string
  sourceType?: string | undefined
  /** The end of the number of its tender, which no other case bears. */
  tender: string
  /** The address of the case, with a slash at its end. */
  caseUrl: string
  login: Login
  today: string
}

/** The program as it stands at another moment, unlocked by who is to work. */
export async function begin(walk: Walk, moment: string, login: Login = wang): Promise<void> {
  const time = moment.includes('T') ? moment : `${moment}T10:00`
  await walk.page.getByRole('button').first().waitFor()
  await walk.page.clock.setFixedTime(new Date(`${time}:00+08:00`))
  await walk.page.reload()
  await unlock(walk.page, login)
  walk.login = login
  walk.today = time.slice(0, 10)
}

/** Does all of a day. */
export async function spend(walk: Walk, [moment, ...acts]: Day): Promise<void> {
  const whoDoes = (act: Act | undefined) => (act && 'by' in act && act.by) || wang
  await begin(walk, moment, whoDoes(acts[0]))
  for (const act of acts) {
    const by = whoDoes(act)
    if (by !== walk.login) {
      await onDisk(walk.page)
      await lock(walk.page)
      await unlock(walk.page, by)
      walk.login = by
    }
    if ('step' in act) await take(walk, act)
    else if ('paper' in act) await write(walk, act)
    else {
      await walk.page.goto(`${walk.caseUrl}overview`)
      await fillField(walk.page, act.field, act.answer)
      await onDisk(walk.page)
    }
  }
}

/** Records a step, the usual one by its button, another from the menu. */
async function take({ page, caseUrl }: Walk, act: Extract<Act, { step: string }>): Promise<void> {
  await page.goto(`${caseUrl}overview`)
  const usual = page.getByRole('button', { name: `下一步：${act.step}`, exact: true })
  await page.locator('main header').getByRole('button').first().waitFor()
  if (await usual.count()) await usual.click()
  else {
    await page.getByRole('button', { name: /^(其他|记录事项)$/ }).click()
    await page.getByRole('menuitem', { name: act.step, exact: true }).click()
  }
  const dialog = page.getByRole('dialog', { name: act.step })
  await dialog.getByRole('button', { name: '记录' }).waitFor()
  const offer = dialog.getByRole('checkbox', { name: /随后起草/ })
  if ((await offer.count()) > 0) await offer.uncheck()
  for (const [name, answer] of Object.entries(act.fields ?? {})) {
    const row = dialog.locator(`[data-field-row="${name}"]`)
    const field = row.locator('input, textarea').first()
    if ((await field.getAttribute('type')) === 'radio') await fillOne(page, row, String(answer))
    else {
      await field.fill(String(answer))
      await field.press('Tab')
    }
  }
  const reason = dialog.getByLabel('仍要记录的原因')
  const lacks = await dialog.getByRole('listitem').allTextContents()
  if (act.lacking === true || (act.lacking && (await reason.count()) > 0)) {
    await reason.fill('纸面材料齐全，随后补录')
  } else expect(await reason.count(), `${act.step}还缺：${lacks.join('；')}`).toBe(0)
  await dialog.getByRole('button', { name: '记录' }).click()
  await dialog.waitFor({ state: 'detached' })
  await onDisk(page)
}

/** Drafts a paper, fills all it asks for, and issues it. */
async function write(walk: Walk, act: Extract<Act, { paper: string }>): Promise<void> {
  const { page, caseUrl, sampleId, today } = walk
  const form = formById(act.paper)
  if (!form) throw new Error(`no form ${act.paper}`)
  await page.goto(`${caseUrl}papers`)
  await page.getByRole('button', { name: '新建文书' }).click()
  const item = page.getByRole('menuitem', { name: form.title, exact: true })
  await expect
    .poll(
      async () => {
        if (await item.isVisible()) await item.click({ timeout: 2_000 }).catch(() => undefined)
        return page.url()
      },
      { timeout: 20_000, interval: 2_000 },
    )
    .toMatch(/\/papers\/[^/]+$/)
  await page.locator('.pages .page').first().waitFor()
  // Who handles the case may see who reported; the paper asks about them.
  const hidden = page.getByRole('button', { name: '查看举报人' })
  if (await hidden.count()) {
    await hidden.click()
    await hidden.waitFor({ state: 'detached' })
  }
  const sample = sampleOf(sampleId)
  const written = sample.documents.filter(({ docKind }) => docKind === act.paper)[act.nth ?? 0]?.fields ?? {}
  const answer = answersFor(form, sample, written, act.answers ?? {}, today)
  await fillMissing(page, answer)
  if (act.tried) {
    await fillField(page, act.tried.field, act.tried.answer)
    await page.getByTitle(act.tried.told).first().waitFor()
    await fillField(page, act.tried.field, act.tried.right)
    await page.getByTitle(act.tried.told).first().waitFor({ state: 'detached' })
  }
  await approve(page, act.refusedBy)
  // Some things are known only once it was approved, such as the number under which a case was filed.
  await fillMissing(page, answer)
  expect(await page.getByText('原签署不再有效').count()).toBe(0)
  await page.getByRole('button', { name: '签发', exact: true }).click()
  const dialog = page.getByRole('dialog')
  const told = await page.getByLabel('待办事项').allTextContents()
  await dialog
    .getByRole('button', { name: '签发', exact: true })
    .click({ timeout: 10_000 })
    .catch(() => {
      throw new Error(`《${form.title}》签发不了：${told.join(' ')}`)
    })
  await page.getByText('已签发').first().waitFor()
  await onDisk(page)
}

/** Enters, hand after hand, that all signed whose approval the paper needs. */
async function approve(page: Page, refusedBy?: string): Promise<void> {
  const panel = page.getByRole('region', { name: '审批进度' })
  if ((await panel.count()) === 0) return
  const sign = panel.getByRole('button', { name: /^(签署送审|审批)$/ })
  for (let hands = 0; (await sign.count()) > 0; hands += 1) {
    if (hands > 8) throw new Error('没有一次审批到底')
    const turn = (await panel.locator('li[data-state="open"]').last().textContent()) ?? ''
    await sign.click()
    const dialog = page.getByRole('dialog')
    if (refusedBy !== undefined && turn.startsWith(refusedBy)) {
      await dialog.getByRole('radio', { name: '不同意' }).check()
      await fillField(page, 'opinion', '现有证据不足，不予立案。')
    }
    // What follows from an approval is recorded as a step of its own here.
    const fact = dialog.getByRole('checkbox', { name: /同时登记/ })
    if (await fact.count()) await fact.uncheck()
    await dialog.getByRole('button', { name: /^(送审|签署)$/ }).click()
    await dialog.waitFor({ state: 'detached' })
  }
}

/** Waits until everything is on disk: a page that is left before loses what waits. */
export async function onDisk(page: Page): Promise<void> {
  await page.getByRole('status').filter({ hasText: '已保存' }).waitFor()
}

/** What the review finds in the file, as it says it. */
export async function reviewed({ page, caseUrl }: Walk): Promise<string[]> {
  await page.goto(`${caseUrl}review`)
  await page.getByText(/条规则评查/).waitFor()
  return page.getByRole('list', { name: '评查发现的问题' }).locator('strong').allTextContents()
}

/** The papers of the file with their state. */
export async function papersOf({ page, caseUrl }: Walk): Promise<string[]> {
  await page.goto(`${caseUrl}papers`)
  await page.locator('main table tbody tr').first().waitFor()
  return page.locator('main table tbody tr').allTextContents()
}
