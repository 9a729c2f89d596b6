/** What a shell must do with the journal's files, whichever it is: the same is asked of both. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { DesktopShell } from '../../src-contract/desktop-shell'

/** A log is appended to only where it ends, and no file goes before a whole snapshot stands. */
export async function appendsOnlyWhereALogEnds(page: Page): Promise<void> {
  const said = await page.evaluate(async () => {
    const { shell } = (globalThis as unknown as { testedStore: { shell: DesktopShell } }).testedStore
    const bytes = new Uint8Array([1, 2, 3])
    const listed = async () => {
      const answer = await shell.journalFiles()
      return (
        answer.ok && answer.value?.files.map(({ kind, number, size }) => `${kind} ${number} ${size}`).sort()
      )
    }
    const before = await listed()
    const answers = [
      await shell.appendToJournal({ number: 1, at: 1, bytes }),
      await shell.appendToJournal({ number: 77, at: 5, bytes }),
      await shell.writeSnapshotPart({ number: 78, at: 0, bytes }),
      await shell.keepSnapshot({ number: 78, size: 4, older: 'remove' }),
      await shell.appendToJournal({ number: 0, at: 0, bytes }),
      await shell.readJournal({ file: { kind: 'log', number: 79 }, from: 0, length: 1 }),
    ]
    return { answers, before, after: await listed() }
  })
  expect(said.answers).toMatchObject([
    { ok: true, value: { appended: false } },
    { ok: true, value: { appended: false } },
    { ok: true },
    { ok: false, error: { code: 'no-permission' } },
    { ok: false, error: { code: 'bad-request' } },
    { ok: false, error: { code: 'no-permission' } },
  ])
  expect(said.before).toHaveLength(1)
  expect(said.after).toEqual(said.before)
}

/** A snapshot takes the place of what stood before it, which goes or is put aside; the key file is replaced whole. */
export async function replacesWhole(page: Page): Promise<void> {
  const said = await page.evaluate(async () => {
    const { shell } = (globalThis as unknown as { testedStore: { shell: DesktopShell } }).testedStore
    const piece = (from: number) => Uint8Array.from({ length: 1000 }, (_, at) => (from + at) % 256)
    const value = <Value>(answer: { ok: true; value: Value } | { ok: false }) =>
      answer.ok ? answer.value : null
    await shell.putJournalAside()
    await shell.appendToJournal({ number: 1, at: 0, bytes: piece(0) })
    await shell.appendToJournal({ number: 1, at: 1000, bytes: piece(1) })
    await shell.appendToJournal({ number: 2, at: 0, bytes: piece(2) })
    await shell.writeSnapshotPart({ number: 2, at: 0, bytes: piece(3) })
    await shell.writeSnapshotPart({ number: 2, at: 1000, bytes: piece(4) })
    await shell.writeSnapshotPart({ number: 2, at: 500, bytes: piece(5) })
    const kept = await shell.keepSnapshot({ number: 2, size: 1500, older: 'remove' })
    const listed = value(await shell.journalFiles())?.files.map((file) => Object.values(file).join(' '))
    const file = { kind: 'snapshot', number: 2 } as const
    const read = value(await shell.readJournal({ file, from: 499, length: 5000 }))?.bytes
    for (const bytes of [piece(6), piece(7).slice(0, 10)]) await shell.writeKeyFile({ bytes })
    const key = value(await shell.readKeyFile())?.bytes
    await shell.putJournalAside()
    const left = value(await shell.journalFiles())?.files
    return { kept, listed, read: [read?.length, read?.[0], read?.[1]], key: [key?.length, key?.[0]], left }
  })
  expect(said).toEqual({
    kept: { ok: true, value: null },
    listed: expect.arrayContaining(['log 2 1000', 'snapshot 2 1500']),
    read: [1001, (3 + 499) % 256, 5],
    key: [10, 7],
    left: [],
  })
  expect(said.listed).toHaveLength(2)
}
