/** Days in an impossible order, and limits not kept. */
import { formatChineseDate } from '../calendar-date'
import type { CaseDeadline } from '../case-deadlines'
import { type DeadlineCode, ruleOf } from '../deadline-rules'
import { factKinds, stages } from '../facts'
import { hearingDoubt } from '../hearing'
import type { Fault, ReviewRule } from './types'

/** A rule that one of these limits was kept: neither met late nor open and past. */
function kept(id: string, title: string, codes: readonly DeadlineCode[]): ReviewRule {
  return {
    id,
    title,
    basis: [...new Set(codes.map((code) => ruleOf(code).basis))].join('；'),
    check: ({ limits, today }) =>
      limits
        .filter(({ code, unsettled }) => codes.includes(code) && unsettled === null)
        .filter(({ doneOn, due }) => (doneOn ?? today) > due)
        .map(lateness),
  }
}

function lateness({ title, due, doneOn }: CaseDeadline): Fault {
  return {
    message: `“${title}”应当不迟于${formatChineseDate(due)}完成，${doneOn ? `实际完成于${formatChineseDate(doneOn)}` : '至今没有完成'}`,
    at: { path: 'facts' },
  }
}

/** An inspection goes before the lead that it finds. */
const beforeTheLead: readonly string[] = [
  'inspectionPlan',
  'drawRecord',
  'inspectionNotice',
  'inspectionRecord',
]

export const dateRules: readonly ReviewRule[] = [
  {
    id: 'facts-in-order',
    title: '各环节日期先后相符',
    basis: '《行政处罚法》第五十四条、第五十七条',
    check({ record }) {
      const steps = Object.values(record.facts)
        .filter(({ kind }) => kind in stages)
        .sort((a, b) => a.order - b.order)
      return steps.flatMap((fact, index) => {
        const before = steps[index - 1]
        if (!before || fact.date >= before.date) return []
        return [
          {
            message: `“${factKinds[fact.kind]}”（${formatChineseDate(fact.date)}）早于前一环节“${factKinds[before.kind]}”（${formatChineseDate(before.date)}）`,
            at: { path: 'facts' },
          },
        ]
      })
    },
  },
  {
    id: 'facts-not-ahead',
    title: '已办事项不晚于今天',
    basis: '《行政处罚法》第四十条',
    check: ({ facts, today }) =>
      facts
        .filter(({ date }) => date > today)
        .map(({ kind, date, id }) => ({
          message: `“${factKinds[kind]}”的日期${formatChineseDate(date)}尚未到来`,
          at: { path: `facts.${id}` },
        })),
  },
  {
    id: 'received-first',
    title: '收件在登记之前',
    basis: '《招标投标法实施条例》第六十一条第二款',
    check({ record, on }) {
      const received = record.case.receivedAt?.slice(0, 10)
      const registered = on('registered')
      if (!received || !registered || received <= registered) return []
      return [{ message: '登记日期早于收件日期', at: { path: 'case.receivedAt' } }]
    },
  },
  {
    id: 'paper-after-approval',
    title: '成文日期不早于收件，也不晚于今天',
    basis: '《党政机关公文处理工作条例》第九条',
    check: ({ papers, record, today }) =>
      papers
        .filter(({ status, issueDate }) => status === 'issued' && issueDate !== null)
        .filter(({ docKind, issueDate }) => {
          const received = beforeTheLead.includes(docKind) ? undefined : record.case.receivedAt?.slice(0, 10)
          return (issueDate ?? '') > today || (received !== undefined && (issueDate ?? '') < received)
        })
        .map(({ id, title, issueDate }) => ({
          message: `《${title}》的成文日期${formatChineseDate(issueDate ?? today)}早于收件或者晚于今天`,
          at: { paper: id },
        })),
  },
  kept('accepted-in-time', '按期决定是否受理', ['T01', 'T02']),
  kept('investigated-in-time', '调查不超期，延长须在届满前批准', ['T05']),
  kept('handled-in-time', '按期办结投诉、举报', ['T03', 'T04']),
  kept('complaint-within-law', '投诉处理决定不超法定期限', ['T06']),
  {
    id: 'complaint-told-in-time',
    title: '投诉处理决定在法定期限内书面通知',
    basis: ruleOf('T38').basis,
    check({ limits, today }) {
      const [decided, told] = (['T06', 'T38'] as const).map((code) => limits.find((one) => one.code === code))
      // Decided too late it is told too late as well, which is no fault of its own.
      if (!told || told.unsettled !== null || !decided?.doneOn || decided.doneOn > decided.due) return []
      return (told.doneOn ?? today) > told.due ? [lateness(told)] : []
    },
  },
  kept('decided-in-time', '处罚决定不超过九十日', ['T10']),
  kept('served-in-time', '处罚决定书按期送达', ['T14']),
  kept('preserved-settled', '先行登记保存的证据按期处理', ['T30']),
  kept('police-in-time', '按期决定并移送公安', ['T21', 'T22', 'T25']),
  kept('published-in-time', '执法决定按期公示', ['T28']),
  kept('inspection-published', '检查结果按期公示', ['T26']),
  kept('credit-in-time', '信用信息按期填报', ['T27']),
  kept('assignment-answered', '交办件按期反馈', ['T34']),
  {
    id: 'hearing-as-told',
    title: '听证不早于通知的日期举行',
    basis: '《行政处罚法》第六十四条第二项',
    check({ record, calendar, facts }) {
      const held = facts.findLast(({ kind }) => kind === 'hearingHeld')
      const told = facts.findLast(({ kind }) => kind === 'hearingNoticed')?.until
      // Held on the day told or later, the notice is judged by its own limit.
      if (!held || (told && held.date >= told)) return []
      const doubt = hearingDoubt(record, calendar, held.date)
      return doubt
        ? [{ message: `举行听证（${formatChineseDate(held.date)}）：${doubt}`, at: { path: 'facts' } }]
        : []
    },
  },
  kept('hearing-told', '听证通知提前七个工作日', ['T13']),
  kept('relief-answered', '按期提交行政复议答复、答辩状和证据', ['T36', 'T37']),
  kept('within-two-years', '立案时未过追究时效', ['T31']),
  {
    id: 'extension-approved-in-time',
    title: '延长在届满前批准并记明天数',
    basis: '《操作规程》第三部分第（二）项第1点',
    check: ({ facts, limits }) =>
      facts
        .filter(({ kind }) => kind === 'extended')
        .flatMap(({ id, date, days }) => {
          const end = limits.find(({ code }) => code === 'T05')
          if (!days) return [{ message: '延长没有记明天数', at: { path: `facts.${id}` } }]
          if (!end || date <= end.due) return []
          return [{ message: '延长在原期限届满后才批准', at: { path: `facts.${id}` } }]
        }),
  },
  {
    id: 'pause-ended',
    title: '期限中止的起止都有记录',
    basis: '《招标投标法实施条例》第六十一条第二款',
    check({ facts, on }) {
      const paused = facts.filter(({ kind }) => kind === 'clockPaused').length
      const resumed = facts.filter(({ kind }) => kind === 'clockResumed').length
      if (paused <= resumed || !(on('closed') ?? on('archived'))) return []
      return [{ message: '期限中止计算后没有记录恢复', at: { path: 'facts' } }]
    },
  },
]
