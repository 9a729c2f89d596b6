/** How the office counts where the rules leave it to the office; every limit follows at once. */
import { NumberInput, Radio } from '@mantine/core'
import type { JsonMap } from '../../src-domain/edits'
import {
  creditStarts,
  investigationStarts,
  type LimitChoices,
  leastStatementDays,
  mostStatementDays,
  reportUnits,
} from '../../src-domain/limit-choices'
import { showNotice } from '../frame/notices'
import { useMay } from '../rights/use-may'
import { useOffice, useStore } from '../store/hooks'
import classes from './settings.module.css'

/** What counts where the office has settled nothing: the cautious reading of each. */
const usual = {
  statementDays: 5,
  investigationFrom: 'accepted',
  reportDays: 'calendar-day',
  creditFrom: 'received',
} as const

/** The part 期限 of the settings. */
export function LimitSettings() {
  const store = useStore()
  const office = useOffice()
  const permission = useMay()('settings.edit')
  const choices = { ...usual, ...definite(office.limitChoices ?? {}) }
  const readOnly = !permission.allowed

  function put(part: LimitChoices, what: string) {
    const value = { ...office.limitChoices, ...part } as JsonMap
    try {
      store.changeOffice([{ path: ['limitChoices'], value }], `设定期限口径：${what}`)
      showNotice({ text: `已设定：${what}，各项期限随之重新计算` })
    } catch (error) {
      showNotice({ tone: 'late', text: error instanceof Error ? error.message : '没有改成' })
    }
  }

  return (
    <section className={classes.section}>
      <h2>期限</h2>
      <div>
        {!permission.allowed && <p className={classes.hint}>{permission.why}</p>}
        <Choice
          label="一般线索的调查期限（15个工作日）自哪一日起算"
          table={investigationStarts}
          value={choices.investigationFrom}
          readOnly={readOnly}
          onChoose={(investigationFrom) =>
            put({ investigationFrom }, `调查期限自${investigationStarts[investigationFrom]}起算`)
          }
        />
        <Choice
          label="举报五日内决定是否受理，“日”按什么计算"
          description="实施方案对投诉写“工作日”、对举报写“日”，按自然日较早届满，较稳妥"
          table={reportUnits}
          value={choices.reportDays}
          readOnly={readOnly}
          onChoose={(reportDays) => put({ reportDays }, `举报受理期限按${reportUnits[reportDays]}计算`)}
        />
        <Choice
          label="信用信息一个工作日内填报，自哪一日起算"
          description="收到之日以填报表载明的为准；没有载明的，自决定送达之日起算"
          table={creditStarts}
          value={choices.creditFrom}
          readOnly={readOnly}
          onChoose={(creditFrom) => put({ creditFrom }, `信用填报期限自${creditStarts[creditFrom]}起算`)}
        />
        <NumberInput
          // Drawn anew when it changes elsewhere, so that the box shows it.
          key={choices.statementDays}
          className={classes.name ?? ''}
          label="陈述申辩期限（工作日）"
          description={`法律没有规定天数，不少于 ${leastStatementDays} 个工作日；写入新起草的告知书，已发的告知书按其载明的天数`}
          min={leastStatementDays}
          max={mostStatementDays}
          clampBehavior="blur"
          allowDecimal={false}
          defaultValue={choices.statementDays}
          readOnly={readOnly}
          onBlur={(event) => {
            const days = Number(event.currentTarget.value)
            const statementDays = Math.min(mostStatementDays, Math.max(leastStatementDays, days))
            if (!Number.isInteger(days) || days === 0 || statementDays === choices.statementDays) return
            put({ statementDays }, `陈述申辩期限 ${statementDays} 个工作日`)
          }}
        />
      </div>
    </section>
  )
}

interface ChoiceProps<Value extends string> {
  label: string
  description?: string
  /** The answers there are, with their words. */
  table: Readonly<Record<Value, string>>
  value: Value
  readOnly: boolean
  onChoose: (value: Value) => void
}

function Choice<Value extends string>({ table, readOnly, onChoose, ...group }: ChoiceProps<Value>) {
  return (
    <Radio.Group {...group} readOnly={readOnly} onChange={(value) => onChoose(value as Value)}>
      <div className={classes.choices}>
        {Object.entries<string>(table).map(([value, words]) => (
          <Radio key={value} value={value} label={words} disabled={readOnly} />
        ))}
      </div>
    </Radio.Group>
  )
}

/** What was settled, without what was left open. */
function definite(choices: LimitChoices): Partial<typeof usual> {
  return Object.fromEntries(
    Object.entries(choices).filter(([, value]) => value !== null && value !== undefined),
  )
}
