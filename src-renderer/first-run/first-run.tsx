/**
 * The welcome page: shown until the office knows the officer of the account. An office without officers begins with
 * the sample cases or with its own name; an office that has officers asks which of them the account belongs to.
 */
import { useEffect, useRef } from 'react'
import { may } from '../../src-domain/permissions'
import { useSeat } from '../entrance/seat'
import { Blank } from '../frame/blank'
import { NoJournalRemark } from '../journal/no-journal-remark'
import { useDamaged, useOffice } from '../store/hooks'
import { BlankStart } from './blank-start'
import { ChooseOfficer } from './choose-officer'
import classes from './first-run.module.css'
import { SampleStart } from './sample-start'

/** The page fills the window; there is no frame yet. */
export function FirstRun() {
  const office = useOffice()
  const { account } = useSeat()
  const damaged = useDamaged().find(({ kind }) => kind === 'office')
  // Not on a button: who presses Enter once more after the recovery code would have the samples in for good.
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const peopled = Object.values(office.officers).some(({ active }) => active)
  if (damaged) {
    return (
      <main>
        <Blank
          title="机构和人员资料读不出来"
          text="资料已原样保留在本机，没有改动，案件记录也都在。请联系维护人员，用备份恢复后再打开。"
          detail={damaged.message}
        />
      </main>
    )
  }
  if (!may(account, 'accounts.manage').allowed) {
    return (
      <main>
        <Blank
          title="您的账号还没有对应到人员"
          text="人员名册里没有这个账号的人，改动不知记在谁的名下，所以不能办理。请系统管理员在设置的账号里为您另建账号。"
        />
      </main>
    )
  }
  return (
    <main className={classes.page}>
      <div className={classes.sheet}>
        <header className={classes.head}>
          <h1 ref={title} tabIndex={-1}>
            联动执法办案
          </h1>
          <p>
            从线索登记到文书归档，在一台电脑上办完。内容填一次，各件文书都用得上；资料加密保存在本机，不连网络。
          </p>
          <NoJournalRemark />
        </header>
        {peopled ? (
          <ChooseOfficer />
        ) : (
          <div className={classes.ways}>
            <SampleStart />
            <BlankStart />
          </div>
        )}
      </div>
    </main>
  )
}
