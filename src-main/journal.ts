/** Keeps the journal's files: appends and flushes, reads, and puts a snapshot in the place of older files. */
import { mkdtemp, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ShellFailure } from '../src-contract/answer'
import type { RequestOf, ValueOf } from '../src-contract/desktop-shell'
import { readJournalFileName } from '../src-contract/journal-messages'
import { attachmentFolder, journalFolder, journalPath, makeJournalFolder } from './journal-folder'
import { keepPart, ownerOnly, writePart } from './part-file'
import { readPiece } from './read-piece'
import { syncFolder, writeWhole } from './write-whole'

const keyFile = () => join(journalFolder(), 'accounts.json')

/** What the shell does for the messages of the journal. */
export const journalHandlers = {
  journalFiles,
  readJournal,
  appendToJournal: (request: RequestOf<'appendToJournal'>) => inTurn(() => append(request)),
  writeSnapshotPart: (request: RequestOf<'writeSnapshotPart'>) => inTurn(() => writeSnapshotPart(request)),
  keepSnapshot: (request: RequestOf<'keepSnapshot'>) => inTurn(() => keepSnapshot(request)),
  putJournalAside: () => inTurn(putAside),
  readKeyFile,
  writeKeyFile: ({ bytes }: RequestOf<'writeKeyFile'>) => inTurn(() => writeKeyFile(bytes)),
}

let last: Promise<unknown> = Promise.resolve()

/** Two writes never run side by side: each depends on the length that the one before left. */
function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const done = last.then(work, work)
  last = done
  return done
}

async function journalFiles(): Promise<ValueOf<'journalFiles'>> {
  const folder = journalFolder()
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return []
    throw unreadable()
  })
  const files = names.flatMap((name) => readJournalFileName(name) ?? [])
  const sized = files.map(async (file) => ({ ...file, size: (await stat(journalPath(file))).size }))
  return { folder, outside: true, files: await Promise.all(sized) }
}

async function readJournal({
  file,
  from,
  length,
}: RequestOf<'readJournal'>): Promise<ValueOf<'readJournal'>> {
  try {
    return { bytes: await readPiece(journalPath(file), from, length) }
  } catch {
    throw unreadable()
  }
}

async function append({
  number,
  at,
  bytes,
}: RequestOf<'appendToJournal'>): Promise<ValueOf<'appendToJournal'>> {
  const path = journalPath({ kind: 'log', number })
  try {
    const before = await sizeOf(path)
    if (before !== at) return { appended: false }
    await makeJournalFolder()
    const handle = await open(path, 'a', ownerOnly)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } catch (error) {
      // What does not stand whole shall not stand at all; if this fails too, the reader recognises the torn end.
      await handle.truncate(at).catch(() => undefined)
      throw error
    } finally {
      await handle.close()
    }
    if (at === 0) await syncFolder(journalFolder())
    return { appended: true }
  } catch (error) {
    throw unwritable(error)
  }
}

async function writeSnapshotPart({ number, at, bytes }: RequestOf<'writeSnapshotPart'>): Promise<null> {
  try {
    await makeJournalFolder()
    await writePart(partPath(number), at, bytes)
    return null
  } catch (error) {
    throw unwritable(error)
  }
}

async function keepSnapshot({ number, size, older }: RequestOf<'keepSnapshot'>): Promise<null> {
  try {
    await keepPart(partPath(number), journalPath({ kind: 'snapshot', number }), size)
  } catch (error) {
    throw unwritable(error)
  }
  await clearOlder(number, older)
  return null
}

/** Only after the snapshot bears its name: at no moment is there less than the whole. */
async function clearOlder(number: number, older: 'remove' | 'putAside'): Promise<void> {
  for (const name of await readdir(journalFolder())) {
    const file = readJournalFileName(name)
    const path = join(journalFolder(), name)
    if (file ? file.number >= number : !name.endsWith('.part')) continue
    // A file that cannot go, because a scanner holds it, goes the next time.
    if (file && older === 'putAside') await rename(path, `${path}.aside`).catch(() => undefined)
    else await rm(path, { force: true }).catch(() => undefined)
  }
}

/** Into a folder of their own each time: what was put aside before stays too. */
async function putAside(): Promise<ValueOf<'putJournalAside'>> {
  const folder = journalFolder()
  try {
    const attachments = attachmentFolder()
    const names = (await readdir(folder)).filter(
      (name) => readJournalFileName(name) !== null || join(folder, name) === attachments,
    )
    if (names.length === 0) return null
    const aside = await mkdtemp(join(folder, 'aside-'))
    for (const name of names) await rename(join(folder, name), join(aside, name))
    await syncFolder(folder)
    return aside
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw unwritable(error)
  }
}

async function readKeyFile(): Promise<ValueOf<'readKeyFile'>> {
  try {
    return { bytes: new Uint8Array(await readFile(keyFile())) }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw unreadable()
  }
}

async function writeKeyFile(bytes: Uint8Array): Promise<null> {
  try {
    await makeJournalFolder()
    await writeWhole(keyFile(), bytes)
    return null
  } catch (error) {
    throw unwritable(error)
  }
}

function partPath(number: number): string {
  return `${journalPath({ kind: 'snapshot', number })}.part`
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 0
    throw error
  }
}

function unreadable(): ShellFailure {
  return new ShellFailure('no-permission', `保存日志读不出来，请检查文件夹“${journalFolder()}”能否打开`)
}

function unwritable(error: unknown): ShellFailure {
  if (error instanceof ShellFailure) return error
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new ShellFailure('disk-full', '磁盘空间不足，保存日志写不下了')
  }
  return new ShellFailure(
    'no-permission',
    `保存日志写不进去，请检查文件夹“${journalFolder()}”能否写入，有没有被其他程序占用`,
  )
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
