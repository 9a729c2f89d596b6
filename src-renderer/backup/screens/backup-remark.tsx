/** Says on the first screen that the last good backup is too old, or that there is none. */
import { IconAlertTriangle } from '@tabler/icons-react'
import { hrefOf } from '../../route'
import { useCases } from '../../store/hooks'
import { backupWarning } from '../words'
import classes from './backup.module.css'
import { clock, useBackupMemory } from './backup-provider'

/** Nothing where all is well, or there is nothing to lose yet. */
export function BackupRemark() {
  const memory = useBackupMemory()
  const cases = useCases()
  const warning = backupWarning(memory, clock.now().getTime())
  if (warning === null || cases.length === 0) return null
  return (
    <p className={classes.remark} role="note">
      <IconAlertTriangle size="1.125rem" aria-hidden />
      <span>{warning}</span>
      <a href={hrefOf({ screen: 'settings' })}>到设置里备份</a>
    </p>
  )
}
