/** 收包: a package is chosen or dropped here, looked into, and only then taken in. */
import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import { FieldScope } from '../../fields/field-scope'
import { useMay } from '../../rights/use-may'
import { PasswordField } from '../../vault/screens/password-field'
import type { PackageEntry } from '../package-entry'
import { droppedFile, type PackageAtHand } from '../package-files'
import { type Looked, leaveLook, lockOf, look, take } from '../taking-desk'
import classes from './exchange.module.css'
import { useExchangeDesk } from './exchange-provider'
import { LookedReport } from './looked-report'
import { TakenReport } from './taken-report'
import { useExchangeWork } from './use-exchange-work'
import { WorkLine } from './work-line'

const step = '交换包没有接收'
const looking = { what: '查看交换包', afterwards: '交换包已看完，什么也没有写入，请解锁后重新选择它。' }

export function TakeScreen() {
  const desk = useExchangeDesk()
  const allowed = useMay()('exchange.take')
  const [locked, setLocked] = useState<PackageAtHand | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [looked, setLooked] = useState<Looked | null>(null)
  const [taken, setTaken] = useState<PackageEntry | null>(null)
  const [doing, setDoing] = useState('正在查看，什么也没有写入')
  const work = useExchangeWork()
  const { busy } = work
  // What a look has put aside goes with it; while it is being taken in it is needed still.
  const taking = useRef(false)
  const secret = useRef<HTMLInputElement>(null)
  // It is asked for as soon as the file was chosen, and again where it was wrong.
  useEffect(() => {
    if (locked && !busy) secret.current?.focus()
  }, [locked, busy])
  useEffect(
    () => () => {
      if (looked && !taking.current) void leaveLook(desk, looked).catch(() => undefined)
    },
    [desk, looked],
  )

  async function chosen(file: PackageAtHand | null) {
    if (!file) return
    setLooked(null)
    setTaken(null)
    setLocked(null)
    setPassphrase('')
    setDoing('正在查看，什么也没有写入')
    await work.run(
      step,
      async (some) => {
        if ((await lockOf(file)) === 'passphrase') setLocked(file)
        else setLooked(await look(desk, file, null, some))
      },
      looking,
    )
  }

  async function open() {
    if (!locked || passphrase === '' || busy) return
    await work.run(
      step,
      async (some) => {
        setLooked(await look(desk, locked, passphrase, some))
        setLocked(null)
      },
      looking,
    )
  }

  async function takeIn() {
    if (!looked) return
    setDoing('正在接收')
    taking.current = true
    await work.run(
      step,
      async (some) => {
        setTaken(await take(desk, looked, some))
        setLooked(null)
      },
      { what: '接收交换包', afterwards: '交换包已接收，见“往来记录”。' },
    )
    taking.current = false
  }

  if (!allowed.allowed) return <p className={classes.hint}>{allowed.why}</p>
  return (
    <div className={classes.sheet}>
      {taken ? (
        <TakenReport entry={taken} />
      ) : looked ? (
        <LookedReport looked={looked} busy={busy} onTake={() => void takeIn()} />
      ) : (
        <p className={classes.before}>
          先看包里有什么：来自谁、有几件新的、几件有变动、有没有冲突。看过之后点“接收”才写入本机。
        </p>
      )}
      {locked && (
        <FieldScope className={classes.part} onLast={() => void open()}>
          <h2>口令</h2>
          <div>
            <p className={classes.hint}>“{locked.name}”用口令加密，口令请向做包的人要。</p>
            <div className={classes.field}>
              <PasswordField
                ref={secret}
                label="交换包口令"
                autoComplete="current-password"
                value={passphrase}
                onChange={setPassphrase}
                disabled={busy}
              />
            </div>
            <Button onClick={() => void open()} disabled={busy || passphrase === ''}>
              查看
            </Button>
          </div>
        </FieldScope>
      )}
      <WorkLine work={work} what={doing} />
      <p className={classes.bad} role="alert">
        {work.failure}
      </p>
      {!busy && (
        <Drop
          words={looked || taken || locked ? '换一个交换包' : '选择交换包'}
          quiet={looked !== null || taken !== null || locked !== null}
          onFile={(file) => void chosen(droppedFile(file))}
          onChoose={() =>
            void work.run(step, async () => {
              const file = await desk.host.files.choose()
              // A piece of work of its own, after this one.
              setTimeout(() => void chosen(file))
            })
          }
        />
      )}
    </div>
  )
}

interface DropProps {
  words: string
  quiet: boolean
  onFile: (file: File) => void
  onChoose: () => void
}

function Drop({ words, quiet, onFile, onChoose }: DropProps) {
  const [over, setOver] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  // It is drawn anew once work has ended: where nothing else came of it, it is what one goes on with.
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus()
  }, [])

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) onFile(file)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is offered beside the button, which does the same
    <div
      className={classes.drop}
      data-over={over}
      data-quiet={quiet}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {!quiet && <IconFileImport size="1.75rem" stroke={1.4} aria-hidden />}
      <Button ref={button} variant={quiet ? 'default' : 'filled'} onClick={onChoose}>
        {words}
      </Button>
      <span className="muted">也可以把文件拖到这里</span>
    </div>
  )
}
