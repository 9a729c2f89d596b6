/** The recovery code, shown once: printed or written down, then partly typed back, before anything rests on it. */
import { Button } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { groupFault, groupLength, groupsOf } from '../recovery-code'
import { RecoveryCodeField } from './recovery-code-field'
import classes from './vault.module.css'

interface Props {
  code: string
  /** Two groups that are asked back, from 0. */
  asked: readonly [number, number]
  /** Answers with a sentence where nothing was printed. */
  onPrint: () => Promise<string | null>
  onConfirmed: () => void
  busy?: boolean
  failure?: string | null
}

/** Two groups to ask back, different ones each time. */
export function groupsToAsk(): [number, number] {
  const [one = 0, two = 0] = crypto.getRandomValues(new Uint8Array(2))
  const first = one % 8
  return [first, (first + 1 + (two % 7)) % 8].sort((a, b) => a - b) as [number, number]
}

export function RecoveryCodePage({ code, asked, onPrint, onConfirmed, busy = false, failure = null }: Props) {
  const [typing, setTyping] = useState(false)
  const [typed, setTyped] = useState<string[]>([])
  const [wrong, setWrong] = useState<string | null>(null)
  const [unprinted, setUnprinted] = useState<string | null>(null)
  const groups = groupsOf(code)
  const printing = useRef<HTMLButtonElement>(null)
  const typedBack = useRef<HTMLFormElement>(null)
  // The keyboard goes on from where each of the two pages begins.
  useEffect(() => {
    if (typing) typedBack.current?.querySelector('input')?.focus()
    else printing.current?.focus()
  }, [typing])

  function confirm(event: FormEvent) {
    event.preventDefault()
    const at = asked.findIndex((group, place) => groupsOf(typed[place] ?? '')[0] !== groups[group])
    const group = asked[at]
    if (group === undefined) {
      setWrong(null)
      onConfirmed()
      return
    }
    const text = typed[at] ?? ''
    // A slip within a full group is told under the boxes already.
    const told = text.length >= groupLength && groupFault(text, group) !== null
    setWrong(told ? null : `第 ${group + 1} 组与恢复码不符，请对照您打印或抄下的原件。`)
    typedBack.current?.querySelectorAll('input')[at]?.select()
  }

  function type(texts: string[]) {
    setTyped(texts)
    setWrong(null)
  }

  if (!typing) {
    return (
      <div className={classes.form}>
        <p>
          忘记口令，或把备份恢复到另一台电脑时，要用这张恢复码。它只显示这一次，程序里不留底；丢了恢复码又忘了口令，资料就再也打不开。
        </p>
        <ol className={classes.code} aria-label="恢复码">
          {groups.map((group, index) => (
            <li key={group} className={classes.group}>
              <span aria-hidden>{index + 1}</span>
              <b>{group}</b>
            </li>
          ))}
        </ol>
        <p className="muted">没有字母 I、L、O、U：像 1 的是数字一，像 0 的是数字零。每组末位用来核对抄写。</p>
        <p className={classes.failure} role="alert">
          {unprinted}
        </p>
        <div className={classes.act}>
          <Button ref={printing} variant="default" onClick={() => void onPrint().then(setUnprinted)}>
            打印恢复码
          </Button>
          <Button onClick={() => setTyping(true)}>已经打印或抄好，继续</Button>
        </div>
      </div>
    )
  }
  return (
    <form ref={typedBack} className={classes.form} onSubmit={confirm}>
      <p>
        请看着您打印或抄下的原件，输入第 {asked[0] + 1} 组和第 {asked[1] + 1} 组，确认没有抄错。
      </p>
      <RecoveryCodeField groups={asked} value={typed} onChange={type} disabled={busy} />
      <p className={classes.failure} role="alert">
        {wrong ?? failure}
      </p>
      <div className={classes.act}>
        <Button type="submit" loading={busy}>
          确认无误
        </Button>
        <Button variant="default" disabled={busy} onClick={() => setTyping(false)}>
          再看一次
        </Button>
      </div>
      <p className="muted">确认后请把原件密封，交保密柜或档案室保管，不要放在电脑旁。</p>
    </form>
  )
}
