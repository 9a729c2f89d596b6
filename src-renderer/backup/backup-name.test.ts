import { expect, test } from 'vitest'
import { fileName } from '../../src-contract/file-kinds'
import { backupNameOf, readBackupName } from './backup-name'

const vaultId = '3F2a91bc-0000-4000-8000-000000000000'

test('a name tells the moment in Beijing time, the use and whose backup it is', () => {
  const name = backupNameOf(new Date('2026-11-24T16:30:12.345Z'), 'kept', vaultId)
  expect(name).toBe('办案备份_2026-11-25_003012_3f2a91bc.ldbak')
  expect(fileName.safeParse(name).success).toBe(true)
  expect(readBackupName(name)).toEqual({ moment: '2026-11-25T00:30:12', use: 'kept', mark: '3f2a91bc' })
  expect(readBackupName(backupNameOf(new Date(0), 'safety', vaultId))?.use).toBe('safety')
})

test('any other file is not taken for a backup', () => {
  for (const name of ['办案备份.ldbak', '.办案备份_2026-11-25_003012_3f2a91bc.ldbak.part', '照片.jpg']) {
    expect(readBackupName(name)).toBeNull()
  }
})
