/** 检查报告 (documents.md A.21): what an inspection found in all, and what is to be done about it; read by the director. */
import { defineForm, type Finding, type ValuesOf } from './form'
import {
  type InspectionReportFields,
  inspectionReportFields,
  type StatRow,
  statTotal,
} from './inspection-report-fields'
import { inspectionReportParts } from './inspection-report-layout'
import {
  dispositionRows,
  issueRows,
  overviewOf,
  statRows,
  summaryMeetingDate,
} from './inspection-report-source'
import { inspectionSource } from './inspection-source'
import { checkCitations, checkLetter, letterClosing, letterPrefill } from './letter-fields'
import { checkSecrecy } from './secrecy'

type Values = ValuesOf<InspectionReportFields>

/** Rounding of a share typed by hand. */
const shareTolerance = 0.005

export const inspectionReport = defineForm({
  id: 'inspectionReport',
  no: '21',
  title: '检查报告',
  version: 1,
  style: 'letter',
  issuer: 'office',
  curtailsRights: false,
  docCode: '检',
  basis: [
    '《汉川市公共资源交易综合监管联动执法操作规程》第二部分第（四）项',
    '《优化营商环境条例》第五十四条',
  ],
  stages: ['investigating', 'reportSubmitted', 'underReview', 'decided', 'served', 'executing'],
  fields: inspectionReportFields,
  groups: [
    { title: '检查', fields: ['docNo', 'addressee', 'inspectionNo', 'planTitle', 'summaryMeetingDate'] },
    { title: '检查开展情况', fields: ['overview', 'statTable', 'assessment'] },
    { title: '问题与处理', fields: ['mainIssues', 'dispositions', 'suggestions'] },
    letterClosing,
    { title: '审阅', fields: ['approvalDirector'] },
  ],
  prefill: (context, known) => {
    const { record } = context
    const { inspectionNo, planTitle } = inspectionSource(record)
    const table = statRows(record)
    return {
      ...letterPrefill(context, known, { issuer: 'office', addressee: '监管办主任', copies: 2 }),
      inspectionNo,
      planTitle,
      summaryMeetingDate: summaryMeetingDate(record),
      overview: overviewOf(known.statTable ?? table),
      statTable: table,
      mainIssues: issueRows(record),
      dispositions: dispositionRows(record),
    }
  },
  compose: inspectionReportParts,
  check: (values, context) => [
    ...checkLetter(values, context, { title: '检查报告', curtailsRights: false }),
    ...checkDays(values, inspectionSource(context.record).to),
    ...checkOverview(values),
    ...checkStatistics(values),
    ...checkComplete(values, statRows(context.record)),
    ...checkCitations('suggestions', values.suggestions),
    ...checkSecrecy(values, context, { always: true, inside: ['approvalDirector'] }),
  ],
})

/** The inspection ends, the meeting is held, the report is written, the director reads it (操作规程二（四）). */
function checkDays(
  { summaryMeetingDate: met, issueDate, approvalDirector }: Values,
  end: string | null,
): Finding[] {
  if (!met) return []
  const list: Finding[] = []
  const signed = approvalDirector?.signedAt
  if (end && met < end) {
    const message = '专题会日期早于方案载明的检查结束日期，请核对检查是否已经全部完成'
    list.push({ field: 'summaryMeetingDate', level: 'warning', message })
  }
  if (issueDate && issueDate < met) {
    list.push({ field: 'issueDate', level: 'error', message: '成文日期早于专题会日期' })
  }
  if (signed && signed < met) {
    list.push({ field: 'approvalDirector', level: 'error', message: '主任审阅日期早于专题会日期' })
  }
  return list
}

function checkOverview({ overview }: Values): Finding[] {
  if (!overview?.trim() || /完成|全部检查/.test(overview)) return []
  return [{ field: 'overview', level: 'warning', message: '请写明完成检查的项目数' }]
}

/** Figures that cannot stand beside one another. */
function checkStatistics({ statTable, mainIssues }: Values): Finding[] {
  const table = statTable ?? []
  const counts = [
    ...table.flatMap(({ sector: _sector, ratio: _ratio, id: _id, ...counts }) => Object.values(counts)),
    ...(mainIssues ?? []).map(({ count }) => count),
  ]
  if (counts.some((count) => typeof count === 'number' && count < 0)) {
    return [{ field: 'statTable', level: 'error', message: '统计数不能为负' }]
  }
  const rows = table.flatMap(({ projects, sampled, ratio }, index): Finding[] => {
    if (typeof projects !== 'number' || typeof sampled !== 'number') return []
    if (sampled > projects) {
      return [{ field: 'statTable', level: 'error', message: `第${index + 1}行抽查数多于项目数` }]
    }
    const differs =
      typeof ratio === 'number' && Math.abs(ratio * projects - sampled) > shareTolerance * projects
    return differs
      ? [{ field: 'statTable', level: 'warning', message: `第${index + 1}行抽查比例与抽查数不符，请核对` }]
      : []
  })
  const told = (mainIssues ?? []).reduce((sum, { count }) => sum + (count ?? 0), 0)
  const total = statTotal(table, 'issues')
  if (table.length === 0 || told <= total) return rows
  const message = `主要问题合计${told}个，多于统计表的${total}个，请核对`
  return [...rows, { field: 'mainIssues', level: 'error', message }]
}

/** All that the plan drew was inspected, and stands in the statistics. */
function checkComplete({ statTable }: Values, planned: readonly StatRow[] | null): Finding[] {
  const drawn = statTotal(planned ?? [], 'sampled')
  const told = statTotal(statTable ?? [], 'sampled')
  if (!statTable?.length || drawn === 0 || drawn === told) return []
  const message = `统计表抽查合计${told}个，方案抽查${drawn}个，请核对是否漏列`
  return [{ field: 'statTable', level: 'warning', message }]
}
