/** The violations of the case, found in the catalogue by words or code, with their articles and the fines they carry. */
import { Select } from '@mantine/core'
import { baseOf, findViolations } from '../../src-domain/penalties/plan'
import { type FineRange, fineBetween, type Violation, violationOf } from '../../src-domain/violations'
import { useMay } from '../rights/use-may'
import { finesInWords, shareWords, sumsWords } from './fine-words'
import classes from './penalties.module.css'
import type { PenaltyView } from './penalty-view'

/** The section. */
export function PenaltyViolations({ record, edit }: PenaltyView) {
  const mayEdit = useMay()('case.edit', record).allowed
  const codes = record.case.violationCodes ?? []
  const set = (next: string[], purpose: string) => edit(['case', 'violationCodes'], next, purpose)
  return (
    <section>
      <h2>违法行为</h2>
      {codes.map((code) => {
        const violation = violationOf(code)
        return (
          <div key={code} className={classes.violation}>
            <p>
              <strong>
                {code}　{violation?.act ?? '责任库里没有这一代码'}
              </strong>
              {mayEdit && (
                <button
                  type="button"
                  className="link"
                  aria-label={`移除${code}`}
                  onClick={() =>
                    set(
                      codes.filter((one) => one !== code),
                      '移除违法行为',
                    )
                  }
                >
                  移除
                </button>
              )}
            </p>
            {violation && <Articles violation={violation} record={record} />}
          </div>
        )
      })}
      {mayEdit && (
        <Select
          aria-label="查找违法行为"
          placeholder="查找违法行为：输入行为、条文或者代码"
          searchable
          nothingFoundMessage="没有相符的违法行为"
          maxDropdownHeight={320}
          filter={({ search }) => options(search, codes)}
          data={options('', codes)}
          renderOption={({ option }) => <Choice code={option.value} />}
          value={null}
          onChange={(code) => code && set([...codes, code], '选定违法行为')}
        />
      )}
    </section>
  )
}

/** Whose violations they are, as the groups of the list are headed. */
const subjects: Readonly<Record<Violation['subject'], string>> = {
  tenderee: '招标人',
  bidder: '投标人、中标人、承包单位',
  agency: '招标代理机构',
  evaluator: '评标委员会成员和参加评标的人员',
  official: '国家机关及其工作人员',
}

/** Those that the words typed find and that are not chosen yet, under whose they are. */
function options(typed: string, chosen: readonly string[]) {
  const found = findViolations(typed).filter(({ code }) => !chosen.includes(code))
  return Object.entries(subjects).flatMap(([subject, group]) => {
    const items = found.filter((one) => one.subject === subject)
    return items.length > 0
      ? [{ group, items: items.map(({ code, act }) => ({ value: code, label: `${code}　${act}` })) }]
      : []
  })
}

function Choice({ code }: { code: string }) {
  const violation = violationOf(code)
  return (
    <span className={classes.choice}>
      <span className="muted">{code}</span>
      <span>
        {violation?.act}
        <span className={`muted ${classes.fines}`}>{finesInWords(violation?.ranges ?? [])}</span>
      </span>
    </span>
  )
}

function Articles({ violation, record }: { violation: Violation } & Pick<PenaltyView, 'record'>) {
  return (
    <dl className={classes.articles}>
      <dt>违反</dt>
      <dd>{violation.violated.join('；') || '—'}</dd>
      <dt>罚则</dt>
      <dd>{violation.provisions.join('；') || '—'}</dd>
      <dt>处罚</dt>
      <dd>{violation.penalty}</dd>
      {violation.ranges.map((range) => (
        <Range key={range.when ?? ''} range={range} record={record} />
      ))}
    </dl>
  )
}

function Range({ range, record }: { range: FineRange } & Pick<PenaltyView, 'record'>) {
  const base = baseOf(record, range)
  const between = fineBetween(range, { winning: base, contract: base })
  const share = shareWords(range, base)
  const sums = between ? sumsWords(between) : '基数未知'
  return (
    <>
      <dt>{range.when ?? '罚款幅度'}</dt>
      <dd>
        {[share, sums].filter(Boolean).join('，即 ')}
        {range.must ? '；应当罚款' : '；可以罚款'}
        {range.personal && '；责任人员处单位罚款的5%至10%'}
        {range.mandatory && '；只适用于依法必须招标的项目'}
        {range.mandatory && record.project.mandatoryTender === false && '，本项目不是'}
      </dd>
    </>
  )
}
