/** One kept file in a line: its name, length and hash, and what can be done with it. */
import { useState } from 'react'
import type { KeptFile } from '../../src-domain/evidence'
import { beijingMinute, nowMinute } from '../clock'
import { useJob } from '../editor/use-job'
import { showNotice } from '../frame/notices'
import { useStore } from '../store/hooks'
import classes from './evidence.module.css'
import { sizeInWords } from './file-words'
import { exportOriginal, isAsTakenIn } from './originals'

interface Props {
  caseId: string
  file: KeptFile
  /** What the log calls it, such as 证3. */
  label: string
  withInformant: boolean
  mayExport: boolean
  /** Shows it above; null where it is shown, or there is but one. */
  onShow: (() => void) | null
  onRemove: (() => void) | null
}

/** The line. */
export function FileRow({ caseId, file, label, withInformant, mayExport, onShow, onRemove }: Props) {
  const store = useStore()
  const { job, run } = useJob()
  const [part, setPart] = useState(0)
  const [compared, setCompared] = useState<{ same: boolean; words: string } | null>(null)

  function put() {
    void run('正在导出原件', async (signal) => {
      try {
        const work = { signal, onProgress: setPart }
        const savedAs = await exportOriginal(store, caseId, file, label, withInformant, work)
        if (savedAs) showNotice({ text: `已导出到 ${savedAs}，并记入操作日志。` })
      } catch (error) {
        if (!signal.aborted) showNotice({ tone: 'late', text: `原件没有导出：${wordsOf(error)}` })
      }
    })
  }

  function compare() {
    void run('正在核对', async (signal) => {
      try {
        const same = await isAsTakenIn(store, caseId, file, { signal, onProgress: setPart })
        const at = nowMinute().slice(0, 16).replace('T', ' ')
        setCompared({ same, words: same ? `与入库时一致（${at} 核对）` : `与入库时不一致（${at} 核对）` })
      } catch (error) {
        if (!signal.aborted) setCompared({ same: false, words: wordsOf(error) })
      }
    })
  }

  return (
    <div className={classes.file}>
      <p className={classes.fileName}>
        {onShow ? (
          <button type="button" className="link" onClick={onShow}>
            {file.name}
          </button>
        ) : (
          <strong>{file.name}</strong>
        )}
        <span className="muted">
          {sizeInWords(file.size)}，{beijingMinute(file.addedAt)} 存入
        </span>
      </p>
      <p className={classes.hash}>
        <abbr title="文件内容的校验值（SHA-256）：内容改动一个字节，它就不同">校验值</abbr> {file.sha256}
      </p>
      <p className={classes.acts}>
        <button
          type="button"
          className="link"
          onClick={compare}
          aria-label={`核对是否与入库时一致：${file.name}`}
        >
          核对
        </button>
        {mayExport && (
          <button type="button" className="link" onClick={put} aria-label={`导出原件：${file.name}`}>
            导出原件
          </button>
        )}
        {onRemove && (
          <button type="button" className="link" onClick={onRemove} aria-label={`移除文件：${file.name}`}>
            移除
          </button>
        )}
        {job?.shown && (
          <span role="status">
            {job.words} {Math.round(part * 100)}%
            {job.cancel && (
              <button type="button" className="link" onClick={job.cancel}>
                停止
              </button>
            )}
          </span>
        )}
        {compared && (
          <span role="status" className={classes.compared} data-same={compared.same}>
            {compared.same ? '✓ ' : '✕ '}
            {compared.words}
          </span>
        )}
      </p>
    </div>
  )
}

function wordsOf(error: unknown): string {
  return error instanceof Error && /[一-龥]/.test(error.message) ? error.message : '读取时出错，请再试一次。'
}
