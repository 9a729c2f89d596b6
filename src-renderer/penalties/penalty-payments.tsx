/** 缴款: what each party owes today, part by part and with the surcharge, and the payments that came in. */
import { Button } from '@mantine/core'
import { formatMoney } from '../../src-domain/money-input'
import { type FineAccount, fineAccounts } from '../../src-domain/penalties/fine-account'
import { nextOrder } from '../../src-domain/rows'
import { RecordSheet } from '../cases/record-sheet'
import { dayInWords, useToday } from '../clock'
import { useMay } from '../rights/use-may'
import { useCalendar } from '../store/hooks'
import classes from './penalties.module.css'
import { paymentMetas } from './penalty-metas'
import type { PenaltyView } from './penalty-view'

/** The section; nothing before a fine was decided. */
export function PenaltyPayments(view: PenaltyView) {
  const { record } = view
  const today = useToday()
  const calendar = useCalendar()
  const accounts = fineAccounts(record, calendar, today)
  if (accounts.length === 0) return null
  return (
    <section>
      <h2>缴款</h2>
      {accounts.map((account) => (
        <Account key={account.party} {...view} account={account} today={today} />
      ))}
    </section>
  )
}

function Account({
  record,
  context,
  pay,
  account,
  today,
}: PenaltyView & { account: FineAccount; today: string }) {
  const mayRecord = useMay()('fact.record:finePaid', record).allowed
  const { party, owed, payments, due, deferred } = account
  const late = owed.daysLate > 0 && owed.owed > 0

  function add() {
    const value = { party, date: today, amount: owed.owed, order: nextOrder(record.payments) }
    pay(['payments', crypto.randomUUID()], value, `登记缴款：${party}`)
  }

  return (
    <div className={classes.planned}>
      <p>
        <strong>{party}</strong>
        <span>罚款 {formatMoney(owed.fine)} 元</span>
        <span>已缴 {formatMoney(owed.paid)} 元</span>
        <span className={late ? classes.late : undefined}>{owedWords(account)}</span>
      </p>
      <p className="muted">
        {due
          ? `${deferred ? '经批准分期或者延期，' : ''}缴款期限 ${dayInWords(owed.next?.due ?? due, today)}`
          : '决定书送达后起算缴款期限'}
        {owed.surcharge > 0 &&
          `；最长逾期 ${owed.daysLate} 日，加处罚款 ${formatMoney(owed.surcharge)} 元（每日3%，不超过罚款数额）`}
      </p>
      {payments.map(({ id }, index) => (
        <div key={id} className={classes.payment}>
          <RecordSheet
            label={`${party}缴款${index + 1}`}
            base={['payments', id]}
            metas={paymentMetas}
            context={context}
            onEdit={(path, value, label) => pay(path, value, `修改${label}`)}
            readOnly={!mayRecord}
          />
          {mayRecord && (
            <button
              type="button"
              className="link"
              aria-label={`删除${party}缴款${index + 1}`}
              onClick={() => pay(['payments', id], undefined, '删除误登的缴款')}
            >
              删除
            </button>
          )}
        </div>
      ))}
      {mayRecord && owed.owed > 0 && (
        <Button size="xs" variant="default" onClick={add}>
          登记缴款
        </Button>
      )}
    </div>
  )
}

/** All that is owed today; where a plan was approved, what of it is due by the plan. */
function owedWords({ owed: { owed, overdue }, deferred }: FineAccount): string {
  if (owed === 0) return '已缴清'
  if (!deferred) return `今日应缴 ${formatMoney(owed)} 元`
  return `共欠 ${formatMoney(owed)} 元，${overdue > 0 ? `其中已到期 ${formatMoney(overdue)} 元` : '尚未到期'}`
}
