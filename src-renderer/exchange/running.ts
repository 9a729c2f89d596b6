/** Runs a job of exchanging packages, wherever it is: in the worker, or where there is none. */
import type { PieceFiles } from '../attachments/attachment-files'
import { keptFiles } from '../attachments/kept-files'
import type { Database } from '../store/database'
import type { Sealer } from '../store/sealing'
import type { Job, JobEvents, JobResults, PageCalls } from './job-types'
import { lookInto } from './looking'
import { makePackage, readBack } from './making'
import { pullAttachments } from './pulling'
import { keepSafety } from './safety'

/** @throws what the work throws; see there. */
export function runJob(
  job: Job,
  db: Database,
  sealer: Sealer,
  page: PageCalls & JobEvents,
  signal: AbortSignal,
): Promise<JobResults[Job['kind']]> {
  const newActor = () => crypto.randomUUID().replaceAll('-', '')
  const host = { ...page, db, sealer, newActor }
  switch (job.kind) {
    case 'make':
      return makePackage(job.make, { ...host, open: filesOf(job).open })
    case 'readBack':
      return readBack(fileOf(job.size), job.opener, job.made, page.onProgress).then(() => null)
    case 'look':
      return lookInto(fileOf(job.size), job.look, host)
    case 'pull':
      return pullAttachments(fileOf(job.size), job.pull, { ...page, ...filesOf(job), signal })
    case 'safety': {
      const { takingId, ids } = job.safety
      const onKept = (count: number) =>
        page.onProgress({ bytes: count, allBytes: ids.length, entries: count })
      return keepSafety(host, takingId, ids, onKept).then(() => null)
    }
  }

  function fileOf(size: number) {
    return { size, read: page.read }
  }

  function filesOf({ key, filed }: { key: CryptoKey; filed: boolean }) {
    const files = filed ? filesBehind(page) : null
    const newId = () => crypto.randomUUID()
    return keptFiles({ db, sealer, key, files, newId, freeSpace: async () => null })
  }
}

/** The sealed files beside the journal, which the page alone can reach. */
function filesBehind({ readFile, writeFile, keepFile, dropFile }: PageCalls): PieceFiles {
  return { read: readFile, writePart: writeFile, keepPart: keepFile, dropPart: dropFile }
}
