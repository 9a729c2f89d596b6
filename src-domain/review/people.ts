/** Who handled the case: two officers with valid certificates, nobody who should have stood aside. */
import type { IsoDate } from '../calendar-date'
import { handlerFaults, teamOf } from '../handlers'
import { officerName } from '../office'
import type { Fault, ReviewContext, ReviewRule } from './types'
import { textIn, textsIn } from './values'

const twoOfficers = '《行政处罚法》第四十二条、第五十五条'

/** Officers named on papers of a kind, judged on the day of the paper. */
function onPapers(
  context: ReviewContext,
  docKinds: readonly string[],
  keys: readonly string[],
  dayKey: string | null,
): Fault[] {
  return docKinds
    .flatMap((kind) => context.of(kind))
    .flatMap((paper) => {
      const ids = [...new Set(keys.flatMap((key) => textsIn(paper, key)))]
      const day = (dayKey ? textIn(paper, dayKey) : null)?.slice(0, 10) ?? paper.issueDate ?? context.today
      if (ids.length >= 2) return []
      return [{ message: `《${paper.title}》（${day}）上的执法人员不足两名`, at: { paper: paper.id } }]
    })
}

/** What speaks against those in charge on the days they acted, each said once. */
function handlersOn(context: ReviewContext, pick: (message: string) => boolean): Fault[] {
  const { record, office, on, today } = context
  const ids = teamOf(record)
  const days: (IsoDate | null)[] = [on('accepted'), on('reportSubmitted'), on('decided')]
  const known = days.filter((day) => day !== null)
  const messages = (known.length > 0 ? known : [today]).flatMap((day) =>
    handlerFaults(ids, office, day, record),
  )
  return [...new Set(messages)].filter(pick).map((message) => ({ message, at: { path: 'case.handlerIds' } }))
}

export const peopleRules: readonly ReviewRule[] = [
  {
    id: 'two-handlers',
    title: '承办人不少于两名',
    basis: twoOfficers,
    check({ record, on }) {
      // Whoever takes a lead down need not yet know who will handle it.
      if (on('deliberating') === null && on('accepted') === null) return []
      const ids = new Set(record.case.handlerIds ?? [])
      return ids.size >= 2 ? [] : [{ message: `承办人只有${ids.size}名`, at: { path: 'case.handlerIds' } }]
    },
  },
  {
    id: 'certificates-valid',
    title: '承办人员执法证有效',
    basis: twoOfficers,
    check: (context) =>
      handlersOn(context, (message) => /证|停用|库中/.test(message) && !/只有/.test(message)),
  },
  {
    id: 'nobody-to-stand-aside',
    title: '应当回避的人员没有参与',
    basis: '《行政处罚法》第四十三条',
    check: (context) => handlersOn(context, (message) => message.includes('回避')),
  },
  {
    id: 'recusal-obeyed',
    title: '决定回避的人员没有继续办案',
    basis: '《行政处罚法》第四十三条',
    check: ({ of, record, office }) =>
      of('recusalForm')
        .filter((paper) => textIn(paper, 'recusalDecision') === '回避')
        .flatMap((paper) => {
          const id = textIn(paper, 'recusalTargetId')
          if (!id || !teamOf(record).includes(id)) return []
          return [
            { message: `${officerName(office, id)}已决定回避，仍列为办案人员`, at: { paper: paper.id } },
          ]
        }),
  },
  {
    id: 'team-leader',
    title: '调查实行组长负责制',
    basis: '《操作规程》第三部分第（二）项',
    check: ({ record, on }) =>
      on('investigating') !== null && !record.case.teamLeaderId
        ? [{ message: '没有记录调查组组长', at: { path: 'case.teamLeaderId' } }]
        : [],
  },
  {
    id: 'two-inquirers',
    title: '询问由两名以上执法人员进行',
    basis: twoOfficers,
    check: (context) => onPapers(context, ['inquiryRecord'], ['inquirerIds'], 'inquiryFrom'),
  },
  {
    id: 'two-servers',
    title: '送达由两名以上人员进行',
    basis: '《行政处罚法》第四十二条第一款、第六十一条',
    check: (context) => onPapers(context, ['serviceReceipt'], ['serverIds'], 'servedAt'),
  },
  {
    id: 'two-inspectors',
    title: '检查由两名以上执法人员进行',
    basis: twoOfficers,
    check: (context) => onPapers(context, ['inspectionRecord'], ['inspectorIds'], null),
  },
  {
    id: 'reviewer-apart',
    title: '法制审核人员不是办案人员',
    basis: '《行政处罚法》第五十八条',
    check: ({ of, record, office }) =>
      of('legalReviewForm').flatMap((paper) => {
        const id = textIn(paper, 'legalReviewerId')
        if (!id || !teamOf(record).includes(id)) return []
        return [{ message: `法制审核人${officerName(office, id)}是本案办案人员`, at: { paper: paper.id } }]
      }),
  },
  {
    id: 'host-apart',
    title: '听证主持人不是调查人员',
    basis: '《行政处罚法》第六十四条第四项',
    check: ({ of, record, office }) =>
      of('hearingNotice').flatMap((paper) => {
        const id = textIn(paper, 'hearingHostId')
        if (!id || !teamOf(record).includes(id)) return []
        return [{ message: `听证主持人${officerName(office, id)}是本案调查人员`, at: { paper: paper.id } }]
      }),
  },
]
