/** For whom a package is: a workstation that was met, or whoever has a passphrase. */
import { Button, Select } from '@mantine/core'
import { NewPassword, type TypedTwice } from '../../vault/screens/new-password'
import type { KnownWorkstation } from '../known-workstation'
import classes from './exchange.module.css'

export const byPassphrase = 'passphrase'

interface Props {
  workstations: readonly KnownWorkstation[]
  value: string
  onChange: (value: string) => void
  typed: TypedTwice
  onType: (value: TypedTwice) => void
  asked: boolean
  disabled: boolean
  /** Only for a workstation that was met: on the case it will stand who has it. */
  onlyKnown: boolean
  /** Goes on to exchanging cards, where none was met yet. */
  onCard: () => void
}

export function ReceiverChoice(props: Props) {
  const { workstations, value, onChange, typed, onType, asked, disabled, onlyKnown, onCard } = props
  const known = workstations.map(({ card }) => ({ value: card.workstationId, label: card.name }))
  const anybody = { value: byPassphrase, label: '用口令加密（还不认识的电脑）' }
  const options = onlyKnown ? known : [...known, anybody]
  if (options.length === 0) {
    return (
      <>
        <p className={classes.soon} role="status">
          案件上要注明哪台电脑带着，所以外出任务只能交给认识的电脑，本机现在一台也不认识。请先与那台电脑互换一次名片，再来做外出任务。
        </p>
        <Button variant="default" onClick={onCard} disabled={disabled}>
          先交换名片
        </Button>
      </>
    )
  }
  return (
    <>
      <Select
        className={classes.field ?? ''}
        aria-labelledby="make-whom"
        data={options}
        value={value}
        onChange={(next) => next && onChange(next)}
        allowDeselect={false}
        disabled={disabled}
      />
      {value === byPassphrase ? (
        <>
          <div className={classes.secret}>
            <NewPassword value={typed} onChange={onType} loginName="" asked={asked} label="交换包口令" />
          </div>
          <p className={classes.hint}>
            口令当面或电话告诉对方，不要写在U盘上。忘了口令，包就打不开，只能重做。
          </p>
        </>
      ) : (
        <p className={classes.hint}>只有那台电脑打得开，不用口令。</p>
      )}
    </>
  )
}
