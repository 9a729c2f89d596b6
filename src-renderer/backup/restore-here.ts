/**
 * Restoring on this machine. Where there is nothing yet, a backup is simply put in place. Where an office works
 * already, an account that may restore has to confirm, and what is there is first kept in a backup of its own.
 */
import type { Answer } from '../../src-contract/answer'
import type { DesktopShell } from '../../src-contract/desktop-shell'
import { may } from '../../src-domain/permissions'
import { createDatabase, type Database } from '../store/database'
import { openFailure } from '../store/failures'
import { preferencesRow, readPreferences } from '../store/preferences'
import { createSealer } from '../store/sealing'
import { StoreUnavailableError } from '../store/types'
import type { KdfStrength } from '../vault/password-key'
import type { AccountInfo, Credentials, VaultStorage } from '../vault/types'
import { openVault } from '../vault/vault'
import { readVaultFile, type VaultFile } from '../vault/vault-file'
import { withPending } from '../vault/vault-writing'
import { restoreAway } from './away'
import { type BackupFiles, BackupUnavailableError } from './backup-files'
import type { BackupCounts } from './backup-frames'
import { backupNameOf } from './backup-name'
import { type MadeBackup, makeBackup } from './making'
import { rememberedAs } from './memory'
import { stretch, type Work } from './progress'
import type { OpenedBackup } from './reading'
import { RestoreRefusal } from './restore-refusal'
import { hasRoom, type Room } from './room'
import { putRowsAside } from './rows-aside'

export interface RestoreHost {
  shell: Pick<DesktopShell, 'journalFiles' | 'putJournalAside' | 'writeKeyFile' | 'about'>
  room: Room
  files: BackupFiles
  /** The accounts of this machine. */
  accounts: VaultStorage
  now: () => Date
  /** A new random UUID. */
  newId: () => string
  workstation: string
  /** Of the database; the office's own by default. */
  name?: string
  strength?: KdfStrength
  /** Ends all work on the store of this machine; called once nothing else can fail but the writing itself. */
  letGo?: () => Promise<void>
}

/** What a machine holds before a restore. */
export interface Here {
  /** Records in the store. */
  records: number
  /** Who may confirm that they are replaced; null where nobody need be asked. */
  confirmers: readonly AccountInfo[] | null
}

export interface Restored extends BackupCounts {
  /** What was there before, where there was something. */
  safety: MadeBackup | null
  /** Where the journal lies that told of it; null where there was none, or nobody can reach it. */
  aside: string | null
}

const permission = 'backup.restore'

/**
 * Looks at this machine.
 * @throws RestoreRefusal where there are records that nobody can confirm to replace; StoreUnavailableError.
 */
export async function lookHere(host: RestoreHost): Promise<Here> {
  const db = createDatabase(host.name)
  try {
    const records = await countRecords(db)
    const vault = await accountsHere(host)
    if (vault) {
      const all = await openVault({ ...host, storage: host.accounts }).accounts()
      const confirmers = all.filter(
        (account) => !account.disabled && account.hasPassword && may(account, permission).allowed,
      )
      return { records, confirmers }
    }
    // Rows whose key is gone can be opened by nobody, nor confirmed by anybody; they are put aside as they lie.
    if (records > 0 && (await db.meta.get('dataKey'))) {
      throw new RestoreRefusal(
        '本机已有资料，还没有建立账号，没有人可以确认替换。资料没有改动；请先建立账号，再来恢复。',
      )
    }
    return { records, confirmers: null }
  } finally {
    db.close()
  }
}

/**
 * Puts the backup in place.
 * @param key the store's key, opened from the backup's own accounts.
 * @param by one of this machine's accounts that `lookHere` names, where it names any.
 * @throws RestoreRefusal, VaultError, BackupFault, BackupUnavailableError, DOMException `AbortError`, Dexie's errors;
 *   the store of this machine is as it was then.
 */
export async function restoreHere(
  host: RestoreHost,
  backup: OpenedBackup,
  key: CryptoKey,
  by: Credentials | null,
  work: Work,
): Promise<Restored> {
  const { shell } = host
  const { confirmers, records } = await lookHere(host)
  await refuseWithoutRoom(host, backup.source.size)
  const db = createDatabase(host.name)
  try {
    let safety: MadeBackup | null = null
    if (confirmers) {
      const own = await confirmed(host, by)
      if (records > 0) safety = await keepFirst(host, db, own, stretch(work, 0, 0.3))
    }
    const rest = stretch(work, safety ? 0.3 : 0, 1)
    const vault = noted(host, newerAccounts(await accountsHere(host), backup.header.vault), by)
    let aside: string | null = null
    const counts = await restoreAway(db, backup, key, rest, {
      vault,
      async before() {
        await host.letGo?.()
        if (!confirmers && records > 0) await putRowsAside(db, host.now())
        // The journal tells of the store that goes; left in place it would bring all of it back.
        aside = taken(await shell.putJournalAside())
      },
    })
    await rememberBackup(db, key, backup, counts)
    if (taken(await shell.journalFiles()) !== null) {
      taken(await shell.writeKeyFile({ bytes: new TextEncoder().encode(JSON.stringify(vault)) }))
    }
    return { ...counts, safety, aside }
  } finally {
    db.close()
  }
}

/** @throws StoreUnavailableError where the database does not open, or is a later program's. */
async function countRecords(db: Database): Promise<number> {
  try {
    return await db.records.count()
  } catch (error) {
    throw new StoreUnavailableError(openFailure(error), { cause: error })
  }
}

async function accountsHere({ accounts }: RestoreHost): Promise<VaultFile | null> {
  try {
    const json = await accounts.read()
    return json === null ? null : readVaultFile(json)
  } catch {
    return null
  }
}

/** Of the same office's accounts the later: an older backup shall not bring back who was let go, or an old password. */
function newerAccounts(here: VaultFile | null, backedUp: VaultFile): VaultFile {
  return here?.vaultId === backedUp.vaultId && here.revision > backedUp.revision ? here : backedUp
}

/** With a line for the sealed log, which is opened only later. */
function noted(
  { now, newId, workstation }: RestoreHost,
  vault: VaultFile,
  by: Credentials | null,
): VaultFile {
  const entry = { id: newId(), at: now().toISOString(), kind: 'restored', accountId: null } as const
  return {
    ...withPending(vault, { ...entry, byAccountId: by?.accountId ?? null, workstation }),
    revision: vault.revision + 1,
  }
}

/** What was restored from was read whole just now: to the restored store it is the last good backup. */
async function rememberBackup(
  db: Database,
  key: CryptoKey,
  { header, source }: OpenedBackup,
  { tally }: BackupCounts,
): Promise<void> {
  const at = header.madeAt
  const name = backupNameOf(new Date(at), 'kept', header.vault.vaultId)
  const last = { name, at, records: tally.records, size: source.size }
  try {
    const sealer = createSealer(key)
    const { settings } = await readPreferences(db, sealer)
    const changed = { ...settings, ...rememberedAs(settings, { last, failure: null }) }
    const { row } = await preferencesRow(sealer, { settings: changed })
    await db.meta.put(row)
  } catch {
    // The restore itself stands; the first screen will ask for a backup.
  }
}

/** The key of the store that is here. */
async function confirmed(host: RestoreHost, by: Credentials | null): Promise<CryptoKey> {
  if (!by)
    throw new RestoreRefusal('本机已有资料，要由本机的系统管理员或主要负责人输入口令确认，才能用备份替换。')
  const unlocked = await openVault({ ...host, storage: host.accounts }).unlock(by.accountId, by.password)
  const allowed = may(unlocked.account, permission)
  if (!allowed.allowed) throw new RestoreRefusal(`没有恢复，本机资料没有改动：${allowed.why}`)
  return unlocked.key
}

async function keepFirst(host: RestoreHost, db: Database, key: CryptoKey, work: Work): Promise<MadeBackup> {
  const vault = await accountsHere(host)
  const about = await host.shell.about()
  const from = {
    ...{ db, key, workstation: host.workstation },
    appVersion: about.ok ? about.value.appVersion : '',
  }
  const made = vault && (await makeBackup({ ...host, from: { ...from, vault } }, 'safety', work))
  if (!made) throw new RestoreRefusal('本机现有的资料没有先备份好，所以没有恢复。')
  return made
}

/** The old rows go only once the new ones stand; then the journal and the files beside it are written once more. */
async function refuseWithoutRoom({ room }: RestoreHost, size: number): Promise<void> {
  if (await hasRoom(room, 3 * size)) return
  throw new RestoreRefusal('本机磁盘空间不足，没有恢复，资料没有改动。请清理磁盘空间后再试。')
}

function taken<Value>(answer: Answer<Value>): Value {
  if (answer.ok) return answer.value
  throw new BackupUnavailableError(answer.error.message)
}
