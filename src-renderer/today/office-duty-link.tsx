/** What a line of 全办事项 leads to: the act it asks for, or the meetings where none is left to do here. */
import type { ReactNode } from 'react'
import type { OfficeDuty } from '../../src-domain/office-duties'
import { hrefOf } from '../route'
import type { useDutyAct } from './use-office-duties'

type DutyAct = ReturnType<ReturnType<typeof useDutyAct>>

/** The line itself, as a link. */
export function OfficeDutyLink(props: { act: DutyAct; className?: string | undefined; children: ReactNode }) {
  const { act, className, children } = props
  return (
    <a
      className={className}
      data-line
      href={hrefOf({ screen: 'meetings' })}
      title={act ? act.words : '查看会议'}
      onClick={(event) => {
        if (!act) return
        event.preventDefault()
        act.act()
      }}
    >
      {children}
    </a>
  )
}

/** 已办登记 beside the line; nothing where the act itself is to note it. */
export function NoteButton({ duty, act, onNote }: { duty: OfficeDuty; act: DutyAct; onNote: () => void }) {
  if (!act || act.notes) return null
  return (
    <button type="button" className="link" onClick={onNote}>
      已办登记<span className="visually-hidden">：{duty.title}</span>
    </button>
  )
}
