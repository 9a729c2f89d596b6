/** What stands on a paper: as it was issued, or as it is typed so far. */
import type { Paper } from './case-record'

/** The values that a paper was issued with, or those typed on a draft; none where they cannot be read. */
export function frozenValues({
  issued,
  values = {},
}: Partial<Pick<Paper, 'values' | 'issued'>>): Record<string, unknown> {
  if (!issued) return values
  try {
    return JSON.parse(issued.values)
  } catch {
    return {}
  }
}
