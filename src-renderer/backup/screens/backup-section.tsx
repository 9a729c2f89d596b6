/** 设置 → 备份: where to, how the last one stands, make one now, rehearse, restore. */
import { Button, NumberInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useToday, whenInWords } from '../../clock'
import { FactList } from '../../frame/fact-list'
import { showNotice } from '../../frame/notices'
import settings from '../../settings/settings.module.css'
import type { BackupDesk, DeskState } from '../desk'
import { ageOf, type BackupMemory } from '../memory'
import { backupWarning, lastInWords, sizeInWords } from '../words'
import classes from './backup.module.css'
import { clock, useBackupDesk, useBackupMemory, useDeskState } from './backup-provider'
import { DrillDialog } from './drill-dialog'
import { GenerationList } from './generation-list'
import { ProgressLine } from './progress-line'
import { RestoreDialog } from './restore-dialog'

export function BackupSection() {
  const desk = useBackupDesk()
  const state = useDeskState()
  const memory = useBackupMemory()
  useEffect(() => void desk?.look(), [desk])
  if (!desk || !state || state.byHand === null) return null
  return (
    <section className={settings.section} id="backup">
      <h2>备份</h2>
      <Filled desk={desk} state={state} memory={memory} />
    </section>
  )
}

function Filled({ desk, state, memory }: { desk: BackupDesk; state: DeskState; memory: BackupMemory }) {
  const [open, setOpen] = useState<'drill' | 'restore' | null>(null)
  const { folder, byHand, own, part } = state
  const ready = state.hasAccounts && (byHand || folder?.folder !== null)

  async function make() {
    if (await desk.make()) showNotice({ text: '已备份，并已读回核对' })
  }

  return (
    <div>
      <Facts desk={desk} state={state} memory={memory} />
      {part !== null && <ProgressLine what="正在备份" part={part} onStop={desk.stop} />}
      <div className={classes.act}>
        <Button onClick={() => void make()} disabled={!ready || part !== null}>
          {byHand ? '制作备份并另存' : '立即备份'}
        </Button>
        <Button variant="default" onClick={() => setOpen('drill')} disabled={part !== null}>
          恢复演练
        </Button>
        <Button variant="default" onClick={() => setOpen('restore')} disabled={part !== null}>
          从备份恢复
        </Button>
      </div>
      {own.length > 0 && <GenerationList own={own} />}
      <NumberInput
        label="几天没有备份就提醒"
        className={classes.days ?? ''}
        min={1}
        max={30}
        allowDecimal={false}
        clampBehavior="strict"
        suffix=" 天"
        value={memory.alertDays}
        onChange={(days) => typeof days === 'number' && void desk.remember({ alertDays: days })}
      />
      {open === 'drill' && <DrillDialog desk={desk} newest={own[0] ?? null} onClose={() => setOpen(null)} />}
      {open === 'restore' && <RestoreDialog onClose={() => setOpen(null)} />}
    </div>
  )
}

function Facts({ desk, state, memory }: { desk: BackupDesk; state: DeskState; memory: BackupMemory }) {
  const today = useToday()
  const now = clock.now().getTime()
  const { last, failure, drill } = memory
  const tone = ageOf(memory, now).state === 'recent' ? classes.good : classes.bad
  return (
    <FactList>
      <dt>存放位置</dt>
      <dd>
        <Place desk={desk} state={state} />
      </dd>
      <dt>最近一次备份</dt>
      <dd>
        <span className={tone}>{lastInWords(memory, today, now)}</span>
        {last && (
          <span className="muted">
            ，{last.records} 份资料，{sizeInWords(last.size)}，已读回核对
          </span>
        )}
        {backupWarning({ ...memory, failure: null }, now) && last && (
          <p>超过 {memory.alertDays} 天，请尽快备份。</p>
        )}
      </dd>
      {failure && (
        <>
          <dt>没有做成</dt>
          <dd className={classes.bad}>
            {whenInWords(failure.at, today)}：{failure.message}
          </dd>
        </>
      )}
      <dt>最近一次演练</dt>
      <dd>
        {drill ? (
          <>
            <span className={drill.passed ? classes.good : classes.bad}>
              {whenInWords(drill.at, today)} {drill.passed ? '通过' : '没有通过'}
            </span>
            <span className="muted">
              ，{drill.file}：{drill.outcome}
            </span>
          </>
        ) : (
          '还没有演练过。备份只有恢复得出来才算数，建议每季度演练一次。'
        )}
      </dd>
    </FactList>
  )
}

function Place({ desk, state }: { desk: BackupDesk; state: DeskState }) {
  const { folder, byHand, hasAccounts } = state
  if (!hasAccounts) return '还没有建立账号。没有口令和恢复码的备份，换一台电脑就打不开。'
  if (byHand || !folder) {
    return '浏览器窗口里只能手工备份，每次另存成一个文件，请存到U盘上。要每天自动备份，请用桌面程序。'
  }

  function choose() {
    desk.chooseFolder().catch((error: Error) => showNotice({ text: error.message, tone: 'late' }))
  }

  return (
    <>
      <p>
        {folder.folder ?? '还没有选择。请选U盘、移动硬盘或另一块磁盘上的文件夹，以后每天自动备份到那里。'}
      </p>
      {folder.folder !== null && !folder.reachable && (
        <p className={classes.soon}>现在找不到这个文件夹。请插上U盘或连好移动硬盘，程序每小时再试一次。</p>
      )}
      {folder.reachable && folder.freeBytes !== null && (
        <p className="muted">
          剩余空间 {sizeInWords(folder.freeBytes)}；每天自动备份，保留 7 天、4 周、12 个月的
        </p>
      )}
      <button type="button" className="link" onClick={choose}>
        {folder.folder === null ? '选择文件夹' : '换一个文件夹'}
      </button>
    </>
  )
}
