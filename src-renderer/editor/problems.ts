/** What is still to be done on a paper, sorted for the short list above the form. */

import type { LooseValues } from '../../forms/fields'
import type { Finding, FormDefinition } from '../../forms/form'
import { isBlank } from '../../forms/values'

export interface Problem {
  /** The field to jump to; null where none is named. */
  field: string | null
  /** The words of the jump: the label of the field, or the message where there is none. */
  label: string
  message: string
}

export interface Problems {
  /** What could void the paper, though nothing keeps it from being issued. */
  grave: Problem[]
  /** To be filled. */
  missing: Problem[]
  /** Wrong, so that the paper cannot be issued. */
  faulty: Problem[]
  /** Written differently on two computers, and not chosen yet. */
  unsettled: Problem[]
  /** Worth a look; the paper can be issued. */
  warnings: Problem[]
}

/**
 * Sorts findings; of several on one field and of one kind only the first is listed.
 * @param unsettled those of them that wait for a choice (`unsettled.ts`).
 */
export function problemsOf(
  form: FormDefinition,
  values: LooseValues,
  findings: readonly Finding[],
  unsettled: readonly Finding[] = [],
): Problems {
  const problems: Problems = { grave: [], missing: [], faulty: [], unsettled: [], warnings: [] }
  for (const finding of findings) {
    const { field, level, message, grave } = finding
    const blank = field !== null && isBlank(values[field])
    const list = unsettled.includes(finding)
      ? problems.unsettled
      : grave
        ? problems.grave
        : level === 'warning'
          ? problems.warnings
          : blank
            ? problems.missing
            : problems.faulty
    if (field !== null && list.some((problem) => problem.field === field)) continue
    const label = (field !== null && form.fields[field]?.meta.label) || message
    list.push({ field, label, message })
  }
  return problems
}

/** The findings that say nothing of a covered field or of its parts: it only looks empty to who may not see it. */
export function besides(covered: string | null, findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ field }) => covered === null || (field !== covered && !field?.startsWith(`${covered}.`)),
  )
}

/** The first finding of a level on each field. */
export function byField(findings: readonly Finding[], level: Finding['level']): ReadonlyMap<string, string> {
  const first = new Map<string, string>()
  for (const finding of findings) {
    if (finding.field !== null && finding.level === level && !first.has(finding.field)) {
      first.set(finding.field, finding.message)
    }
  }
  return first
}
