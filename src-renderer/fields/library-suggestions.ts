/** The officers and organs of the office as suggestions. */
import type { OfficeRecord } from '../../src-domain/office'
import type { Suggestion } from './suggestions'

/** Officers in service, each with the organ and post that tell namesakes apart. */
export function officerSuggestions(office: OfficeRecord): Suggestion[] {
  return Object.entries(office.officers)
    .filter(([, officer]) => officer.active)
    .map(([id, officer]) => {
      const organ = officer.orgId ? office.organs[officer.orgId] : undefined
      const aside = [organ?.shortName ?? organ?.name, officer.position].filter(Boolean).join(' ')
      return { value: id, label: officer.officerName, aside }
    })
}

/** Organs by their full names, which is what papers print; the short name is found too. */
export function organSuggestions(office: OfficeRecord): Suggestion[] {
  return Object.entries(office.organs).map(([id, organ]) => ({
    value: id,
    label: organ.name,
    aside: organ.shortName ?? undefined,
    aliases: organ.shortName ? [organ.shortName] : [],
  }))
}
