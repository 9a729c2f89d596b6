import { describe, expect, test } from 'vitest'
import { ShellFailure } from './answer'
import { answering, readAnswer } from './desktop-shell'

describe('a shell answers', () => {
  test('with the value of what it did', async () => {
    const setTitle = answering('setTitle', () => null)
    expect(await setTitle({ title: '受理告知书' })).toEqual({ ok: true, value: null })
  })

  test('with its own words where it failed for a reason it knows', async () => {
    const saveFile = answering('saveFile', () => {
      throw new ShellFailure('disk-full', '磁盘空间不足，文件没有保存')
    })
    expect(await saveFile({ suggestedName: '文书.pdf', kind: 'pdf', bytes: new Uint8Array(1) })).toEqual({
      ok: false,
      error: { code: 'disk-full', message: '磁盘空间不足，文件没有保存' },
    })
  })

  test('with a general sentence, and nothing of the inner error, where it did not foresee the failure', async () => {
    const about = answering('about', () => {
      throw new Error('EIO /home/officer/secret')
    })
    const answer = await about()
    expect(answer).toMatchObject({ ok: false, error: { code: 'failed' } })
    expect(JSON.stringify(answer)).not.toContain('officer')
  })

  test('and does nothing at all where what is asked does not fit', async () => {
    let did = false
    const htmlToPdf = answering('htmlToPdf', () => {
      did = true
      return { pdf: new Uint8Array() }
    })
    expect(await htmlToPdf({ html: '' })).toMatchObject({ ok: false, error: { code: 'bad-request' } })
    expect(did).toBe(false)
  })
})

test('an answer that breaks the contract is not believed', () => {
  expect(readAnswer('freeSpace', { ok: true, value: { bytes: -1 } })).toMatchObject({
    error: { code: 'bad-answer' },
  })
  expect(readAnswer('freeSpace', null)).toMatchObject({ ok: false, error: { code: 'bad-answer' } })
  expect(readAnswer('freeSpace', { ok: true, value: { bytes: 5 } })).toEqual({
    ok: true,
    value: { bytes: 5 },
  })
})
