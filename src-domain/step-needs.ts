/**
 * What a step still needs before it may be taken (documents.md E.3 守卫). What must be there and is not keeps a step
 * back unless the officer writes down why it is taken all the same; what should be there is only told.
 */
import { formatChineseDate, type IsoDate } from './calendar-date'
import { acceptDeadline, type CaseDeadline, caseDeadlines } from './case-deadlines'
import { type CaseRecord, isAnonymous } from './case-record'
import { stagesInTrading } from './codes'
import type { DeadlineCode } from './deadline-rules'
import { uncheckedEvidence } from './evidence'
import type { FactKind } from './facts'
import { handlerFaults } from './handlers'
import type { HolidayCalendar } from './holiday-calendar'
import { approved, issued, latestOf, made, type Need, paper, unless, wants } from './needs'
import type { OfficeRecord } from './office'
import { allFollowed } from './paired-facts'
import { frozenValues } from './paper-values'
import { decidesMoney } from './penalties/money-decided'
import type { Step } from './procedure'
import { isReliefOpen } from './relief'
import { rightsRunning } from './rights-running'
import { dateOf, isTradingSuspended } from './stage'

export interface StepContext {
  record: CaseRecord
  office: OfficeRecord
  calendar: HolidayCalendar
  /** ISO date. */
  today: IsoDate
}

type Guard = (context: StepContext) => (Need | null)[]

/** Every item of evidence must be proven before it carries a penalty (《行政处罚法》第四十六条第二款). */
function recheck(record: CaseRecord): Need | null {
  const items = uncheckedEvidence(record, dateOf(record, 'filed'))
  if (items.length === 0) return null
  const numbers = items.map(({ no }) => `证${no}`).join('、')
  return { level: 'must', message: `${numbers}在立案后尚未逐件复核`, at: { path: 'evidence' } }
}

/** What the step lacks as the case stands; empty where nothing does. */
export function needsOf(step: Step, context: StepContext): Need[] {
  const guard = guards[`${step.no} ${step.fact}`] ?? guards[`${step.no}`]
  return guard ? guard(context).filter((need) => need !== null) : []
}

const guards: Readonly<Record<string, Guard>> = {
  '1': ({ record }) => [
    wants(record.case.caseTitle, 'case.caseTitle', '案由'),
    wants(record.case.sourceType, 'case.sourceType', '线索来源'),
    wants(record.case.clueCategory, 'case.clueCategory', '线索类别'),
    wants(record.case.receivedAt, 'case.receivedAt', '收件时间'),
    wants(record.intake.allegationSummary, 'intake.allegationSummary', '反映的主要问题'),
  ],
  '2': ({ record }) => [paper(record, 'should', ['caseRegistration'], '尚未填写《案件基本情况登记表》')],
  '3 awaitingCorrection': ({ record }) => [
    unless(
      record.case.clueCategory === 'complaint',
      'should',
      '补正针对投诉书，本件不是投诉，请核对是否需要补正',
      { path: 'case.clueCategory' },
    ),
    paper(record, 'should', ['correctionNotice'], '尚未起草补正告知书，须一次告知需要补正的内容'),
  ],
  '4': (context) => [
    unless(
      !(context.record.case.clueCategory === 'complaint' && isAnonymous(context.record)),
      'must',
      '投诉应当实名，匿名投诉不予受理',
      { path: 'complainant.partyName' },
    ),
    ...competent(context),
    ...handlers(context),
    late(acceptDeadline(context.record, context.calendar), context.today, '请写明超期决定受理的原因'),
  ],
  '5': ({ record, calendar, today }) => [
    paper(record, 'should', ['nonAcceptanceNotice'], '尚未起草《不予受理通知书》，不予受理须有理由和依据'),
    late(acceptDeadline(record, calendar), today, '请写明超期决定的原因'),
  ],
  '6': ({ record }) => [
    paper(
      record,
      'must',
      ['caseReferral', 'transferDiscipline', 'transferPolice'],
      '尚未起草转办（移送）函，须写明接收机关',
    ),
  ],
  '7': (context) => [
    unless(!isTradingSuspended(context.record), 'must', '招标投标已经暂停，不必再次责令', null),
    approved(context.record, 'suspensionNotice', '暂停招标投标活动通知书'),
    ...suspendable(context),
  ],
  '8': ({ record }) => [
    unless(isTradingSuspended(record), 'must', '招标投标没有暂停，无须恢复', null),
    approved(record, 'resumptionNotice', '恢复招标投标活动通知书'),
    paper(record, 'should', ['resumptionNotice'], '尚未起草《恢复招标投标活动通知书》'),
    unless(
      (['decided', 'suspensionReviewed'] as const).some((kind) => dateOf(record, kind) !== null),
      'should',
      '尚无处理决定，也没有复核暂停措施的记录，请写明暂停的原因已经消除',
      null,
    ),
  ],
  '9': (context) => [
    unless(Boolean(context.record.case.teamLeaderId), 'must', '尚未指定调查组组长（组长负责制）', {
      path: 'case.teamLeaderId',
    }),
    ...team(context),
  ],
  '10': (context) => [
    late(limit(context, 'T05'), context.today, '原期限已经届满，届满后批准的延长不起作用', 'must'),
    withinStatute(context),
  ],
  '11': ({ record }) => [
    paper(record, 'should', ['appraisalCommission'], '尚未制作鉴定（检测）委托书，期间起止须有凭证'),
  ],
  '12': ({ record }) => [
    paper(
      record,
      'should',
      ['withdrawalNotice'],
      '尚未起草《撤回投诉处理通知书》，准予撤回须经审查并书面告知',
    ),
    unless(
      valueOn(record, 'withdrawalNotice', 'withdrawDecision') !== '不准予',
      'must',
      '通知书载明不准予撤回，调查应当继续',
      { paper: 'withdrawalNotice' },
    ),
    unless(!isTradingSuspended(record), 'should', '招标投标仍在暂停，准予撤回的应当随即恢复', {
      paper: 'resumptionNotice',
    }),
  ],
  '13': ({ record }) => [
    paper(record, 'must', ['investigationReport'], '尚未形成《调查报告》'),
    paper(record, 'should', ['inquiryRecord'], '卷内没有询问笔录，询问须由两名以上执法人员进行'),
  ],
  '14': ({ record }) => [issued(record, 'should', 'meetingNotice', '会前通知尚未发出，应提前通知与会人员')],
  '15 supplementing': ({ record }) => [
    paper(record, 'should', ['meetingMinutes'], '会议纪要尚未记明补充调查的事项和期限'),
  ],
  '16': ({ record }) => [paper(record, 'should', ['meetingMinutes'], '尚无会审的会议纪要，处理意见须经会审')],
  '17': (context) => [
    paper(context.record, 'must', ['complaintDecision'], '尚未起草《投诉处理决定书》'),
    approved(context.record, 'complaintDecision', '投诉处理决定书'),
    late(limit(context, 'T06'), context.today, '已超法定期限，请报主要负责人并写明原因'),
  ],
  '18': ({ record }) => [
    paper(record, 'must', ['reminderTalkRecord', 'rectificationOrder'], '尚无谈话提醒记录或者责令整改通知书'),
    paper(record, 'should', ['meetingMinutes'], '会议纪要须认定首次、轻微、没有社会危害'),
  ],
  '19': (context) => [
    paper(context.record, 'must', ['meetingMinutes'], '尚无案件会审的会议纪要'),
    late(
      limit(context, 'T31'),
      context.today,
      '已逾追究时效，请核实违法行为的发现日期和是否仍可追究',
      'must',
    ),
    answeredApart(context),
  ],
  '20 filed': (context) => [
    paper(context.record, 'must', ['caseFilingForm'], '尚未填写《立案受理表》'),
    approved(context.record, 'caseFilingForm', '立案受理表'),
  ],
  '20 notFiled': ({ record }) => [paper(record, 'must', ['caseFilingForm'], '尚未填写《立案受理表》')],
  '21': ({ record }) => [
    paper(record, 'should', ['investigationReport'], '证据复核后应形成载明处理建议的案件调查报告'),
  ],
  '22': ({ record }) => [
    paper(record, 'should', ['meetingMinutes'], '尚无处罚会审的会议纪要'),
    recheck(record),
  ],
  '23': (context) => [
    // What the meeting agreed on is filled in after it (《操作规程》三（四）3).
    paper(context.record, 'must', ['penaltyApprovalForm'], '尚未填写《行政处罚审批表》'),
    approved(context.record, 'penaltyApprovalForm', '行政处罚审批表'),
    issued(context.record, 'must', 'penaltyAdvanceNotice', '《行政处罚告知书》尚未签发'),
    paper(context.record, 'should', ['serviceReceipt'], '尚无告知书的送达回证'),
  ],
  '24': (context) => {
    const { record, today } = context
    const spoken = ['statementMade', 'statementWaived', 'hearingRequested'] as const
    const open = [limit(context, 'T11'), limit(context, 'T12')].flatMap((end) =>
      end && today <= end.due ? [end.due] : [],
    )
    const last = open.sort().at(-1)
    return [
      unless(
        !last || spoken.some((kind) => dateOf(record, kind) !== null),
        'must',
        `陈述申辩、申请听证的期限尚未届满（${last ? formatChineseDate(last) : ''}届满），也没有收到申辩、听证申请或者放弃声明`,
        null,
      ),
    ]
  },
  '25': (context) => {
    const { record } = context
    const asked = dateOf(record, 'hearingRequested')
    return [
      unless(dateOf(record, 'noticed') !== null, 'must', '尚未送达《行政处罚告知书》', {
        paper: 'penaltyAdvanceNotice',
      }),
      heard(context),
      unless(
        asked === null ||
          dateOf(record, 'hearingHeld') !== null ||
          dateOf(record, 'statementWaived') !== null,
        'must',
        '当事人申请了听证，尚未举行',
        { paper: 'hearingNotice' },
      ),
      paper(record, 'must', ['penaltyDecision', 'noPenaltyDecision'], '尚未起草处罚决定书或者不予处罚决定书'),
      approved(context.record, 'penaltyApprovalForm', '行政处罚审批表'),
      unless(
        valueOn(record, 'penaltyApprovalForm', 'approvalStage') !== 'preNotice',
        'should',
        '没有决定前的《行政处罚审批表》，陈述申辩复核后应当再次审批',
        { paper: 'penaltyApprovalForm' },
      ),
      paper(
        record,
        needsLegalReview(record) ? 'must' : 'should',
        ['legalReviewForm'],
        '卷内没有法制审核意见书，须审核的案件未经审核不得决定',
      ),
      late(limit(context, 'T10'), context.today, '超过九十日须有延长的依据'),
    ]
  },
  '26': (context) => [
    paper(context.record, 'must', ['serviceReceipt'], '尚无送达回证'),
    late(limit(context, 'T14'), context.today, '已超七个工作日，请写明原因'),
  ],
  '27': (context) => {
    const kinds = ['finePaid', 'instalmentApproved', 'demandServed', 'rectificationReviewed'] as const
    const end = kinds.some((kind) => dateOf(context.record, kind) !== null) ? null : limit(context, 'T15')
    return [late(end, context.today, '罚款没有缴清，也没有批准分期，请及时催告')]
  },
  '28': ({ record }) => [
    unless(
      isAnonymous(record) || record.case.clueCategory === 'discovery' || made(record, 'resultNotice'),
      'must',
      '尚未制作《处理结果告知书》',
      { paper: 'resultNotice' },
    ),
    assignerTold(record),
  ],
  '29': ({ record }) => [
    paper(record, 'should', ['creditScoreForm'], '没有信用量化记分填报表；没有应填报事项的，请写明'),
  ],
  '30 policeSent': ({ record }) => [
    paper(record, 'must', ['transferPolice'], '尚未制作《涉嫌犯罪案件移送书》'),
    unless(dateOf(record, 'policeApproved') !== null, 'must', '尚无正职负责人的批准', null),
    paper(record, 'should', ['evidenceList'], '尚无移送的材料和物品清单'),
  ],
  '30 disciplineSent': ({ record }) => [
    paper(record, 'must', ['transferDiscipline'], '尚未制作《问题线索移送书》'),
    paper(record, 'should', ['evidenceList'], '尚无移送的材料清单'),
  ],
  '31': (context) => [
    paper(context.record, 'must', ['closureForm'], '尚未填写《结案审批表》'),
    approved(context.record, 'closureForm', '结案审批表'),
    ...openMatters(context.record),
  ],
  '32': archived,
  '33': (context) => [
    paper(context.record, 'should', ['serviceReceipt'], '告知文书尚无送达回证'),
    assignerTold(context.record),
    resumed(context.record),
    ...archived(context),
  ],
  '34': ({ record }) => [
    unless(
      dateOf(record, 'policeFiled') !== null || dateOf(record, 'disciplineAcknowledged') !== null,
      'must',
      '公安尚未立案，也没有接收机关的回执',
      null,
    ),
    paper(record, 'must', ['closureForm'], '尚未填写《结案审批表》'),
    approved(record, 'closureForm', '结案审批表'),
    assignerTold(record),
    resumed(record),
  ],
}

/** Whoever handed the matter down hears how it ended (《操作规程》三（四）4). */
function assignerTold(record: CaseRecord): Need | null {
  return unless(
    record.case.clueCategory !== 'assignment' || dateOf(record, 'assignmentAnswered') !== null,
    'should',
    '交办件尚未向交办部门反馈',
    null,
  )
}

function resumed(record: CaseRecord): Need | null {
  return unless(!isTradingSuspended(record), 'must', '招标投标仍在暂停，尚未恢复', {
    paper: 'resumptionNotice',
  })
}

/** Nothing is decided while the party may still speak or ask for a hearing. */
function heard({ record, calendar, today }: StepContext): Need | null {
  const [running] = rightsRunning(
    caseDeadlines(record, calendar, today),
    (kind) => dateOf(record, kind),
    today,
  )
  return unless(
    running === undefined,
    'must',
    `${running?.title ?? ''}的期限${running ? dayOf(running) : ''}才届满，当事人没有放弃，届满后才可以作出决定`,
    null,
  )
}

/** A complaint is owed a written decision within the limit of the law, whatever penalty follows (《条例》第六十一条第二款). */
function answeredApart(context: StepContext): Need | null {
  const decision = limit(context, 'T06')
  return unless(
    decision === null || decision.doneOn !== null,
    'should',
    `投诉须不迟于${dayOf(decision)}作出书面处理决定；处罚来不及在此前决定的，先作投诉处理决定，违法行为另行登记线索、立案`,
    null,
  )
}

/** A complaint has no room beyond the limit of the law (E.3 step 10: 投诉≤T06). */
function withinStatute(context: StepContext): Need | null {
  const [investigation, decision] = [limit(context, 'T05'), limit(context, 'T06')]
  if (!investigation || !decision || decision.unsettled !== null) return null
  return unless(
    investigation.due < decision.due,
    'must',
    `投诉最迟应于${dayOf(decision)}作出处理决定，调查期限不能再延长`,
    null,
  )
}

/** What stands in a field of the latest paper of a kind: on an issued one also what nobody typed. */
function valueOn(record: CaseRecord, docKind: string, key: string): unknown {
  const latest = latestOf(record, docKind)
  return latest && frozenValues(latest)[key]
}

/** Whether the penalty was marked as one that must be reviewed (《中华人民共和国行政处罚法》第五十八条). */
function needsLegalReview(record: CaseRecord): boolean {
  return valueOn(record, 'penaltyApprovalForm', 'legalReviewRequired') === true
}

function suspendable({ record }: StepContext): (Need | null)[] {
  return [
    unless(
      stagesInTrading.includes(record.project.tradingStage ?? 'preTender'),
      'must',
      '只有公告发布后、合同签订前可以暂停，请核对交易阶段',
      { path: 'project.tradingStage' },
    ),
    unless(
      record.case.clueCategory === 'complaint',
      'should',
      '《条例》第六十二条的暂停以处理投诉为前提，本件不是投诉，请有权部门核定依据',
      null,
    ),
  ]
}

function archived({ record }: StepContext): (Need | null)[] {
  return [
    paper(record, 'must', ['archiveCover'], '尚未制作案卷封面'),
    paper(record, 'must', ['archiveCatalog'], '尚未制作卷内目录'),
  ]
}

/** What a case must not be closed over: a fine unpaid, an order not looked after, the police not heard from. */
function openMatters(record: CaseRecord): (Need | null)[] {
  const fined = decidesMoney(record.papers) === true
  const has = (kind: FactKind) => dateOf(record, kind) !== null
  const settled = (['finePaid', 'enforcementApplied'] as const).some((kind) => dateOf(record, kind) !== null)
  const follows = (begun: FactKind, ends: readonly FactKind[]) =>
    dateOf(record, begun) === null || ends.some((kind) => dateOf(record, kind) !== null)
  return [
    unless(!fined || settled, 'must', '罚款尚未缴清，也没有申请强制执行', null),
    unless(allFollowed(record, 'rectificationOrdered', 'rectificationReviewed'), 'must', '整改尚未复查', {
      paper: 'rectificationReview',
    }),
    unless(
      allFollowed(record, 'evidencePreserved', 'preservationSettled'),
      'must',
      '先行登记保存的证据尚未处理',
      { paper: 'preservationDecision' },
    ),
    unless(
      follows('policeSent', ['policeFiled', 'policeNotFiled']),
      'should',
      '移送公安后尚未收到是否立案的通知',
      null,
    ),
    resumed(record),
    unless(
      !has('decided') || has('decisionPublished') || has('publicityWithheld') || has('publicityPosted'),
      'should',
      '执法决定尚未公示，也没有不公示的决定',
      null,
    ),
    unless(!isReliefOpen(record), 'should', '行政复议或者诉讼尚未终结', null),
  ]
}

/** Whoever decides speaks for an organ of the library: a name that stands nowhere leaves the case without a head. */
function competent({ record, office }: StepContext): (Need | null)[] {
  const { authorityOrgId } = record.case
  const at = { path: 'case.authorityOrgId' }
  if (!authorityOrgId) return [wants(authorityOrgId, at.path, '有权部门')]
  const known = office.organs[authorityOrgId] !== undefined
  return [unless(known, 'must', `有权部门“${authorityOrgId}”不在机构库中，请从列表中选定`, at)]
}

function handlers({ record, office, today }: StepContext): Need[] {
  return handlerFaults(record.case.handlerIds ?? [], office, today, record).map((message) => ({
    level: 'must',
    message,
    at: { path: 'case.handlerIds' },
  }))
}

function team({ record, office, today }: StepContext): Need[] {
  const { teamLeaderId, teamMemberIds, handlerIds } = record.case
  const members = [...(teamLeaderId ? [teamLeaderId] : []), ...(teamMemberIds ?? handlerIds ?? [])]
  return handlerFaults(members, office, today, record).map((message) => ({
    level: 'must',
    message: message.replace('承办人', '调查组成员'),
    at: { path: 'case.teamMemberIds' },
  }))
}

function late(
  end: CaseDeadline | null,
  today: IsoDate,
  message: string,
  level: Need['level'] = 'should',
): Need | null {
  const over = end !== null && end.unsettled === null && today > end.due
  return unless(!over, level, `${end?.title ?? ''}应当不迟于${dayOf(end)}完成，已经超期；${message}`, null)
}

function limit({ record, calendar, today }: StepContext, code: DeadlineCode): CaseDeadline | null {
  return caseDeadlines(record, calendar, today).find((one) => one.code === code) ?? null
}

function dayOf(end: CaseDeadline | null): string {
  return end ? formatChineseDate(end.due) : ''
}
