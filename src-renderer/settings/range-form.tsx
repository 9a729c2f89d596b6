/** Gives a machine a range of numbers, of one 代字 or of several at once. */
import { Autocomplete, Button, MultiSelect, NumberInput, Select } from '@mantine/core'
import { useState } from 'react'
import { faultOfRange, inWords, type NumberRange } from '../../src-domain/number-ranges'
import { useToday } from '../clock'
import { showNotice } from '../frame/notices'
import { useMay } from '../rights/use-may'
import { useOffice, useStore } from '../store/hooks'
import { workstationName } from '../workstation'
import classes from './settings.module.css'

interface RangeFormProps {
  /** 文种代字 as this office writes them, with the papers under each. */
  kinds: readonly { code: string; titles: readonly string[] }[]
}

/** The form; says who may where one may not. */
export function RangeForm({ kinds }: RangeFormProps) {
  const store = useStore()
  const office = useOffice()
  const permission = useMay()('numbers.edit')
  const thisYear = Number(useToday().slice(0, 4))
  const [workstation, setWorkstation] = useState(workstationName)
  const [orgId, setOrgId] = useState<string | null>(office.officeOrgId || null)
  const [codes, setCodes] = useState<string[]>([])
  const [year, setYear] = useState<number | string>(thisYear)
  const [from, setFrom] = useState<number | string>('')
  const [to, setTo] = useState<number | string>('')
  const [fault, setFault] = useState<string | null>(null)
  if (!permission.allowed) return <p className={classes.hint}>{permission.why}</p>

  const ranges = Object.values(office.numberRanges ?? {})
  const organs = Object.entries(office.organs).filter(([, { docCodePrefix }]) => docCodePrefix?.trim())

  function add() {
    const prefix = office.organs[orgId ?? '']?.docCodePrefix?.trim() ?? ''
    const wanted = codes.map(
      (code): NumberRange => ({
        workstation: workstation.trim(),
        prefix: prefix + code,
        year: Number(year),
        from: Number(from),
        to: Number(to),
      }),
    )
    const wrong =
      prefix === ''
        ? '请选择发文机关'
        : wanted.length === 0
          ? '请选择文种'
          : wanted.map((range) => faultOfRange(range, ranges)).find((each) => each !== null)
    setFault(wrong ?? null)
    if (wrong) return
    const said = `${workstation.trim()} ${wanted.map((range) => range.prefix).join('、')}〔${year}〕${inWords({ from: Number(from), to: Number(to) })}`
    try {
      store.changeOffice(
        wanted.map((value) => ({ path: ['numberRanges', crypto.randomUUID()], value })),
        `分号段：${said}`,
      )
      showNotice({ text: `已分号段：${said}` })
      setCodes([])
    } catch (error) {
      setFault(error instanceof Error ? error.message : '没有分成，请再试一次')
    }
  }

  return (
    <fieldset className={classes.form} aria-label="分号段">
      <Autocomplete
        label="电脑名称"
        description="与那台电脑“设置—本机”里的名称一字不差"
        data={[...new Set([workstationName(), ...ranges.map((range) => range.workstation)])]}
        value={workstation}
        onChange={setWorkstation}
      />
      <Select
        label="发文机关"
        description="代字在资料库里登记"
        data={organs.map(([value, { shortName, name, docCodePrefix }]) => ({
          value,
          label: `${shortName ?? name}（${docCodePrefix}）`,
        }))}
        value={orgId}
        onChange={setOrgId}
        allowDeselect={false}
        searchable
      />
      <MultiSelect
        className={classes.whole ?? ''}
        label="文种"
        placeholder={codes.length === 0 ? '可以选几种，号段相同' : ''}
        data={kinds.map(({ code, titles }) => ({ value: code, label: `${code}（${titles.join('、')}）` }))}
        value={codes}
        onChange={setCodes}
        searchable
        clearable
      />
      <NumberInput label="年份" allowDecimal={false} value={year} onChange={setYear} />
      <div className={classes.pair}>
        <NumberInput label="从" allowDecimal={false} allowNegative={false} value={from} onChange={setFrom} />
        <NumberInput label="到" allowDecimal={false} allowNegative={false} value={to} onChange={setTo} />
      </div>
      <p className={classes.fault} role="alert">
        {fault}
      </p>
      <Button onClick={add}>分给这台电脑</Button>
    </fieldset>
  )
}
