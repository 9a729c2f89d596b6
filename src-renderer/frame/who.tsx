/** Who is working here, and how to hand the desk to another officer. */
import { Menu } from '@mantine/core'
import { IconCheck, IconChevronDown, IconUser } from '@tabler/icons-react'
import type { OfficeRecord } from '../../src-domain/office'
import { go } from '../route'
import { useOffice, useOfficerId, useStore } from '../store/hooks'
import classes from './top-strip.module.css'

/** The name in the top strip; opens the list of officers in service. */
export function Who() {
  const office = useOffice()
  const officerId = useOfficerId()
  const store = useStore()
  const officer = officerId === null ? undefined : office.officers[officerId]
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <button
          type="button"
          className={classes.who}
          aria-label={`当前人员：${officer?.officerName ?? '未选择'}`}
        >
          <IconUser size="1rem" stroke={1.5} aria-hidden />
          <span>{officer?.officerName ?? '未选择人员'}</span>
          <IconChevronDown size="0.875rem" stroke={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes.officers}>
        <Menu.Label>换人办理（以后的改动记在其名下）</Menu.Label>
        {officersInService(office).map(({ id, name, aside }) => (
          <Menu.Item
            key={id}
            onClick={() => void store.setOfficer(id)}
            rightSection={id === officerId ? <IconCheck size="1rem" aria-label="当前" /> : null}
          >
            {name} <span className="muted">{aside}</span>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => go({ screen: 'library', section: 'officers' })}>人员名册…</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** Officers who may be chosen as the one working here, those of the office itself first. */
export function officersInService(office: OfficeRecord): { id: string; name: string; aside: string }[] {
  return Object.entries(office.officers)
    .filter(([, officer]) => officer.active)
    .sort(([, a], [, b]) => Number(b.orgId === office.officeOrgId) - Number(a.orgId === office.officeOrgId))
    .map(([id, officer]) => {
      const organ = officer.orgId ? office.organs[officer.orgId] : undefined
      const aside = [organ?.shortName ?? organ?.name, officer.position].filter(Boolean).join(' ')
      return { id, name: officer.officerName, aside }
    })
}
