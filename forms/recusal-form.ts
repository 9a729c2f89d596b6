/** 回避申请（决定）表 (documents.md A.37): who should stand aside and why, and what the head decided; the inquiry goes on meanwhile (《中华人民共和国行政处罚法》第四十三条). */
import type { CodeTable } from '../src-domain/codes'
import { organName } from '../src-domain/office'
import { caseFields, projectFields } from './blocks'
import type { Part } from './document-tree'
import { approval, choice, date, multiline, officer, text } from './fields'
import { type Fill, say } from './fill'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { approvalWords, gridRows } from './pieces'
import { checkSecrecy } from './secrecy'

const reasons = {
  近亲属: '近亲属',
  利害关系: '利害关系',
  其他可能影响公正: '其他可能影响公正',
} as const satisfies CodeTable
const decisions = { 回避: '回避', 驳回: '驳回' } as const satisfies CodeTable
const grid = gridRows([1, 1, 1, 1])

const fields = {
  caseNo: caseFields.caseNo,
  caseTitle: caseFields.caseTitle,
  projectName: projectFields.projectName,
  recusalApplicant: text('申请人', { required: true, help: '当事人、利害关系人，或者自行回避的本人' }),
  recusalTargetId: officer('被申请人', { required: true }),
  recusalReason: choice('事由', reasons, { required: true }),
  recusalDetail: multiline('说明', { required: true, help: '写明关系和依据的事实' }),
  recusalDecision: choice('决定', decisions, { required: true }),
  deciderId: officer('决定人', { required: true }),
  recusalDecidedAt: date('决定日期', { required: true, past: true }),
  replacementId: officer('替换人员', { requiredWhen: ({ recusalDecision }) => recusalDecision === '回避' }),
  approvalPrincipal: approval('负责人审批', { required: true }),
} as const
type Values = ValuesOf<typeof fields>

export const recusalForm = defineForm({
  id: 'recusalForm',
  no: '37',
  title: '回避申请（决定）表',
  version: 1,
  style: 'table',
  issuer: 'internal',
  curtailsRights: false,
  docCode: null,
  basis: ['《中华人民共和国行政处罚法》第四十三条', '《工程建设项目招标投标活动投诉处理办法》第十三条'],
  stages: ['accepted', 'investigating', 'underReview'],
  fields,
  groups: [
    { title: '案件', fields: ['caseNo', 'caseTitle', 'projectName'] },
    { title: '申请', fields: ['recusalApplicant', 'recusalTargetId', 'recusalReason', 'recusalDetail'] },
    { title: '决定', fields: ['recusalDecision', 'deciderId', 'recusalDecidedAt', 'replacementId'] },
    { title: '审批', fields: ['approvalPrincipal'] },
  ],
  prefill: () => ({}),
  compose: recusalParts,
  check: checkRecusal,
})

function recusalParts(fill: Fill<typeof fields>, { office }: FormContext): Part[] {
  const { runs, signatures } = approvalWords('approvalPrincipal', fill.values.approvalPrincipal, office)
  return [
    {
      style: 'table',
      footnote: '决定作出之前，不停止调查。',
      pageNumbers: 'whenSeveral',
      blocks: [
        {
          kind: 'title',
          organ: [{ text: organName(office, office.officeOrgId) ?? '' }],
          name: [{ text: '回避申请（决定）表' }],
        },
        { kind: 'caption', left: [], right: say`案号：${fill.text('caseNo')}` },
        {
          kind: 'table',
          columns: [26, 52, 26, 52],
          rows: [
            grid.wide('案　由', fill.text('caseTitle')),
            grid.wide('项　目', fill.text('projectName')),
            grid.pair('申请人', fill.text('recusalApplicant'), '被申请人', fill.officers('recusalTargetId')),
            grid.wide('事　由', fill.boxes('recusalReason')),
            grid.wide('说　明', fill.text('recusalDetail'), 45),
            grid.wide('申请人签名', '　', 14),
            grid.pair('决　定', fill.boxes('recusalDecision'), '决定日期', fill.date('recusalDecidedAt')),
            grid.pair('决定人', fill.officers('deciderId'), '替换人员', fill.officers('replacementId')),
            grid.opinion('负责人审批', runs, signatures),
          ],
        },
      ],
    },
  ]
}

/** Nobody decides on himself, nor takes the place he must leave. */
function checkRecusal(values: Values, context: FormContext): Finding[] {
  const { recusalTargetId: target, deciderId, replacementId } = values
  const found: Finding[] = []
  if (target && target === deciderId) {
    found.push({ field: 'deciderId', level: 'error', message: '被申请回避的人员不得自行决定' })
  }
  if (target && target === replacementId) {
    found.push({ field: 'replacementId', level: 'error', message: '替换人员不能是被申请回避的人员' })
  }
  return [...found, ...checkSecrecy(values, context)]
}
