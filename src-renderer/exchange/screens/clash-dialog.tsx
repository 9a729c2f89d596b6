/** Two papers with one number: one keeps it, the other is voided with a reason and made anew under the next number. */
import { Button, Radio, Textarea } from '@mantine/core'
import { useState } from 'react'
import { officerName } from '../../../src-domain/office'
import type { NumberClash } from '../../../src-domain/package/comparison-types'
import { numberOf, paperTitle, titleOf } from '../../cases/case-words'
import { dayInWords, useToday } from '../../clock'
import { declareVoid } from '../../editor/issuing'
import { stepFailure } from '../../editor/step-failure'
import { Dialog } from '../../frame/dialog'
import { showNotice } from '../../frame/notices'
import { go } from '../../route'
import { useCases, useMeetings, useOffice, useStore } from '../../store/hooks'
import classes from './exchange.module.css'

interface Props {
  clash: NumberClash
  onClose: () => void
}

export function ClashDialog({ clash, onClose }: Props) {
  const store = useStore()
  const cases = useCases()
  const meetings = useMeetings()
  const office = useOffice()
  const today = useToday()
  const { docNo, papers } = clash
  const [keeps, setKeeps] = useState<string | null>(null)
  const [reason, setReason] = useState(`与另一份文书同号（${docNo}），重新编号`)
  const [failure, setFailure] = useState<string | null>(null)
  const isMeeting = (id: string) => meetings.some((meeting) => meeting.id === id)
  const others = papers.filter(({ paperId }) => paperId !== keeps)

  async function settle() {
    setFailure(null)
    if (keeps === null) return setFailure('请选定哪一份保留这个文号。')
    if (reason.trim() === '') return setFailure('请写明作废原因，发文登记会显示。')
    if (others.some(({ docKind, caseId }) => docKind === 'meetingNotice' && isMeeting(caseId))) {
      return setFailure(
        '会前通知发出后不能作废，请让它保留这个文号；两份都是会前通知的，请另行通知，并在“发文登记”里注明。',
      )
    }
    try {
      for (const { caseId, paperId, docKind } of others) {
        const session = await store.openCase(caseId)
        await declareVoid(session, paperId, `《${paperTitle(docKind)}》（${docNo}）`, reason)
      }
      onClose()
      const [first] = others
      showNotice({
        text: '另一份已作废，请到案件里重做，取新号',
        ...(first
          ? {
              action: {
                label: '打开案件',
                run: () => go({ screen: 'case', caseId: first.caseId, tab: 'papers' }),
              },
            }
          : {}),
      })
    } catch (error) {
      const words = { done: '已作废', undone: '没有作废', kept: '文书保持原样。' }
      setFailure(stepFailure(error, words).text)
    }
  }

  return (
    <Dialog opened onClose={onClose} title={`文号“${docNo}”两份文书都在用`} size="38rem">
      <div className={classes.dialog}>
        <Radio.Group label="哪一份保留这个文号" value={keeps} onChange={setKeeps}>
          <div className={classes.choices}>
            {papers.map(({ caseId, paperId, docKind }, index) => {
              const summary = cases.find(({ id }) => id === caseId)
              const paper = summary?.papers.find(({ id }) => id === paperId)
              const when = paper?.issueDate ? `${dayInWords(paper.issueDate, today)}签发` : ''
              const who = officerName(office, paper?.issuedBy)
              return (
                <Radio
                  key={paperId}
                  value={paperId}
                  data-autofocus={index === 0 || undefined}
                  label={
                    <>
                      《{paperTitle(docKind)}》 {[when, who].filter(Boolean).join('，')}
                      <br />
                      <span className="muted">
                        {summary
                          ? `${numberOf(summary)} ${titleOf(summary)}`
                          : isMeeting(caseId)
                            ? '会议'
                            : '限制知悉的案件'}
                      </span>
                    </>
                  }
                />
              )
            })}
          </div>
        </Radio.Group>
        <p className={classes.hint}>
          已经送达的那一份应当保留。另一份作废后文号仍算用过，请在它的案件里另做一份，签发时取新号；已经送出的要收回更换。
        </p>
        <Textarea
          className={classes.wide ?? ''}
          label="另一份的作废原因"
          autosize
          minRows={1}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <p className={classes.bad} role="alert">
          {failure}
        </p>
        <div className={classes.act}>
          <Button color="red" onClick={() => void settle()}>
            作废另一份
          </Button>
          <Button variant="default" onClick={onClose}>
            先不处理
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
