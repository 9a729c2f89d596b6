/** The officers that a package brings, before it is taken in. */
import type { OfficeRecord } from '../../src-domain/office'
import type { IncomingRecord } from './looking'

/** The library with the officers that a package brings: who wrote what arrives may be one of them. */
export function withArriving(office: OfficeRecord, records: readonly IncomingRecord[]): OfficeRecord {
  const arriving = records
    .filter(({ comparison }) => comparison.record === 'office')
    .flatMap(({ comparison }) => comparison.changes)
    .filter(({ path, after }) => path[0] === 'officers' && path.length === 2 && after !== undefined)
    .map(({ path, after }) => [path[1], after])
  return { ...office, officers: { ...Object.fromEntries(arriving), ...office.officers } }
}
