import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { emptyCase, type Paper } from './case-record'
import { formatPaperCode, parsePaperCodes } from './paper-code'
import { verifyCode } from './verify-paper'

const sha256 = async (text: string) => createHash('sha256').update(text).digest('hex')
const tree = '{"formId":"acceptanceNotice"}'

async function issued(changes: Partial<Paper> = {}) {
  const digest = await sha256(tree)
  const paper: Paper = {
    docKind: 'acceptanceNotice',
    status: 'issued',
    order: 1,
    createdAt: '2026-03-05T09:00:00+08:00',
    docNo: '川公管监受〔2026〕1号',
    issueDate: '2026-03-05',
    values: {},
    issued: { at: '2026-03-05T09:00:00+08:00', definitionVersion: 1, tree, values: '{}', digest },
    ...changes,
  }
  const text = formatPaperCode({ docNo: '川公管监受〔2026〕1号', issueDate: '2026-03-05', digest })
  const [code] = parsePaperCodes(text)
  if (!code) throw new Error('no code')
  return { record: { ...emptyCase('c'), papers: { p: paper } }, code, digest }
}

test('a paper as it was issued is valid, a voided one says so', async () => {
  const valid = await issued()
  expect((await verifyCode(valid.record, valid.code, sha256)).state).toBe('valid')
  const voided = await issued({ status: 'voided' })
  expect((await verifyCode(voided.record, voided.code, sha256)).state).toBe('voided')
})

test('another digest under the same number, another date and a changed copy are found', async () => {
  const { record, code, digest } = await issued()
  const forged = { ...code, digest: '0'.repeat(16) }
  expect(await verifyCode(record, forged, sha256)).toMatchObject({ state: 'altered' })
  const dated = { ...code, issueDate: '2026-03-06' }
  expect(await verifyCode(record, dated, sha256)).toMatchObject({ what: '成文日期与记录不一致' })
  const changed = await issued({
    issued: { at: '', definitionVersion: 1, tree: `${tree} `, values: '{}', digest },
  })
  expect(await verifyCode(changed.record, code, sha256)).toMatchObject({ state: 'altered' })
})

test('a code that belongs to no paper of the case is unknown', async () => {
  const { record } = await issued()
  const code = { docNo: '川公管监受〔2026〕9号', issueDate: '2026-03-05', digest: '1'.repeat(16) }
  expect(await verifyCode(record, code, sha256)).toEqual({ state: 'unknown' })
})
