/** A folder of backups in memory, for tests: it behaves as the shell's does, and a stick can be pulled. */
import type { Bytes } from '../store/sealing'
import { type BackupFiles, BackupUnavailableError } from './backup-files'
import { joined } from './backup-frames'
import { sourceOf } from './memory-backup.fixture'
import type { Room } from './room'

export interface MemoryFolder extends BackupFiles {
  kept: Map<string, Bytes>
  parts: Map<string, Bytes>
  reachable: boolean
  freeBytes: number | null
  /** What the disk says to the next writes; null: it takes them. */
  refusal: BackupUnavailableError | null
  /** What becomes of bytes on their way to the disk. */
  spoil: (bytes: Bytes) => Bytes
  /** What the officer chooses when asked for a file. */
  toChoose: { name: string; bytes: Bytes } | null
}

/** A disk that takes whatever comes, unless it is told otherwise. */
export function memoryRoom(said: { used?: number; free?: number } = {}): Room {
  return { used: async () => said.used ?? null, free: async () => said.free ?? null }
}

export function memoryFolder(): MemoryFolder {
  const memory: MemoryFolder = {
    kept: new Map(),
    parts: new Map(),
    reachable: true,
    freeBytes: null,
    refusal: null,
    spoil: (bytes) => bytes,
    toChoose: null,
    async folder() {
      const { reachable, freeBytes, kept } = memory
      const files = reachable ? [...kept].map(([name, { length }]) => ({ name, size: length })) : []
      return { folder: '/U盘/备份', reachable, freeBytes, files }
    },
    chooseFolder: async () => true,
    async write(name, at, bytes) {
      if (memory.refusal) throw memory.refusal
      memory.parts.set(name, joined([(memory.parts.get(name) ?? new Uint8Array()).slice(0, at), bytes]))
    },
    async keep(name, size) {
      const part = memory.parts.get(name)
      if (part?.length !== size) throw new BackupUnavailableError('备份写不进去')
      memory.parts.delete(name)
      memory.kept.set(name, memory.spoil(part))
      return true
    },
    drop: async (name) => void memory.parts.delete(name),
    remove: async (name) => void memory.kept.delete(name),
    source: (name) => sourceOf(memory.kept.get(name) ?? new Uint8Array()),
    choose: async () =>
      memory.toChoose && { name: memory.toChoose.name, source: sourceOf(memory.toChoose.bytes) },
  }
  return memory
}
