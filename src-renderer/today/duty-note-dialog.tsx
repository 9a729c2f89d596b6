/** A duty of the office noted by hand: done without the program on a day, or not done, and why. */
import { Button, Radio, Textarea } from '@mantine/core'
import { useState } from 'react'
import * as fields from '../../forms/fields'
import { type OfficeDuty, officeDuties } from '../../src-domain/office-duties'
import { useToday } from '../clock'
import { FieldControl } from '../fields/field-control'
import { FieldScope } from '../fields/field-scope'
import sheet from '../fields/fields.module.css'
import { Dialog } from '../frame/dialog'
import { showNotice } from '../frame/notices'
import { useOfficerId, useStore } from '../store/hooks'
import classes from './today.module.css'

const dayMeta = fields.date('日期', { required: true, past: true }).meta

/** The dialog. */
export function DutyNoteDialog({ duty, onClose }: { duty: OfficeDuty; onClose: () => void }) {
  const store = useStore()
  const officerId = useOfficerId()
  const today = useToday()
  const [done, setDone] = useState(true)
  const [day, setDay] = useState<string | null>(duty.late ? null : today)
  const [note, setNote] = useState('')
  const { key, period, periodWords, title } = duty
  const verb = officeDuties[key].every === 'year' ? '开展' : '召开'
  const fault = done ? faultOfDay(day, duty, today) : null
  const ready = done ? day !== null && fault === null : note.trim() !== ''

  function keep() {
    if (!ready) return
    const value = {
      ...{ duty: key, period, doneOn: done ? day : null, note: note.trim() || null },
      ...{ at: new Date().toISOString(), officerId },
    }
    const purpose = `登记${periodWords}${title}：${done ? `已${verb}` : `未${verb}`}`
    try {
      store.changeOffice([{ path: ['dutyNotes', crypto.randomUUID()], value }], purpose)
      showNotice({ text: `已${purpose}` })
      onClose()
    } catch (error) {
      showNotice({ tone: 'late', text: error instanceof Error ? error.message : '没有登记成' })
    }
  }

  return (
    <Dialog opened onClose={onClose} title={`${periodWords}${title}`} size="30rem">
      <Radio.Group
        label="办理情况"
        description={
          verb === '召开'
            ? '在“案件—会议”里安排并签到的会议自动计入，不必在这里登记'
            : '签发的检查记录表、检查报告、检查结果公示自动计入，不必在这里登记；在本程序开始一次检查用“登记新线索”，来源选“检查发现”'
        }
        value={done ? 'done' : 'not'}
        onChange={(value) => setDone(value === 'done')}
      >
        <div className={classes.choices}>
          <Radio value="done" label={`已${verb}，没有在本程序办理`} />
          <Radio value="not" label={`没有${verb}`} />
        </div>
      </Radio.Group>
      {done && (
        <FieldScope className={classes.held} onLast={keep}>
          <fieldset className={sheet.sheet} aria-label={`${verb}日期`}>
            <FieldControl
              name="doneOn"
              meta={dayMeta}
              value={day}
              width="full"
              error={fault}
              onChange={(value) => setDay(value as string | null)}
            />
          </fieldset>
        </FieldScope>
      )}
      <Textarea
        mt="sm"
        label={done ? '说明' : '原因'}
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={classes.foot}>
        <Button disabled={!ready} onClick={keep}>
          登记
        </Button>
        <Button variant="default" onClick={onClose}>
          取消
        </Button>
      </div>
    </Dialog>
  )
}

function faultOfDay(day: string | null, { period, periodWords }: OfficeDuty, today: string): string | null {
  if (day === null) return null
  if (day > today) return '日期晚于今天'
  return day.startsWith(period) ? null : `日期应在${periodWords}内`
}
