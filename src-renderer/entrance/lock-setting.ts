/** After how many minutes without a key or the mouse the office locks itself. */
import type { JsonMap } from '../../src-domain/edits'

export const lockSetting = 'lockMinutes'
export const lockChoices = [5, 10, 15, 30, 60] as const
const usual = 10

/** The minutes that were chosen; the usual ten where nothing was, or nothing that may be. */
export function lockMinutes(settings: JsonMap): number {
  const chosen = settings[lockSetting]
  return lockChoices.find((minutes) => minutes === chosen) ?? usual
}
