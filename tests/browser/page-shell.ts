/** The browser's shell in reach of a test: on a real page under the real policy, without a screen to click through. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import type { DesktopShell } from '../../src-contract/desktop-shell'

declare global {
  /** Only in these tests: the shell, as `withShell` put it there. */
  var testedShell: DesktopShell
}

/** Makes the shell of this page reachable as `testedShell`. The bundle comes in past the policy, and then obeys it. */
export async function withShell(page: Page): Promise<void> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'tested-shell.ts'), formats: ['iife'], name: 'tested' },
    },
  })
  const [bundle] = Array.isArray(built) ? built : [built]
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined
  if (!chunk) throw new Error('the shell did not build')
  await page.evaluate(chunk.code)
}
