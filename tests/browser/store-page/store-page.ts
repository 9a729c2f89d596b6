/** A page with nothing but the store, for the tests that drive it in a real browser. */
import '../../../src-contract/without-eval'

import { type CaseRecord, emptyCase } from '../../../src-domain/case-record'
import type { Edit } from '../../../src-domain/edits'
import { askBeforeLeaving } from '../../../src-renderer/store/leaving'
import { openStore } from '../../../src-renderer/store/open-store'
import type { CaseSession, OfficeStore } from '../../../src-renderer/store/types'
import { showCase } from './case-view'

const storeUnderTest = {
  /** Opens the store; `name` is a database of its own where the office's is not meant. */
  open: (name?: string): Promise<OfficeStore> =>
    openStore({
      now: () => new Date(),
      newId: () => crypto.randomUUID(),
      workstation: '一号机',
      ...(name ? { name } : {}),
    }),

  askBeforeLeaving: (store: OfficeStore) => void askBeforeLeaving(store, window),

  showCase,

  newCase: (id: string, title: string): CaseRecord => ({
    ...emptyCase(id),
    case: { caseTitle: title, clueCategory: 'complaint' },
  }),

  set: (path: string, value: Edit['value']): Edit => ({ path: path.split('/'), value }),

  /**
   * Works without end, as fast as it is let, and says on the console what the store has reported as saved:
   * a number written to two places of one case at once, a row added to another case, and now and then a new case.
   */
  async work(store: OfficeStore, from: number): Promise<void> {
    const { set, newCase } = storeUnderTest
    const counter = await openOrCreate(store, 'counter')
    const rows = await openOrCreate(store, 'rows')
    for (let count = from; ; count += 1) {
      counter.change(
        [set('case/caseTitle', `${count}`), set('project/projectName', `${count}`)],
        `第${count}次`,
      )
      await counter.flush()
      if (store.saveState().state === 'saved') console.log(`saved number ${count}`)
      const row = { name: `材料${count}`, order: count }
      rows.change([set(`intake/submittedMaterials/r${count}`, row)], '加材料')
      await rows.flush()
      if (store.saveState().state === 'saved') console.log(`saved row ${count}`)
      if (count % 10 === 0) {
        await store
          .createCase(newCase(`new-${crypto.randomUUID()}`, `新案${count}`), '登记线索')
          .then(({ id }) => {
            console.log(`saved case ${id}`)
          })
      }
    }
  },
}

async function openOrCreate(store: OfficeStore, id: string): Promise<CaseSession> {
  const there = store.cases().some((summary) => summary.id === id)
  return there ? store.openCase(id) : store.createCase(storeUnderTest.newCase(id, '0'), '登记线索')
}

declare global {
  var testedStore: typeof storeUnderTest
}
globalThis.testedStore = storeUnderTest
document.title = 'ready'
