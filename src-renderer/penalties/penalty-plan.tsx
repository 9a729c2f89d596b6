/** 拟处罚: each penalty with its range, checked while it is typed; the papers of the penalty are filled from it. */
import { Button, Menu } from '@mantine/core'
import { type PlannedPenalty, respondentsOf } from '../../src-domain/case-record'
import type { Json } from '../../src-domain/edits'
import { formatMoney } from '../../src-domain/money-input'
import { frozenValues } from '../../src-domain/paper-values'
import {
  betweenOf,
  penaltyRow,
  penaltyRowsOf,
  personalFine,
  plannedFaults,
  planOf,
  rangeOf,
  unitFine,
} from '../../src-domain/penalties/plan'
import { amountByRule, amountOf, fineTotal, isHeavier, type PenaltyRow } from '../../src-domain/penalty'
import { nextOrder, type RowWithId, rowsOf } from '../../src-domain/rows'
import { violationOf } from '../../src-domain/violations'
import { RecordSheet } from '../cases/record-sheet'
import { useMay } from '../rights/use-may'
import classes from './penalties.module.css'
import { PenaltyFaults } from './penalty-faults'
import { plannedMetas } from './penalty-metas'
import type { PenaltyView } from './penalty-view'

/** The section. */
export function PenaltyPlan(view: PenaltyView) {
  const { record, edit } = view
  const mayEdit = useMay()('case.edit', record).allowed
  const plan = planOf(record)
  const total = fineTotal(penaltyRowsOf(record))
  const parties = respondentsOf(record)
  const unit = plan.find(({ personal, penaltyKind }) => !personal && penaltyKind === '罚款')
  const firstUnit = parties.find(({ partyType }) => partyType !== 'natural')?.partyName ?? null

  function add(row: Omit<PlannedPenalty, 'order'>) {
    const value = { ...row, order: nextOrder(record.plannedPenalties) } as unknown as Json
    edit(['plannedPenalties', crypto.randomUUID()], value, '增加拟处罚')
  }

  return (
    <section>
      <h2>
        拟处罚
        {total !== null && <span className="muted">　罚款合计 {formatMoney(total)} 元</span>}
      </h2>
      {heavierThanTold(view) && (
        <p className={classes.late} role="alert">
          重于告知书告知的处罚：不得因当事人陈述、申辩而加重（《行政处罚法》第四十五条第二款）。
        </p>
      )}
      {plan.map((row, index) => (
        <Planned key={row.id} {...view} row={row} number={index + 1} mayEdit={mayEdit} />
      ))}
      {mayEdit && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default">增加拟处罚</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {(record.case.violationCodes ?? []).flatMap((code) => {
              const violation = violationOf(code)
              return (violation?.ranges ?? []).map((range) => (
                <Menu.Item
                  key={`${code} ${range.when}`}
                  onClick={() => violation && add(unitFine(record, violation, range, firstUnit))}
                >
                  罚款（{code}
                  {range.when ? `，${range.when}` : ''}）
                </Menu.Item>
              ))
            })}
            {unit && rangeOf(unit)?.personal && (
              <Menu.Item
                onClick={() =>
                  add(
                    personalFine(
                      unit,
                      parties.find(({ partyType }) => partyType === 'natural')?.partyName ?? null,
                    ),
                  )
                }
              >
                责任人员罚款（按单位罚款）
              </Menu.Item>
            )}
            <Menu.Item onClick={() => add({ party: firstUnit })}>其他种类的处罚</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </section>
  )
}

interface PlannedProps extends PenaltyView {
  row: RowWithId<PlannedPenalty>
  number: number
  mayEdit: boolean
}

function Planned({ record, context, onEdit, edit, row, number, mayEdit }: PlannedProps) {
  const between = betweenOf(record, row)
  const amount = amountOf(penaltyRow(row))
  const worked = amountByRule(penaltyRow(row))
  const fixed = !row.personal && rangeOf(row)?.base === 'fixed'
  return (
    <div className={classes.planned}>
      <p>
        <strong>第 {number} 项</strong>
        {row.violationCode && <span className="muted">{row.violationCode}</span>}
        {amount !== null && <span>{formatMoney(amount)} 元</span>}
        {between && (
          <span className="muted">
            幅度 {formatMoney(between.min)} 元至 {formatMoney(between.max)} 元
          </span>
        )}
        {mayEdit && (
          <button
            type="button"
            className="link"
            aria-label={`删除第${number}项拟处罚`}
            onClick={() => edit(['plannedPenalties', row.id], undefined, '删除拟处罚')}
          >
            删除
          </button>
        )}
      </p>
      {/* Above the fields, whose help opens over what stands below them. */}
      <PenaltyFaults faults={plannedFaults(record, row)} />
      <RecordSheet
        label={`拟处罚${number}`}
        base={['plannedPenalties', row.id]}
        metas={plannedMetas(row.personal === true, fixed, row.penaltyKind === '罚款', worked)}
        context={context}
        onEdit={onEdit}
      />
    </div>
  )
}

/** Whether the plan is heavier than what a party was told of (no heavier after a defence). */
function heavierThanTold({ record }: Pick<PenaltyView, 'record'>): boolean {
  const told = rowsOf(record.papers).flatMap((paper): PenaltyRow[] => {
    if (paper.docKind !== 'penaltyAdvanceNotice' || paper.status !== 'issued') return []
    const rows = frozenValues(paper).proposedPenalties
    return rows && typeof rows === 'object' ? (Object.values(rows) as PenaltyRow[]) : []
  })
  return told.length > 0 && isHeavier(told, penaltyRowsOf(record))
}
