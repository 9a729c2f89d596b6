/** The second way to begin: the office's own, with the organs of the county filled in and one officer. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import defaults from '../../assets/office-defaults.json'
import * as fields from '../../forms/fields'
import { checkCertNo } from '../../src-domain/identifiers'
import type { OfficeRecord } from '../../src-domain/office'
import { useToday } from '../clock'
import { useSeat } from '../entrance/seat'
import { FieldEnvironmentProvider } from '../fields/environment'
import { FieldControl } from '../fields/field-control'
import { FieldScope } from '../fields/field-scope'
import sheet from '../fields/fields.module.css'
import { keepFocus } from '../frame/keep-focus'
import { useStore } from '../store/hooks'
import classes from './first-run.module.css'

const county = defaults as OfficeRecord

const metas = {
  officerName: fields.text('姓名', { required: true, max: 30 }).meta,
  orgId: fields.organ('单位', { required: true }).meta,
  position: fields.text('职务', { max: 30 }).meta,
  certNo: fields.text('执法证号', { max: 30, help: '没有的可以先空着；承办案件前须登记' }).meta,
}
type Key = keyof typeof metas

/** Asks for the name, unit, position and certificate of whoever sets the program up. */
export function BlankStart() {
  const store = useStore()
  const { account, officerName } = useSeat()
  const today = useToday()
  const [values, setValues] = useState<Partial<Record<Key, string | null>>>({
    officerName,
    orgId: county.officeOrgId,
  })
  const [failure, setFailure] = useState<string | null>(null)
  const cert = values.certNo ? checkCertNo(values.certNo) : null
  const errors: Partial<Record<Key, string | null>> = {
    officerName: values.officerName?.trim() ? null : '请填写姓名',
    orgId: values.orgId ? null : '请选择单位',
    certNo: cert && !cert.ok ? cert.error : null,
  }

  function begin() {
    const wrong = errors.officerName ?? errors.orgId ?? errors.certNo
    if (wrong) {
      setFailure(wrong)
      return
    }
    setFailure(null)
    try {
      const officer = { ...values, active: true, roleCodes: [...account.roleCodes] }
      const { officers: _none, ...office } = county
      store.changeOffice(
        [
          ...Object.entries(office).map(([key, value]) => ({ path: [key], value })),
          { path: ['officers', account.officerId], value: officer },
        ],
        '建立机构和人员资料',
      )
    } catch (error) {
      setFailure(error instanceof Error ? error.message : '没有建立成功，请再试一次')
    }
  }

  return (
    <section className={classes.way}>
      <h2>从空白开始</h2>
      <p>监管办和六个行政监督部门的名称、机关代字已经填好，其他人员以后在资料库里添加。先填您自己：</p>
      <FieldEnvironmentProvider value={{ office: county, today }}>
        <FieldScope className={classes.form} onLast={() => begin()}>
          <fieldset className={sheet.sheet} aria-label="本人">
            {(Object.keys(metas) as Key[]).map((key) => (
              <FieldControl
                key={key}
                name={key}
                meta={metas[key]}
                value={values[key]}
                width="full"
                error={errors[key] ?? null}
                onChange={(value) => setValues((before) => ({ ...before, [key]: value as string | null }))}
              />
            ))}
          </fieldset>
        </FieldScope>
      </FieldEnvironmentProvider>
      <div className={classes.act}>
        <Button variant="default" onClick={() => begin()} {...keepFocus}>
          建立资料库
        </Button>
        {failure && (
          <p className={classes.failure} role="alert">
            {failure}
          </p>
        )}
      </div>
    </section>
  )
}
