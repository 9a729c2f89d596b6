/** Typing the recovery code from paper: a box for each group, laid out and numbered as on the paper. */
import { type ChangeEvent, type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { groupFault, groupLength, groupsOf, plainOf } from '../recovery-code'
import classes from './vault.module.css'

interface Props {
  /** One text for each group. */
  value: readonly string[]
  onChange: (value: string[]) => void
  /** Which groups are asked for, from 0; all eight by default. */
  groups?: readonly number[]
  disabled?: boolean
}

const all = [0, 1, 2, 3, 4, 5, 6, 7]

/** A full group goes on to the next; a slip shows at once under the boxes, with the number of its group. */
export function RecoveryCodeField({ value, onChange, groups = all, disabled = false }: Props) {
  const boxes = useRef<(HTMLInputElement | null)[]>([])
  const [leftAt, setLeftAt] = useState<ReadonlySet<number>>(new Set())
  const faults = groups.map((group, place) => {
    const text = value[place] ?? ''
    const due = text.length >= groupLength || (leftAt.has(place) && text !== '')
    return due ? groupFault(text, group) : null
  })
  const firstFault = faults.find((fault) => fault !== null) ?? null

  function put(place: number, texts: readonly string[]) {
    onChange(groups.map((_, at) => texts[at - place] ?? value[at] ?? ''))
  }

  function type(place: number, text: string) {
    const plain = plainOf(text)
    put(place, [plain])
    if (plain.length >= groupLength) boxes.current[place + 1]?.focus()
  }

  function change(place: number, { currentTarget, nativeEvent }: ChangeEvent<HTMLInputElement>) {
    // What an input method is still composing is not touched: it would come out twice.
    if ((nativeEvent as InputEvent).isComposing) put(place, [currentTarget.value])
    else type(place, currentTarget.value)
  }

  function paste(event: ClipboardEvent, place: number) {
    const pasted = groupsOf(event.clipboardData.getData('text'))
    const from = pasted.length >= groups.length ? 0 : place
    event.preventDefault()
    put(from, pasted)
    boxes.current[Math.min(from + pasted.length, groups.length) - 1]?.focus()
  }

  function back(event: KeyboardEvent, place: number) {
    if (event.key !== 'Backspace' || value[place]) return
    event.preventDefault()
    boxes.current[place - 1]?.focus()
  }

  return (
    <div>
      <fieldset className={classes.code} aria-label="恢复码">
        {groups.map((group, place) => (
          <label key={group} className={classes.group} data-fault={faults[place] !== null || undefined}>
            <span aria-hidden>{group + 1}</span>
            <input
              ref={(box) => {
                boxes.current[place] = box
              }}
              aria-label={`恢复码第 ${group + 1} 组`}
              aria-invalid={faults[place] !== null}
              autoComplete="off"
              spellCheck={false}
              maxLength={groupLength}
              disabled={disabled}
              value={value[place] ?? ''}
              onChange={(event) => change(place, event)}
              onCompositionEnd={(event) => type(place, event.currentTarget.value)}
              onPaste={(event) => paste(event, place)}
              onKeyDown={(event) => back(event, place)}
              onBlur={() => setLeftAt((before) => new Set(before).add(place))}
            />
          </label>
        ))}
      </fieldset>
      <p className={classes.failure} role="alert">
        {firstFault && `${firstFault}。`}
      </p>
    </div>
  )
}
