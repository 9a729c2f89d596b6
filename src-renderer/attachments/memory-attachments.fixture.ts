/** Sealed files in memory, for tests: they behave as the shell's do, and can be tampered with. */
import type { JournalUnavailableError } from '../journal/journal-files'
import type { Bytes } from '../store/sealing'
import type { AttachmentFiles } from './attachment-files'

export interface MemoryAttachments extends AttachmentFiles {
  files: Map<string, Bytes>
  parts: Map<string, Bytes>
  /** What the disk says to the next writes; null: it takes them. */
  refusal: JournalUnavailableError | null
}

export function memoryAttachments(): MemoryAttachments {
  const memory: MemoryAttachments = {
    files: new Map(),
    parts: new Map(),
    refusal: null,
    async list() {
      return {
        files: [...memory.files].map(([id, { length }]) => ({ id, size: length })),
        parts: [...memory.parts.keys()],
      }
    },
    read: async (id, from, length) => (memory.files.get(id) ?? new Uint8Array()).slice(from, from + length),
    async writePart(id, at, bytes) {
      if (memory.refusal) throw memory.refusal
      const part = new Uint8Array(at + bytes.length)
      part.set((memory.parts.get(id) ?? new Uint8Array()).subarray(0, at))
      part.set(bytes, at)
      memory.parts.set(id, part)
    },
    async keepPart(id, size) {
      if (memory.refusal) throw memory.refusal
      const part = memory.parts.get(id)
      if (part?.length !== size) throw new Error('the part is not as it was written')
      memory.parts.delete(id)
      memory.files.set(id, part)
    },
    dropPart: async (id) => void memory.parts.delete(id),
  }
  return memory
}
