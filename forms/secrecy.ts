/** No paper that leaves the office may tell who informed (V-MASK; 《中华人民共和国行政处罚法》第五十条). */
import { informantWordIn } from '../src-domain/informant'
import type { Finding, FormContext } from './form'

/** Findings on the texts, each at its field, that give away an informant who asked for secrecy. */
export function checkSecrecy(
  texts: Readonly<Record<string, string | readonly string[] | null | undefined>>,
  { record }: FormContext,
): Finding[] {
  return Object.entries(texts).flatMap(([field, text]): Finding[] => {
    const word = informantWordIn(record, [text ?? ''].flat().join('\n'))
    return word ? [{ field, level: 'error', message: `含有举报人信息“${word}”，对外文书不得出现` }] : []
  })
}
