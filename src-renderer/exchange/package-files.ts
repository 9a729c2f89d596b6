/** Where packages lie: the shell's messages with its refusals thrown, or a file that was dropped on the page. */
import type { Answer } from '../../src-contract/answer'
import type { DesktopShell } from '../../src-contract/desktop-shell'
import { mostPackageBytes, type PackageFile } from '../../src-contract/package-messages'
import type { Bytes } from '../store/sealing'
import type { FileSource } from './making'

/** A package could not be written or read. The message says why in Chinese, and what to do. */
export class PackageUnavailableError extends Error {
  override name = 'PackageUnavailableError'
}

/** A file that may be a package. */
export interface PackageAtHand {
  name: string
  source: FileSource & { read(from: number, length: number): Promise<Bytes> }
}

/** Every method throws PackageUnavailableError where the shell refuses. */
export interface PackageFiles {
  /** Asks where a new one is to go; null: cancelled. */
  begin(suggestedName: string): Promise<{ name: string; freeBytes: number | null } | null>
  write(at: number, bytes: Bytes): Promise<void>
  /** Gives it its name; returns what to call it. */
  keep(size: number): Promise<string>
  drop(): Promise<void>
  /** The one made last, to be read back. */
  made(size: number): PackageAtHand['source']
  /** Asks for one anywhere; null: cancelled. */
  choose(): Promise<PackageAtHand | null>
}

/** The packages of this shell. */
export function packageFilesOf(shell: DesktopShell): PackageFiles {
  function source(file: PackageFile, size: number): PackageAtHand['source'] {
    return {
      size,
      async read(from, length) {
        const asked = { file, from, length: Math.min(length, mostPackageBytes) }
        return taken(await shell.readPackage(asked)).bytes
      },
    }
  }

  return {
    begin: async (suggestedName) => taken(await shell.beginPackage({ suggestedName })),
    write: async (at, bytes) => void taken(await shell.writePackagePart({ at, bytes })),
    keep: async (size) => taken(await shell.keepPackage({ size })).savedAs,
    drop: async () => void taken(await shell.dropPackage()),
    made: (size) => source('made', size),
    async choose() {
      const chosen = taken(await shell.choosePackage())
      return chosen && { name: chosen.name, source: source('chosen', chosen.size) }
    },
  }
}

/** A file that was dropped on the page. */
export function droppedFile(file: File): PackageAtHand {
  return {
    name: file.name,
    source: {
      size: file.size,
      async read(from, length) {
        try {
          return new Uint8Array(await file.slice(from, from + length).arrayBuffer())
        } catch {
          throw new PackageUnavailableError('交换包读不出来：请检查U盘是否还插着')
        }
      },
    },
  }
}

function taken<Value>(answer: Answer<Value>): Value {
  if (answer.ok) return answer.value
  throw new PackageUnavailableError(answer.error.message)
}
