/** The sample office and its cases, made into records of this store. */
import type { ChangeMeta } from '../../src-domain/record-doc'
import { fromSampleCase, officeFromSample, sampleCasesOf } from '../../src-domain/sample-case'
import { type NewRecord, newCase, newOffice } from './new-records'
import type { Sealer } from './sealing'

/**
 * The records of a sample file, ready to be written together.
 * @throws Error with a Chinese message where the file is no sample file.
 */
export function newSamples(
  sealer: Sealer,
  json: unknown,
  meta: ChangeMeta,
  newActor: () => string,
  newId: () => string,
): Promise<NewRecord[]> {
  const { office, cases } = read(json, newId)
  return Promise.all([
    newOffice(sealer, office, meta, newActor()),
    ...cases.map((record) => newCase(sealer, record, meta, newActor())),
  ])
}

function read(json: unknown, newId: () => string) {
  try {
    return {
      office: officeFromSample(json),
      cases: sampleCasesOf(json).map((sample) => fromSampleCase(sample, newId)),
    }
  } catch (error) {
    throw new Error('这不是样例文件，没有导入任何内容。', { cause: error })
  }
}
