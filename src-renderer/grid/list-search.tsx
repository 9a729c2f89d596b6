/** The search above a list: `/` and Ctrl+F lead into it, the down key and Enter on to the rows, Esc empties it. */
import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useRef } from 'react'
import { useKey } from '../frame/use-key'
import classes from './list-search.module.css'

interface ListSearchProps {
  /** What is searched, as one says it: 案件. */
  noun: string
  /** What can be typed, where the list is found by more than its words. */
  by?: string
  typed: string
  onTyped: (typed: string) => void
  /** On to the rows. */
  onDown: () => void
}

export function ListSearch({ noun, by = `搜索${noun}`, typed, onTyped, onDown }: ListSearchProps) {
  const box = useRef<HTMLInputElement>(null)
  const enter = () => box.current?.select()
  useKey('/', enter)
  useKey('Mod+f', enter)

  function keyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault()
      onDown()
    } else if (event.key === 'Escape' && typed !== '') {
      event.preventDefault()
      onTyped('')
    }
  }

  return (
    <TextInput
      ref={box}
      className={classes.search}
      aria-label={`搜索${noun}`}
      placeholder={`${by}（按 / 到这里）`}
      leftSection={<IconSearch size="1rem" stroke={1.5} aria-hidden />}
      value={typed}
      onChange={(event) => onTyped(event.currentTarget.value)}
      onKeyDown={keyDown}
    />
  )
}
