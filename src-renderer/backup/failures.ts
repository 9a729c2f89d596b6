/** Why a backup, a restore or a drill did not come off, in the words of the office. */
import { refusedStep } from '../store/failures'
import { StoreUnavailableError } from '../store/types'
import { VaultError } from '../vault/vault-error'
import { BackupFault } from './backup-fault'
import { BackupUnavailableError } from './backup-files'
import { RestoreRefusal } from './restore-refusal'

const ownWords = [BackupFault, BackupUnavailableError, RestoreRefusal, VaultError, StoreUnavailableError]

/** @param step what did not come off, such as 备份没有做成. */
export function failureInWords(step: string, error: unknown): string {
  const known = ownWords.some((kind) => error instanceof kind)
  return known && error instanceof Error ? error.message : refusedStep(step, error).message
}
