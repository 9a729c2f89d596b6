/** The registration of a lead on screen, as a sample case has it. */
import samples from '../../assets/sample-cases.json'
import { fieldRow, fill, fillOne, typeOn } from './by-hand'
import { onDisk, type Walk } from './case-walk'
import { sampleOf } from './paper-answers'

/**
 * Types the lead in as the sample has it, under a number of its tender that no other case bears.
 * @returns the address of the case, with a slash at its end.
 */
export async function takeDown({ page, sampleId, sourceType, tender }: Walk): Promise<string> {
  const sample = sampleOf(sampleId)
  await page.getByRole('link', { name: '案件', exact: true }).first().waitFor()
  await page.keyboard.press('Alt+n')
  await page.getByRole('heading', { name: '登记新线索' }).waitFor()
  const registration = sample.documents.find(({ docKind }) => docKind === 'caseRegistration')
  const said = (registration?.fields ?? {}) as Record<string, string>
  const lead = sample.complainant ?? sample.reporter
  const block = sample.case.clueCategory === 'complaint' ? 'complainant' : 'reporter'
  await fill(page, 'case.sourceType', sourceType ?? sourceWords[sample.case.sourceType] ?? '')
  await fill(page, 'case.receivedAt', sample.case.receivedAt.slice(0, 16).replace('T', ' '))
  await fill(page, 'intake.receiptChannel', said.receiptChannel ?? '来访')
  if (said.incomingDueDate) {
    await fill(page, 'intake.incomingRef', said.incomingRef ?? '')
    await fill(page, 'intake.incomingDueDate', said.incomingDueDate)
  }
  if (lead) {
    await fill(page, `${block}.partyType`, partyWords[lead.partyType] ?? '')
    if (lead.partyName) {
      await fill(page, `${block}.partyName`, lead.partyName)
      await fill(page, `${block}.contactPhone`, lead.contactPhone ?? '')
    }
  }
  if (
    block === 'reporter' &&
    lead &&
    sample.case.clueCategory === 'report' &&
    lead.partyType !== 'anonymous'
  ) {
    await fill(page, 'intake.realName', '是')
    await fill(page, 'intake.confidentialRequested', '是')
  }
  for (const [index, party] of sample.respondents.entries()) {
    if (index > 0) await page.getByRole('button', { name: '再加一名被反映人' }).click()
    const at = (part: string) =>
      page.locator(`[data-field-row^="respondents."][data-field-row$=".${part}"]`).nth(index)
    await fillOne(page, at('partyType'), partyWords[party.partyType] ?? '')
    await fillOne(page, at('biddingRole'), roleWords[party.biddingRole] ?? '')
    await fillOne(page, at('partyName'), party.partyName)
    if (party.uscc) await fillOne(page, at('uscc'), party.uscc)
  }
  await fill(page, 'project.projectName', sample.project.projectName)
  await fill(page, 'project.tenderProjectNo', sample.project.tenderProjectNo.replace(/001$/, tender))
  await fill(page, 'project.tendereeName', sample.project.tendereeName)
  await fill(page, 'intake.allegationSummary', said.allegationSummary ?? sample.scenario)
  await fill(page, 'case.caseTitle', sample.case.caseTitle)
  const handlers = sample.case.handlerIds.map(
    (id) => samples.officers.find(({ officerId }) => officerId === id)?.officerName ?? id,
  )
  const row = fieldRow(page, 'case.handlerIds')
  for (const name of handlers) {
    if ((await row.locator(`[data-chip][aria-label="移除${name}"]`).count()) === 0) {
      await row.locator('input').first().focus()
      await typeOn(page, name)
    }
  }
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/\/overview$/)
  await onDisk(page)
  return page.url().replace(/overview$/, '')
}

const sourceWords: Readonly<Record<string, string>> = {
  offlineComplaint: '线下投诉',
  report: '举报',
  assigned: '上级交办',
  inspection: '检查发现',
}
const partyWords: Readonly<Record<string, string>> = {
  legalPerson: '法人',
  otherOrg: '其他组织',
  natural: '自然人',
  anonymous: '匿名',
}
const roleWords: Readonly<Record<string, string>> = {
  tenderee: '招标人',
  agency: '代理机构',
  bidder: '投标人',
  winner: '中标人',
}
