/** Looks into a package, and takes it in once the officer has seen what it brings. */
import type { CaseSummary } from '../../src-domain/case-summary'
import type { JsonMap } from '../../src-domain/edits'
import type { OfficeRecord } from '../../src-domain/office'
import { clockOfPackage, worstClocks } from '../../src-domain/package/clocks'
import type { ClockReport, NumberClash } from '../../src-domain/package/comparison-types'
import type { PackageHeader } from '../../src-domain/package/package-format'
import { fingerprintOf, senderStanding } from '../../src-domain/package/package-keys'
import { headerLock } from '../../src-domain/package/package-lock'
import type { PackageOpener, PackageReceipt, SenderStanding } from '../../src-domain/package/package-types'
import { loadRecord, toJson } from '../../src-domain/record-doc'
import { isBackup } from '../backup/backup-header'
import { letDraw, stretch, type Work } from '../backup/progress'
import { dropStaged, openStaged } from '../store/staging'
import { refuseUnless } from './allowed'
import type { ExchangeDesk } from './desk'
import { arrivedKept, type KnownWorkstation, withKnown } from './known-workstation'
import type { IncomingRecord } from './looking'
import { PackageContentError } from './making'
import { fileCalls, pageCalls, progressOf } from './making-desk'
import type { Notice } from './notice'
import { clashesOf, type NumberFindings, numberFindings } from './number-clashes'
import type { PackageEntry } from './package-entry'
import type { PackageAtHand } from './package-files'
import { struckBy } from './striking'
import { takePackage } from './taking'
import { type Undone, undoTaking } from './undoing'

/** A package that was read whole, beside what is here; nothing of it was written. */
export interface Looked {
  file: PackageAtHand
  /** Under which what would stand afterwards was put aside. */
  staging: string
  opener: PackageOpener
  header: PackageHeader
  receipt: PackageReceipt
  standing: SenderStanding
  /** Of the sender, to be compared. */
  fingerprint: string
  /** It was made here. */
  isOwn: boolean
  /** When it was taken in already; null where it was not. */
  takenBefore: PackageEntry | null
  records: readonly IncomingRecord[]
  /** Files that are not here yet. */
  attachments: readonly { sha256: string; size: number }[]
  notices: readonly Notice[]
  heads: Record<string, string[]>
  clashes: readonly NumberClash[]
  numbers: NumberFindings
  clocks: readonly ClockReport[]
}

/** What opens the file. @throws PackageUnavailableError; PackageContentError where it is a backup. */
export async function lockOf(file: PackageAtHand): Promise<'passphrase' | 'identity'> {
  const held = await file.source.read(0, 65_536)
  if (isBackup(held)) {
    throw new PackageContentError(
      '这是一份备份，不是交换包，什么也没有写入。要恢复备份，请到“设置”里的备份；要收交换包，请选以 .ldpkg 结尾的文件。',
    )
  }
  return headerLock(held)
}

/**
 * Reads the whole package and compares it.
 * @param passphrase null where it is for this workstation's own key.
 * @throws ForbiddenError, PackageUnavailableError, JobFailure under the name of a PackageError, DOMException `AbortError`.
 */
export async function look(
  desk: ExchangeDesk,
  file: PackageAtHand,
  passphrase: string | null,
  work: Work,
): Promise<Looked> {
  const { store, guarded, key, now, newId, run } = desk.host
  refuseUnless(guarded, 'exchange.take')
  await store.flush()
  const staging = newId()
  const own = await desk.own()
  const opener: PackageOpener = passphrase === null ? { identities: [own.identity.identity] } : { passphrase }
  const { workstations, entries } = desk.state()
  const cards = workstations.map(({ card }) => card)
  const officeId = store.office().officeOrgId || null
  const records: IncomingRecord[] = []
  const job = {
    ...{ kind: 'look' as const, database: store.tables.db.name, key, size: file.source.size },
    look: { opener, officeId, known: cards, now: now().toISOString(), staging },
  }
  const events = { ...progressOf(work), onRecord: (record: IncomingRecord) => void records.push(record) }
  const { read } = file.source
  const { receipt, attachments, notices, heads } = await run(
    job,
    { ...pageCalls({ read }), ...events },
    work.signal,
  )
  const { header, digest } = receipt
  const kept = records.flatMap(({ keep }) => keep?.summary ?? [])
  const office = (await officeAfter(desk, staging, records)) ?? store.office()
  const missing = await Promise.all(
    attachments.map(async (one) => ((await store.attachments.has(one.sha256)) ? [] : [one])),
  )
  await letDraw(work)
  const clashes = clashesOf(store.numbers(), kept)
  await letDraw(work)
  const numbers = numberFindings(store.numbers(), kept, store.office(), office)
  await letDraw(work)
  return {
    ...{ file, staging, opener, header, receipt, records, notices, heads, clashes, numbers },
    standing: senderStanding(header.sender, cards),
    fingerprint: await fingerprintOf(header.sender),
    isOwn: header.sender.workstationId === own.card.workstationId,
    takenBefore: entries.find((entry) => entry.direction === 'taken' && entry.digest === digest) ?? null,
    attachments: missing.flat(),
    clocks: worstClocks([
      ...[clockOfPackage(header, now().toISOString())].filter((one) => one !== null),
      ...records.flatMap(({ comparison }) => comparison.clocks),
    ]),
  }
}

/** The office's record as it would stand; null where the package does not change it. */
async function officeAfter(
  desk: ExchangeDesk,
  staging: string,
  records: readonly IncomingRecord[],
): Promise<OfficeRecord | null> {
  const arriving = records.find(({ comparison, keep }) => comparison.record === 'office' && keep)
  return arriving ? ((await jsonAfter(desk, staging, arriving)) as unknown as OfficeRecord) : null
}

/** A record as it would stand; empty where the package does not change it. */
export async function jsonAfter(
  { host: { store } }: ExchangeDesk,
  staging: string,
  { comparison, keep }: IncomingRecord,
): Promise<JsonMap> {
  const bytes = keep && (await openStaged(store.tables, staging, comparison.id))
  return bytes ? toJson(loadRecord(bytes, neverUsed)) : {}
}

/** Lets go of what a look has put aside, where it is not taken in. */
export function leaveLook({ host: { store } }: ExchangeDesk, { staging }: Looked): Promise<void> {
  return dropStaged(store.tables.db, staging)
}

/** The documents are only read: no change is made in its name. */
const neverUsed = '0'.repeat(32)

/** Whether the package would change anything here. */
export function bringsAnything({ records, attachments }: Pick<Looked, 'records' | 'attachments'>): boolean {
  return attachments.length > 0 || records.some(({ keep }) => keep !== null)
}

/**
 * Takes in what was looked into. The sender counts as compared with from now on where nobody had done so before.
 * @throws ForbiddenError, JobFailure, DOMException `AbortError` while files are read, DamagedRecordError, Error with a
 *   Chinese message where the disk refuses; nothing of the records was written then.
 */
export async function take(desk: ExchangeDesk, looked: Looked, work: Work): Promise<PackageEntry> {
  const { store, guarded, newId, now } = desk.host
  refuseUnless(guarded, 'exchange.take')
  refuseStruck(desk, looked)
  const pulled = partOfFiles(looked)
  await pull(desk, looked, stretch(work, 0, pulled))
  work.signal.throwIfAborted()
  const { header, receipt, file } = looked
  const at = now().toISOString()
  const id = newId()
  const entryWith = (taken: PackageEntry['taken']): PackageEntry => ({
    ...{ id, direction: 'taken', at, officerId: store.officerId(), header, digest: receipt.digest },
    ...{ fileName: file.name, fileBytes: receipt.fileBytes, arrived: null, undone: null },
    papers: papersIn(looked, store.cases()),
    ...{ sent: { heads: {}, attachments: [] }, taken },
  })
  const workstations = workstationsAfter(desk, looked, at)
  const kept = (taken: PackageEntry['taken']) => {
    const arrived = arrivedAfter(desk, looked, at, workstations)
    return { entries: [entryWith(taken), ...arrived.entries], workstations: arrived.workstations }
  }
  const taken = await takePackage(
    {
      store,
      newActor: desk.newActor,
      keepSafety: (ids, onProgress) => keepSafely(desk, id, ids, onProgress),
    },
    {
      staging: looked.staging,
      records: looked.records,
      returnedFrom: returnedFrom(looked, store.cases()),
      meta: desk.metaFor(`接收“${header.sender.name}”外出办理带回的资料`),
      beside: (some) => desk.shelf.rowsOf(kept([...some])),
      onProgress: stretch(work, pulled, 1).onProgress ?? (() => undefined),
    },
  )
  // What is not new is remembered all the same: who came by, and that their packages are answered.
  if (taken.length === 0) await desk.shelf.keep(kept([]))
  else desk.shelf.show(kept([...taken]))
  await desk.note('packageTaken', `${file.name}，来自“${header.sender.name}”，${taken.length} 件资料有变动`)
  return entryWith([...taken])
}

function refuseStruck(desk: ExchangeDesk, { header: { sender } }: Looked): void {
  if (!struckBy(desk, sender.workstationId)) return
  throw new PackageContentError(
    `交换包没有接收：“${sender.name}”已经停用。查明情况之后，先恢复使用这台电脑，再接收。`,
  )
}

/** Keeping a record takes about as long as so many bytes of a file. */
const recordAsBytes = 100_000

/** How much of taking it in is keeping its files. */
function partOfFiles({ attachments, records }: Looked): number {
  const files = attachments.reduce((sum, { size }) => sum + size, 0)
  const kept = records.filter(({ keep }) => keep !== null).length
  return files === 0 ? 0 : files / (files + recordAsBytes * kept)
}

/** Copies the records aside, away from the screen's thread. It cannot be stopped: the next step writes. */
async function keepSafely(
  { host: { store, key, run } }: ExchangeDesk,
  takingId: string,
  ids: readonly string[],
  onProgress: (part: number) => void,
): Promise<void> {
  const job = { kind: 'safety' as const, database: store.tables.db.name, key, safety: { takingId, ids } }
  const work: Work = { signal: new AbortController().signal, onProgress }
  await run(job, { ...pageCalls({}), ...progressOf(work) }, work.signal)
}

async function pull(desk: ExchangeDesk, looked: Looked, work: Work): Promise<void> {
  const { store, key, run } = desk.host
  if (looked.attachments.length === 0) return
  const { opener, receipt, file } = looked
  const job = {
    ...{ kind: 'pull' as const, database: store.tables.db.name, key, size: file.source.size },
    filed: store.tables.files !== null,
    pull: { opener, wanted: looked.attachments.map(({ sha256 }) => sha256), looked: receipt },
  }
  const page = pageCalls({ read: file.source.read, ...fileCalls(desk) })
  await run(job, { ...page, ...progressOf(work) }, work.signal)
}

/** The sender, met now or before, with all that the package shows it to have. */
function workstationsAfter(desk: ExchangeDesk, looked: Looked, at: string): readonly KnownWorkstation[] {
  const { header, heads, isOwn } = looked
  const { workstations } = desk.state()
  if (isOwn) return workstations
  const { sender } = header
  const before = workstations.find(({ card }) => card.workstationId === sender.workstationId)
  const confirmed = { at, officerId: desk.host.store.officerId() }
  const met: KnownWorkstation = before
    ? { ...before, card: sender, confirmed: before.confirmed ?? confirmed }
    : { card: sender, metAt: at, confirmed, lastOut: null, lastIn: null, heads: {}, attachments: [] }
  const files = looked.receipt.manifest.entries.flatMap(({ kind, id }) => (kind === 'attachment' ? [id] : []))
  const now = withKnown({ ...met, lastIn: at }, heads, files)
  return [...workstations.filter((one) => one !== before), now]
}

/** Our packages that the sender says have arrived. */
function arrivedAfter(
  desk: ExchangeDesk,
  { notices, header }: Looked,
  at: string,
  workstations: readonly KnownWorkstation[],
) {
  const told = new Map(notices.flatMap(({ packages }) => packages.map((one) => [one.packageId, one.digest])))
  const answered = { at, how: 'answered' as const, officerId: null }
  const arrived = desk
    .state()
    .entries.filter(
      (entry) => entry.direction === 'made' && told.get(entry.header.packageId) === entry.digest,
    )
    .map((entry) => ({ ...entry, arrived: entry.arrived ?? answered }))
  const { workstationId } = header.sender
  const kept = arrivedKept(arrived, workstations, workstationId)
  const sender = workstations.filter(({ card }) => card.workstationId === workstationId)
  return { entries: kept.entries, workstations: kept.workstations.length > 0 ? kept.workstations : sender }
}

function papersIn({ heads, records }: Looked, here: readonly CaseSummary[]): number {
  const arriving = records.flatMap(({ keep }) => keep?.summary ?? [])
  const known = new Map([...here, ...arriving].map((summary) => [summary.id, summary]))
  return Object.keys(heads).reduce((sum, id) => sum + (known.get(id)?.papers.length ?? 0), 0)
}

function returnedFrom({ header, heads }: Looked, cases: ReturnType<ExchangeDesk['host']['store']['cases']>) {
  if (header.purpose !== 'return') return null
  const away = cases.filter((summary) => summary.away && heads[summary.id])
  return { workstationId: header.sender.workstationId, caseIds: away.map(({ id }) => id) }
}

/**
 * Takes back what a package brought.
 * @throws ForbiddenError; Error with a Chinese message where it cannot be written. Nothing is changed then.
 */
export async function undo(desk: ExchangeDesk, entry: PackageEntry): Promise<Undone> {
  const { store, guarded, now, newId } = desk.host
  refuseUnless(guarded, 'exchange.take')
  const meta = desk.metaFor(`撤回“${entry.header.sender.name}”的交换包带来的内容`)
  let shown: PackageEntry = entry
  const undone = await undoTaking(
    { store, newActor: desk.newActor },
    entry,
    meta,
    newId(),
    async ({ left }) => {
      const words = left.map(({ id }) => id)
      shown = { ...entry, undone: { at: now().toISOString(), officerId: store.officerId(), left: words } }
      return desk.shelf.rowsOf({ entries: [shown] })
    },
  )
  desk.shelf.show({ entries: [shown] })
  await desk.note('packageUndone', `${entry.fileName}，${undone.records} 件资料`)
  return undone
}
