/** What a package would hold, in numbers, and what stays behind unless it is put in on purpose. */
import { Checkbox } from '@mantine/core'
import { type GuardedMatter, guardedMatters } from '../../../src-domain/package/package-format'
import { sizeInWords } from '../../backup/words'
import type { Plan } from '../plan'
import classes from './exchange.module.css'

interface Props {
  plan: Plan | null
  onPurpose: readonly GuardedMatter[]
  onChange: (matters: readonly GuardedMatter[]) => void
  disabled: boolean
}

export function PlanFacts({ plan, onPurpose, onChange, disabled }: Props) {
  if (!plan) return null
  const size = plan.attachments.reduce((sum, one) => sum + one.size, 0)
  const meetings = plan.records.filter(({ record }) => record === 'meeting').length
  const parts = [
    `案件 ${plan.cases.length} 件`,
    plan.records.some(({ record }) => record === 'office') ? '机构人员等资料库' : '',
    meetings > 0 ? `会议 ${meetings} 次` : '',
    plan.attachments.length > 0 ? `附件 ${plan.attachments.length} 个（${sizeInWords(size)}）` : '',
  ].filter(Boolean)
  const matters = (Object.keys(guardedMatters) as GuardedMatter[]).filter(
    (matter) => onPurpose.includes(matter) || heldFor(plan, matter) > 0,
  )

  function set(matter: GuardedMatter, on: boolean) {
    onChange(on ? [...onPurpose, matter] : onPurpose.filter((other) => other !== matter))
  }

  return (
    <>
      <section className={classes.part} aria-labelledby="make-sum">
        <h2 id="make-sum">合计</h2>
        <div>
          <p role="status">{parts.join('，')}</p>
        </div>
      </section>
      <section className={classes.part} aria-labelledby="make-held">
        <h2 id="make-held">留下不带的</h2>
        <div>
          {matters.length === 0 ? (
            <p className={classes.hint}>没有。</p>
          ) : (
            <>
              <p className={classes.hint}>
                {plan.withheld.length > 0
                  ? `共 ${plan.withheld.length} 件案件整件留下。确需带走的，经批准后勾选，包内会写明：`
                  : '以下各项已经勾选，一并带走，包内会写明：'}
              </p>
              <div className={classes.choices}>
                {matters.map((matter) => (
                  <Checkbox
                    key={matter}
                    checked={onPurpose.includes(matter)}
                    disabled={disabled}
                    onChange={(event) => set(matter, event.currentTarget.checked)}
                    label={
                      <>
                        带上有“{guardedMatters[matter]}”的案件
                        {heldFor(plan, matter) > 0 && (
                          <span className="muted"> 现留下 {heldFor(plan, matter)} 件</span>
                        )}
                      </>
                    }
                  />
                ))}
              </div>
            </>
          )}
        </div>
      </section>
    </>
  )
}

function heldFor({ withheld }: Plan, matter: GuardedMatter): number {
  return withheld.filter(({ matters }) => matters.includes(matter)).length
}
