/** How much there is to be kept, and how much the disk still takes: asked before anything large is begun. */
import type { DesktopShell } from '../../src-contract/desktop-shell'

/** In bytes; null where nobody knows. */
export interface Room {
  /** What the store takes on the disk by now. */
  used(): Promise<number | null>
  /** What the disk of the store still takes. */
  free(): Promise<number | null>
}

/** A disk is not filled to its last byte. */
const reserve = 50_000_000

/** The room on this machine. */
export function roomOf(shell: Pick<DesktopShell, 'freeSpace'>): Room {
  return {
    async used() {
      // Chromium tells what the databases take, beside all else that the page keeps.
      const said: StorageEstimate & { usageDetails?: { indexedDB?: number } } =
        await navigator.storage.estimate()
      return said.usageDetails?.indexedDB ?? said.usage ?? null
    },
    async free() {
      const answer = await shell.freeSpace()
      return answer.ok ? answer.value.bytes : null
    },
  }
}

/** Whether so many bytes can be written; true where nobody knows, since then the disk itself says so in time. */
export async function hasRoom({ free }: Pick<Room, 'free'>, bytes: number): Promise<boolean> {
  const left = await free()
  return left === null || left >= bytes + reserve
}
