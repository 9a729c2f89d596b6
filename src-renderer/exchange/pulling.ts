/** Takes the attachments out of a package that was looked into before, one by one as they come. */

import { streamOf } from '../../src-domain/package/byte-streams'
import type { PackageOpener, PackageProgress, PackageReceipt } from '../../src-domain/package/package-types'
import { readPackage } from '../../src-domain/package/read-package'
import type { KeptFiles } from '../attachments/kept-files'
import { type FileSource, filePieces } from './making'

export interface PullJob {
  opener: PackageOpener
  /** SHA-256 of the attachments that are wanted. */
  wanted: readonly string[]
  /** The package as it was looked into. */
  looked: PackageReceipt
}

export interface PulledAttachments {
  count: number
}

export interface PullHost extends Pick<KeptFiles, 'add'> {
  /** What is being kept is taken out again then, and the reason is thrown. */
  signal: AbortSignal
  onProgress(progress: PackageProgress): void
}

/**
 * @throws PackageError; Error with a Chinese message where the file is not the one that was looked into. What was added
 *   before stays as attachments that nothing names.
 */
export async function pullAttachments(
  source: FileSource,
  { opener, wanted, looked }: PullJob,
  host: PullHost,
): Promise<PulledAttachments> {
  const { signal } = host
  const left = new Set(wanted)
  const receipt = await readPackage(
    filePieces(source),
    opener,
    {
      async entry(entry) {
        if (entry.head.kind !== 'attachment' || !('body' in entry)) return
        if (!left.delete(entry.head.id)) return
        await host.add(streamOf(entry.body), { sha256: entry.head.id, signal })
      },
    },
    { fileBytes: source.size, onProgress: host.onProgress, signal },
  )
  if (receipt.digest !== looked.digest) {
    throw new Error('U盘上的文件在查看之后换过了，什么也没有接收。请重新选择交换包。')
  }
  return { count: wanted.length - left.size }
}
