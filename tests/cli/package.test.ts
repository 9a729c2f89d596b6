import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packageCommand } from '../../src-cli/commands/package'
import { emptyCase } from '../../src-domain/case-record'
import type { JsonMap } from '../../src-domain/edits'
import { changeRecord, createRecord, loadRecord, saveRecord } from '../../src-domain/record-doc'
import { casework } from './casework'

const work = mkdtempSync(join(tmpdir(), 'casework-package-test-'))
const at = (...parts: string[]) => join(work, ...parts)
const keys = ['--identity-file', at('keys.txt')]
const passphrase = '青山 绿水 2026'

interface Made {
  digest: string
  recordsDigest: string
  records: number | { record: string; id: string; caseTitle: string }[]
  withheld: { id: string; why: string[] }[]
  conflicts: { id: string; path: string }[]
}
interface Inspected {
  header: { sender: { recipient: string } }
}
/** In this process: starting one for each call would take longer than all that the calls do. */
const answer = (...args: string[]) => packageCommand(args) as Promise<Made>

beforeAll(async () => {
  const meta = { officerId: null, purpose: '登记', workstation: '一号机', at: '2026-11-25T02:00:00Z' }
  const start = createRecord(
    { ...(emptyCase('c1') as unknown as JsonMap), case: { caseTitle: '旧' } },
    meta,
    'a'.repeat(32),
  )
  const titled = (title: string, actor: string) =>
    saveRecord(
      changeRecord(
        loadRecord(saveRecord(start), actor.repeat(32)),
        [{ path: ['case', 'caseTitle'], value: title }],
        meta,
      ),
    )
  const write = (folder: string, name: string, content: string | Uint8Array) => {
    mkdirSync(at(folder), { recursive: true })
    writeFileSync(at(folder, name), content)
  }
  const plain = (id: string, more: object = {}) => JSON.stringify({ ...emptyCase(id), ...more })
  write('one', 'case-c1.automerge', titled('甲', '1'))
  write('one', 'c2.json', plain('c2'))
  write('one', 'c3.json', plain('c3', { reporter: { partyName: '丁某某' } }))
  write('two', 'case-c1.automerge', titled('乙', '2'))
  write('three', 'c4.json', plain('c4'))
  await answer('keys', '--name', '档案机', '--office', 'office-1', '--to', at('sender.json'))
  const { identity } = JSON.parse(readFileSync(at('sender.json'), 'utf8')) as { identity: string }
  writeFileSync(at('keys.txt'), `# 我的钥匙\n${identity}\n`)
  writeFileSync(at('phrase.txt'), `${passphrase}\n`)
})
afterAll(() => rmSync(work, { recursive: true, force: true }))

function make(name: string, ...more: string[]): Promise<Made> {
  return answer(
    'make',
    '--from',
    at(name),
    '--to',
    at(`${name}.ldpkg`),
    '--sender',
    at('sender.json'),
    ...more,
  )
}

describe('package', () => {
  test('make leaves an informant’s case behind unless told otherwise; inspect, verify and merge agree', async () => {
    const one = await make('one', ...keys)
    expect(one.withheld).toEqual([{ record: 'case', id: 'c3', why: ['informant'] }])
    await make('two', ...keys)
    await make('three', ...keys)

    const seen = await answer('inspect', at('one.ldpkg'), ...keys, '--to', at('out'))
    expect(seen).toMatchObject({ digest: one.digest, recordsDigest: one.recordsDigest })
    expect(seen.records).toMatchObject([{ id: 'c1', caseTitle: '甲' }, { id: 'c2' }])
    expect(readdirSync(at('out')).sort()).toEqual(['case-c1.json', 'case-c2.json'])
    expect(await answer('verify', at('one.ldpkg'), ...keys)).toMatchObject({
      sound: true,
      header: { sender: { name: '档案机', officeId: 'office-1' } },
    })

    const packages = ['one', 'two', 'three'].map((name) => at(`${name}.ldpkg`))
    const merged = await answer('merge', ...packages, '--to', at('m1.ldpkg'), ...keys)
    const turned = await answer(
      'merge',
      ...packages.reverse(),
      at('m1.ldpkg'),
      '--to',
      at('m2.ldpkg'),
      ...keys,
    )
    expect(turned.recordsDigest).toBe(merged.recordsDigest)
    expect(merged.records).toBe(3)
    expect(merged.conflicts).toEqual([{ record: 'case', id: 'c1', path: 'case.caseTitle' }])
  })

  test('what is wrong is said in Chinese, and no file is left behind', async () => {
    await make('one', ...keys)
    const bytes = readFileSync(at('one.ldpkg'))
    writeFileSync(at('cut.ldpkg'), bytes.subarray(0, bytes.length - 100))
    const cut = casework(
      ...['package', 'merge', at('one.ldpkg'), at('cut.ldpkg'), '--to', at('never.ldpkg'), ...keys],
    )
    expect(cut.code).toBe(1)
    expect(cut.stderr).toContain(`${at('cut.ldpkg')}：交换包不完整`)
    expect(readdirSync(work).filter((name) => name.startsWith('never'))).toEqual([])
    const altered = Uint8Array.from(bytes)
    // In age's own header: a package as small as this has but one portion, which would look cut short.
    const place = bytes.indexOf('\n--- ') + 10
    altered[place] = altered[place] === 65 ? 66 : 65
    writeFileSync(at('altered.ldpkg'), altered)
    const newer = bytes.toString('latin1').replace('age-encryption.org/v1', 'age-encryption.org/v2')
    writeFileSync(at('newer.ldpkg'), newer, 'latin1')
    writeFileSync(at('photo.ldpkg'), '这是一张照片，不是交换包'.repeat(10))
    for (const [name, words] of [
      ['altered', '交换包已损坏或被改动'],
      ['newer', '请先更新本机的程序'],
      ['photo', '不是本程序的交换包'],
      ['nowhere', '读不到这个文件'],
    ] as const) {
      await expect(answer('verify', at(`${name}.ldpkg`), ...keys)).rejects.toThrow(words)
      await expect(answer('inspect', at(`${name}.ldpkg`), ...keys, '--to', at('never'))).rejects.toThrow(
        words,
      )
    }
    expect(readdirSync(work)).not.toContain('never')
    await expect(answer('verify', at('one.ldpkg'), '--passphrase-file', at('phrase.txt'))).rejects.toThrow(
      '请给出那台电脑的密钥文件',
    )
    await expect(answer('verify', at('one.ldpkg'))).rejects.toThrow(/口令文件/)
    await expect(answer('shake')).rejects.toThrow(/请写明/)
  })

  const hasAge =
    spawnSync('age', ['--version']).status === 0 && spawnSync('script', ['--version']).status === 0
  if (!hasAge) process.stdout.write('没有 age 或 script 命令，未与 age 核对。\n')

  test.skipIf(!hasAge)(
    'Debian’s age opens the outer layer, by passphrase and by key, and ours opens what age closed',
    async () => {
      await make('one', '--passphrase-file', at('phrase.txt'))
      // age asks for a passphrase on a terminal only, so it is given one.
      const asked = spawnSync(
        'script',
        ['-qec', `age -d -o ${at('phrase.bin')} ${at('one.ldpkg')}`, '/dev/null'],
        {
          input: `${passphrase}\n`,
          encoding: 'utf8',
        },
      )
      expect(asked.status).toBe(0)
      await make('one', ...keys)
      const keyed = spawnSync('age', ['-d', '-i', at('keys.txt'), '-o', at('key.bin'), at('one.ldpkg')])
      expect(keyed.status).toBe(0)
      for (const name of ['phrase.bin', 'key.bin'])
        expect(readFileSync(at(name)).subarray(0, 8).toString()).toBe('LDPACKET')

      const { header } = (await packageCommand(['inspect', at('one.ldpkg'), ...keys])) as Inspected
      const again = spawnSync('age', ['-r', header.sender.recipient, '-o', at('again.ldpkg'), at('key.bin')])
      expect(again.status).toBe(0)
      expect(await answer('verify', at('again.ldpkg'), ...keys)).toMatchObject({ sound: true })
    },
  )
})
