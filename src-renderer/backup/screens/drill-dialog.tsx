/** The guided restore drill: choose a backup, open it as on another machine, see what came of it. */
import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { FieldScope } from '../../fields/field-scope'
import { Dialog } from '../../frame/dialog'
import { useCountdown } from '../../vault/screens/refusal'
import { workstationName } from '../../workstation'
import type { BackupSource } from '../backup-frames'
import type { BackupDesk } from '../desk'
import { type DrillReport, drill } from '../drill'
import type { OwnBackup } from '../making'
import { type LockedBackup, lockedBackup } from '../opening'
import { openBackup } from '../reading'
import { RestoreRefusal } from '../restore-refusal'
import classes from './backup.module.css'
import { BackupFacts } from './backup-facts'
import { backupFiles, clock, room } from './backup-provider'
import { ProgressLine } from './progress-line'
import { nothingTyped, SecretFields, secretOf } from './secret-fields'
import { useBackupWork } from './use-backup-work'

interface Props {
  desk: BackupDesk
  /** The newest backup in the folder; null where there is none. */
  newest: OwnBackup | null
  onClose: () => void
}

const step = '演练没有做成'

export function DrillDialog({ desk, newest, onClose }: Props) {
  const [locked, setLocked] = useState<LockedBackup | null>(null)
  const [typed, setTyped] = useState(nothingTyped)
  const [report, setReport] = useState<DrillReport | null>(null)
  const work = useBackupWork()
  const left = useCountdown(work.wait)
  const busy = work.part !== null
  const { run } = work

  function look(name: string, source: BackupSource) {
    return run(step, async () => {
      setLocked(await lockedBackup(await openBackup(source), name, clock))
    })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest is looked at once, when the dialog opens
  useEffect(() => {
    if (newest) void look(newest.name, backupFiles.source(newest.name, newest.size))
  }, [])

  async function chooseOther() {
    const chosen = await backupFiles.choose().catch((error: Error) => void work.fail(error.message))
    if (chosen) await look(chosen.name, chosen.source)
  }

  async function begin() {
    if (!locked || busy || left > 0) return
    const secret = secretOf(typed, locked.accounts)
    if (typeof secret === 'string') return work.fail(`${secret}。`)
    await run(
      step,
      async (doing) => {
        const key = await locked.keyBy(secret)
        const host = { ...clock, room, workstation: workstationName(), random: Math.random }
        const file = locked.name
        try {
          const found = await drill(locked.backup, key, host, doing)
          setReport(found)
          await remember(file, found.faults.length === 0, outcomeOf(found))
        } catch (error) {
          // Of a drill that was stopped or not begun nothing is known.
          const began = !doing.signal.aborted && !(error instanceof RestoreRefusal)
          if (began) await remember(file, false, error instanceof Error ? error.message : step)
          throw error
        }
      },
      '恢复演练',
    )
  }

  function remember(file: string, passed: boolean, outcome: string) {
    return desk.noteDrill({ at: clock.now().toISOString(), file, passed, outcome })
  }

  return (
    <Dialog opened onClose={busy ? () => {} : onClose} title="恢复演练" size="38rem">
      {report ? (
        <DrillOutcome report={report} onClose={onClose} />
      ) : (
        <FieldScope className={classes.form} onLast={() => void begin()}>
          <p>
            把一份备份在旁边完整地恢复一遍：核对每一条内容，随机打开三件案件，看完就删。本机正在用的资料不读也不动。
          </p>
          {locked && <BackupFacts locked={locked} />}
          {!busy && (
            <button type="button" className="link" onClick={() => void chooseOther()}>
              {locked ? '换一份备份文件' : '选择备份文件'}
            </button>
          )}
          {locked && (
            <SecretFields
              accounts={locked.accounts}
              value={typed}
              onChange={(next) => {
                setTyped(next)
                work.fail(null)
              }}
              disabled={busy}
            />
          )}
          <p className={classes.bad} role="alert">
            {work.failure}
          </p>
          {locked && work.part !== null && (
            <ProgressLine what="正在演练" part={work.part} onStop={work.stop} />
          )}
          <div className={classes.act}>
            <Button onClick={() => void begin()} disabled={!locked || busy || left > 0}>
              开始演练
            </Button>
            <Button variant="default" onClick={onClose} disabled={busy}>
              取消
            </Button>
          </div>
        </FieldScope>
      )}
    </Dialog>
  )
}

function DrillOutcome({ report, onClose }: { report: DrillReport; onClose: () => void }) {
  const passed = report.faults.length === 0
  return (
    <div className={classes.form}>
      <h2 className={passed ? classes.good : classes.bad} role="status">
        {passed ? '演练通过：这份备份能恢复' : '演练没有通过：这份备份有缺损'}
      </h2>
      <ul className={classes.lines}>
        <li>
          {report.records} 份资料全部解密核对无误，其中案件 {report.cases} 件
        </li>
        {report.opened.map(({ id, title, changes }) => (
          <li key={id}>
            打开了“{title}”，{changes} 条修改记录完整
          </li>
        ))}
        {report.faults.map((fault) => (
          <li key={fault} className={classes.bad}>
            {fault}
          </li>
        ))}
        <li>临时恢复的内容已经删除，本机资料没有改动</li>
      </ul>
      {!passed && <p>请马上重新做一次备份，再演练一遍；仍不通过请联系维护人员。</p>}
      <div className={classes.act}>
        <Button onClick={onClose} data-autofocus>
          知道了
        </Button>
      </div>
    </div>
  )
}

function outcomeOf({ cases, opened, faults }: DrillReport): string {
  if (faults.length > 0) return faults.join('')
  return `案件 ${cases} 件全部核对，打开 ${opened.length} 件，均完整`
}
