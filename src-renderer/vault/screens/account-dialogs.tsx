/** What an administrator does to accounts, each in a dialog: add, change, reset, disable, renew the recovery code. */
import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { RoleCode } from '../../../src-domain/codes'
import { Dialog } from '../../frame/dialog'
import { newRecoveryCode } from '../recovery-code'
import type { AccountInfo, NewAccount } from '../types'
import { FormDialog } from './form-dialog'
import { NewPassword, nothingTyped, typedFault } from './new-password'
import { PasswordField } from './password-field'
import { groupsToAsk, RecoveryCodePage } from './recovery-code-page'
import type { Outcome } from './refusal'
import { RoleChoice } from './role-choice'
import classes from './vault.module.css'

/** An officer of the library, for choosing whose account it is. */
export interface OfficerChoice {
  id: string
  name: string
  /** Unit and position. */
  aside: string
  roleCodes: readonly RoleCode[]
}

interface AddProps {
  officers: readonly OfficerChoice[]
  onAdd: (account: NewAccount, password: string, ownPassword: string) => Outcome
  onClose: () => void
}

/** Choosing an officer fills in the name and the roles the library knows. */
export function AddAccountDialog({ officers, onAdd, onClose }: AddProps) {
  const [officerId, setOfficerId] = useState<string | null>(null)
  const [loginName, setLoginName] = useState('')
  const [roleCodes, setRoleCodes] = useState<RoleCode[]>([])
  const [typed, setTyped] = useState(nothingTyped)
  const [own, setOwn] = useState('')
  const [asked, setAsked] = useState(false)

  function choose(id: string | null) {
    const officer = officers.find((one) => one.id === id)
    setOfficerId(id)
    setLoginName(officer?.name ?? '')
    setRoleCodes([...(officer?.roleCodes ?? [])])
  }

  function fault() {
    setAsked(true)
    if (!officerId) return '请选择人员'
    if (loginName.trim() === '') return '请填写登录名'
    if (roleCodes.length === 0) return '请至少选一个角色'
    return typedFault(typed, loginName) ?? ownFault(own)
  }

  return (
    <FormDialog
      title="新增账号"
      action="新增账号"
      size="42rem"
      fault={fault}
      onAct={() => onAdd({ officerId: officerId ?? '', loginName, roleCodes }, typed.first, own)}
      onClose={onClose}
    >
      <Select
        label="人员"
        placeholder="资料库里的人员"
        searchable
        openOnFocus={false}
        data-autofocus
        data={officers.map(({ id, name, aside }) => ({
          value: id,
          label: aside ? `${name}　${aside}` : name,
        }))}
        value={officerId}
        onChange={choose}
      />
      <LoginName value={loginName} onChange={setLoginName} />
      <RoleChoice value={roleCodes} onChange={setRoleCodes} />
      <div className={classes.pair}>
        <NewPassword value={typed} onChange={setTyped} loginName={loginName} asked={asked} label="初始口令" />
      </div>
      <OwnPassword value={own} onChange={setOwn} />
    </FormDialog>
  )
}

interface ChangeProps {
  account: AccountInfo
  onChange: (accountId: string, change: Partial<NewAccount>) => Outcome
  onClose: () => void
}

/** Login name and roles. */
export function ChangeAccountDialog({ account, onChange, onClose }: ChangeProps) {
  const [loginName, setLoginName] = useState(account.loginName)
  const [roleCodes, setRoleCodes] = useState<RoleCode[]>([...account.roleCodes])

  function fault() {
    if (loginName.trim() === '') return '请填写登录名'
    return roleCodes.length === 0 ? '请至少选一个角色' : null
  }

  return (
    <FormDialog
      title={`修改账号“${account.loginName}”`}
      action="保存"
      size="42rem"
      fault={fault}
      onAct={() => onChange(account.accountId, { loginName, roleCodes })}
      onClose={onClose}
    >
      <LoginName value={loginName} onChange={setLoginName} />
      <RoleChoice value={roleCodes} onChange={setRoleCodes} />
      <p className="muted">改动记入操作日志，对方下次解锁时生效。</p>
    </FormDialog>
  )
}

interface ResetProps {
  account: AccountInfo
  onReset: (accountId: string, password: string, ownPassword: string) => Outcome
  onClose: () => void
}

/** A new password for somebody else. */
export function ResetPasswordDialog({ account, onReset, onClose }: ResetProps) {
  const [typed, setTyped] = useState(nothingTyped)
  const [own, setOwn] = useState('')
  const [asked, setAsked] = useState(false)

  function fault() {
    setAsked(true)
    return typedFault(typed, account.loginName) ?? ownFault(own)
  }

  return (
    <FormDialog
      title={`重设“${account.loginName}”的口令`}
      action="重设口令"
      fault={fault}
      onAct={() => onReset(account.accountId, typed.first, own)}
      onClose={onClose}
    >
      <p>
        {account.disabled && '这个账号已停用，重设后恢复使用。'}
        对方解锁后会看到口令由管理员重设，并被提醒改成自己的。
      </p>
      <NewPassword value={typed} onChange={setTyped} loginName={account.loginName} asked={asked} />
      <OwnPassword value={own} onChange={setOwn} />
    </FormDialog>
  )
}

interface DisableProps {
  account: AccountInfo
  onDisable: (accountId: string) => Outcome
  onClose: () => void
}

/** Asks once, naming what will happen. */
export function DisableAccountDialog({ account, onDisable, onClose }: DisableProps) {
  return (
    <FormDialog
      title={`停用“${account.loginName}”的账号`}
      action="停用账号"
      grave
      fault={() => null}
      onAct={() => onDisable(account.accountId)}
      onClose={onClose}
    >
      <p>停用后，这个账号不能再解锁；其办过的案件和修改记录都保留。以后重设口令即可恢复使用。</p>
    </FormDialog>
  )
}

interface RenewProps {
  onPrint: (recoveryCode: string) => Promise<string | null>
  onRenew: (recoveryCode: string, ownPassword: string) => Outcome
  onClose: () => void
}

/** First the new code onto paper, then the own password; until then the old one stays in force. */
export function RenewCodeDialog({ onPrint, onRenew, onClose }: RenewProps) {
  const [code] = useState(newRecoveryCode)
  const [groups] = useState(groupsToAsk)
  const [confirmed, setConfirmed] = useState(false)
  const [own, setOwn] = useState('')
  const title = '更换恢复码'
  if (!confirmed) {
    return (
      <Dialog opened onClose={onClose} title={title} size="42rem">
        <RecoveryCodePage
          code={code}
          asked={groups}
          onPrint={() => onPrint(code)}
          onConfirmed={() => setConfirmed(true)}
        />
      </Dialog>
    )
  }
  return (
    <FormDialog
      title={title}
      action="启用新的恢复码"
      fault={() => ownFault(own)}
      onAct={() => onRenew(code, own)}
      onClose={onClose}
    >
      <p>
        启用后，原来的恢复码作废，请销毁原件；更换之前所做的备份仍要用原来的恢复码，请待那些备份不再需要时再销毁。
      </p>
      <OwnPassword value={own} onChange={setOwn} />
    </FormDialog>
  )
}

function LoginName({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <TextInput
      label="登录名"
      maxLength={20}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      description="锁定时也看得见；可用姓名，也可用工号或简称"
    />
  )
}

function OwnPassword({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <PasswordField
      label="您本人的口令"
      autoComplete="current-password"
      value={value}
      onChange={onChange}
      description="确认是您本人在操作"
    />
  )
}

function ownFault(own: string): string | null {
  return own === '' ? '请输入您本人的口令' : null
}
