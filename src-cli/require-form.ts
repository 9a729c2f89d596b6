/** A document by its id, or a refusal that lists the ids there are. */
import { formById, forms } from '../forms/catalogue'
import type { FormDefinition } from '../forms/form'
import { refuse } from './input'

/** @throws InputError where the id is unknown. */
export function requireForm(id: string): FormDefinition {
  const form = formById(id)
  if (form) return form
  const known = forms.map((each) => `${each.id}（${each.title}）`).join('、')
  refuse('文书代码', `没有“${id}”这种文书。可用：${known}`)
}
