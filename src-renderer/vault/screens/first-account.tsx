/** The first run: the account of whoever sets the program up, and then the recovery code. */
import { Button, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { RoleCode } from '../../../src-domain/codes'
import { FieldScope } from '../../fields/field-scope'
import { newRecoveryCode } from '../recovery-code'
import { NewPassword, nothingTyped, typedFault } from './new-password'
import { groupsToAsk, RecoveryCodePage } from './recovery-code-page'
import type { Outcome } from './refusal'
import { RoleChoice } from './role-choice'
import { Sheet } from './sheet'
import classes from './vault.module.css'

export interface FirstAccountValues {
  officerName: string
  loginName: string
  roleCodes: RoleCode[]
  password: string
  recoveryCode: string
}

interface Props {
  /** Whether data of the time before accounts lie here, which the account is to open from now on. */
  takesOver?: boolean
  /** Makes the account; called only once the code is known to stand on paper. */
  onCreate: (values: FirstAccountValues) => Outcome
  onPrint: (recoveryCode: string, officerName: string) => Promise<string | null>
  /** Opens the way for a machine that replaces another. */
  onRestore: () => void
}

const usualRoles: RoleCode[] = ['registrar', 'handler', 'admin']

export function FirstAccount({ takesOver = false, onCreate, onPrint, onRestore }: Props) {
  const [officerName, setOfficerName] = useState('')
  const [ownLoginName, setLoginName] = useState<string | null>(null)
  const [roleCodes, setRoleCodes] = useState(usualRoles)
  const [typed, setTyped] = useState(nothingTyped)
  const [asked, setAsked] = useState(false)
  const [step, setStep] = useState<'account' | 'code'>('account')
  const [recoveryCode] = useState(newRecoveryCode)
  const [groups] = useState(groupsToAsk)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const name = useRef<HTMLInputElement>(null)
  useEffect(() => name.current?.focus(), [])
  const loginName = (ownLoginName ?? officerName).trim()
  const nameFault = officerName.trim() === '' ? '请填写姓名' : null
  const loginFault = loginName === '' ? '请填写登录名' : null

  function goOn() {
    setAsked(true)
    if (!nameFault && !loginFault && !typedFault(typed, loginName)) setStep('code')
  }

  async function create() {
    setBusy(true)
    const values = {
      officerName: officerName.trim(),
      loginName,
      roleCodes,
      password: typed.first,
      recoveryCode,
    }
    setFailure((await onCreate(values))?.message ?? null)
    setBusy(false)
  }

  if (step === 'code') {
    return (
      <Sheet title="恢复码" text="第二步，共两步：把恢复码落到纸上。" wide>
        <RecoveryCodePage
          code={recoveryCode}
          asked={groups}
          onPrint={() => onPrint(recoveryCode, officerName.trim())}
          onConfirmed={() => void create()}
          busy={busy}
          failure={failure}
        />
      </Sheet>
    )
  }
  return (
    <Sheet
      title="首次使用：建立管理员账号"
      text={
        takesOver
          ? '第一步，共两步。本机已有的资料都保留，从现在起改为凭口令打开；其他人员的账号以后由管理员添加。'
          : '第一步，共两步。资料加密保存在本机，打开要凭口令；其他人员的账号以后由管理员添加。'
      }
      wide
    >
      <FieldScope className={classes.form} onLast={goOn}>
        <div className={classes.pair}>
          <TextInput
            label="您的姓名"
            ref={name}
            maxLength={20}
            value={officerName}
            onChange={(event) => setOfficerName(event.currentTarget.value)}
            error={asked && nameFault}
          />
          <TextInput
            label="登录名"
            maxLength={20}
            value={ownLoginName ?? officerName}
            onChange={(event) => setLoginName(event.currentTarget.value)}
            error={asked && loginFault}
            description="锁定时也看得见；可用姓名，也可用工号或简称"
          />
        </div>
        <div className={classes.pair}>
          <NewPassword value={typed} onChange={setTyped} loginName={loginName} asked={asked} label="口令" />
        </div>
        <RoleChoice value={roleCodes} onChange={setRoleCodes} fixed={['admin']} />
        <div className={classes.act}>
          <Button onClick={goOn}>下一步</Button>
          {!takesOver && (
            <button type="button" className="link" onClick={onRestore}>
              换了电脑？从备份恢复
            </button>
          )}
        </div>
      </FieldScope>
    </Sheet>
  )
}
