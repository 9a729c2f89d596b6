/** What a case holds besides papers and can be bound behind them: the files of its evidence, and scanned pages. */
import type { CaseRecord } from '../../src-domain/case-record'
import { evidenceOf, filesOf } from '../../src-domain/evidence'
import { rowsOf } from '../../src-domain/rows'
import { paperTitle } from '../cases/case-words'
import type { GuardedStore } from '../store/guarded-store'

/** A file to be bound, read when its turn comes. */
export interface Attachable {
  title: string
  /** Who made it; null where it is not known. */
  author: string | null
  /** ISO date. */
  date: string | null
  /** Whether it shows who the informant is. */
  revealsInformant: boolean
  /** @throws Error where it cannot be read. */
  load: () => Promise<Uint8Array>
}

/** Evidence by its number, then the scanned pages, without what was taken out. */
export function attachablesOf(
  record: CaseRecord,
  { attachments }: Pick<GuardedStore, 'attachments'>,
): Attachable[] {
  const load = (sha256: string) => async () => {
    const content = await attachments.open(record.id, sha256, 'take')
    return new Uint8Array(await new Response(content).arrayBuffer())
  }
  const evidence = evidenceOf(record)
    .sort((a, b) => a.no - b.no)
    .flatMap((item) =>
      filesOf(item).map(({ name, sha256 }) => ({
        title: `证${item.no}　${item.name?.trim() || name}`,
        author: item.provider?.trim() || null,
        date: item.collectedAt?.slice(0, 10) ?? null,
        revealsInformant: item.revealsInformant === true,
        load: load(sha256),
      })),
    )
  const scans = rowsOf(record.scans)
    .filter(({ removed }) => !removed)
    .map(({ of, name, addedAt, sha256, revealsInformant }) => ({
      title: `${scanned(record, of) ?? name}扫描件`,
      author: null,
      date: addedAt.slice(0, 10),
      revealsInformant: revealsInformant === true,
      load: load(sha256),
    }))
  return [...evidence, ...scans]
}

/** What a scan is of, where it is of a paper. */
function scanned(record: CaseRecord, of: string): string | null {
  const [block, id = ''] = of.split('/')
  const paper = block === 'papers' ? record.papers[id] : undefined
  return paper ? `《${paperTitle(paper.docKind)}》${paper.docNo ?? ''}` : null
}
