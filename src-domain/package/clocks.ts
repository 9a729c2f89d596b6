/** Clocks of other workstations that cannot be right: told on import, never a reason to refuse anything. */
import type { ChangeGraph } from '../record-changes'
import type { ClockReport } from './comparison-types'
import type { PackageHeader } from './package-format'

const minute = 60_000
/** So much may two clocks differ without anything being wrong, in minutes. */
const tolerated = 10

/**
 * What the changes of a record tell: one made in the future, or one that stands upon a change that was, by the clock
 * of another workstation, made after it.
 * @param concerns which changes, by hash. @param now ISO instant.
 */
export function clockReports(
  { changes }: ChangeGraph,
  concerns: (hash: string) => boolean,
  now: string,
): ClockReport[] {
  const reports = [...changes.values()].flatMap(({ hash, workstation, at, deps }) => {
    if (!concerns(hash)) return []
    const before = deps.flatMap((dep) => {
      const base = changes.get(dep)
      return base && base.workstation !== workstation ? [reportOf(workstation, at, base.at)] : []
    })
    return [
      ...[reportOf(workstation, at, now)].filter(({ minutes }) => minutes > tolerated),
      ...before.filter(({ minutes }) => minutes < -tolerated),
    ]
  })
  return worstClocks(reports)
}

/** A package from the future; one that is old may only have travelled long. */
export function clockOfPackage({ sender, createdAt }: PackageHeader, now: string): ClockReport | null {
  const report = reportOf(sender.name, createdAt, now)
  return report.minutes > tolerated ? report : null
}

/** Of each workstation the greatest difference. */
export function worstClocks(reports: readonly ClockReport[]): ClockReport[] {
  const worst = new Map<string, ClockReport>()
  for (const report of reports) {
    const known = worst.get(report.workstation)
    if (!known || Math.abs(report.minutes) > Math.abs(known.minutes)) worst.set(report.workstation, report)
  }
  return [...worst.values()]
}

function reportOf(workstation: string, theirs: string, ours: string): ClockReport {
  return { workstation, theirs, ours, minutes: Math.round((Date.parse(theirs) - Date.parse(ours)) / minute) }
}
