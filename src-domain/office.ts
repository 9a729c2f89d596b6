/** The office's own libraries that papers draw on: organs and officers (documents.md A.0.5 库记录). */
import { z } from 'zod'
import { type RoleCode, roles } from './codes'
import { limitChoices } from './limit-choices'
import { numberEntry } from './number-entries'
import { numberRange } from './number-ranges'
import { enteredCalendar } from './office-calendar'
import { dutyNote } from './office-duties'
import { standingText } from './standing-text'
import { strikeNote } from './struck-workstations'

const text = z.string().nullish()

export const organ = z.object({
  name: z.string(),
  shortName: text,
  docCodePrefix: text,
  hasPenaltyPower: z.boolean(),
  address: text,
  postcode: text,
  phone: text,
  supervisePhone: text,
  headOfficerId: text,
  sealName: text,
  reconsiderationOrg: text,
  courtName: text,
  /** Who collects fines for this organ: the bank with its address, and the account. */
  payeeBank: text,
  payeeAccount: text,
})
export type Organ = z.infer<typeof organ>

export const officer = z.object({
  officerName: z.string(),
  orgId: text,
  position: text,
  roleCodes: z.array(z.enum(Object.keys(roles) as [RoleCode, ...RoleCode[]])).nullish(),
  certNo: text,
  certExpiry: z.string().nullish(),
  specialty: text,
  phone: text,
  active: z.boolean(),
  recusalOrgs: z.array(z.string()).nullish(),
})
export type Officer = z.infer<typeof officer>

export const officeSchemaVersion = 1

export const officeRecord = z.object({
  schemaVersion: z.literal(officeSchemaVersion),
  id: z.literal('office'),
  /** The organ that this program serves: 监管办. */
  officeOrgId: z.string(),
  /** Default reconsideration organ and court for the notice of remedies (块 RELIEF). */
  reconsiderationOrg: text,
  courtName: text,
  organs: z.record(z.string(), organ),
  officers: z.record(z.string(), officer),
  /** Holiday arrangements entered here beside those that ship, by a random id. */
  calendars: z.record(z.string(), enteredCalendar).nullish(),
  /** What the office has settled about limits where the rules leave it open. */
  limitChoices: limitChoices.nullish(),
  /** Duties of the whole office that were kept, or not, outside this program; by a random id. */
  dutyNotes: z.record(z.string(), dutyNote).nullish(),
  /** Which numbers each workstation may give, by a random id. */
  numberRanges: z.record(z.string(), numberRange).nullish(),
  /** Numbers without a paper of this program: left out, spoilt, or given by another organ; by a random id. */
  numberEntries: z.record(z.string(), numberEntry).nullish(),
  /** 文种代字 that the office writes otherwise than they ship: from the shipped one to its own. */
  docCodes: z.record(z.string(), z.string()).nullish(),
  /** Changes of the standing texts of papers, by a random id. */
  standingTexts: z.record(z.string(), standingText).nullish(),
  /** Computers out of use, and in use again; by a random id. */
  strikes: z.record(z.string(), strikeNote).nullish(),
})
export type OfficeRecord = z.infer<typeof officeRecord>

/** The full name of an organ, or the id itself where the library does not know it (a hand-typed name). */
export function organName(office: OfficeRecord, orgId: string | null | undefined): string | null {
  if (!orgId) return null
  return office.organs[orgId]?.name ?? orgId
}

/** The 文种代字 of a kind of paper as this office writes it. @param shipped as the form has it, such as 受. */
export function docCodeOf({ docCodes }: Pick<OfficeRecord, 'docCodes'>, shipped: string): string {
  return docCodes?.[shipped]?.trim() || shipped
}

/** The name of an officer, or the id itself where the library does not know it (a hand-typed name). */
export function officerName(office: OfficeRecord, officerId: string | null | undefined): string | null {
  if (!officerId) return null
  return office.officers[officerId]?.officerName ?? officerId
}
