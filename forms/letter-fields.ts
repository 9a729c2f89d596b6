/**
 * What every letter asks for (块 DOC): number, issuing organ and seal, addressee, date, signatory, contact. Most of it
 * follows from the case and the office's library; the checks here are those common to all letters.
 */

import type { RoleCode } from '../src-domain/codes'
import { handlerFaults } from '../src-domain/handlers'
import { type OfficeRecord, type Officer, organName } from '../src-domain/office'
import { date, docNo, int, officer, organ, organs, text, texts } from './fields'
import type { Finding, FormContext, ValuesOf } from './form'

const fromLibrary = '在“资料库—机构”里填好一次，以后的文书自动带出'

/** 块 DOC. The kind of document and the label of each copy belong to the form itself. */
export const letterFields = {
  docNo: docNo('文号', { help: '签发时自动取号；用有权部门自己的文号的，在此填写' }),
  issuingOrgId: organ('发文机关', { required: true }),
  sealOrgId: organ('加盖印章单位', { required: true, help: '一般与发文机关一致' }),
  addressee: text('主送（抬头）', { required: true, max: 80, width: 'full' }),
  ccOrgIds: organs('抄送'),
  attachments: texts('附件', [], { help: '只写名称，后面不加标点' }),
  issueDate: date('成文日期', { required: true, help: '以签发日为准' }),
  signatoryId: officer('签发人', { required: true }),
  copiesTotal: int('份数', { required: true }),
  contactOfficerId: officer('联系人', { required: true }),
  contactOfficePhone: text('联系电话', { required: true, check: 'phone', help: fromLibrary }),
  contactOfficeAddress: text('联系地址', { required: true, width: 'full', help: fromLibrary }),
} as const
export type LetterFields = typeof letterFields
type LetterValues = ValuesOf<LetterFields>

/** The group of a letter's form that closes it. */
export const letterClosing = {
  title: '落款与联系',
  fields: [
    'issuingOrgId',
    'sealOrgId',
    'issueDate',
    'signatoryId',
    'contactOfficerId',
    'contactOfficePhone',
    'contactOfficeAddress',
    'ccOrgIds',
    'attachments',
    'copiesTotal',
  ],
} as const

/** The values of 块 DOC that follow from the case, the library and what is already known of the paper. */
export function letterPrefill(
  context: FormContext,
  known: LetterValues,
  letter: { issuer: 'office' | 'authority'; addressee: string | null | undefined; copies: number },
): LetterValues {
  const { record, office } = context
  const usual = letter.issuer === 'office' ? office.officeOrgId : record.case.authorityOrgId
  const issuing = known.issuingOrgId ?? usual
  const organ = office.organs[issuing ?? '']
  const home = office.organs[office.officeOrgId]
  return {
    addressee: letter.addressee ?? null,
    issuingOrgId: usual ?? null,
    sealOrgId: issuing ?? null,
    issueDate: context.today,
    signatoryId: signatoryOf(office, issuing),
    copiesTotal: letter.copies,
    contactOfficerId: record.case.handlerIds?.[0] ?? null,
    contactOfficePhone: organ?.phone ?? home?.phone ?? null,
    contactOfficeAddress: organ?.address ?? home?.address ?? null,
  }
}

/** Who signs for an organ: its named head, else who bears the role. */
function signatoryOf(office: OfficeRecord, orgId: string | null | undefined): string | null {
  if (!orgId) return null
  const head = office.organs[orgId]?.headOfficerId
  if (head) return head
  const roles: RoleCode[] = orgId === office.officeOrgId ? ['principal', 'director'] : ['authorityHead']
  const holder = ([, officer]: [string, Officer]) =>
    officer.active && officer.orgId === orgId && officer.roleCodes?.some((role) => roles.includes(role))
  return Object.entries(office.officers).find(holder)?.[0] ?? null
}

/**
 * What is wrong with 块 DOC of a letter. A paper that curtails rights needs an organ with the power to issue it
 * (rule 0.2.1: 《中华人民共和国行政处罚法》第十七条、第三十八条).
 * @param decidedOn the day of the decision that the letter tells, which its own date may not precede (V-SEQ).
 */
export function checkLetter(
  values: LetterValues,
  context: FormContext,
  letter: { title: string; curtailsRights: boolean; decidedOn?: string | null | undefined },
): Finding[] {
  const { office } = context
  const findings: Finding[] = []
  const issuing = values.issuingOrgId
  if (letter.curtailsRights && issuing && !office.organs[issuing]?.hasPenaltyPower) {
    const name = office.organs[issuing]?.shortName ?? organName(office, issuing)
    findings.push({
      field: 'issuingOrgId',
      level: 'warning',
      grave: true,
      message: `《${letter.title}》减损当事人权益，应由有权部门发文并用印，“${name}”没有登记相应职权`,
    })
  }
  if (issuing && values.sealOrgId && values.sealOrgId !== issuing) {
    findings.push({
      field: 'sealOrgId',
      level: 'warning',
      message: '印章与发文机关不一致，请核对',
    })
  }
  if (values.issueDate && letter.decidedOn && values.issueDate < letter.decidedOn) {
    findings.push({ field: 'issueDate', level: 'error', message: '成文日期早于决定日期' })
  }
  return findings
}

/** What speaks against the handlers named on a paper (V-2OFF), at `field`. `who` is what they are called there. */
export function checkHandlers(
  field: string,
  ids: readonly string[] | null | undefined,
  context: FormContext,
  level: Finding['level'],
  who = '承办人',
): Finding[] {
  if (!ids || ids.length === 0) return []
  return handlerFaults(ids, context.office, context.today, context.record, who).map((message) => ({
    field,
    level,
    message,
  }))
}

/** Short names of laws that are often typed, and what must stand where the law is first named. */
const fullNames: readonly [short: string, full: string][] = [
  ['《条例》', '《中华人民共和国招标投标法实施条例》'],
  ['《招标投标法》', '《中华人民共和国招标投标法》'],
  ['《行政处罚法》', '《中华人民共和国行政处罚法》'],
  ['11号令', '《工程建设项目招标投标活动投诉处理办法》'],
]

/** A law is called by its full name where it is first named, so also in text typed at `field`. */
export function checkCitations(field: string, text: string | null | undefined): Finding[] {
  return fullNames
    .filter(([short, full]) => text?.includes(short) && !text.includes(full))
    .map(([short, full]) => ({
      field,
      level: 'warning',
      message: `“${short}”首次引用应写全称${full}`,
    }))
}
