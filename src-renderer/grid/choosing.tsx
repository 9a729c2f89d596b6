// biome-ignore-all lint/a11y/useSemanticElements: cells of a list that is no table element, see data-grid
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus stands on the list as a whole, see data-grid
/** The boxes that choose rows of a list. The keyboard chooses from the list itself, so none of them is a stop of Tab. */
import type { Selection } from './data-grid'
import classes from './data-grid.module.css'

/** The box of one row. A click beside it in its cell counts too, and does not open the row. */
export function ChooseRow({ id, name, chosen, onChoose }: Selection & { id: string; name: string }) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard chooses from the list itself
    <div
      role="gridcell"
      aria-label="选中与否"
      className={classes.choose}
      onClick={(event) => {
        event.stopPropagation()
        if (event.target === event.currentTarget) onChoose(toggled(chosen, id))
      }}
    >
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={`选中：${name}`}
        checked={chosen.has(id)}
        onChange={() => onChoose(toggled(chosen, id))}
      />
    </div>
  )
}

/** The box above them, for all rows that are shown. */
export function ChooseAll({ ids, chosen, onChoose }: Selection & { ids: readonly string[] }) {
  const all = ids.length > 0 && ids.every((id) => chosen.has(id))
  return (
    <div role="columnheader" aria-label="选中" className={classes.choose}>
      <input
        type="checkbox"
        aria-label="选中列出的全部"
        checked={all}
        onChange={() => onChoose(chosenAll(ids, chosen))}
      />
    </div>
  )
}

/** With one row more, or one less. */
export function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return next
}

/** With all rows that are shown; without them where they are all chosen already. What is not shown stays as it is. */
export function chosenAll(ids: readonly string[], chosen: ReadonlySet<string>): ReadonlySet<string> {
  const all = ids.every((id) => chosen.has(id))
  return all ? new Set([...chosen].filter((id) => !ids.includes(id))) : new Set([...chosen, ...ids])
}
