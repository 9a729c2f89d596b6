/** The accounts of the office, for the administrator: who has one, with which roles, and what can be done to it. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { roles } from '../../../src-domain/codes'
import { dayInWords } from '../../clock'
import { Page } from '../../frame/page'
import type { AccountInfo, NewAccount } from '../types'
import {
  AddAccountDialog,
  ChangeAccountDialog,
  DisableAccountDialog,
  type OfficerChoice,
  RenewCodeDialog,
  ResetPasswordDialog,
} from './account-dialogs'
import type { Outcome } from './refusal'
import classes from './vault.module.css'

interface Props {
  accounts: readonly AccountInfo[]
  /** Officers in service. */
  officers: readonly OfficerChoice[]
  ownAccountId: string
  /** ISO date. */
  today: string
  onAdd: (account: NewAccount, password: string, ownPassword: string) => Outcome
  onChange: (accountId: string, change: Partial<NewAccount>) => Outcome
  onReset: (accountId: string, password: string, ownPassword: string) => Outcome
  onDisable: (accountId: string) => Outcome
  onRenewCode: (recoveryCode: string, ownPassword: string) => Outcome
  onPrintCode: (recoveryCode: string) => Promise<string | null>
}

type Open = { what: 'add' | 'renew' } | { what: 'change' | 'reset' | 'disable'; account: AccountInfo }

export function AccountsScreen(props: Props) {
  const { accounts, officers, ownAccountId, today } = props
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  return (
    <Page
      title="账号"
      aside={`${accounts.filter(({ disabled }) => !disabled).length} 个在用`}
      actions={
        <>
          <Button variant="default" onClick={() => setOpen({ what: 'renew' })}>
            更换恢复码
          </Button>
          <Button onClick={() => setOpen({ what: 'add' })}>新增账号</Button>
        </>
      }
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">登录名</th>
            <th scope="col">人员</th>
            <th scope="col">角色</th>
            <th scope="col">口令</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.accountId} data-disabled={account.disabled || undefined}>
              <td>
                {account.loginName}
                {account.accountId === ownAccountId && <span className="muted">（本人）</span>}
              </td>
              <td>{officers.find(({ id }) => id === account.officerId)?.name ?? '不在名册'}</td>
              <td>{account.roleCodes.map((code) => roles[code]).join('、')}</td>
              <td>{passwordState(account, today)}</td>
              <td>
                <div className={classes.links}>
                  <Act label="修改" account={account} onClick={() => setOpen({ what: 'change', account })} />
                  {account.accountId !== ownAccountId && (
                    <Act
                      label="重设口令"
                      account={account}
                      onClick={() => setOpen({ what: 'reset', account })}
                    />
                  )}
                  {account.accountId !== ownAccountId && !account.disabled && (
                    <Act
                      label="停用"
                      account={account}
                      onClick={() => setOpen({ what: 'disable', account })}
                    />
                  )}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open?.what === 'add' && (
        <AddAccountDialog officers={withoutAccount(officers, accounts)} onAdd={props.onAdd} onClose={close} />
      )}
      {open?.what === 'renew' && (
        <RenewCodeDialog onPrint={props.onPrintCode} onRenew={props.onRenewCode} onClose={close} />
      )}
      {open?.what === 'change' && (
        <ChangeAccountDialog account={open.account} onChange={props.onChange} onClose={close} />
      )}
      {open?.what === 'reset' && (
        <ResetPasswordDialog account={open.account} onReset={props.onReset} onClose={close} />
      )}
      {open?.what === 'disable' && (
        <DisableAccountDialog account={open.account} onDisable={props.onDisable} onClose={close} />
      )}
    </Page>
  )
}

/** A small action on one account; read out with the account's name, since all rows have the same words. */
function Act({ label, account, onClick }: { label: string; account: AccountInfo; onClick: () => void }) {
  return (
    <button type="button" className="link" aria-label={`${label}：${account.loginName}`} onClick={onClick}>
      {label}
    </button>
  )
}

function passwordState(account: AccountInfo, today: string): string {
  if (account.disabled) return '已停用'
  if (!account.hasPassword) return '须由管理员重设'
  const set = `${dayInWords(account.passwordSetAt, today)}设定`
  return account.mustChangePassword ? `${set}，待本人修改` : set
}

/** Those who have no account in use come first: they are looked for. */
function withoutAccount(
  officers: readonly OfficerChoice[],
  accounts: readonly AccountInfo[],
): OfficerChoice[] {
  const has = (id: string) => accounts.some((account) => account.officerId === id && !account.disabled)
  return [...officers.filter(({ id }) => !has(id)), ...officers.filter(({ id }) => has(id))]
}
