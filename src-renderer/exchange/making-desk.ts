/** Makes a package as an officer asked for it: written, read back, and only then entered in the log. */
import { checkoutEdits, openCheckouts } from '../../src-domain/checkout'
import { officerName } from '../../src-domain/office'
import type { GuardedMatter, PackageHeader } from '../../src-domain/package/package-format'
import type {
  PackageLock,
  PackageOpener,
  PackageProgress,
  PackageReceipt,
} from '../../src-domain/package/package-types'
import { stretch, type Work } from '../backup/progress'
import { sizeInWords } from '../backup/words'
import { beijingMinute } from '../clock'
import { onDisk } from '../store/on-disk'
import { refuseUnless } from './allowed'
import type { ExchangeDesk, Own } from './desk'
import type { JobEvents, PageCalls } from './job-types'
import type { KnownWorkstation } from './known-workstation'
import { headsHere } from './looking'
import { PackageContentError, type SentHeads } from './making'
import type { Notice } from './notice'
import type { PackageEntry } from './package-entry'
import { PackageUnavailableError } from './package-files'
import { type Choice, comparedOf, type Plan, planOf, purposeOf } from './plan'
import { struckBy } from './striking'

export interface MakeOrder {
  choice: Choice
  /** The workstation it is for; or a passphrase, and then for whoever has it. */
  to: KnownWorkstation | { passphrase: string }
  onPurpose: readonly GuardedMatter[]
  note: string
}

/** What would go into a package of this kind. */
export async function plan(
  { host: { store, guarded } }: ExchangeDesk,
  { choice, to, onPurpose }: Pick<MakeOrder, 'choice' | 'onPurpose'> & { to: MakeOrder['to'] | null },
): Promise<Plan> {
  const { db, sealer } = store.tables
  const known = to && 'card' in to ? to : null
  const heads = await headsHere(db, sealer, comparedOf(choice, known))
  return planOf(choice, onPurpose, { cases: guarded.cases(), meetings: store.meetings(), heads, to: known })
}

/**
 * Makes the package, asking where it is to go.
 * @returns null where the officer cancelled.
 * @throws ForbiddenError, PackageUnavailableError, PackageContentError, JobFailure, DOMException `AbortError`; no
 *   package remains then.
 */
export async function make(desk: ExchangeDesk, order: MakeOrder, work: Work): Promise<PackageEntry | null> {
  const { store, guarded, files, newId, now } = desk.host
  refuseUnless(guarded, 'exchange.make')
  refuseStruck(desk, order)
  await onDisk(store)
  const own = await desk.own()
  const planned = await plan(desk, order)
  refuseEmpty(order, planned)
  const at = now()
  const begun = await files.begin(fileNameOf(own.card.name, order, at))
  if (!begun) return null
  refuseFull(begun.freeBytes, planned)
  const handed = order.choice.kind === 'task' ? await handOut(desk, order, planned) : null
  try {
    const header = await headerOf(desk, own, order, planned, at)
    const { receipt, heads } = await write(desk, own, order, planned, header, stretch(work, 0, 0.6))
    const savedAs = await files.keep(receipt.fileBytes)
    await readItBack(desk, own, order, receipt, stretch(work, 0.6, 1))
    const entry: PackageEntry = {
      ...{ id: newId(), direction: 'made', at: at.toISOString(), officerId: store.officerId() },
      ...{ fileName: savedAs, fileBytes: receipt.fileBytes, digest: receipt.digest, header: receipt.header },
      papers: planned.cases.reduce((sum, { papers }) => sum + papers.length, 0),
      ...{ arrived: null, sent: sentOf(heads, planned), taken: [], undone: null },
    }
    const out = 'card' in order.to ? [{ ...order.to, lastOut: entry.at }] : []
    await desk.shelf.keep({ entries: [entry], workstations: out })
    await desk.note('packageMade', `${entry.fileName}，${planned.cases.length} 件案件`)
    return entry
  } catch (error) {
    // What is wrong is told; that the remains cannot be cleared away as well is no news then.
    await files.drop().catch(() => undefined)
    await handed?.takeBack()
    throw error
  }
}

function sentOf(heads: SentHeads, { attachments }: Plan): PackageEntry['sent'] {
  return { heads, attachments: attachments.map(({ sha256 }) => sha256) }
}

function refuseStruck(desk: ExchangeDesk, { to }: MakeOrder): void {
  if (!('card' in to) || !struckBy(desk, to.card.workstationId)) return
  throw new PackageContentError(`“${to.card.name}”已经停用，交换包没有做。请选别的电脑。`)
}

function refuseEmpty({ choice }: MakeOrder, { records, withheld }: Plan): void {
  if (choice.kind === 'card' || records.length > 0) return
  throw new PackageContentError(
    withheld.length > 0
      ? '选中的案件都有应当留下的内容，没有可以带走的。确需带走的，请在“留下不带的”里勾选。'
      : '没有要带的内容：对方已经有了全部最新的资料。',
  )
}

/** Photographs and PDFs do not shrink: where they have no room, minutes of writing would end in a full stick. */
function refuseFull(free: number | null, { attachments }: Plan): void {
  const needed = attachments.reduce((sum, { size }) => sum + size, 0)
  if (free === null || free > needed) return
  throw new PackageUnavailableError(
    `这里只剩 ${sizeInWords(free)}，要带的附件就有 ${sizeInWords(needed)}，放不下。交换包没有做，请清理旧文件或换一个U盘。`,
  )
}

/** `交换包_工作站-7F3A_2026-11-25_1530.ldpkg` */
function fileNameOf(own: string, { choice, to }: MakeOrder, at: Date): string {
  const word = choice.kind === 'task' ? '外出任务' : choice.kind === 'return' ? '外出带回' : '交换包'
  const whom = 'card' in to ? `给${to.card.name}` : ''
  const stamp = beijingMinute(at.toISOString()).replace(' ', '_').replace(':', '')
  const name = [word, own, whom, stamp]
    .filter(Boolean)
    .join('_')
    .replace(/[\\/:*?"<>|]/g, '')
  return `${name}.ldpkg`
}

async function headerOf(
  { host: { store, about, newId } }: ExchangeDesk,
  { card }: Own,
  { choice, to, note }: MakeOrder,
  { records, attachments, guarded }: Plan,
  at: Date,
): Promise<PackageHeader> {
  const said = await about()
  const officer = store.officerId()
  return {
    packageId: newId(),
    createdAt: at.toISOString(),
    sender: card,
    officer: { id: officer, name: officerName(store.office(), officer) },
    to: 'card' in to ? { workstationId: to.card.workstationId, name: to.card.name } : null,
    purpose: purposeOf[choice.kind],
    note,
    counts: {
      records: countsOf(records),
      attachments: attachments.length,
      notices: 1,
      bytes: attachments.reduce((sum, { size }) => sum + size, records.length * usualRecord),
    },
    guarded: [...guarded],
    appVersion: said.ok ? said.value.appVersion : '',
  }
}

function countsOf(records: Plan['records']): Record<string, number> {
  const counts: Record<string, number> = { case: 0 }
  for (const { record } of records) counts[record] = (counts[record] ?? 0) + 1
  return counts
}

/** What a record comes to, about: for telling how far the work is. */
const usualRecord = 12_000

async function write(
  desk: ExchangeDesk,
  own: Own,
  { to, onPurpose }: MakeOrder,
  { records, attachments }: Plan,
  header: PackageHeader,
  work: Work,
) {
  const { store, key, files, run, scryptWorkFactor } = desk.host
  const lock: PackageLock =
    // Also for ourselves: it is read back before it counts.
    'card' in to ? { recipients: [to.card.recipient, own.card.recipient] } : { passphrase: to.passphrase }
  const job = {
    ...{ kind: 'make' as const, database: store.tables.db.name, key, filed: store.tables.files !== null },
    make: {
      ...{ header, records, onPurpose, attachments, lock, notices: noticesOf(desk) },
      signingSecret: own.identity.signingSecret,
      scryptWorkFactor,
    },
  }
  const page = pageCalls({ write: (at, bytes) => files.write(at, bytes), ...fileCalls(desk) })
  return run(job, { ...page, ...progressOf(work) }, work.signal)
}

async function readItBack(
  { host: { store, key, files, run } }: ExchangeDesk,
  own: Own,
  { to }: MakeOrder,
  made: PackageReceipt,
  work: Work,
): Promise<void> {
  const opener: PackageOpener =
    'card' in to ? { identities: [own.identity.identity] } : { passphrase: to.passphrase }
  const size = made.fileBytes
  const job = { kind: 'readBack' as const, database: store.tables.db.name, key, size, opener, made }
  const { read } = files.made(size)
  await run(job, { ...pageCalls({ read }), ...progressOf(work) }, work.signal)
}

/** What the packages of others came to here. */
function noticesOf(desk: ExchangeDesk): Notice[] {
  const taken = desk.state().entries.filter(({ direction }) => direction === 'taken')
  const packages = taken.slice(0, 500).map(({ header, digest, at }) => ({
    ...{ packageId: header.packageId, digest, at },
  }))
  return [{ kind: 'received', packages }]
}

/** The notice that the cases are away, which goes along; taken back where the package does not come about. */
async function handOut(desk: ExchangeDesk, { to, note }: MakeOrder, { cases }: Plan) {
  const { store, newId } = desk.host
  if (!('card' in to)) throw new PackageContentError('外出任务要交给一台登记过的电脑，请先与它交换一次名片。')
  const { workstationId, name } = to.card
  const meta = desk.metaFor('')
  const made: { caseId: string; rowId: string }[] = []
  for (const { id } of cases) {
    const session = await store.openCase(id)
    const rowId = newId()
    const edits = checkoutEdits(session.record(), rowId, {
      ...{ workstationId, workstationName: name, officerId: meta.officerId, at: meta.at, note: note || null },
    })
    if (edits.length === 0) continue
    session.change(edits, `交“${name}”外出办理`, { final: true })
    made.push({ caseId: id, rowId })
    try {
      await onDisk(session)
    } catch (error) {
      await takeBack()
      throw error
    }
  }
  return { takeBack }

  async function takeBack(): Promise<void> {
    for (const { caseId, rowId } of made) {
      const session = await store.openCase(caseId)
      if (!openCheckouts(session.record()).some(({ id }) => id === rowId)) continue
      session.change([{ path: ['checkouts', rowId], value: undefined }], '外出办理没有交成')
      await session.flush()
    }
  }
}

/** What a worker may ask of the page here; all else it has no business with. */
export function pageCalls(some: Partial<PageCalls>): PageCalls {
  const refuse = () => Promise.reject(new PackageUnavailableError('程序内部错误，请重新启动程序'))
  const files = { readFile: refuse, writeFile: refuse, keepFile: refuse, dropFile: refuse }
  return { read: refuse, write: refuse, ...files, ...some }
}

/** The sealed files beside the journal; none where this shell keeps none. */
export function fileCalls({ host: { store } }: ExchangeDesk): Partial<PageCalls> {
  const { files } = store.tables
  if (!files) return {}
  return {
    readFile: files.read,
    writeFile: files.writePart,
    keepFile: files.keepPart,
    dropFile: files.dropPart,
  }
}

/** How far the bytes have come, as the part of a whole. */
export function progressOf(work: Work): JobEvents {
  return {
    onProgress: ({ bytes, allBytes }: PackageProgress) =>
      work.onProgress?.(allBytes ? Math.min(1, bytes / allBytes) : 0),
    onRecord: () => undefined,
  }
}
