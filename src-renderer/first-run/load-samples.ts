/** The sample cases that ship with the program; read only when somebody asks for them. */
import type { OfficeStore } from '../store/types'

/** Takes them into the store, all or nothing. Returns how many cases were added; throws the store's Chinese message. */
export async function loadSamples(store: OfficeStore): Promise<number> {
  const { default: samples } = await import('../../assets/sample-cases.json')
  return store.importSamples(samples)
}
