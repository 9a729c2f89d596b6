/** The original of a file put where the officer said, from a page: written as it comes where the browser lets it. */
import { ShellFailure } from '../../src-contract/answer'
import { answering, type DesktopShell } from '../../src-contract/desktop-shell'
import { chooseTarget, type SaveTarget } from './browser-files'

type OriginalMessages = Pick<
  DesktopShell,
  'chooseOriginal' | 'writeOriginal' | 'keepOriginal' | 'dropOriginal'
>

/** The messages of originals as a page answers them. */
export function browserOriginals(): OriginalMessages {
  let target: SaveTarget | null = null

  function chosen(): SaveTarget {
    if (!target) throw new ShellFailure('bad-request', '还没有选择导出到哪里')
    return target
  }

  return {
    chooseOriginal: answering('chooseOriginal', async ({ suggestedName }) => {
      await target?.drop()
      target = await chooseTarget(suggestedName)
      return target && { savedAs: target.name }
    }),
    writeOriginal: answering('writeOriginal', async ({ bytes }) => {
      await chosen().write(bytes)
      return null
    }),
    keepOriginal: answering('keepOriginal', async () => {
      await chosen().keep()
      target = null
      return null
    }),
    dropOriginal: answering('dropOriginal', async () => {
      await target?.drop()
      target = null
      return null
    }),
  }
}
