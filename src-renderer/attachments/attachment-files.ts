/** The sealed files beside the journal as the store uses them: the shell's messages, with its refusals thrown. */
import { mostAttachmentBytes } from '../../src-contract/attachment-messages'
import type { DesktopShell } from '../../src-contract/desktop-shell'
import { taken } from '../journal/journal-files'
import type { Bytes } from '../store/sealing'

/** Where attachments lie a second time. Every method throws JournalUnavailableError where the disk refuses. */
export interface AttachmentFiles {
  /** The files, and the ids of those that were begun and never kept. */
  list(): Promise<{ files: readonly { id: string; size: number }[]; parts: readonly string[] }>
  /** Some bytes of a file; fewer where it ends before. */
  read(id: string, from: number, length: number): Promise<Bytes>
  /** Writes on at a file that counts only once it is kept; the bytes are its own from then on. */
  writePart(id: string, at: number, bytes: Bytes): Promise<void>
  /** Makes it a file, once the disk has all of it. */
  keepPart(id: string, size: number): Promise<void>
  dropPart(id: string): Promise<void>
}

/** What reading and adding a file needs of them. */
export type PieceFiles = Omit<AttachmentFiles, 'list'>

/** The files of this shell; null where it keeps none. @throws JournalUnavailableError */
export async function attachmentFilesOf(shell: DesktopShell): Promise<AttachmentFiles | null> {
  if (taken(await shell.attachmentFiles()) === null) return null
  return {
    list: async () => taken(await shell.attachmentFiles()) ?? { files: [], parts: [] },
    async read(id, from, length) {
      const asked = { id, from, length: Math.min(length, mostAttachmentBytes) }
      return taken(await shell.readAttachment(asked)).bytes
    },
    async writePart(id, at, bytes) {
      taken(await shell.writeAttachmentPart({ id, at, bytes }))
    },
    async keepPart(id, size) {
      taken(await shell.keepAttachment({ id, size }))
    },
    async dropPart(id) {
      taken(await shell.dropAttachmentPart({ id }))
    },
  }
}
