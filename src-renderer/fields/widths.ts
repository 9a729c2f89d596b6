/** How wide the fields of a form lie: short kinds share a line, and none is left beside a hole. */
import type { FieldMeta } from '../../forms/fields'

export type Width = NonNullable<FieldMeta['width']>

/** The widths of fields that stand one after the other. One that would share a line with nothing takes it whole. */
export function widthsOf(metas: readonly FieldMeta[]): Width[] {
  const wanted = metas.map(wantedWidth)
  const widths: Width[] = []
  for (let at = 0; at < wanted.length; ) {
    const width = wanted[at] ?? 'full'
    const fitting = { full: 1, half: 2, third: 3 }[width]
    let run = 1
    while (run < fitting && wanted[at + run] === width) run++
    const shared: Width = run === fitting ? width : run === 2 ? 'half' : 'full'
    widths.push(...Array<Width>(run).fill(shared))
    at += run
  }
  return widths
}

function wantedWidth(meta: FieldMeta): Width {
  if (meta.width) return meta.width
  if (meta.control === 'choice') return narrowChoice(meta) ? 'half' : 'full'
  if (meta.control === 'text')
    return shortTexts.has(meta.check ?? '') || (meta.max ?? longText) <= shortText ? 'half' : 'full'
  return shortKinds.has(meta.control) ? 'half' : 'full'
}

const shortKinds = new Set<FieldMeta['control']>(['date', 'bool', 'officer', 'int', 'decimal'])
const shortTexts = new Set<string>(['phone', 'postcode'])
const longText = 100
const shortText = 20

/** Whether the choices fit half a line: those of a list always do, those in a row when their words are few. */
function narrowChoice(meta: FieldMeta): boolean {
  const options = meta.options ?? []
  return (
    options.length > 4 || options.map((option) => option.label).join('').length + 2 * options.length <= 10
  )
}
