/** What of a draft two computers wrote differently: it is chosen before the paper is issued, since that cannot be undone. */
import type { Finding } from '../../forms/form'
import { isBlank } from '../../forms/values'
import type { Path } from '../../src-domain/edits'
import type { Conflict } from '../../src-domain/record-doc'
import type { DraftPaper } from './paper-edits'

/** One finding for each field that shows one of several values, and one for what is no field, such as changed words. */
export function unsettledFindings(draft: DraftPaper, conflicts: readonly Conflict[]): Finding[] {
  const { form, paper, paperId } = draft
  const onPaper = ['papers', paperId]
  const fields = Object.entries(form.fields).filter(([key, { meta }]) => {
    const typed = [...onPaper, 'values', key]
    const source = meta.bind && isBlank(paper.values[key]) ? meta.bind.split('.') : typed
    return conflicts.some(({ path }) => isWithin(path, source) || isWithin(path, typed))
  })
  const besideFields = conflicts.some(
    ({ path }) => isWithin(path, onPaper) && !isWithin(path, [...onPaper, 'values']),
  )
  return [
    ...fields.map(
      ([field, { meta }]): Finding => ({
        ...{ field, level: 'error' },
        message: `“${meta.label}”两台电脑写得不同，先在“往来—冲突”里选定，或在这里写定`,
      }),
    ),
    ...(besideFields
      ? [{ field: null, level: 'error' as const, message: '本件两台电脑改得不同，先在“往来—冲突”里选定' }]
      : []),
  ]
}

function isWithin(path: Path, place: Path): boolean {
  return place.every((key, index) => path[index] === key)
}
