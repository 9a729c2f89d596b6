/** The search box and the filters above the case list. */
import { Select } from '@mantine/core'
import { clueCategories } from '../../src-domain/codes'
import type { OfficeRecord } from '../../src-domain/office'
import { officersInService } from '../frame/who'
import { ListSearch } from '../grid/list-search'
import { type CaseFilter, isFiltering, noFilter, stageOptions } from './case-rows'
import classes from './cases.module.css'

interface Props {
  filter: CaseFilter
  office: OfficeRecord
  onChange: (part: Partial<CaseFilter>) => void
  /** The down key in the search box: on to the rows. */
  onDown: () => void
}

const categoryOptions = Object.entries(clueCategories).map(([value, label]) => ({ value, label }))

/** Narrows the list at every key. */
export function CaseFilters({ filter, office, onChange, onDown }: Props) {
  const officers = officersInService(office).map(({ id, name }) => ({ value: id, label: name }))

  return (
    <>
      <ListSearch
        noun="案件"
        by="案号、案由、单位、项目"
        typed={filter.typed}
        onTyped={(typed) => onChange({ typed })}
        onDown={onDown}
      />
      <Choice
        label="阶段"
        data={stageOptions}
        value={filter.stage}
        onChange={(stage) => onChange({ stage })}
      />
      <Choice
        label="类别"
        data={categoryOptions}
        value={filter.category}
        onChange={(category) => onChange({ category })}
      />
      <Choice
        label="承办人"
        data={officers}
        value={filter.handlerId}
        onChange={(handlerId) => onChange({ handlerId })}
      />
      {isFiltering(filter) && (
        <button type="button" className="link" onClick={() => onChange(noFilter)}>
          清除条件
        </button>
      )}
    </>
  )
}

interface ChoiceProps {
  label: string
  data: readonly (
    | { value: string; label: string }
    | { group: string; items: { value: string; label: string }[] }
  )[]
  value: string | null
  onChange: (value: string | null) => void
}

function Choice({ label, data, value, onChange }: ChoiceProps) {
  return (
    <Select
      className={classes.filter}
      data-set={value !== null || undefined}
      aria-label={`按${label}筛选`}
      placeholder={`${label}：全部`}
      data={[...data]}
      value={value}
      onChange={onChange}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `不限${label}` }}
    />
  )
}
