/** No paper that leaves the office may tell who informed (V-MASK; 《中华人民共和国行政处罚法》第五十条). */
import type { CaseRecord } from '../src-domain/case-record'
import { informantNamedIn, informantWordIn, isInformantProtected } from '../src-domain/informant'
import { runsOf } from './document-tree'
import type { LooseValues } from './fields'
import type { Finding, FormContext, FormDefinition } from './form'
import { textOfRuns } from './run-text'
import type { Wording } from './wording'

/**
 * An error at each value, by its field, that gives away an informant who asked for secrecy.
 * @param inside fields that are printed only on what stays in the office.
 * @param always also where the informant did not ask for secrecy: papers to be published or sent on.
 */
export function checkSecrecy(
  values: LooseValues,
  { record }: { record: CaseRecord },
  { inside = [], always = false }: { inside?: readonly string[]; always?: boolean } = {},
): Finding[] {
  const find = always ? informantNamedIn : informantWordIn
  return Object.entries(values).flatMap(([field, value]): Finding[] => {
    if (inside.includes(field)) return []
    const word = find(record, textsIn(value).join('\n'))
    return word ? [{ field, level: 'error', message: `含有举报人信息“${word}”，对外文书不得出现` }] : []
  })
}

/**
 * An error where an outgoing paper, as it is composed, names a protected informant: what a form forgets to check. Papers
 * to the informant are told by their addressee. Copies for the file stay in the office and may name anybody.
 * @param found what was found so far; a word that is refused already is not refused twice.
 */
export function checkInformantUnnamed(
  form: FormDefinition,
  values: LooseValues,
  context: FormContext,
  found: readonly Finding[],
): Finding[] {
  const { record } = context
  if (form.issuer === 'internal' || !isInformantProtected(record)) return []
  if (typeof values.addressee === 'string' && informantWordIn(record, values.addressee)) return []
  const outgoing = form.compose(values, context).parts.filter(({ copyLabel }) => !copyLabel?.includes('存卷'))
  for (const runs of outgoing.flatMap(({ blocks }) => blocks.map(runsOf))) {
    const word = informantWordIn(record, textOfRuns(runs))
    if (!word) continue
    if (found.some(({ level, message }) => level === 'error' && message.includes('举报人信息'))) return []
    const field = runs.find(({ text, field }) => field && text.includes(word))?.field ?? null
    return [{ field, level: 'error', message: `对外文书写有举报人信息“${word}”，不得签发，请改写` }]
  }
  return []
}

/** An error for each paragraph put in other words that names a protected informant on an outgoing paper. */
export function checkWording(
  form: FormDefinition,
  wording: Wording | null | undefined,
  { record }: FormContext,
): Finding[] {
  if (form.issuer === 'internal') return []
  return Object.values(wording ?? {}).flatMap((text): Finding[] => {
    const word = informantWordIn(record, text)
    const message = `改过的措辞含有举报人信息“${word}”，对外文书不得出现`
    return word ? [{ field: null, level: 'error', message }] : []
  })
}

/** All texts of a value, however deep: those of lists, rows and parties too. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(textsIn)
}
