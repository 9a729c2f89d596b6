/** Asks which officer is sitting here; everything done from now on stands in the history under that name. */

import { officersInService } from '../frame/who'
import { useOffice, useStore } from '../store/hooks'
import classes from './first-run.module.css'

/** One press on a name opens the office. */
export function ChooseOfficer() {
  const office = useOffice()
  const store = useStore()
  return (
    <section className={classes.choose}>
      <h2>您是哪一位？</h2>
      <p className="muted">以后的改动都记在您的名下，随时可在右上角换人。</p>
      <ul className={classes.officers}>
        {officersInService(office).map(({ id, name, aside }) => (
          <li key={id}>
            <button type="button" className={classes.officer} onClick={() => void store.setOfficer(id)}>
              <span>{name}</span>
              <span className="muted">{aside}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
