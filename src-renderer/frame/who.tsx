/** Who is working here, and locking the office. */
import { Menu, Tooltip } from '@mantine/core'
import { IconChevronDown, IconLock, IconUser } from '@tabler/icons-react'
import type { OfficeRecord } from '../../src-domain/office'
import { useSeat } from '../entrance/seat'
import { go } from '../route'
import { useOffice, useOfficerId } from '../store/hooks'
import classes from './top-strip.module.css'

/** The name in the top strip; opens what concerns one's own account. Beside it the lock. */
export function Who() {
  const office = useOffice()
  const officerId = useOfficerId()
  const { lock } = useSeat()
  const officer = officerId === null ? undefined : office.officers[officerId]
  return (
    <div className={classes.seat}>
      <Menu position="bottom-end" width={220}>
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
        <Menu.Dropdown>
          <Menu.Item onClick={() => go({ screen: 'settings' })}>我的账号和口令…</Menu.Item>
          <Menu.Item onClick={() => go({ screen: 'library', section: 'officers' })}>人员名册…</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={lock} rightSection={<span className="kbd">Ctrl+L</span>}>
            锁定或换人办理
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Tooltip label="锁定（Ctrl+L）" position="bottom-end">
        <button type="button" className={classes.lock} aria-label="锁定" onClick={lock}>
          <IconLock size="1.125rem" stroke={1.5} aria-hidden />
        </button>
      </Tooltip>
    </div>
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
