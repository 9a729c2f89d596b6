/** The first part of the settings: whose account this is, its password, and when it locks. */
import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { roles } from '../../src-domain/codes'
import { may } from '../../src-domain/permissions'
import { lockChoices, lockMinutes, lockSetting } from '../entrance/lock-setting'
import { useSeat } from '../entrance/seat'
import { showNotice } from '../frame/notices'
import { officersInService } from '../frame/who'
import { useMay } from '../rights/use-may'
import { go, hrefOf } from '../route'
import { useOffice, useOfficerId, useSettings, useStore } from '../store/hooks'
import { ChangePasswordDialog } from '../vault/screens/change-password-dialog'
import { outcomeOf } from '../vault/screens/refusal'
import classes from './settings.module.css'

export function Myself() {
  const office = useOffice()
  const officerId = useOfficerId()
  const { account, vault, lock } = useSeat()
  const mayReadLog = useMay()('log.read').allowed
  const [changing, setChanging] = useState(false)
  const me = officersInService(office).find(({ id }) => id === officerId)
  return (
    <section className={classes.section}>
      <h2>我的账号</h2>
      <div>
        <p>
          {me?.name} <span className="muted">{me?.aside}</span>
        </p>
        <p className={classes.hint}>
          登录名“{account.loginName}”，角色：{account.roleCodes.map((code) => roles[code]).join('、')}
          。您的职务、执法证号等在
          <a href={hrefOf({ screen: 'library', section: 'officers' })}>资料库的人员名册</a>
          里修改。
        </p>
        <div className={classes.choices}>
          <Button variant="default" onClick={() => setChanging(true)}>
            修改我的口令
          </Button>
          <Button variant="default" onClick={lock}>
            锁定或换人办理
          </Button>
          {mayReadLog && (
            <Button variant="default" onClick={() => go({ screen: 'log' })}>
              操作日志
            </Button>
          )}
          {may(account, 'accounts.manage').allowed && (
            <Button variant="default" onClick={() => go({ screen: 'accounts' })}>
              账号管理
            </Button>
          )}
        </div>
        <LockTime />
      </div>
      {changing && (
        <ChangePasswordDialog
          loginName={account.loginName}
          onChange={(old, next) =>
            outcomeOf(async () => {
              await vault.changePassword(account.accountId, old, next)
              showNotice({ text: '口令已修改' })
            })
          }
          onClose={() => setChanging(false)}
        />
      )}
    </section>
  )
}

/** For all accounts of this machine, so only those may change it who may change the office's settings. */
function LockTime() {
  const store = useStore()
  const { account } = useSeat()
  const minutes = lockMinutes(useSettings())
  const permission = may(account, 'settings.edit')
  return (
    <Select
      label="没有动作多久自动锁定"
      className={classes.name ?? ''}
      allowDeselect={false}
      disabled={!permission.allowed}
      description={permission.allowed ? '对本机所有账号有效' : permission.why}
      data={lockChoices.map((choice) => ({ value: String(choice), label: `${choice} 分钟` }))}
      value={String(minutes)}
      onChange={(value) => void store.setSettings({ [lockSetting]: Number(value) })}
    />
  )
}
