/** 行政检查通知书 (documents.md A.29): tells a unit who will inspect what, where and when, and what it may say against it. */
import { respondentsOf } from '../src-domain/case-record'
import type { PartyColumns } from './blocks'
import type { RowValue } from './fields'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { inspectionFields } from './inspection-fields'
import { inspectionParts } from './inspection-layout'
import { inspectionSource } from './inspection-source'
import { checkHandlers, checkLetter, letterClosing, letterPrefill } from './letter-fields'
import { checkSecrecy } from './secrecy'

type Values = ValuesOf<typeof inspectionFields>

const inside = ['approvalDirector'] as const

const usualRights =
  '检查人员不少于两名，应当主动出示执法证件；不出示的，你单位有权拒绝检查。检查人员与你单位有直接利害关系的，可以申请回避。对检查情况可以陈述意见，认为检查违法的，可以拨打监督电话反映。'

export const inspectionNotice = defineForm({
  id: 'inspectionNotice',
  no: '29',
  title: '行政检查通知书',
  version: 1,
  style: 'letter',
  issuer: 'office',
  curtailsRights: false,
  docCode: '检通',
  basis: [
    '《中华人民共和国招标投标法》第七条',
    '《优化营商环境条例》第五十四条、第五十八条',
    '《汉川市公共资源交易综合监管联动执法操作规程》第二部分',
  ],
  stages: ['clueReceived', 'registered', 'investigating', 'executing'],
  fields: inspectionFields,
  groups: [
    { title: '文号与抬头', fields: ['docNo', 'addressee', 'inspectionNo', 'planTitle', 'selection'] },
    { title: '被检查单位', fields: ['recipient', 'projectName'] },
    {
      title: '检查安排',
      fields: [
        'inspectFrom',
        'inspectTo',
        'inspectPlace',
        'checkItemCodes',
        'inspectorIds',
        'assistants',
        'materialsToPrepare',
        'surprise',
      ],
    },
    { title: '权利告知', fields: ['rightsNotice', 'supervisePhone'] },
    letterClosing,
    { title: '审批', fields: inside },
  ],
  prefill: (context, known) => {
    const { record, office } = context
    const source = inspectionSource(record)
    const [first] = respondentsOf(record)
    const letter = letterPrefill(context, known, {
      issuer: 'office',
      addressee: known.recipient?.partyName ?? first?.partyName,
      copies: 2,
    })
    const home = office.organs[office.officeOrgId]
    return {
      ...letter,
      inspectionNo: source.inspectionNo,
      planTitle: source.planTitle,
      selection: 'draw',
      recipient: (first ?? null) as RowValue<PartyColumns> | null,
      inspectPlace: known.recipient?.partyName ?? first?.partyName ?? null,
      checkItemCodes: source.checkItemCodes,
      inspectorIds: record.case.handlerIds ?? null,
      surprise: false,
      rightsNotice: usualRights,
      supervisePhone: home?.supervisePhone ?? home?.phone ?? null,
    }
  },
  compose: inspectionParts,
  check: (values, context) => [
    ...checkLetter(values, context, { title: '行政检查通知书', curtailsRights: false }),
    ...checkHandlers('inspectorIds', values.inspectorIds, context, 'error', '检查人员'),
    ...checkTimes(values),
    ...checkSurprise(values),
    ...checkPower(values, context),
    ...checkSecrecy(values, context, { inside }),
  ],
})

function checkTimes({ inspectFrom, inspectTo, issueDate }: Values): Finding[] {
  const findings: Finding[] = []
  if (inspectFrom && inspectTo && inspectTo <= inspectFrom) {
    findings.push({ field: 'inspectTo', level: 'error', message: '检查结束时间应晚于开始时间' })
  }
  const day = inspectFrom?.slice(0, 10)
  if (day && issueDate && day < issueDate) {
    findings.push({ field: 'inspectFrom', level: 'error', message: '检查时间早于成文日期' })
  }
  return findings
}

/** An inspection that is not told beforehand needs the director's word (A.29). */
function checkSurprise({ surprise, approvalDirector }: Values): Finding[] {
  if (approvalDirector?.decision && approvalDirector.decision !== 'agree') {
    return [{ field: 'approvalDirector', level: 'error', message: '主任没有批准，不得实施检查' }]
  }
  if (!surprise || approvalDirector?.decision === 'agree') return []
  return [{ field: 'approvalDirector', level: 'error', message: '突击检查须先经监管办主任批准' }]
}

/** An inspection is an act of administration: only an organ with the power to enforce may order it. */
function checkPower({ issuingOrgId }: Values, { office }: FormContext): Finding[] {
  if (!issuingOrgId || office.organs[issuingOrgId]?.hasPenaltyPower) return []
  const name = office.organs[issuingOrgId]?.shortName ?? issuingOrgId
  const message = `“${name}”没有登记执法职权，行政检查一般应由有权部门发文，或者与有权部门联合实施`
  return [{ field: 'issuingOrgId', level: 'warning', message }]
}
