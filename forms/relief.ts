/**
 * 块 RELIEF: where and within what time a decision may be challenged, told alike by every paper that must tell it
 * (《中华人民共和国行政复议法》第二十条、第二十四条;《中华人民共和国行政诉讼法》第四十六条).
 */
import type { reliefFields } from './blocks'
import type { Block } from './document-tree'
import type { Fill } from './fill'
import type { Finding, FormContext, ValuesOf } from './form'
import { paragraph } from './letter'
import { inWords } from './pieces'

type ReliefFields = typeof reliefFields

/** What is printed while the library names no court; jurisdiction may be concentrated, so none is assumed. */
const unnamedCourt = '有管辖权的人民法院'

/** The group of a form that asks for the remedies. */
export const reliefGroup = {
  title: '救济途径',
  fields: [
    'reliefApplicable',
    'reconsiderationOrg',
    'reconsiderationDays',
    'courtName',
    'litigationMonths',
    'executionNotSuspended',
  ],
} as const

/** The remedies as the library has them for the issuing organ, else for the whole office: sixty days, six months. */
export function reliefPrefill(
  { office }: FormContext,
  issuingOrgId: string | null | undefined,
): Omit<ValuesOf<ReliefFields>, 'reliefApplicable' | 'executionNotSuspended'> {
  const organ = office.organs[issuingOrgId ?? '']
  return {
    reconsiderationOrg: organ?.reconsiderationOrg ?? office.reconsiderationOrg ?? null,
    reconsiderationDays: 60,
    courtName: organ?.courtName ?? office.courtName ?? unnamedCourt,
    litigationMonths: 6,
  }
}

/**
 * The paragraph that tells the remedies; none where they do not apply.
 * @param paper what the party receives: 本通知书 or 本决定书. @param act what is challenged: 本决定.
 */
export function reliefBlocks(fill: Fill<ReliefFields>, paper: string, act = '本决定'): Block[] {
  const { values } = fill
  if (values.reliefApplicable !== true) return []
  const days = fill.run(
    'reconsiderationDays',
    values.reconsiderationDays ? inWords(values.reconsiderationDays) : null,
  )
  const months = fill.run(
    'litigationMonths',
    values.litigationMonths ? inWords(values.litigationMonths) : null,
  )
  const force = values.executionNotSuspended
    ? [
        {
          text: `复议、诉讼期间不停止${act}的执行，法律另有规定的除外。`,
          field: 'executionNotSuspended',
        },
      ]
    : []
  return [
    paragraph(
      fill.say`如不服${act}，可以自收到${paper}之日起${days}日内向${fill.text('reconsiderationOrg')}申请行政复议，或者自收到之日起${months}个月内依法向${fill.text('courtName')}提起行政诉讼。${force}`,
    ),
  ]
}

/**
 * What is wrong with the remedies told.
 * @param must why they must be told, as the finding says it; null where the officer may leave them out.
 */
export function checkRelief(
  values: ValuesOf<ReliefFields>,
  must: string | null,
  level: Finding['level'] = 'warning',
): Finding[] {
  const findings: Finding[] = []
  if (values.reliefApplicable === false && must) {
    findings.push({ field: 'reliefApplicable', level, message: must })
  }
  if (values.reliefApplicable && values.courtName === unnamedCourt) {
    findings.push({
      field: 'courtName',
      level: 'warning',
      message: '资料库没有登记管辖法院，请写明法院全称',
    })
  }
  return findings
}
