/** No paper that leaves the office may tell who informed (V-MASK; 《中华人民共和国行政处罚法》第五十条). */
import type { CaseRecord } from '../src-domain/case-record'
import { informantNamedIn, informantWordIn } from '../src-domain/informant'
import type { LooseValues } from './fields'
import type { Finding } from './form'

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

/** All texts of a value, however deep: those of lists, rows and parties too. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(textsIn)
}
