import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { InputError } from './input'
import { systemFault } from './system-faults'
import { writeWhole } from './write-whole'

async function refusal(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  )
}

test('what the system refuses is told where and in words, all else is not its business', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'casework-faults-'))
  try {
    expect(systemFault(await refusal(readFile(folder)))).toContain('这是一个文件夹')
    const gone = join(folder, 'none', 'a.ldpkg')
    expect(systemFault(await refusal(open(gone, 'w')))).toBe(
      `${gone}：找不到文件或文件夹。请检查路径，以及U盘是否还插着。`,
    )
    const file = join(folder, 'file')
    await writeFile(file, '')
    expect(systemFault(await refusal(readFile(join(file, 'inside'))))).toContain('不是文件夹')
    expect(systemFault(new Error('交换包打不开'))).toBeNull()
  } finally {
    await rm(folder, { recursive: true })
  }
})

test.skipIf(process.platform !== 'linux')('a full disk is told, and nothing half written stays', async () => {
  const error = await refusal(writeFile('/dev/full', 'x'))
  expect(systemFault(error)).toContain('已满')
  const folder = await mkdtemp(join(tmpdir(), 'casework-faults-'))
  try {
    // A folder stands in the place of the file.
    expect(await refusal(writeWhole(folder, new Uint8Array(3)))).toBeInstanceOf(InputError)
    expect(await refusal(readFile(`${folder}.part`))).toMatchObject({ code: 'ENOENT' })
  } finally {
    await rm(folder, { recursive: true })
  }
})
