/**
 * The time limits of the procedure (documents.md D.1, codes T01–T35; T36 and T37 for answering a review or a suit; T38 for
 * telling the decision on a complaint, T39 for the day of a hearing): what each is for, how long, how it is counted, and by what law. When each begins and ends in a case is worked out in `case-deadlines.ts`.
 */
import type { DeadlineUnit } from './deadline'
import type { FactKind } from './facts'
import { leastStatementDays } from './limit-choices'
import { reliefBegins } from './relief'

export interface DeadlineRule {
  title: string
  /** Null where another paper sets the day itself. */
  add: number | null
  /** 工作日, 日, 月 or 小时. */
  unit: DeadlineUnit | 'hour'
  /** Other lengths that it has, each with the case it is for; the names are what the command line asks for them by. */
  alternatives?: Readonly<Record<string, Alternative>>
  /** A notice sets how many days it is; fewer than this would curtail a right. */
  leastDays?: number
  /** Calendar days and months that end on a rest day end on the next working day, unless the law is read strictly. */
  rollOver?: false
  /** The day that a paper sets moves on from a rest day as well. */
  setDayRolls?: true
  /** The law or the office's own rule that sets the limit. */
  basis: string
  /** Facts that end the limit, whichever comes first. */
  endedBy: readonly FactKind[]
  /** Time for 检验、检测、鉴定、专家评审 is not counted. */
  pausable?: true
  /** The kind of fact by which it may be extended. */
  extendedBy?: FactKind
  /** `own`: the office's to keep; `other`: somebody else's, whose end the office acts on; `reference`: only told. */
  whose: 'own' | 'other' | 'reference'
  /** A time that a party has: its passing is nobody's fault, but from then on the office may go on. */
  ripens?: true
  /** What a reminder says once it has passed, `{n}` standing for the days over. */
  overdue: string
  /** What it says instead where the limit had been extended. */
  overdueExtended?: string
  /** What it says instead where a surcharge is owed, `{金额}` standing for it in yuan. */
  overdueOwing?: string
}

interface Alternative {
  when: string
  add?: number
  unit?: DeadlineUnit
}

const plan = '《汉川市公共资源交易综合监管联动执法工作实施方案》第二部分第（五）项第2点'
const procedure = '《汉川市公共资源交易综合监管联动执法操作规程》'
const regulation = '《中华人民共和国招标投标法实施条例》'
const penaltyLaw = '《中华人民共和国行政处罚法》'
const enforcementLaw = '《中华人民共和国行政强制法》'
const policeRules = '《行政执法机关移送涉嫌犯罪案件的规定》'

export const deadlineRules = {
  T01: {
    title: '决定是否受理投诉',
    add: 3,
    unit: 'working-day',
    basis: `${regulation}第六十一条第二款`,
    endedBy: ['accepted', 'notAccepted', 'referredOut'],
    whose: 'own',
    overdue: '受理审查超期{n}个工作日，请立即作出决定并说明原因',
  },
  T02: {
    title: '决定是否受理举报',
    add: 5,
    unit: 'calendar-day',
    alternatives: { 'working-day': { when: '监管办另定按工作日计算', unit: 'working-day' } },
    basis: plan,
    endedBy: ['accepted', 'notAccepted', 'referredOut'],
    whose: 'own',
    overdue: '受理审查超期{n}日，请立即作出决定并说明原因',
  },
  T03: {
    title: '办结投诉',
    add: 15,
    unit: 'working-day',
    basis: plan,
    endedBy: ['decided', 'withdrawn'],
    pausable: true,
    extendedBy: 'extended',
    whose: 'own',
    overdue: '投诉办理超本市时限{n}个工作日',
  },
  T04: {
    title: '办结举报',
    add: 30,
    unit: 'calendar-day',
    basis: plan,
    // Filing settles a report: what follows is a penalty case with a limit of its own.
    endedBy: ['decided', 'filed', 'notFiled', 'closed'],
    extendedBy: 'extended',
    whose: 'own',
    overdue: '举报办理超时限{n}日',
  },
  T05: {
    title: '完成调查',
    add: 15,
    unit: 'working-day',
    basis: `${procedure}第三部分第（二）项第1点`,
    endedBy: ['reportSubmitted', 'withdrawn', 'closed'],
    pausable: true,
    extendedBy: 'extended',
    whose: 'own',
    overdue: '调查超期{n}个工作日，未见延长批准',
    overdueExtended: '超过延长后的调查期限{n}个工作日',
  },
  T06: {
    title: '投诉处理决定法定期限',
    add: 30,
    unit: 'working-day',
    basis: `${regulation}第六十一条第二款`,
    endedBy: ['decided', 'withdrawn'],
    pausable: true,
    whose: 'own',
    overdue: '已超法定上限{n}个工作日，存在复议诉讼风险，报主要负责人',
  },
  T07: {
    title: '投诉人提出投诉',
    add: 10,
    unit: 'calendar-day',
    basis: `${regulation}第六十条`,
    endedBy: [],
    whose: 'reference',
    overdue: '可能超过投诉时效{n}日，请在受理审查时核实',
  },
  T08: {
    title: '招标人答复异议',
    add: 3,
    unit: 'calendar-day',
    basis: `${regulation}第二十二条、第五十四条`,
    endedBy: [],
    whose: 'reference',
    overdue: '招标人答复异议超期{n}日',
  },
  T09: {
    title: '复核是否恢复招标投标',
    add: 15,
    unit: 'working-day',
    basis: '监管办内部规定',
    endedBy: ['tradingResumed', 'suspensionReviewed'],
    whose: 'own',
    overdue: '暂停已满15个工作日，请复核是否恢复',
  },
  T10: {
    title: '作出行政处罚决定',
    add: 90,
    unit: 'calendar-day',
    basis: `${penaltyLaw}第六十条`,
    endedBy: ['decided'],
    extendedBy: 'penaltyExtended',
    whose: 'own',
    overdue: '超过九十日已{n}日，须有延长依据',
    overdueExtended: '超过延长后的办案期限{n}日',
  },
  T11: {
    title: '当事人陈述申辩',
    add: 5,
    unit: 'working-day',
    leastDays: leastStatementDays,
    basis: `${penaltyLaw}第四十五条（天数由监管办定）`,
    endedBy: ['statementMade', 'statementWaived', 'statementReview'],
    whose: 'other',
    ripens: true,
    overdue: '陈述申辩期已满',
  },
  T12: {
    title: '当事人申请听证',
    add: 5,
    unit: 'working-day',
    leastDays: 5,
    basis: `${penaltyLaw}第六十四条第一项、第八十五条`,
    endedBy: ['hearingRequested', 'statementWaived', 'statementReview'],
    whose: 'other',
    ripens: true,
    overdue: '听证申请期已满',
  },
  T13: {
    title: '送达听证通知',
    add: 7,
    unit: 'working-day',
    basis: `${penaltyLaw}第六十四条第二项、第八十五条`,
    endedBy: ['hearingNoticed'],
    whose: 'own',
    overdue: '听证通知不足七个工作日',
  },
  T14: {
    title: '送达处罚决定书',
    add: 7,
    unit: 'working-day',
    basis: `${penaltyLaw}第六十一条、第八十五条`,
    endedBy: ['served'],
    whose: 'own',
    overdue: '送达超期{n}个工作日',
  },
  T15: {
    title: '当事人缴纳罚款',
    add: 15,
    unit: 'calendar-day',
    basis: `${penaltyLaw}第六十七条第三款`,
    endedBy: ['finePaid'],
    whose: 'other',
    overdue: '缴纳罚款逾期{n}日，可以每日按罚款数额的百分之三加处罚款',
    overdueOwing: '缴纳罚款逾期{n}日，可加处罚款{金额}元',
  },
  T17: {
    title: '催告后可以申请强制执行',
    add: 10,
    unit: 'working-day',
    basis: `${enforcementLaw}第五十四条、第六十九条`,
    endedBy: ['finePaid', 'enforcementApplied'],
    whose: 'other',
    ripens: true,
    overdue: '催告期已满，可以申请法院强制执行',
  },
  T18: {
    title: '申请法院强制执行',
    add: 3,
    unit: 'month',
    basis: `${enforcementLaw}第五十三条`,
    endedBy: ['finePaid', 'enforcementApplied'],
    whose: 'own',
    overdue: '申请强制执行的期限已过{n}日',
  },
  T19: {
    title: '当事人申请行政复议',
    add: 60,
    unit: 'calendar-day',
    basis: '《中华人民共和国行政复议法》第二十条',
    endedBy: reliefBegins,
    whose: 'reference',
    overdue: '申请行政复议的期限已满',
  },
  T20: {
    title: '当事人提起行政诉讼',
    add: 6,
    unit: 'month',
    basis: '《中华人民共和国行政诉讼法》第四十六条',
    endedBy: reliefBegins,
    whose: 'reference',
    overdue: '提起行政诉讼的期限已满',
  },
  T21: {
    title: '决定是否移送公安',
    add: 3,
    unit: 'calendar-day',
    rollOver: false,
    basis: `${policeRules}第五条`,
    endedBy: ['policeApproved', 'policeDeclined', 'policeSent'],
    whose: 'own',
    overdue: '移送审批逾期{n}日',
  },
  T22: {
    title: '向公安移送',
    add: 24,
    unit: 'hour',
    basis: `${policeRules}第五条`,
    endedBy: ['policeSent'],
    whose: 'own',
    overdue: '移送逾期{n}日（该规定第十六条追究责任）',
  },
  T23: {
    title: '公安审查是否立案',
    add: 3,
    unit: 'calendar-day',
    // The regulation knows three days alone; the police's own rules give longer ones, which the police tell.
    alternatives: {
      verify: { when: '公安机关告知需要查证', add: 7 },
      major: { when: '公安机关告知案情重大、疑难、复杂', add: 30 },
    },
    rollOver: false,
    basis: `${policeRules}第八条；《公安机关受理行政执法机关移送涉嫌犯罪案件规定》（公通字〔2016〕16号）`,
    endedBy: ['policeFiled', 'policeNotFiled'],
    whose: 'other',
    overdue: '公安审查已超{n}日，请催询',
  },
  T24: {
    title: '对公安不予立案提请复议或者建议检察监督',
    add: 3,
    unit: 'calendar-day',
    rollOver: false,
    basis: `${policeRules}第九条`,
    endedBy: ['policeReviewAsked', 'policeReviewWaived'],
    whose: 'own',
    overdue: '提请复议逾期{n}日',
  },
  T25: {
    title: '向公安移交物品和材料',
    add: 3,
    unit: 'calendar-day',
    rollOver: false,
    basis: `${policeRules}第十二条`,
    endedBy: ['policeMaterialsSent'],
    whose: 'own',
    overdue: '移交物品材料逾期{n}日',
  },
  T26: {
    title: '公示检查结果',
    add: 10,
    unit: 'working-day',
    basis: `${procedure}第二部分第（五）项`,
    endedBy: ['publicityPosted'],
    whose: 'own',
    overdue: '公示超期{n}个工作日',
  },
  T27: {
    title: '填报信用信息',
    add: 1,
    unit: 'working-day',
    basis: `${procedure}第三部分第（五）项`,
    endedBy: ['creditFiled', 'creditReported'],
    whose: 'own',
    overdue: '信用填报超期{n}个工作日',
  },
  T28: {
    title: '公示执法决定',
    add: 7,
    unit: 'working-day',
    alternatives: { other: { when: '行政处罚以外的执法决定', add: 20 } },
    basis:
      '《国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见》（国办发〔2018〕118号）',
    endedBy: ['decisionPublished', 'publicityWithheld'],
    whose: 'own',
    overdue: '公示超期{n}个工作日',
  },
  T29: {
    title: '撤回公示的处罚决定',
    add: 3,
    unit: 'working-day',
    basis: `${penaltyLaw}第四十八条第二款、第八十五条`,
    endedBy: ['publicityWithdrawn'],
    whose: 'own',
    overdue: '撤回公示超期{n}个工作日',
  },
  T30: {
    title: '处理先行登记保存的证据',
    add: 7,
    unit: 'working-day',
    basis: `${penaltyLaw}第五十六条、第八十五条`,
    endedBy: ['preservationSettled'],
    whose: 'own',
    overdue: '登记保存已满，须作出处理决定',
  },
  T31: {
    title: '追究违法行为',
    add: 24,
    unit: 'month',
    alternatives: { five: { when: '涉及公民生命健康安全、金融安全且有危害后果', add: 60 } },
    rollOver: false,
    basis: `${penaltyLaw}第三十六条`,
    endedBy: ['filed', 'notFiled', 'closed'],
    whose: 'reference',
    overdue: '已逾追究时效，违法行为在此期间未被发现的不再给予行政处罚，请核实发现日期',
  },
  T32: {
    title: '责任单位完成整改',
    add: null,
    unit: 'calendar-day',
    basis: '《责令整改通知书》载明',
    endedBy: ['rectificationReviewed'],
    whose: 'other',
    overdue: '整改逾期{n}日',
  },
  T33: {
    title: '开展年度专项检查',
    add: null,
    unit: 'calendar-day',
    basis: '《汉川市公共资源交易综合监管联动执法工作实施方案》第二部分第（四）项第2点',
    endedBy: [],
    whose: 'own',
    overdue: '本年尚未开展专项检查',
  },
  T34: {
    title: '向交办部门反馈',
    add: null,
    unit: 'calendar-day',
    setDayRolls: true,
    basis: '交办来文载明',
    endedBy: ['assignmentAnswered', 'feedbackDone'],
    whose: 'own',
    overdue: '交办件反馈逾期{n}日',
  },
  T35: {
    title: '召开月度调度会和智慧监管例会',
    add: null,
    unit: 'calendar-day',
    basis: `${procedure}第一部分第（二）项、第四部分第（三）项`,
    endedBy: [],
    whose: 'own',
    overdue: '本月未召开',
  },
  T36: {
    title: '答复行政复议',
    add: 10,
    unit: 'working-day',
    alternatives: { simple: { when: '适用简易程序', add: 5 } },
    basis: '《中华人民共和国行政复议法》第四十八条、第五十四条、第八十八条第二款',
    endedBy: ['reviewAnswered', 'reliefEnded'],
    whose: 'own',
    overdue: '行政复议答复逾期{n}个工作日；不答复、不举证的，视为没有证据、依据（《行政复议法》第七十条）',
  },
  T37: {
    title: '答辩举证',
    add: 15,
    unit: 'calendar-day',
    basis: '《中华人民共和国行政诉讼法》第六十七条第一款',
    endedBy: ['suitAnswered', 'reliefEnded'],
    whose: 'own',
    overdue: '答辩举证逾期{n}日；逾期不提供证据的，视为没有相应证据（《行政诉讼法》第三十四条第二款）',
  },
  T38: {
    title: '送达投诉处理决定',
    add: 30,
    unit: 'working-day',
    basis: '《工程建设项目招标投标活动投诉处理办法》第二十一条',
    endedBy: ['served'],
    pausable: true,
    whose: 'own',
    overdue: '书面通知投诉处理决定超期{n}个工作日，请立即送达投诉人、被投诉人',
  },
  T39: {
    title: '举行听证',
    add: null,
    unit: 'calendar-day',
    basis: '《听证通知书》载明',
    endedBy: ['hearingHeld'],
    whose: 'own',
    overdue: '通知的听证日期已过{n}日，尚未登记举行听证',
  },
} as const satisfies Record<string, DeadlineRule>

/** T16 is no limit but a surcharge: see `surcharge` in `penalty.ts`. */
export type DeadlineCode = keyof typeof deadlineRules

/** The rule of a code. */
export function ruleOf(code: DeadlineCode): DeadlineRule {
  return deadlineRules[code]
}

/** Whether a text is the code of a limit. */
export function isDeadlineCode(code: string): code is DeadlineCode {
  return code in deadlineRules
}
