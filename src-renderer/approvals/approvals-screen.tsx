/** 待我审批: what waits for my signature in all cases; opened one by one, or agreed to together. */
import { Button, Checkbox, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { columnNames } from '../../src-domain/approval-ladders'
import { dayInWords, useToday } from '../clock'
import { Blank } from '../frame/blank'
import { showNotice } from '../frame/notices'
import { Page } from '../frame/page'
import { PapersTabs } from '../papers/papers-tabs'
import { hrefOf } from '../route'
import { useCalendar, useCases, useOffice, useOfficerId, useStore } from '../store/hooks'
import classes from './approvals.module.css'
import { agreeToAll, type BatchResult, waitingRows } from './my-approvals'

/** The screen. */
export function ApprovalsScreen() {
  const store = useStore()
  const cases = useCases()
  const office = useOffice()
  const calendar = useCalendar()
  const officerId = useOfficerId() ?? ''
  const today = useToday()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [opinion, setOpinion] = useState('同意。')
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<BatchResult['refused']>([])
  const rows = useMemo(() => waitingRows(cases, office, officerId), [cases, office, officerId])
  const picked = rows.filter(({ id }) => chosen.has(id))

  function toggle(id: string, on: boolean) {
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)))
  }

  async function agree() {
    setBusy(true)
    const result = await agreeToAll(store, picked, officerId, opinion.trim(), { office, calendar, today })
    setBusy(false)
    setChosen(new Set())
    setRefused(result.refused)
    if (result.done > 0) showNotice({ text: `已同意 ${result.done} 件` })
  }

  return (
    <Page title="文书" aside={`待我审批 ${rows.length} 件`} tools={<PapersTabs screen="approvals" />}>
      {rows.length === 0 && refused.length === 0 ? (
        <Blank title="没有等您审批的文书" text="送审的文书轮到您签署时，列在这里；也可以在文书上直接审批。" />
      ) : (
        <div className={classes.screen}>
          {refused.length > 0 && (
            <ul className={classes.refused} role="alert">
              {refused.map(({ row, told }) => (
                <li key={row.id}>
                  《{row.title}》（{row.caseTitle}）{told}
                </li>
              ))}
            </ul>
          )}
          <table className={`framed ${classes.table}`}>
            <thead>
              <tr>
                <th scope="col">
                  <Checkbox
                    aria-label="全部选中"
                    checked={rows.length > 0 && picked.length === rows.length}
                    indeterminate={picked.length > 0 && picked.length < rows.length}
                    onChange={(event) =>
                      setChosen(new Set(event.currentTarget.checked ? rows.map(({ id }) => id) : []))
                    }
                  />
                </th>
                <th scope="col">文书</th>
                <th scope="col">审批环节</th>
                <th scope="col">案由</th>
                <th scope="col">案号</th>
                <th scope="col">送到日期</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>
                    <Checkbox
                      aria-label={`选中《${row.title}》${row.caseTitle}`}
                      checked={chosen.has(row.id)}
                      onChange={(event) => toggle(row.id, event.currentTarget.checked)}
                    />
                  </td>
                  <td>
                    <a href={hrefOf({ screen: 'editor', caseId: row.caseId, paperId: row.paperId })}>
                      《{row.title}》
                    </a>
                  </td>
                  <td>{columnNames[row.column]}</td>
                  <td>{row.caseTitle}</td>
                  <td className="nowrap">{row.caseNumber}</td>
                  <td className="nowrap">{dayInWords(row.since, today)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className={classes.batch}>
            <TextInput
              aria-label="一并签署的意见"
              value={opinion}
              onChange={(event) => setOpinion(event.currentTarget.value)}
            />
            <Button disabled={picked.length === 0} loading={busy} onClick={() => void agree()}>
              {picked.length > 0 ? `同意选中的 ${picked.length} 件` : '同意选中的文书'}
            </Button>
            <span className="muted">退回修改、不同意的，打开文书逐件办理。</span>
          </div>
        </div>
      )}
    </Page>
  )
}
