/** Keeps the sealed files of attachments beside the journal: writes beside, flushes, renames, reads. */
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ShellFailure } from '../src-contract/answer'
import { attachmentId } from '../src-contract/attachment-messages'
import type { RequestOf, ValueOf } from '../src-contract/desktop-shell'
import { attachmentFolder, makeJournalFolder } from './journal-folder'
import { keepPart, writePart } from './part-file'
import { readPiece } from './read-piece'

const ending = '.sealed'
const partEnding = '.part'

/** What the shell does for the messages of attachments. */
export const attachmentHandlers = {
  attachmentFiles,
  readAttachment,
  writeAttachmentPart,
  keepAttachment,
  dropAttachmentPart,
}

async function attachmentFiles(): Promise<ValueOf<'attachmentFiles'>> {
  const names = await readdir(attachmentFolder()).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw unreadable()
  })
  const named = (end: string) =>
    names.flatMap((name) => {
      const id = attachmentId.safeParse(name.endsWith(end) ? name.slice(0, -end.length) : '')
      return id.success ? [id.data] : []
    })
  const files = named(ending).map(async (id) => ({ id, size: (await stat(pathOf(id))).size }))
  return { files: await Promise.all(files), parts: named(partEnding) }
}

async function readAttachment({
  id,
  from,
  length,
}: RequestOf<'readAttachment'>): Promise<ValueOf<'readAttachment'>> {
  try {
    return { bytes: await readPiece(pathOf(id), from, length) }
  } catch {
    throw unreadable()
  }
}

async function writeAttachmentPart({ id, at, bytes }: RequestOf<'writeAttachmentPart'>): Promise<null> {
  try {
    if (at === 0) await makeJournalFolder(attachmentFolder())
    await writePart(partOf(id), at, bytes)
    return null
  } catch (error) {
    throw unwritable(error)
  }
}

async function keepAttachment({ id, size }: RequestOf<'keepAttachment'>): Promise<null> {
  try {
    await keepPart(partOf(id), pathOf(id), size)
    return null
  } catch (error) {
    throw unwritable(error)
  }
}

async function dropAttachmentPart({ id }: RequestOf<'dropAttachmentPart'>): Promise<null> {
  // One that a scanner holds goes at the next start.
  await rm(partOf(id), { force: true }).catch(() => undefined)
  return null
}

function pathOf(id: string): string {
  return join(attachmentFolder(), `${id}${ending}`)
}

function partOf(id: string): string {
  return join(attachmentFolder(), `${id}${partEnding}`)
}

function unreadable(): ShellFailure {
  return new ShellFailure('no-permission', `附件读不出来，请检查文件夹“${attachmentFolder()}”能否打开`)
}

function unwritable(error: unknown): ShellFailure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new ShellFailure('disk-full', '磁盘空间不足，附件写不下了')
  }
  return new ShellFailure(
    'no-permission',
    `附件写不进去，请检查文件夹“${attachmentFolder()}”能否写入，有没有被其他程序占用`,
  )
}
