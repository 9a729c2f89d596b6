/** The desktop program with the page that holds nothing but the store, for the tests of a group. */
import { afterAll, beforeAll } from 'vitest'
import { makeStoreProgram, type StoreProgram } from './store-program'

/** Makes it before the tests of the calling group, and removes it afterwards. */
export function preparedProgram(): { readonly program: StoreProgram } {
  let program: StoreProgram | undefined
  beforeAll(async () => {
    program = await makeStoreProgram()
  })
  afterAll(() => program?.remove())
  return {
    get program() {
      if (!program) throw new Error('the program is made before the tests')
      return program
    },
  }
}
