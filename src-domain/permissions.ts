/**
 * Whether an officer may do something, and if not, why, in Chinese. Screens ask before they offer it, and what lies
 * below them asks again before it is done.
 */
import type { CaseRecord } from './case-record'
import { type RoleCode, roles } from './codes'
import { type FactKind, factKinds } from './facts'
import {
  columnGrants,
  factGrants,
  type Grant,
  otherPaper,
  paperGrants,
  type Rule,
  rules,
  type Tie,
  ties,
} from './permission-table'
import { standingFacts } from './stage'

export interface Actor {
  officerId: string
  roleCodes: readonly RoleCode[]
  /** The officer's own organ; without it nobody speaks for a competent department. */
  orgId?: string | null | undefined
}

export type Action =
  | keyof typeof rules
  | `fact.record:${FactKind}`
  | `paper.draft:${string}`
  | `paper.issue:${string}`
  /** Kind of paper and column of approval. */
  | `paper.sign:${string}:${string}`

export type Permission = { allowed: true } | { allowed: false; why: string }

/** What of a case decides who may do what with it; small enough for a list to keep. */
export interface CaseAccess {
  restricted: boolean
  handlerIds: readonly string[]
  teamLeaderId: string | null
  teamMemberIds: readonly string[]
  authorityOrgId: string | null
  /** Who is taking the lead down; null once the case has a dated fact. */
  registeringId: string | null
  /** Nothing leads to a penalty or to a decision on a complaint: it may end with a talk (E.3 transition 18). */
  minor: boolean
}

/** From here on the decision is the competent department's. */
const decidedAbove: ReadonlySet<FactKind> = new Set(['complaintDeciding', 'filingPending', 'filed'])

/** What was taken back by a correction leads nowhere any more; only then are the facts sorted. */
function isMinor(facts: CaseRecord['facts']): boolean {
  if (!Object.values(facts).some(({ kind }) => decidedAbove.has(kind))) return true
  return !standingFacts({ facts }).some(({ kind }) => decidedAbove.has(kind))
}

/** What of a case decides who may do what with it. */
export function accessOf({
  case: block,
  intake,
  facts,
}: Pick<CaseRecord, 'case' | 'intake' | 'facts'>): CaseAccess {
  return {
    restricted: block.confidentiality === 'restricted',
    handlerIds: block.handlerIds ?? [],
    teamLeaderId: block.teamLeaderId ?? null,
    teamMemberIds: block.teamMemberIds ?? [],
    authorityOrgId: block.authorityOrgId ?? null,
    minor: isMinor(facts),
    registeringId: Object.keys(facts).length === 0 ? (intake.registrarId ?? null) : null,
  }
}

/**
 * Whether the actor may do this.
 * @param about the case it is done to. Without one, what only those of a case may do is refused. Nothing at all may be
 *   done to a restricted case by someone who may not read it.
 */
export function may(actor: Actor, action: Action, about?: CaseRecord | CaseAccess): Permission {
  const access = about && ('schemaVersion' in about ? accessOf(about) : about)
  if (access?.restricted && !isGranted(actor, rules['case.readRestricted'], access)) {
    return refusal(rules['case.readRestricted'], actor)
  }
  const rule = ruleOf(action)
  return isGranted(actor, rule, access) ? { allowed: true } : refusal(rule, actor)
}

/** The roles that sign a kind of paper, for choosing the signatory. */
export function signersOf(docKind: string): RoleCode[] {
  return rolesIn((paperGrants[docKind] ?? otherPaper).issue)
}

/** Who may do this, as the table has it. */
export function grantsOf(action: Action): readonly Grant[] {
  return ruleOf(action).grants
}

function ruleOf(action: Action): Rule {
  if (action in rules) return rules[action as keyof typeof rules]
  const [verb, kind = '', column = ''] = action.split(':')
  if (verb === 'fact.record') {
    const fact = kind as FactKind
    return { what: `登记“${factKinds[fact]}”`, grants: factGrants[fact] ?? [] }
  }
  const { draft, issue } = paperGrants[kind] ?? otherPaper
  if (verb === 'paper.sign') {
    const grants = column === 'submission' ? draft : (columnGrants[column as keyof typeof columnGrants] ?? [])
    return { what: '在这一栏签署审批意见', grants }
  }
  return verb === 'paper.draft'
    ? { what: '起草这种文书', grants: draft }
    : { what: '签发这种文书', grants: issue }
}

function isGranted(actor: Actor, { grants, except = [] }: Rule, access: CaseAccess | undefined): boolean {
  if (except.some((role) => actor.roleCodes.includes(role))) return false
  return grants.some((grant) =>
    typeof grant === 'string'
      ? actor.roleCodes.includes(grant)
      : actor.roleCodes.includes(grant.role) && access !== undefined && isTied(actor, grant.tie, access),
  )
}

function isTied({ officerId, orgId }: Actor, tie: Tie, access: CaseAccess): boolean {
  const { handlerIds, teamLeaderId, teamMemberIds } = access
  const handles = handlerIds.includes(officerId)
  const investigates = teamLeaderId === officerId || teamMemberIds.includes(officerId)
  switch (tie) {
    case 'handler':
      return handles
    case 'handlerOrOpen':
      return handles || handlerIds.length === 0
    case 'leader':
      return teamLeaderId === officerId
    case 'team':
      return investigates
    case 'authority':
      return Boolean(orgId) && access.authorityOrgId === orgId
    case 'registering':
      return access.registeringId === officerId
    case 'minor':
      return access.minor
    case 'apart':
      return !handles && !investigates
  }
}

function refusal({ what, grants, except = [] }: Rule, actor: Actor): Permission {
  const barred = except.find((role) => actor.roleCodes.includes(role))
  if (barred) return { allowed: false, why: `带有${roles[barred]}角色的账号不可以${what}。` }
  return { allowed: false, why: `只有${[...new Set(grants.map(grantInWords))].join('、')}可以${what}。` }
}

/** Those of the grants that the case leaves open, whoever holds them: what a step is said to be done by. */
export function openGrants(grants: readonly Grant[], access: CaseAccess): Grant[] {
  return grants.filter((grant) => typeof grant === 'string' || grant.tie !== 'minor' || access.minor)
}

/** `本案承办人`, `监管办主任`. */
export function grantInWords(grant: Grant): string {
  return typeof grant === 'string' ? roles[grant] : `${ties[grant.tie]}${roles[grant.role]}`
}

function rolesIn(grants: readonly Grant[]): RoleCode[] {
  return [...new Set(grants.map((grant) => (typeof grant === 'string' ? grant : grant.role)))]
}
