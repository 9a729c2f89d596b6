/** 整卷: what is bound, what is bound behind it, how far it is, and at which pages each stands. */
import { Button, Checkbox, Radio } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Volume } from '../../forms/case-file-papers'
import { attachmentKind } from '../../forms/print/attachment-pdf'
import type { CaseRecord } from '../../src-domain/case-record'
import { usePaperCodeChoice } from '../editor/use-paper-code'
import { useFormContext } from '../form-context'
import { Dialog } from '../frame/dialog'
import { showNotice } from '../frame/notices'
import { shell } from '../shell/shell'
import type { GuardedCase } from '../store/guarded-case'
import { useStore } from '../store/hooks'
import classes from './batch.module.css'
import { BatchRunning } from './batch-running'
import { type BinderOutcome, bindCase } from './bind-case'
import { BinderResult } from './binder-result'
import { type Attachable, attachablesOf } from './case-attachments'
import { useBatch } from './use-batch'

interface BinderDialogProps {
  session: GuardedCase
  record: CaseRecord
  onClose: () => void
}

const choices: Readonly<Record<string, { label: string; description: string; volumes: readonly Volume[] }>> =
  {
    main: { label: '正卷', description: '当事人和法院可以看的文书', volumes: ['main'] },
    auxiliary: { label: '副卷', description: '登记、会商、审批等内部材料', volumes: ['auxiliary'] },
    all: { label: '正卷和副卷', description: '依次装订，本单位留存', volumes: ['main', 'auxiliary'] },
  }

/** The dialog. */
export default function BinderDialog({ session, record, onClose }: BinderDialogProps) {
  const store = useStore()
  const context = useFormContext(record)
  const [codes] = usePaperCodeChoice()
  const { state, start, stop, again } = useBatch<BinderOutcome>('装订卷宗')
  const [volume, setVolume] = useState('main')
  const [drafts, setDrafts] = useState(false)
  const [more, setMore] = useState<readonly Attachable[]>([])
  const [own, setOwn] = useState(true)
  const attachables = useMemo(() => attachablesOf(record, store), [record, store])
  const volumes = choices[volume]?.volumes ?? []

  async function attach() {
    const answer = await shell.openFile({ kinds: ['pdf', 'jpg', 'jpeg', 'png'] })
    if (!answer.ok) showNotice({ tone: 'late', text: `附件没有读进来：${answer.error.message}` })
    if (!answer.ok || !answer.value) return
    const { name, bytes } = answer.value
    if (attachmentKind(bytes) === null) {
      showNotice({ tone: 'late', text: `“${name}”不是 PDF、JPEG 或 PNG 文件，装订不进案卷。` })
      return
    }
    const title = name.replace(/\.[^.]+$/, '')
    const load = async () => bytes
    setMore((before) => [...before, { title, author: null, date: null, revealsInformant: false, load }])
  }

  return (
    <Dialog opened onClose={state.at === 'running' ? () => {} : onClose} title="整卷 PDF" size="46rem">
      {state.at === 'asking' && (
        <div className={classes.ask}>
          <p>封面、目录、文书按归档顺序排好，附件在后，右上角连续编页号，存为一个 PDF 文件。</p>
          <Radio.Group label="装订哪一卷" value={volume} onChange={setVolume}>
            <div className={classes.ways}>
              {Object.entries(choices).map(([value, { label, description }]) => (
                <Radio key={value} {...{ value, label, description }} />
              ))}
            </div>
          </Radio.Group>
          <Checkbox
            label="草稿也装入"
            description="每页印“草稿”；没有签发的文书一般不入卷"
            checked={drafts}
            onChange={(event) => setDrafts(event.currentTarget.checked)}
          />
          <section className={classes.attachments} aria-label="附件">
            <h3>附件</h3>
            {attachables.length > 0 && (
              <Checkbox
                label={`本案的证据文件和扫描件（${attachables.length} 个）`}
                description="PDF、JPEG 和 PNG 装入，录音录像等另行存放"
                checked={own}
                onChange={(event) => setOwn(event.currentTarget.checked)}
              />
            )}
            {more.map((one, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be bound twice
              <p key={index}>
                {one.title}
                <button
                  type="button"
                  className="link"
                  aria-label={`不装入：${one.title}`}
                  onClick={() => setMore((before) => before.filter((_, at) => at !== index))}
                >
                  不装入
                </button>
              </p>
            ))}
            <Button
              variant="default"
              leftSection={<IconPaperclip size="1rem" stroke={1.5} aria-hidden />}
              onClick={() => void attach()}
            >
              添加 PDF 或图片
            </Button>
          </section>
          <div className={classes.acts}>
            <Button variant="default" onClick={onClose}>
              取消
            </Button>
            <Button
              data-autofocus
              onClick={() =>
                start((progress, signal) =>
                  bindCase({ store, progress, signal }, session, context, {
                    ...{ volumes, drafts, codes },
                    attachments: [...(own ? attachables : []), ...more],
                  }),
                )
              }
            >
              装订并保存
            </Button>
          </div>
        </div>
      )}
      {state.at === 'running' && <BatchRunning {...state} onStop={stop} />}
      {state.at === 'done' && (
        <BinderResult outcome={state.outcome} elapsed={state.elapsed} onAgain={again} onClose={onClose} />
      )}
    </Dialog>
  )
}
