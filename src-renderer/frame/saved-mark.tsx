/** Tells how saving goes: the hour of the last save, that it is under way, or why it failed and what was kept. */
import { Button, Popover } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { instantInWords, useToday } from '../clock'
import { useSaveState, useStore } from '../store/hooks'
import classes from './top-strip.module.css'

/** The mark in the top strip. */
export function SavedMark() {
  const { state, at, message } = useSaveState()
  const store = useStore()
  const today = useToday()
  if (state === 'failed') {
    return (
      <Popover width={340} position="bottom-end" defaultOpened withinPortal>
        <Popover.Target>
          <button type="button" className={classes.failed}>
            <IconAlertTriangle size="1rem" aria-hidden /> 保存失败
          </button>
        </Popover.Target>
        <Popover.Dropdown className={classes.failure}>
          <h3>刚才的改动还没有存到磁盘</h3>
          <p>{message}</p>
          <p className="muted">改动都还在内存里，没有丢失。</p>
          <Button onClick={() => void store.flush()}>再试一次</Button>
        </Popover.Dropdown>
      </Popover>
    )
  }
  return (
    <span className={classes.saved} role="status">
      {state === 'saving' ? '正在保存…' : at ? `已保存 ${instantInWords(at, today)}` : '尚无改动'}
    </span>
  )
}
