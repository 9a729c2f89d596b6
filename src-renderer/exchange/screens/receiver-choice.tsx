/** For whom a package is: a workstation that was met, or whoever has a passphrase. */
import { Select } from '@mantine/core'
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
}

export function ReceiverChoice({ workstations, value, onChange, typed, onType, asked, disabled }: Props) {
  const options = [
    ...workstations.map(({ card }) => ({ value: card.workstationId, label: card.name })),
    { value: byPassphrase, label: '用口令加密（还不认识的电脑）' },
  ]
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
          <div className={classes.field}>
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
