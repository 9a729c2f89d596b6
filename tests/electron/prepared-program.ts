/** The desktop program with the page that holds nothing but the store, for the tests of a group. */
import { afterAll, beforeAll } from 'vitest'
import setupDisplay from '../support/display'
import { makeStoreProgram, type StoreProgram } from './store-program'

/** Makes it, and a display where there is none, before the tests of the calling group; removes both afterwards. */
export function preparedProgram(): { readonly program: StoreProgram } {
  let program: StoreProgram | undefined
  let tearDown: (() => void) | undefined
  beforeAll(async () => {
    tearDown = await setupDisplay()
    program = await makeStoreProgram()
  })
  afterAll(async () => {
    await program?.remove()
    tearDown?.()
  })
  return {
    get program() {
      if (!program) throw new Error('the program is made before the tests')
      return program
    },
  }
}
