/** 做包: what is to go along, to whom, what stays behind; then the package is written and read back. */
import { Button, Radio, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { CaseSummary } from '../../../src-domain/case-summary'
import type { GuardedMatter } from '../../../src-domain/package/package-format'
import { useMay } from '../../rights/use-may'
import { go } from '../../route'
import { useCases } from '../../store/hooks'
import { passwordStrength } from '../../vault/password-rules'
import { nothingTyped, typedFault } from '../../vault/screens/new-password'
import { workstationName } from '../../workstation'
import { make } from '../making-desk'
import type { PackageEntry } from '../package-entry'
import type { Choice } from '../plan'
import { CasePicker } from './case-picker'
import classes from './exchange.module.css'
import { useExchangeDesk, useExchangeState } from './exchange-provider'
import { MadeReport } from './made-report'
import { PlanFacts } from './plan-facts'
import { byPassphrase, ReceiverChoice } from './receiver-choice'
import { useExchangeWork } from './use-exchange-work'
import { usePlan } from './use-plan'
import { useStruck } from './use-struck'
import { WorkLine } from './work-line'

const kinds: readonly { kind: Choice['kind']; label: string; hint: string }[] = [
  { kind: 'changes', label: '对方还没有的变动', hint: '自上次交换以来改过的、新登记的，一件不漏' },
  { kind: 'cases', label: '选定的案件', hint: '只带勾选的几件' },
  { kind: 'task', label: '外出任务', hint: '交给一台笔记本带出去办，案件上注明谁带着' },
  { kind: 'return', label: '外出带回', hint: '把在外面办的带回单位，注明就此结束' },
  { kind: 'everything', label: '全部资料', hint: '第一次给新电脑时用' },
  { kind: 'card', label: '只交换名片', hint: '不带资料，先让两台电脑互相认识' },
]

const picking: readonly Choice['kind'][] = ['cases', 'task', 'return']

/** @param beforehand the ids of cases that were chosen on another screen. */
export function MakeScreen({ beforehand }: { beforehand: readonly string[] }) {
  const desk = useExchangeDesk()
  const cases = useCases()
  const struckBy = useStruck()
  const workstations = useExchangeState().workstations.filter(({ card }) => !struckBy(card.workstationId))
  const allowed = useMay()('exchange.make')
  const [kind, setKind] = useState(() => firstKind(cases, beforehand))
  const [caseIds, setCaseIds] = useState<readonly string[]>(beforehand)
  const [receiver, setReceiver] = useState<string | null>(null)
  const [typed, setTyped] = useState(nothingTyped)
  const [asked, setAsked] = useState(false)
  const [onPurpose, setOnPurpose] = useState<readonly GuardedMatter[]>([])
  const [note, setNote] = useState('')
  const [made, setMade] = useState<PackageEntry | null>(null)
  const work = useExchangeWork()
  const { busy } = work
  const onlyKnown = kind === 'task'
  const first = workstations[0]?.card.workstationId ?? byPassphrase
  const chosen = receiver === null || (onlyKnown && receiver === byPassphrase) ? first : receiver
  const known = workstations.find(({ card }) => card.workstationId === chosen) ?? null
  const choice: Choice =
    kind === 'cases' || kind === 'task' || kind === 'return' ? { kind, caseIds } : { kind }
  const plan = usePlan(choice, known, onPurpose)

  async function begin() {
    setAsked(true)
    if (picking.includes(kind) && caseIds.length === 0) return work.fail('请先勾选要带的案件。')
    const fault = known ? null : passphraseFault(typed)
    if (fault) return work.fail(`${fault}。`)
    await work.run(
      '交换包没有做成',
      async (doing) => {
        const to = known ?? { passphrase: typed.first }
        setMade(await make(desk, { choice, to, onPurpose, note: note.trim() }, doing))
      },
      { what: '制作交换包', afterwards: '交换包已做好并读回核对，见“往来记录”。' },
    )
  }

  if (!allowed.allowed) return <p className={classes.hint}>{allowed.why}</p>
  if (made) return <MadeReport entry={made} onAgain={() => setMade(null)} />
  return (
    <div className={classes.sheet}>
      <section className={classes.part} aria-labelledby="make-what">
        <h2 id="make-what">带什么</h2>
        <div>
          <Radio.Group
            aria-labelledby="make-what"
            value={kind}
            onChange={(next) => setKind(next as Choice['kind'])}
          >
            <div className={classes.choices}>
              {kinds.map((one) => (
                <Radio
                  key={one.kind}
                  value={one.kind}
                  disabled={busy}
                  label={
                    <>
                      {one.label} <span className="muted">{one.hint}</span>
                    </>
                  }
                />
              ))}
            </div>
          </Radio.Group>
          {picking.includes(kind) && (
            <CasePicker chosen={caseIds} onChange={setCaseIds} disabled={busy} onlyAway={kind === 'return'} />
          )}
        </div>
      </section>
      <section className={classes.part} aria-labelledby="make-whom">
        <h2 id="make-whom">给谁</h2>
        <div>
          <ReceiverChoice
            workstations={workstations}
            value={chosen}
            onChange={setReceiver}
            typed={typed}
            onType={setTyped}
            asked={asked}
            disabled={busy}
            onlyKnown={onlyKnown}
            onCard={() => setKind('card')}
          />
        </div>
      </section>
      <PlanFacts plan={plan} onPurpose={onPurpose} onChange={setOnPurpose} disabled={busy} />
      <section className={classes.part} aria-labelledby="make-note">
        <h2 id="make-note">{kind === 'task' ? '任务' : '附言'}</h2>
        <div>
          <Textarea
            className={classes.wide ?? ''}
            aria-labelledby="make-note"
            placeholder={kind === 'task' ? '例如：到工地核查，做现场笔录' : '可以不填'}
            autosize
            minRows={1}
            maxRows={4}
            maxLength={500}
            value={note}
            disabled={busy}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </div>
      </section>
      <section className={classes.part} aria-label="制作">
        <span />
        <div>
          <WorkLine work={work} what="正在制作并读回核对" />
          <p className={classes.bad} role="alert">
            {work.failure}
          </p>
          <div className={classes.act}>
            <Button onClick={() => void begin()} disabled={busy || !plan || (onlyKnown && !known)}>
              制作交换包
            </Button>
            <Button variant="default" onClick={() => go({ screen: 'exchange', section: 'log' })}>
              往来记录
            </Button>
          </div>
        </div>
      </section>
    </div>
  )
}

/** What is most likely meant; what this machine has along is brought back. */
function firstKind(cases: readonly CaseSummary[], beforehand: readonly string[]): Choice['kind'] {
  if (beforehand.length === 0) return 'changes'
  const own = workstationName()
  const along = new Set(
    cases.filter(({ away }) => away?.some(({ name }) => name === own)).map(({ id }) => id),
  )
  return beforehand.every((id) => along.has(id)) ? 'return' : 'cases'
}

/** Whoever finds the stick may try as often as they like: the rule is stricter than that of accounts. */
function passphraseFault(typed: typeof nothingTyped): string | null {
  const fault = typedFault(typed, '')
  if (fault) return fault
  return passwordStrength(typed.first, '').level < 2
    ? '这个口令还不够：捡到U盘的人可以一直试，请用一句更长的话'
    : null
}
