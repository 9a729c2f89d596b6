/** Asks which officer this account is; everything done from now on stands in the history under that name. */
import { useState } from 'react'
import type { RoleCode } from '../../src-domain/codes'
import { useSeat } from '../entrance/seat'
import { officersInService } from '../frame/who'
import { useOffice } from '../store/hooks'
import { outcomeOf } from '../vault/screens/refusal'
import classes from './first-run.module.css'

/** One press on a name opens the office. */
export function ChooseOfficer() {
  const office = useOffice()
  const { account, sitDown } = useSeat()
  const [failure, setFailure] = useState<string | null>(null)

  async function choose(id: string) {
    const roleCodes = [
      ...new Set([...(office.officers[id]?.roleCodes ?? []), ...fixedRoles(account.roleCodes)]),
    ]
    setFailure((await outcomeOf(() => sitDown(id, roleCodes)))?.message ?? null)
  }

  return (
    <section className={classes.choose}>
      <h2>您是哪一位？</h2>
      <p className="muted">这个账号就归您用，改动都记在您的名下；角色按名册取，以后可在设置的账号里修改。</p>
      <ul className={classes.officers}>
        {officersInService(office).map(({ id, name, aside }) => (
          <li key={id}>
            <button type="button" className={classes.officer} onClick={() => void choose(id)}>
              <span>{name}</span>
              <span className="muted">{aside}</span>
            </button>
          </li>
        ))}
      </ul>
      {failure && (
        <p className={classes.failure} role="alert">
          {failure}
        </p>
      )}
    </section>
  )
}

/** What the account keeps whoever it belongs to: the office must not be left without an administrator. */
function fixedRoles(roles: readonly RoleCode[]): RoleCode[] {
  return roles.includes('admin') ? ['admin'] : []
}
