/** The ranges of numbers there are, with how far each is used. */
import { useMemo } from 'react'
import { type DocNo, parseDocNo } from '../../src-domain/document-number'
import {
  inWords,
  type NumberRange,
  type RangeOverlap,
  rangeGaps,
  rangeOverlaps,
  runOfNumbers,
} from '../../src-domain/number-ranges'
import { usedNumbers } from '../../src-domain/number-register'
import { nextInRange } from '../../src-domain/number-series'
import { showNotice } from '../frame/notices'
import { useMay } from '../rights/use-may'
import { useNumbers, useOffice, useStore } from '../store/hooks'
import { workstationName } from '../workstation'
import classes from './settings.module.css'

/** The table; one sentence where no number is divided. */
export function RangeTable() {
  const store = useStore()
  const office = useOffice()
  const cases = useNumbers()
  const mayEdit = useMay()('numbers.edit').allowed
  const own = workstationName()
  const used = useMemo(() => {
    const caseNos = cases.flatMap(({ caseNo }) => {
      const parsed = parseDocNo(caseNo ?? '')
      return parsed.ok ? [parsed] : []
    })
    return [...usedNumbers(cases, office), ...caseNos]
  }, [cases, office])
  const ranges = Object.entries(office.numberRanges ?? {})
    .map(([id, range]) => ({ ...range, id }))
    .sort((a, b) => b.year - a.year || (a.prefix < b.prefix ? -1 : 1) || a.from - b.from)

  function remove(range: NumberRange & { id: string }) {
    const name = `${range.workstation} ${range.prefix}〔${range.year}〕${inWords(range)}`
    try {
      store.changeOffice([{ path: ['numberRanges', range.id], value: undefined }], `取消号段：${name}`)
      showNotice({ text: `已取消号段：${name}` })
    } catch (error) {
      showNotice({ tone: 'late', text: error instanceof Error ? error.message : '没有取消' })
    }
  }

  const gaps = rangeGaps(office)
  const overlaps = rangeOverlaps(office)

  if (ranges.length === 0) return <p>还没有分号段：所有电脑都接着最大的号编。</p>
  return (
    <>
      <table className="framed">
        <thead>
          <tr>
            <th scope="col">电脑</th>
            <th scope="col">代字</th>
            <th scope="col">年份</th>
            <th scope="col">号段</th>
            <th scope="col">已用</th>
            <th scope="col">下一号</th>
            {mayEdit && <th scope="col">操作</th>}
          </tr>
        </thead>
        <tbody>
          {ranges.map((range) => {
            const next = nextInRange(used, range.prefix, range.year, range)
            return (
              <tr key={range.id}>
                <th scope="row">
                  {range.workstation}
                  {range.workstation === own && <span className="muted">（本机）</span>}
                </th>
                <td>{range.prefix}</td>
                <td>{range.year}</td>
                <td>
                  {inWords(range)}
                  {overlaps
                    .filter((overlap) => isIn(overlap, range))
                    .map(({ from, to }) => (
                      <div key={from} className="state-late">{`${inWords({ from, to })}重叠`}</div>
                    ))}
                </td>
                <td>{usedIn(used, range)} 个</td>
                <td>{next ?? <span className="state state-late">已用完</span>}</td>
                {mayEdit && (
                  <td>
                    <button
                      type="button"
                      className="link"
                      aria-label={`取消号段：${range.workstation} ${range.prefix} ${inWords(range)}`}
                      onClick={() => remove(range)}
                    >
                      取消
                    </button>
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
      {overlaps.length > 0 && (
        <p className={classes.hint}>
          重叠的号两台电脑都会发。请取消其中一段，再分一段不重叠的；改好之后做一个交换包带给别的电脑。
        </p>
      )}
      {gaps.length > 0 && (
        <p className={classes.hint}>
          {`号段之间空着、没有分给任何电脑的：${gaps
            .map(({ prefix, year, from, to }) => runOfNumbers(prefix, year, from, to))
            .join('、')}。这些号谁也不能发，要用时请另分一段。`}
        </p>
      )}
    </>
  )
}

/** Whether a run of numbers that stands in two ranges stands in this one. */
function isIn({ prefix, year, from, to, workstations }: RangeOverlap, range: NumberRange): boolean {
  return (
    prefix === range.prefix &&
    year === range.year &&
    workstations.includes(range.workstation) &&
    range.from <= from &&
    to <= range.to
  )
}

/** How many numbers of a range are used. */
function usedIn(used: readonly DocNo[], { prefix, year, from, to }: NumberRange): number {
  const inside = used.filter(
    (one) => one.prefix === prefix && one.year === year && one.seq >= from && one.seq <= to,
  )
  return new Set(inside.map(({ seq }) => seq)).size
}
