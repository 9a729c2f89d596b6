/** `package`: making, looking into, checking and merging exchange packages without a window. */
import { InputError } from '../input'
import { inspectPackage, verifyPackage } from '../package/inspecting'
import { newKeys } from '../package/key-files'
import { makePackage } from '../package/making'
import { mergePackages } from '../package/merging'

const verbs: Readonly<Record<string, (args: string[]) => Promise<unknown>>> = {
  make: makePackage,
  inspect: inspectPackage,
  verify: verifyPackage,
  merge: mergePackages,
  keys: newKeys,
}

/** @throws InputError where the verb is none of them, or what it is given is wrong. */
export async function packageCommand([verb = '', ...args]: string[]): Promise<unknown> {
  const run = verbs[verb]
  if (!run) {
    throw new InputError([{ path: 'package', message: `请写明要做什么：${Object.keys(verbs).join('、')}` }])
  }
  return run(args)
}
