/** 检查结果公示 (documents.md A.22): tells the public what an inspection found and what was done about it. */
import { isIsoDate } from '../src-domain/calendar-date'
import { deadline } from '../src-domain/deadline'
import { dateOf } from '../src-domain/stage'
import { defineForm, type FormContext } from './form'
import { inspectionSource } from './inspection-source'
import { letterClosing, letterPrefill } from './letter-fields'
import { checkPublicity } from './publicity-check'
import { publicityFields } from './publicity-fields'
import { publicityParts } from './publicity-layout'

const usualAttachments: string[] = ['检查结果一览表']

export const inspectionPublicity = defineForm({
  id: 'inspectionPublicity',
  no: '22',
  title: '检查结果公示',
  version: 1,
  style: 'letter',
  issuer: 'office',
  curtailsRights: false,
  docCode: '检',
  basis: [
    '《中华人民共和国政府信息公开条例》第十五条、第二十条',
    '《中华人民共和国行政处罚法》第四十八条',
    '《汉川市公共资源交易综合监管联动执法操作规程》第二部分第（五）项',
  ],
  stages: ['decided', 'served', 'executing', 'feedbackDone'],
  fields: publicityFields,
  groups: [
    { title: '文号', fields: ['docNo', 'addressee', 'inspectionNo', 'planTitle'] },
    {
      title: '检查情况',
      fields: ['inspectFrom', 'inspectTo', 'partnerOrgIds', 'sampledCount', 'problemCount', 'publicItems'],
    },
    {
      title: '审签与发布',
      fields: [
        'publicityApprovedDate',
        'publicityDeadline',
        'publishedSites',
        'publishedUrl',
        'publishedAt',
        'objectionContact',
        'corrections',
        'approvalPrincipal',
      ],
    },
    letterClosing,
  ],
  prefill: (context, known) => {
    const { record, office } = context
    const source = inspectionSource(record)
    const approved =
      known.publicityApprovedDate ?? known.approvalPrincipal?.signedAt ?? dateOf(record, 'publicityApproved')
    const home = office.organs[office.officeOrgId]
    return {
      ...letterPrefill(context, known, { issuer: 'office', addressee: '社会公众', copies: 2 }),
      attachments: usualAttachments,
      inspectionNo: source.inspectionNo,
      planTitle: source.planTitle,
      partnerOrgIds: source.partnerOrgIds,
      inspectFrom: source.from,
      inspectTo: source.to,
      sampledCount: known.publicItems?.length ?? null,
      publicityApprovedDate: approved,
      publicityDeadline: lastDay(context, approved),
      publishedAt: known.issueDate ?? context.today,
      objectionContact: [home?.name, home?.phone].filter(Boolean).join('，电话') || null,
    }
  },
  compose: publicityParts,
  check: (values, context) => checkPublicity(values, context, lastDay(context, values.publicityApprovedDate)),
})

/** T26: ten working days from the approval. */
function lastDay({ calendar }: FormContext, approved: string | null | undefined): string | null {
  if (!approved || !isIsoDate(approved)) return null
  return deadline(calendar, { from: approved, add: 10, unit: 'working-day' }).due
}
