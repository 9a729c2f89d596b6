/** The narrow rail on the left: the doors of the office, a word under each picture. */
import { hrefOf, useRoute } from '../route'
import { places } from './places'
import classes from './rail.module.css'

/** The rail, with the open door marked. */
export function Rail() {
  const { screen } = useRoute()
  return (
    <nav className={classes.rail} aria-label="主要页面">
      {places.map((place, index) => (
        <a
          key={place.label}
          className={classes.door}
          href={hrefOf(place.route)}
          aria-current={place.screens.includes(screen) ? 'page' : undefined}
          aria-keyshortcuts={`Alt+${index + 1}`}
          title={`${place.label}（Alt+${index + 1}）`}
        >
          <place.icon size="1.375rem" stroke={1.5} aria-hidden />
          <span>{place.label}</span>
        </a>
      ))}
    </nav>
  )
}
