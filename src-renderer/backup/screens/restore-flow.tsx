/** Restoring step by step: choose the file, see what it is, open it, wait, read the report. */
import { Button, Select } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { FieldScope } from '../../fields/field-scope'
import { vaultStorage } from '../../journal/vault-storage'
import { shell } from '../../shell/shell'
import { PasswordField } from '../../vault/screens/password-field'
import { useCountdown } from '../../vault/screens/refusal'
import { workstationName } from '../../workstation'
import { failureInWords } from '../failures'
import { type LockedBackup, lockedBackup } from '../opening'
import { openBackup } from '../reading'
import { type Here, lookHere, type Restored, restoreHere } from '../restore-here'
import classes from './backup.module.css'
import { BackupFacts } from './backup-facts'
import { backupFiles, clock, room } from './backup-provider'
import { ProgressLine } from './progress-line'
import { nothingTyped, SecretFields, secretOf } from './secret-fields'
import { useBackupWork } from './use-backup-work'

interface Props {
  /** Ends all work on the open store, where one is open in this window. */
  letGo?: () => Promise<void>
  onBack: () => void
}

const step = '没有恢复'

export function RestoreFlow({ letGo, onBack }: Props) {
  const [here, setHere] = useState<Here | null>(null)
  const [locked, setLocked] = useState<LockedBackup | null>(null)
  const [typed, setTyped] = useState(nothingTyped)
  const [confirmerId, setConfirmerId] = useState<string | null>(null)
  const [confirmation, setConfirmation] = useState('')
  const [restored, setRestored] = useState<Restored | null>(null)
  /** From here on this window has no store any more, whatever comes of it. */
  const gone = useRef(false)
  const [hostOfThis] = useState(() => ({
    ...{ shell, room, files: backupFiles, accounts: vaultStorage(shell) },
    ...{ ...clock, workstation: workstationName() },
    async letGo() {
      gone.current = letGo !== undefined
      await letGo?.()
    },
  }))
  const work = useBackupWork()
  const left = useCountdown(work.wait)
  const busy = work.part !== null
  const { fail } = work

  useEffect(() => {
    lookHere(hostOfThis).then(setHere, (error: unknown) => fail(failureInWords(step, error)))
  }, [hostOfThis, fail])

  async function choose() {
    await work.run(step, async () => {
      const chosen = await backupFiles.choose()
      if (chosen) setLocked(await lockedBackup(await openBackup(chosen.source), chosen.name, clock))
    })
  }

  async function restore() {
    if (!locked || !here || busy || left > 0) return
    const secret = secretOf(typed, locked.accounts)
    if (typeof secret === 'string') return fail(`${secret}。`)
    const accountId = confirmerId ?? here.confirmers?.[0]?.accountId
    if (here.confirmers && (!accountId || confirmation === '')) return fail('请由本机的管理员输入口令确认。')
    const by = here.confirmers && accountId ? { accountId, password: confirmation } : null
    await work.run(
      step,
      async (doing) => {
        const key = await locked.keyBy(secret)
        setRestored(await restoreHere(hostOfThis, locked.backup, key, by, doing))
      },
      '恢复备份',
    )
  }

  function goBack() {
    if (gone.current) window.location.reload()
    else onBack()
  }

  if (restored) return <Report restored={restored} byCode={typed.by === 'code'} />
  return (
    <FieldScope className={classes.form} onLast={() => void restore()}>
      {!locked && here && (
        <p>
          {here.records > 0
            ? `恢复会用备份整个替换本机现有的 ${here.records} 份资料。先选择备份文件看一看：在您输入口令确认之前，什么都不会改动。`
            : '选择备份文件看一看：在您输入口令之前，什么都不会改动。'}
        </p>
      )}
      {locked && <BackupFacts locked={locked} />}
      {here && !busy && (
        <div>
          <Button variant={locked ? 'default' : 'filled'} onClick={() => void choose()} data-autofocus>
            {locked ? '换一份备份文件' : '选择备份文件'}
          </Button>
        </div>
      )}
      {locked && (
        <SecretFields
          accounts={locked.accounts}
          value={typed}
          onChange={(next) => {
            setTyped(next)
            fail(null)
          }}
          disabled={busy}
        />
      )}
      {locked && here?.confirmers && (
        <>
          <p>
            {here.records > 0
              ? `本机已有 ${here.records} 份资料，恢复会用备份整个替换它们。替换之前，先把本机现有的资料另做一份备份。`
              : '本机已经建立了账号，恢复会用备份里的账号替换它们。'}
          </p>
          <Select
            label="由本机的谁确认"
            data={here.confirmers.map(({ accountId, loginName }) => ({ value: accountId, label: loginName }))}
            value={confirmerId ?? here.confirmers[0]?.accountId ?? null}
            onChange={setConfirmerId}
            allowDeselect={false}
            disabled={busy}
          />
          <PasswordField
            label="其在本机的口令"
            autoComplete="current-password"
            value={confirmation}
            onChange={setConfirmation}
            disabled={busy}
          />
        </>
      )}
      <p className={classes.bad} role="alert">
        {work.failure}
      </p>
      {locked && work.part !== null && (
        <ProgressLine what="正在核对并恢复" part={work.part} onStop={work.stop} />
      )}
      <div className={classes.act}>
        {locked && (
          <Button
            {...(here?.confirmers && here.records > 0 ? { color: 'red' } : {})}
            onClick={() => void restore()}
            disabled={busy || left > 0}
          >
            {here?.records ? '替换本机资料' : '恢复到本机'}
          </Button>
        )}
        <Button variant="default" onClick={goBack} disabled={busy}>
          返回
        </Button>
      </div>
    </FieldScope>
  )
}

function Report({ restored, byCode }: { restored: Restored; byCode: boolean }) {
  return (
    <div className={classes.form}>
      <h2 className={classes.good} role="status">
        已恢复
      </h2>
      <ul className={classes.lines}>
        <li>恢复了 {restored.tally.records} 份资料（案件、会议、机构和人员），逐条解密核对无误</li>
        <li>账号和口令都是备份里的，请用制作备份时的口令解锁</li>
        {byCode && (
          <li>忘记口令的，打开后选“忘记口令，用恢复码重设”，还用这张恢复码；用完请把原件重新封存</li>
        )}
        {restored.safety && <li>本机原来的资料另存为“{restored.safety.name}”，程序不会删除它</li>}
        {restored.aside && (
          <li>
            与原来资料相配的保存日志和附件副本移到了“{restored.aside}
            ”，内容仍是加密的；确认恢复的资料无误后可以删除
          </li>
        )}
      </ul>
      <div className={classes.act}>
        <Button onClick={() => window.location.reload()} data-autofocus>
          打开恢复的资料
        </Button>
      </div>
    </div>
  )
}
