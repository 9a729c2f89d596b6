/**
 * What an office has settled about limits where the rules leave it to the office (documents.md D.1 可配, D.2.5). It
 * travels with the calendar that the office counts by: whatever asks for a limit asks for both.
 */
import { z } from 'zod'

/** Fewer working days than this for 陈述申辩 would curtail the right to be heard; more than this nobody means. */
export const leastStatementDays = 3
export const mostStatementDays = 15

/** From which day an investigation is counted (T05). */
export const investigationStarts = {
  accepted: '受理之日',
  assigned: '组建调查组（分派）之日',
} as const
/**
 * From which day the credit information is to be filled in (T27). A decision takes effect when it is served, and what
 * nobody noted the receipt of counts from then too.
 */
export const creditStarts = {
  received: '收到处罚（处理）信息之日',
  effective: '决定生效（送达）之日',
} as const
/** How the five days of T02 are counted: the plan writes 日 there and 工作日 for complaints in the same sentence. */
export const reportUnits = { 'calendar-day': '自然日', 'working-day': '工作日' } as const

function choice<Key extends string>(table: Readonly<Record<Key, string>>) {
  return z.enum(Object.keys(table) as [Key, ...Key[]]).nullish()
}

export const limitChoices = z.object({
  /** Working days for 陈述申辩 (T11) that a notice proposes and that count where no notice says another number. */
  statementDays: z
    .int('应为整数')
    .min(leastStatementDays, `不得少于 ${leastStatementDays} 个工作日`)
    .max(mostStatementDays, `不超过 ${mostStatementDays} 个工作日`)
    .nullish(),
  investigationFrom: choice(investigationStarts),
  reportDays: choice(reportUnits),
  creditFrom: choice(creditStarts),
})
export type LimitChoices = z.infer<typeof limitChoices>
