/** One task of the benchmark of packages, in a process of its own: `package-task.ts FOLDER prepare|make|take …`. */
import { randomFillSync } from 'node:crypto'
import { createReadStream, createWriteStream, readdirSync } from 'node:fs'
import { mkdir, open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import sampleFile from '../assets/sample-cases.json'
import { emptyCase } from '../src-domain/case-record'
import type { JsonMap } from '../src-domain/edits'
import { piecesOf } from '../src-domain/package/byte-streams'
import { compareRecord } from '../src-domain/package/compare-record'
import type { PackageHeader } from '../src-domain/package/package-format'
import {
  newWorkstationSecrets,
  publicKeysOf,
  type WorkstationSecrets,
} from '../src-domain/package/package-keys'
import type { IncomingEntry, OutgoingEntry } from '../src-domain/package/package-types'
import { readPackage } from '../src-domain/package/read-package'
import { writePackage } from '../src-domain/package/write-package'
import { changeRecord, createRecord, headsOf, loadRecord, saveRecord } from '../src-domain/record-doc'
import { fromSampleCase, sampleCasesOf } from '../src-domain/sample-case'
import { attachmentCount, attachmentMebibytes, caseCount, filesCaseId, filesTitle } from './package-sizes'

const at = `${sampleFile.meta.asOf}T01:00:00.000Z`
const meta = { officerId: 'off-03', workstation: '一号机', purpose: '办理', at }
const changesEach = 10
const [work = '', task = '', what = '', how = ''] = process.argv.slice(2)
const inWork = (...parts: string[]) => join(work, ...parts)

const tasks: Readonly<Record<string, () => unknown>> = { nothing: () => undefined, prepare, make, take }
await tasks[task]?.()

/** Cases of ten changes each as they went out and as they stand here, and files of noise, which photographs are like. */
async function prepare(): Promise<void> {
  await mkdir(inWork('sent'))
  await mkdir(inWork('here'))
  await mkdir(inWork('files'))
  await mkdir(inWork('taken'))
  const templates = sampleCasesOf(sampleFile).map((sample, index) => {
    let count = 0
    const json = fromSampleCase(sample, () => `row-${++count}`) as unknown as JsonMap
    let doc = createRecord(json, meta, actor(index))
    for (let change = 3; change < changesEach; change += 1) doc = titled(doc, `第${change}稿`)
    return saveRecord(doc)
  })
  for (let number = 0; number < caseCount; number += 1) {
    const template = templates[number % templates.length] as Uint8Array
    const id = { path: ['id'], value: `case-${number}` }
    const base = saveRecord(changeRecord(loadRecord(template, actor(3 * number + 100)), [id], meta))
    const sent = titled(
      loadRecord(base, actor(3 * number + 101)),
      `关于示例项目第${number}号招标文件的投诉案`,
    )
    const here = titled(loadRecord(base, actor(3 * number + 102)), `第${number}号投诉`)
    await writeFile(inWork('sent', `case-${number}`), saveRecord(sent))
    await writeFile(inWork('here', `case-${number}`), saveRecord(here))
  }
  const noise = new Uint8Array(1024 * 1024)
  const listed: { id: string; size: number; path: string }[] = []
  for (let number = 0; number < attachmentCount; number += 1) {
    const path = inWork('files', `${number}.jpg`)
    const file = await open(path, 'w')
    for (let part = 0; part < attachmentMebibytes; part += 1) await file.write(randomFillSync(noise))
    await file.close()
    const content = await readFile(path)
    const id = Buffer.from(await crypto.subtle.digest('SHA-256', content)).toString('hex')
    listed.push({ id, size: content.length, path })
  }
  await writeFile(inWork('files.json'), JSON.stringify(listed))
  await writeFile(inWork('keys.json'), JSON.stringify(await newWorkstationSecrets()))
}

function titled(doc: ReturnType<typeof loadRecord>, value: string) {
  return changeRecord(doc, [{ path: ['case', 'caseTitle'], value }], meta)
}

function actor(number: number): string {
  return number.toString(16).padStart(32, '0')
}

async function make(): Promise<void> {
  const secrets = await keys()
  const sender = { workstationId: 'w', name: '一号机', officeId: 'office', ...(await publicKeysOf(secrets)) }
  const header: PackageHeader = {
    ...{ packageId: 'p', createdAt: at, sender, officer: { id: null, name: null }, to: null, note: '' },
    ...{ purpose: 'everything', guarded: [], appVersion: 'bench' },
    counts: { records: {}, attachments: 0, notices: 0, bytes: 0 },
  }
  // A package for somebody else's window is locked with a passphrase; one to be read by the tasks here is not.
  const forWindow = how !== ''
  const entries = what === 'files' ? files(forWindow) : cases(what === 'cases' ? 'sent' : 'here')
  const lock = forWindow ? { passphrase: how } : { recipients: [sender.recipient] }
  const { stream } = writePackage(header, entries, { lock, signingSecret: secrets.signingSecret })
  const name = `${what}${forWindow ? '-for-window' : ''}.ldpkg`
  await pipeline(Readable.from(piecesOf(stream)), createWriteStream(inWork(name)))
}

async function* cases(folder: string): AsyncGenerator<OutgoingEntry> {
  for (const id of readdirSync(inWork(folder))) {
    // As a workstation does, which keeps documents and not packages.
    const doc = loadRecord(new Uint8Array(await readFile(inWork(folder, id))), actor(1))
    yield { head: { kind: 'record', record: 'case', id, heads: headsOf(doc) }, bytes: saveRecord(doc) }
  }
}

/** @param withCase also the case whose evidence they are, without which a workstation would send none of them. */
async function* files(withCase: boolean): AsyncGenerator<OutgoingEntry> {
  const listed = JSON.parse(await readFile(inWork('files.json'), 'utf8')) as {
    id: string
    size: number
    path: string
  }[]
  for (const { id, size, path } of listed) {
    yield {
      head: { kind: 'attachment', id, size },
      open: () => createReadStream(path, { highWaterMark: 1024 * 1024 }),
    }
  }
  if (!withCase) return
  const evidence = listed.map(({ id: sha256, size }, index) => {
    const file = { order: 1, name: `${index}.jpg`, sha256, size, addedAt: at }
    return [`e${index}`, { order: index, no: index + 1, kind: 'audiovisual', files: { f: file } }] as const
  })
  const id = filesCaseId
  const json = {
    ...emptyCase(id),
    case: { caseTitle: filesTitle, clueCategory: 'complaint' },
    evidence: Object.fromEntries(evidence),
  }
  const doc = createRecord(json as unknown as JsonMap, meta, actor(2))
  yield { head: { kind: 'record', record: 'case', id, heads: headsOf(doc) }, bytes: saveRecord(doc) }
}

async function take(): Promise<void> {
  const { identity } = await keys()
  let conflicts = 0
  async function entry(one: IncomingEntry): Promise<void> {
    if ('body' in one) {
      await pipeline(Readable.from(one.body), createWriteStream(inWork('taken', one.head.id)))
    } else if (one.head.kind === 'record') {
      const { record, id } = one.head
      const here = how === 'new' ? null : await readFile(inWork(how === 'apart' ? 'here' : 'sent', id))
      conflicts += compareRecord(
        record,
        id,
        here && loadRecord(new Uint8Array(here), actor(2)),
        one.bytes,
        at,
      ).conflicts.length
    }
  }
  const source = createReadStream(inWork(`${what}.ldpkg`), { highWaterMark: 1024 * 1024 })
  await readPackage(source, { identities: [identity] }, { entry })
  if (conflicts > 0) process.stdout.write(`${conflicts} conflicts told`)
}

async function keys(): Promise<WorkstationSecrets> {
  return JSON.parse(await readFile(inWork('keys.json'), 'utf8')) as WorkstationSecrets
}
