/** On which days a fact may be recorded: not after today, and in the order of the steps of a case (V-PAST, V-SEQ). */
import type { CaseRecord } from '../../src-domain/case-record'
import { type FactKind, factKinds } from '../../src-domain/facts'
import { factsInOrder } from '../../src-domain/stage'
import { dayInWords } from '../clock'
import { isStageFact } from './fact-papers'

interface DatedFact {
  kind: FactKind
  /** ISO date; null while none is given. */
  date: string | null
  /** Of a fact already recorded that is being corrected; a new one comes after all others. */
  id?: string
}

/** What is wrong with the day, in one sentence; null where nothing is. */
export function faultOfDate(record: CaseRecord, { kind, date, id }: DatedFact, today: string): string | null {
  if (!date) return '请填写日期'
  if (date > today) return '已经发生的事项，日期不能晚于今天'
  if (!isStageFact(kind)) return null
  const steps = factsInOrder(record).filter((fact) => isStageFact(fact.kind))
  const at = id === undefined ? steps.length : steps.findIndex((step) => step.id === id)
  const [before, after] = [steps[at - 1], steps[at + 1]]
  if (before && date < before.date) {
    return `不能早于上一步“${factKinds[before.kind]}”（${dayInWords(before.date, today)}）`
  }
  if (after && date > after.date) {
    return `不能晚于下一步“${factKinds[after.kind]}”（${dayInWords(after.date, today)}）`
  }
  return null
}
