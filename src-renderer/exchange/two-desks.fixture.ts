/** Workstations with a stick between them, for tests: real stores, and packages in memory. */
import samples from '../../assets/sample-cases.json'
import { type MemoryAttachments, memoryAttachments } from '../attachments/memory-attachments.fixture'
import { guardStore } from '../store/guarded-store'
import { openStore } from '../store/open-store'
import type { Bytes } from '../store/sealing'
import type { OpenStore } from '../store/types'
import { newStoreKey } from '../vault/key-slot'
import { type ExchangeDesk, openExchangeDesk } from './desk'
import type { RunJob } from './exchange-job'
import { type PackageAtHand, type PackageFiles, PackageUnavailableError } from './package-files'
import { runJob } from './running'

/** What lies on the stick, by name. */
export type Stick = Map<string, Bytes>

export interface TestDesk {
  desk: ExchangeDesk
  store: OpenStore
  /** The files beside its journal. */
  kept: MemoryAttachments
  /** The last package that was kept, as it lies on the stick. */
  last(): PackageAtHand
}

/** A workstation at whose desk 张某甲 sits, director and principal. @param began the moment of its clock at first. */
export async function testDesk(
  name: string,
  stick: Stick,
  withSamples: boolean,
  machine: string = name,
  began = '2026-11-25T01:00:00.000Z',
): Promise<TestDesk> {
  const key = await newStoreKey()
  let at = Date.parse(began)
  // Every look at the clock is a second later, so that no two changes bear the same time.
  const now = () => {
    at += 1000
    return new Date(at)
  }
  const newId = () => crypto.randomUUID()
  const kept = memoryAttachments()
  const store = await openStore({
    ...{ now, newId, workstation: name, name: `${name}-${newId()}`, key, officerId: 'off-01' },
    attachmentFiles: kept,
  })
  if (withSamples) await store.importSamples(samples)
  const guarded = guardStore(store, {
    ...{ accountId: 'a1', officerId: 'off-01', roleCodes: ['director', 'principal', 'registrar', 'handler'] },
  })
  let lastName = ''
  const files = memoryStick(stick, (kept) => {
    lastName = kept
  })
  const run: RunJob = (job, page, signal) => {
    signal.throwIfAborted()
    // A worker gives away what it asks to be written, so that it has none of it afterwards.
    const write: typeof page.write = (at, bytes) => page.write(at, given(bytes))
    const writeFile: typeof page.writeFile = (id, at, bytes) => page.writeFile(id, at, given(bytes))
    const { db, sealer } = store.tables
    return runJob(job, db, sealer, { ...page, write, writeFile }, signal) as never
  }
  const about = async () => ({ ok: false as const, error: { code: 'failed' as const, message: '没有应答' } })
  const desk = openExchangeDesk({
    store,
    guarded,
    files,
    run,
    key,
    about,
    now,
    newId,
    workstation: name,
    machine,
    scryptWorkFactor: 4,
  })
  await desk.shelf.read()
  return { desk, store, kept, last: () => lying(stick, lastName) }
}

function given(bytes: Bytes): Bytes {
  return structuredClone(bytes, { transfer: [bytes.buffer] })
}

/** A file on the stick as the dialog gives it. */
export function lying(stick: Stick, name: string): PackageAtHand {
  return {
    name,
    source: {
      size: stick.get(name)?.length ?? 0,
      read: async (from, length) => (stick.get(name) ?? new Uint8Array()).slice(from, from + length),
    },
  }
}

function memoryStick(stick: Stick, onKept: (name: string) => void): PackageFiles {
  let part: { name: string; bytes: Bytes } | null = null
  const begun = () => {
    if (!part) throw new PackageUnavailableError('还没有开始做交换包')
    return part
  }
  return {
    async begin(name) {
      part = { name, bytes: new Uint8Array() }
      return { name, freeBytes: null }
    },
    async write(at, bytes) {
      const longer = new Uint8Array(at + bytes.length)
      longer.set(begun().bytes.subarray(0, at))
      longer.set(bytes, at)
      begun().bytes = longer
    },
    async keep() {
      const { name, bytes } = begun()
      stick.set(name, bytes)
      onKept(name)
      return name
    },
    async drop() {
      if (part) stick.delete(part.name)
      part = null
    },
    made: (size) => ({ size, read: async (from, length) => begun().bytes.slice(from, from + length) }),
    choose: async () => null,
  }
}
