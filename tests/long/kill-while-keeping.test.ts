/**
 * The desktop program is killed outright while it takes in large files, again and again. Whatever was reported as kept
 * is afterwards there whole, in the store and beside the journal; of what was under way there is all or nothing.
 */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { electronProgram } from '../../scripts/electron-program'
import { preparedProgram } from '../electron/prepared-program'

const rounds = 25

describe.skipIf(electronProgram() === null)('the desktop program', () => {
  const desktop = preparedProgram()

  test('killed while it takes in a file, has every file it reported and no half of another', async () => {
    const kept = new Set<string>()
    let underWay = 0
    for (let round = 0; round < rounds; round += 1) {
      const electron = await desktop.program.start()
      const found = await electron.page.evaluate(async (key) => {
        const store = await testedStore.open(undefined, key)
        await store.attachments.settled()
        const whole: string[] = []
        for (const { sha256 } of await store.attachments.list()) {
          const stream = await store.attachments.open(sha256)
          const bytes = await new Response(stream).arrayBuffer()
          const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
          const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
          if (hex === sha256) whole.push(sha256)
        }
        const all = (await store.attachments.list()).length
        const incidents = store.incidents().map(({ kind }) => kind)
        await store.close()
        return { whole, all, incidents }
      }, desktop.program.key)
      // Where Chromium threw the database away (see expectHonest), once or again, that is told and nothing else; the files
      // come back from beside it, as what follows holds.
      for (const kind of found.incidents) expect(['storeReset', 'attachmentsRestored']).toContain(kind)
      expect(found.whole).toHaveLength(found.all)
      expect(found.whole).toEqual(expect.arrayContaining([...kept]))
      // Of each round at most the one file that was under way may stand beyond what was reported.
      expect(found.all).toBeLessThanOrEqual(kept.size + round)
      const names = await readdir(join(desktop.program.journal, 'attachments')).catch(() => [])
      expect(names.filter((name) => !name.endsWith('.sealed'))).toEqual([])
      expect(names).toHaveLength(found.all)

      const reported: string[] = []
      electron.page.on('console', (message) => reported.push(message.text()))
      void electron.page
        .evaluate(async (key) => {
          const store = await testedStore.open(undefined, key)
          for (let size = 2_000_000; ; size += 3_000_000) {
            const part = crypto.getRandomValues(new Uint8Array(60_000))
            const content = new Blob(Array.from({ length: Math.ceil(size / part.length) }, () => part))
            console.log('begun')
            const { sha256 } = await store.attachments.add(content)
            console.log(`kept ${sha256}`)
          }
        }, desktop.program.key)
        .catch(() => undefined)
      await expect.poll(() => reported.includes('begun'), { interval: 5, timeout: 20_000 }).toBe(true)
      await electron.page.waitForTimeout(Math.random() * 600)
      await electron.kill()
      const ends = reported.filter((line) => line.startsWith('kept '))
      if (reported.filter((line) => line === 'begun').length > ends.length) underWay += 1
      for (const line of ends) kept.add(line.slice(5))
    }
    expect(kept.size).toBeGreaterThan(0)
    expect(underWay).toBeGreaterThan(rounds / 2)
  }, 600_000)
})
