/**
 * The journal of a plain browser window, in the files that a page may keep for itself (OPFS). They lie in the browser's
 * storage, but apart from its databases: a database that the browser throws away as damaged leaves them whole. Only a
 * worker may write them so that they are flushed.
 */
import { ShellFailure } from '../../src-contract/answer'
import type { RequestOf, ValueOf } from '../../src-contract/desktop-shell'
import { journalFileName, readJournalFileName } from '../../src-contract/journal-messages'

/** An open file, as workers have it. */
interface OpenFile {
  getSize(): number
  read(into: Uint8Array, options: { at: number }): number
  write(bytes: Uint8Array, options: { at: number }): number
  truncate(size: number): void
  flush(): void
  close(): void
}

interface KeptFile extends FileSystemFileHandle {
  /** Windows of the same store take turns by a lock of their own, so the file need not be held by one of them. */
  createSyncAccessHandle(options: { mode: 'readwrite-unsafe' }): Promise<OpenFile>
  move(name: string): Promise<void>
  move(folder: FileSystemDirectoryHandle, name: string): Promise<void>
}

const folderName = 'journal'
const keyFile = 'accounts.json'
const partEnding = '.part'
const asidePrefix = 'aside-'
/** What the folder is called where it is named to the officer. */
const folderInWords = '浏览器为本程序保存的数据'

/** The files that are there; null where the browser keeps none for the program. */
export async function journalFiles(): Promise<ValueOf<'journalFiles'>> {
  const folder = await journalFolder().catch(() => null)
  if (!folder) return null
  const files: NonNullable<ValueOf<'journalFiles'>>['files'] = []
  for await (const [name, handle] of entriesOf(folder)) {
    const file = readJournalFileName(name)
    if (file) files.push({ ...file, size: (await (handle as FileSystemFileHandle).getFile()).size })
  }
  return { folder: folderInWords, outside: false, files }
}

/** A piece of a file. @throws ShellFailure where it cannot be read. */
export async function readJournal({
  file,
  from,
  length,
}: RequestOf<'readJournal'>): Promise<ValueOf<'readJournal'>> {
  try {
    return { bytes: await readPiece(journalFileName(file), from, length) }
  } catch {
    throw unreadable()
  }
}

/** Adds to a file that ends at `at`; `appended: false` where it ends elsewhere, since another window has written. */
export async function appendToJournal({
  number,
  at,
  bytes,
}: RequestOf<'appendToJournal'>): Promise<ValueOf<'appendToJournal'>> {
  const name = journalFileName({ kind: 'log', number })
  if (at > 0 && !(await namesIn(await journalFolder())).includes(name)) return { appended: false }
  return writing(() =>
    opened(name, at === 0, (file) => {
      if (file.getSize() !== at) return { appended: false }
      try {
        writeAll(file, bytes, at)
        file.flush()
      } catch (error) {
        // What does not stand whole shall not stand at all; if this fails too, the reader recognises the torn end.
        file.truncate(at)
        throw error
      }
      return { appended: true }
    }),
  )
}

/** Writes on a snapshot that is not whole yet and bears a name of its own until it is kept. */
export async function writeSnapshotPart({
  number,
  at,
  bytes,
}: RequestOf<'writeSnapshotPart'>): Promise<null> {
  return writing(() =>
    opened(partName(number), at === 0, (file) => {
      file.truncate(at)
      writeAll(file, bytes, at)
      return null
    }),
  )
}

/** Gives a snapshot its name once all of it is on the disk, and lets the older files go or puts them aside. */
export async function keepSnapshot({ number, size, older }: RequestOf<'keepSnapshot'>): Promise<null> {
  await writing(async () => {
    await opened(partName(number), false, (file) => {
      if (file.getSize() !== size) throw new Error('the snapshot is not as it was written')
      file.flush()
    })
    await rename(partName(number), journalFileName({ kind: 'snapshot', number }))
  })
  await clearOlder(number, older)
  return null
}

/** Into a folder of their own. What was put aside before goes: nobody can look into these files or remove them. */
export async function putJournalAside(): Promise<null> {
  const folder = await journalFolder().catch(() => null)
  if (!folder) return null
  return writing(async () => {
    const names = (await namesIn(folder)).filter((name) => readJournalFileName(name) !== null)
    if (names.length === 0) return null
    for (const name of (await namesIn(folder)).filter((one) => one.startsWith(asidePrefix))) {
      await folder.removeEntry(name, { recursive: true }).catch(() => undefined)
    }
    const aside = await folder.getDirectoryHandle(`${asidePrefix}${crypto.randomUUID()}`, { create: true })
    for (const name of names) await (await kept(folder, name)).move(aside, name)
    return null
  })
}

/** The accounts as they stand beside the journal; null where none do. */
export async function readKeyFile(): Promise<ValueOf<'readKeyFile'>> {
  const folder = await journalFolder().catch(() => null)
  if (!folder || !(await namesIn(folder)).includes(keyFile)) return null
  try {
    return { bytes: await readPiece(keyFile, 0, Number.MAX_SAFE_INTEGER) }
  } catch {
    throw unreadable()
  }
}

/** Written beside, then renamed: under its name there is always a whole one. */
export async function writeKeyFile({ bytes }: RequestOf<'writeKeyFile'>): Promise<null> {
  return writing(async () => {
    const part = `${keyFile}${partEnding}`
    await opened(part, true, (file) => {
      file.truncate(0)
      writeAll(file, bytes, 0)
      file.flush()
    })
    await rename(part, keyFile)
    return null
  })
}

/** Only after the snapshot bears its name: at no moment is there less than the whole. */
async function clearOlder(number: number, older: 'remove' | 'putAside'): Promise<void> {
  const folder = await journalFolder()
  for (const name of await namesIn(folder)) {
    const file = readJournalFileName(name)
    if (file ? file.number >= number : !name.endsWith(partEnding)) continue
    // What cannot go now goes the next time.
    if (file && older === 'putAside') await rename(name, `${name}.aside`).catch(() => undefined)
    else await folder.removeEntry(name).catch(() => undefined)
  }
}

async function journalFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory()
  return root.getDirectoryHandle(folderName, { create: true })
}

async function kept(folder: FileSystemDirectoryHandle, name: string, create = false): Promise<KeptFile> {
  return (await folder.getFileHandle(name, { create })) as KeptFile
}

async function opened<Value>(name: string, create: boolean, work: (file: OpenFile) => Value): Promise<Value> {
  const handle = await kept(await journalFolder(), name, create)
  const file = await handle.createSyncAccessHandle({ mode: 'readwrite-unsafe' })
  try {
    return work(file)
  } finally {
    file.close()
  }
}

function readPiece(name: string, from: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  return opened(name, false, (file) => {
    const bytes = new Uint8Array(Math.max(0, Math.min(length, file.getSize() - from)))
    return bytes.slice(0, file.read(bytes, { at: from }))
  })
}

async function rename(from: string, to: string): Promise<void> {
  await (await kept(await journalFolder(), from)).move(to)
}

function writeAll(file: OpenFile, bytes: Uint8Array, at: number): void {
  if (file.write(bytes, { at }) !== bytes.length)
    throw new DOMException('not all of it', 'QuotaExceededError')
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = []
  for await (const [name] of entriesOf(folder)) names.push(name)
  return names
}

function entriesOf(folder: FileSystemDirectoryHandle): AsyncIterable<[string, FileSystemHandle]> {
  return folder as unknown as AsyncIterable<[string, FileSystemHandle]>
}

function partName(number: number): string {
  return `${journalFileName({ kind: 'snapshot', number })}${partEnding}`
}

/** @throws ShellFailure where the browser refuses. */
async function writing<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') {
      throw new ShellFailure('disk-full', '磁盘空间不足，保存日志写不下了')
    }
    throw new ShellFailure(
      'no-permission',
      '保存日志写不进浏览器的存储，请检查浏览器有没有禁止本程序保存数据',
    )
  }
}

function unreadable(): ShellFailure {
  return new ShellFailure('no-permission', '保存日志读不出来，请检查浏览器有没有禁止本程序保存数据')
}
