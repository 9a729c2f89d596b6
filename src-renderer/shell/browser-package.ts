/** Packages from a page: written straight to the place chosen in the browser's dialog, or put together and downloaded. */
import { ShellFailure } from '../../src-contract/answer'
import { answering, type DesktopShell } from '../../src-contract/desktop-shell'
import { packageEnding, type packageMessages } from '../../src-contract/package-messages'
import { chooseFile, saveBlob } from './browser-files'

/** A package being made: a browser keeps large blobs on disk, and what they hold is sealed. */
interface Made {
  name: string
  blob: Blob
}

/** The messages of packages as a page answers them. It holds one package at a time, the last that was made. */
export function browserPackage(): Pick<DesktopShell, keyof typeof packageMessages> {
  let made: Made | null = null
  let chosen: File | null = null

  function begun(): Made {
    if (!made) throw new ShellFailure('bad-request', '还没有开始做交换包')
    return made
  }

  return {
    // The browser asks where to when the package is whole: it allows no writing place to stay open without a click.
    beginPackage: answering('beginPackage', ({ suggestedName }) => {
      made = { name: suggestedName, blob: new Blob([], { type: mediaType }) }
      return { name: suggestedName, freeBytes: null }
    }),
    writePackagePart: answering('writePackagePart', ({ at, bytes }) => {
      const { name, blob } = begun()
      made = { name, blob: new Blob([blob.slice(0, at), bytes], { type: mediaType }) }
      return null
    }),
    keepPackage: answering('keepPackage', async ({ size }) => {
      const { name, blob } = begun()
      if (blob.size !== size) throw new ShellFailure('failed', '交换包没有写完整，请重新做一个')
      const saved = await saveBlob({ name, ending: packageEnding, label: '交换包', blob })
      if (!saved) throw new ShellFailure('failed', '没有选择存放位置，交换包没有保存')
      made = { name: saved.savedAs, blob: saved.stored }
      return { savedAs: saved.savedAs }
    }),
    dropPackage: answering('dropPackage', () => {
      made = null
      return null
    }),
    readPackage: answering('readPackage', async ({ file, from, length }) => {
      const blob = file === 'chosen' ? chosen : begun().blob
      if (!blob) throw new ShellFailure('bad-request', '还没有选择交换包')
      try {
        return { bytes: new Uint8Array(await blob.slice(from, from + length).arrayBuffer()) }
      } catch {
        throw new ShellFailure('no-permission', '交换包读不出来：请检查U盘是否还插着')
      }
    }),
    choosePackage: answering('choosePackage', async () => {
      const file = await chooseFile([packageEnding])
      if (!file) return null
      chosen = file
      return { name: file.name, size: file.size }
    }),
  }
}

const mediaType = 'application/octet-stream'
