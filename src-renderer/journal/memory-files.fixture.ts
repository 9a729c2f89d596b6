/** The files of a journal in memory, for tests: they behave as the shell's do, and can be tampered with. */
import type { Bytes } from '../store/sealing'
import { type JournalFiles, JournalUnavailableError } from './journal-files'

export interface MemoryFiles extends JournalFiles {
  /** The bytes by name, such as `log-1`. */
  files: Map<string, Bytes>
  parts: Map<number, Bytes>
  /** What was put aside. */
  aside: Map<string, Bytes>
  /** What the disk says to the next writes; null: it takes them. */
  refusal: JournalUnavailableError | null
  /** How often something was appended. */
  appends: number
}

export const fullDisk = new JournalUnavailableError('磁盘空间不足，保存日志写不下了', true)

/** A journal with nothing in it, or a copy of another. */
export function memoryFiles(from?: MemoryFiles): MemoryFiles {
  const memory: MemoryFiles = {
    outside: true,
    files: new Map([...(from?.files ?? [])].map(([name, bytes]) => [name, bytes.slice()])),
    parts: new Map(),
    aside: new Map(),
    refusal: null,
    appends: 0,
    async list() {
      const files = [...memory.files].map(([name, { length }]) => {
        const [kind, number] = name.split('-')
        return { kind: kind as 'log' | 'snapshot', number: Number(number), size: length }
      })
      return { folder: '/日志', files }
    },
    async read({ kind, number }, from, length) {
      const bytes = memory.files.get(`${kind}-${number}`)
      if (!bytes) throw new JournalUnavailableError('保存日志读不出来', false)
      return bytes.slice(from, from + length)
    },
    async append(number, at, bytes) {
      if (memory.refusal) throw memory.refusal
      const before = memory.files.get(`log-${number}`) ?? new Uint8Array()
      if (before.length !== at) return false
      memory.files.set(`log-${number}`, joined(before, bytes))
      memory.appends += 1
      return true
    },
    async writePart(number, at, bytes) {
      if (memory.refusal) throw memory.refusal
      memory.parts.set(number, joined((memory.parts.get(number) ?? new Uint8Array()).slice(0, at), bytes))
    },
    async keepPart(number, size, older) {
      if (memory.refusal) throw memory.refusal
      const part = memory.parts.get(number)
      if (part?.length !== size) throw new JournalUnavailableError('保存日志写不进去', false)
      memory.parts.delete(number)
      memory.files.set(`snapshot-${number}`, part)
      for (const [name, bytes] of memory.files) {
        if (Number(name.split('-')[1]) >= number) continue
        if (older === 'putAside') memory.aside.set(name, bytes)
        memory.files.delete(name)
      }
    },
  }
  return memory
}

function joined(one: Bytes, other: Bytes): Bytes {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}
