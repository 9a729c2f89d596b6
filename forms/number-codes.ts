/** The 文种代字 that ship, each with the papers that are numbered under it (documents.md B.2). */
import { caseCode } from '../src-domain/case-naming'
import { forms } from './catalogue'

/** From the code, such as 受, to the names of its papers; papers under one code share one series. */
export const formTitlesByCode: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    [
      ...Map.groupBy(
        forms.filter(({ docCode }) => docCode !== null),
        ({ docCode }) => docCode ?? '',
      ),
    ].map(([code, same]) => [code, same.map(({ title }) => title)]),
  ),
  [caseCode]: ['案号'],
}
