/** Ctrl+K: one box that finds cases, papers and actions, and opens what is chosen. */
import { Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import {
  type KeyboardEvent,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useMay } from '../rights/use-may'
import { useCases } from '../store/hooks'
import classes from './finder.module.css'
import { type Finding, findings } from './finder-findings'
import { isComposing } from './use-key'

interface Props {
  opened: boolean
  onClose: () => void
  onKeys: () => void
}

/** The first key after Ctrl+K is already meant for the box. */
function focusAtOnce(input: HTMLInputElement | null): void {
  input?.focus()
}

/** The finder over the page; closed, it draws nothing. */
export function Finder({ opened, onClose, onKeys }: Props) {
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      centered={false}
      yOffset="12vh"
      size="42rem"
      lockScroll={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label="查找">
        <Modal.Body p={0}>
          <FinderBox onClose={onClose} onKeys={onKeys} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

function FinderBox({ onClose, onKeys }: Omit<Props, 'opened'>) {
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const wanted = useDeferredValue(typed)
  const cases = useCases()
  const mayRegister = useMay()('case.register').allowed
  const find = useCallback(
    (words: string) => findings(cases, words, { openKeys: onKeys, mayRegister }),
    [cases, onKeys, mayRegister],
  )
  const found = useMemo(() => find(wanted), [find, wanted])
  const id = useId()
  const list = useRef<HTMLDivElement>(null)

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })

  function choose(finding: Finding | undefined) {
    if (!finding) return
    onClose()
    finding.run()
  }

  function keyDown(event: KeyboardEvent) {
    if (isComposing(event.nativeEvent)) return
    const moves: Record<string, number> = { ArrowDown: active + 1, ArrowUp: active - 1 }
    const to = moves[event.key]
    if (to !== undefined) {
      event.preventDefault()
      setActive((to + found.length) % Math.max(1, found.length))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      // The list may still be that of the words before: what is meant is what was typed.
      choose((wanted === typed ? found : find(typed))[active])
    }
  }

  return (
    <>
      <div className={classes.box}>
        <IconSearch size="1.125rem" stroke={1.5} aria-hidden />
        <input
          className={classes.input}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setActive(0)
          }}
          onKeyDown={keyDown}
          placeholder="案号、案由、单位、项目、文号，或要做的事；可用拼音首字母"
          role="combobox"
          aria-label="查找案件、文书、操作"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={found.length > 0 ? `${id}-${active}` : undefined}
          data-autofocus
          ref={focusAtOnce}
        />
        <span className="kbd">Esc</span>
      </div>
      <div
        ref={list}
        className={classes.list}
        id={`${id}-list`}
        role="listbox"
        aria-label="找到的内容"
        tabIndex={-1}
      >
        {found.map((finding, index) => (
          <div key={finding.key}>
            {finding.group !== found[index - 1]?.group && (
              <div className={classes.group} role="presentation">
                {finding.group}
              </div>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard works the list from the box above */}
            <div
              id={`${id}-${index}`}
              className={classes.finding}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onClick={() => choose(finding)}
              onMouseMove={() => setActive(index)}
            >
              <span className={classes.title}>{finding.title}</span>
              <span className={classes.aside}>{finding.aside}</span>
            </div>
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <p className={classes.none} role="status">
          没有找到“{wanted}”。可以换一个词，或只输入其中几个字。
        </p>
      )}
    </>
  )
}
