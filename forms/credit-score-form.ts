/** 信用信息量化记分填报表 (documents.md A.23): what is to be entered in the province's credit system, by when, and that it was. */
import { formatChineseDate, isIsoDate } from '../src-domain/calendar-date'
import type { CodeTable } from '../src-domain/codes'
import { deadline } from '../src-domain/deadline'
import { dateOf } from '../src-domain/stage'
import { isUnit, penalizedColumns, projectFields } from './blocks'
import type { Part } from './document-tree'
import { choice, date, datetime, docNo, int, multiline, officer, organ, party, text } from './fields'
import { createFill, type Fill, say } from './fill'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { latestPaper } from './other-papers'
import { partyRows } from './party-rows'
import { paperAbout, partyOf } from './penalty-party'
import { gridRows } from './pieces'
import { checkSecrecy } from './secrecy'
import { tableSheet } from './table-sheet'

const basisTypes = {
  处罚决定: '行政处罚决定书',
  处理决定: '投诉处理决定书',
  整改通知: '责令整改通知书',
  其他: '其他文书',
} as const satisfies CodeTable

const subjectTypes = {
  招标人: '招标人',
  代理机构: '代理机构',
  投标人: '投标人',
  评标专家: '评标专家',
  从业人员: '从业人员',
} as const satisfies CodeTable

const dishonestyLevels = { minor: '轻微', general: '一般', serious: '严重' } as const satisfies CodeTable
const requestStates = { none: '无', applied: '已申请', approved: '已同意', rejected: '未同意' } as const

const fields = {
  caseNo: text('案号', { bind: 'case.caseNo' }),
  projectName: projectFields.projectName,
  tenderProjectNo: projectFields.tenderProjectNo,
  party: party('信用主体', penalizedColumns, { required: true }),
  basisDocType: choice('认定文书', basisTypes, { required: true }),
  basisDocNo: docNo('认定文书文号', { required: true }),
  basisDocDate: date('认定文书日期', { required: true, past: true }),
  determiningOrgId: organ('认定部门', { required: true }),
  infoReceivedAt: datetime('信息收到时间', {
    required: true,
    past: true,
    help: '一个工作日内填报，由此起算',
  }),
  creditDeadline: date('填报期限', {
    required: true,
    computed: true,
    help: '收到信息之日起一个工作日；监管办另定自决定生效之日起算的，从其规定',
  }),
  creditSubjectType: choice('主体类别', subjectTypes, { required: true }),
  badBehaviorCode: text('不良行为代码', { required: true, help: '按省级目录填写' }),
  badBehaviorDesc: text('不良行为', { required: true, max: 120, width: 'full' }),
  creditPoints: int('记分值', { required: true, help: '按省级目录的区间填写' }),
  creditFrom: date('记分生效日', { required: true }),
  creditTo: date('记分届满日', { required: true }),
  dishonestyLevel: choice('失信程度', dishonestyLevels, { help: '轻微的原则上不公示' }),
  filledById: officer('填报人', { required: true }),
  checkedById: officer('审核人', { required: true, help: '不得与填报人为同一人' }),
  filledAt: datetime('填报时间', { required: true, past: true }),
  platformReceiptNo: text('系统回执编号', { help: '填报后登记' }),
  disputeStatus: choice('异议情况', requestStates),
  repairStatus: choice('信用修复情况', requestStates),
  remark: multiline('备注'),
} as const
type CreditFill = Fill<typeof fields>
type Values = ValuesOf<typeof fields>

const columns = [26, 52, 26, 52]
const grid = gridRows([1, 1, 1, 1])

export const creditScoreForm = defineForm({
  id: 'creditScoreForm',
  no: '23',
  title: '信用信息量化记分填报表',
  version: 1,
  style: 'table',
  issuer: 'internal',
  curtailsRights: false,
  docCode: null,
  basis: [
    '《中华人民共和国招标投标法实施条例》第七十八条',
    '《汉川市公共资源交易综合监管联动执法操作规程》第三部分第（五）项',
  ],
  stages: ['decided', 'served', 'executing', 'feedbackDone', 'creditReported'],
  fields,
  groups: [
    { title: '案件与项目', fields: ['caseNo', 'projectName', 'tenderProjectNo'] },
    { title: '信用主体', fields: ['party', 'creditSubjectType'] },
    { title: '认定依据', fields: ['basisDocType', 'basisDocNo', 'basisDocDate', 'determiningOrgId'] },
    {
      title: '记分',
      fields: [
        'badBehaviorCode',
        'badBehaviorDesc',
        'creditPoints',
        'creditFrom',
        'creditTo',
        'dishonestyLevel',
      ],
    },
    {
      title: '填报',
      fields: [
        'infoReceivedAt',
        'creditDeadline',
        'filledById',
        'checkedById',
        'filledAt',
        'platformReceiptNo',
      ],
    },
    { title: '异议与修复', fields: ['disputeStatus', 'repairStatus', 'remark'] },
  ],
  prefill: (context, known) => {
    const { record, office } = context
    const subject = partyOf(record, 'creditScoreForm', known)
    const clerk = Object.entries(office.officers).find(
      ([, one]) => one.active && one.roleCodes?.includes('creditClerk'),
    )
    return {
      party: subject,
      ...basisOf(context, subject?.partyName),
      determiningOrgId: record.case.authorityOrgId ?? null,
      creditDeadline: dueAfter(creditStart(context, known.infoReceivedAt), context),
      filledById: clerk?.[0] ?? null,
      disputeStatus: 'none',
      repairStatus: 'none',
    }
  },
  compose: creditSheet,
  check: (values, context) => [
    ...checkDays(values, context),
    ...checkPeople(values),
    ...checkSecrecy(values, context, { always: true }),
  ],
})

/** The paper of the case that finds the fault of this party: a decision before an order to put things right. */
function basisOf({ record }: FormContext, name: string | null | undefined): Values {
  const own = paperAbout(record, 'penaltyDecision', name)
  if (own) return { basisDocType: '处罚决定', basisDocNo: own.docNo, basisDocDate: own.issueDate }
  const decision = latestPaper(record, 'complaintDecision')
  const paper = decision ?? latestPaper(record, 'rectificationOrder')
  if (!paper) return { basisDocDate: dateOf(record, 'decided') }
  const basisDocType = decision ? '处理决定' : '整改通知'
  return { basisDocType, basisDocNo: paper.docNo, basisDocDate: paper.issueDate }
}

/** The receipt of the information, or where the office has settled it so, the day the decision took effect. */
function creditStart({ record, calendar }: FormContext, received: string | null | undefined) {
  if (calendar.choices?.creditFrom !== 'effective') return received
  return dateOf(record, 'served')
}

/** One working day from then (《操作规程》三（五）); null while that is not known. */
function dueAfter(start: string | null | undefined, { calendar }: FormContext): string | null {
  const day = start?.slice(0, 10)
  return day && isIsoDate(day) ? deadline(calendar, { from: day, add: 1, unit: 'working-day' }).due : null
}

function creditSheet(fill: CreditFill, { office }: FormContext): Part[] {
  const one = fill.values.party ?? {}
  const who = createFill(penalizedColumns, one, office, 'party.')
  const home = office.organs[office.officeOrgId]?.name ?? ''
  return [
    tableSheet({
      organ: [{ text: home }],
      name: '信用信息量化记分填报表',
      right: say`案号：${fill.text('caseNo')}`,
      footnote: '本表附认定文书复印件，与量化系统回执一并存卷。',
      columns,
      rows: [
        ...partyRows(grid, '信用主体', who, isUnit(one)),
        grid.wide('主体类别', fill.boxes('creditSubjectType')),
        grid.wide('项　目', say`${fill.text('projectName')}（${fill.text('tenderProjectNo')}）`),
        grid.pair('认定文书', fill.words('basisDocType'), '文　号', fill.text('basisDocNo')),
        grid.pair('文书日期', fill.date('basisDocDate'), '认定部门', fill.organs('determiningOrgId')),
        grid.pair('行为代码', fill.text('badBehaviorCode'), '记分值', points(fill)),
        grid.wide('不良行为', fill.text('badBehaviorDesc')),
        grid.wide('失信程度', fill.boxes('dishonestyLevel')),
        grid.pair('生效日期', fill.date('creditFrom'), '届满日期', fill.date('creditTo')),
        grid.wide('填报说明', statement(fill, who)),
        grid.pair('信息收到', fill.datetime('infoReceivedAt'), '填报期限', fill.date('creditDeadline')),
        grid.pair('填报时间', fill.datetime('filledAt'), '系统回执', fill.text('platformReceiptNo')),
        grid.pair('异议情况', fill.words('disputeStatus'), '信用修复', fill.words('repairStatus')),
        grid.opinion(
          '填报审核',
          say`填报人：${fill.officers('filledById')}　　审核人：${fill.officers('checkedById')}`,
          ['填报人签字', '审核人签字'].map((label) => ({ label, signer: [], date: [] })),
        ),
        grid.wide('备　注', fill.text('remark')),
      ],
    }),
  ]
}

function points(fill: CreditFill) {
  const run = fill.text('creditPoints')
  return run.missing ? run : { ...run, text: `${run.text}分` }
}

/** A.23 填报说明骨架. */
function statement(fill: CreditFill, who: Fill<typeof penalizedColumns>) {
  return say`${who.text('partyName')}因${fill.text('basisDocNo')}认定的${fill.text('badBehaviorDesc')}，按${fill.text('badBehaviorCode')}记${fill.text('creditPoints')}分，自${fill.date('creditFrom')}至${fill.date('creditTo')}。`
}

/** V-SEQ, and the one working day (T27). */
function checkDays(values: Values, context: FormContext): Finding[] {
  const { basisDocDate, infoReceivedAt, filledAt, creditFrom, creditTo } = values
  const findings: Finding[] = []
  if (basisDocDate && infoReceivedAt && infoReceivedAt.slice(0, 10) < basisDocDate) {
    findings.push(error('infoReceivedAt', '信息收到时间早于认定文书的日期'))
  }
  if (infoReceivedAt && filledAt && filledAt < infoReceivedAt) {
    findings.push(error('filledAt', '填报时间早于信息收到时间'))
  }
  if (creditFrom && creditTo && creditTo <= creditFrom) {
    findings.push(error('creditTo', '记分届满日应晚于生效日'))
  }
  const due = dueAfter(infoReceivedAt, context)
  if (due && filledAt && filledAt.slice(0, 10) > due) {
    const message = `超期：应于${formatChineseDate(due)}前填报，请在备注中说明原因`
    findings.push({ field: 'filledAt', level: 'warning', message })
  }
  return findings
}

function checkPeople({ filledById, checkedById, creditPoints }: Values): Finding[] {
  return [
    ...(filledById && filledById === checkedById ? [error('checkedById', '审核人不得与填报人为同一人')] : []),
    ...(typeof creditPoints === 'number' && creditPoints < 0
      ? [error('creditPoints', '记分值不能为负')]
      : []),
  ]
}

function error(field: string, message: string): Finding {
  return { field, level: 'error', message }
}
