/** 验证: a paper, or the file of one, checked against its record; what was checked stays listed, the newest first. */
import { Button, TextInput } from '@mantine/core'
import { IconFileSearch } from '@tabler/icons-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useJob } from '../editor/use-job'
import { Page } from '../frame/page'
import { shell } from '../shell/shell'
import { useStore } from '../store/hooks'
import { PapersTabs } from './papers-tabs'
import { Verdict } from './verdict'
import classes from './verify-screen.module.css'
import { codesInFile, verifyTools } from './verify-tools'
import { type Checked, checkCode, checkNumber, readTyped } from './verifying'

interface Result extends Checked {
  key: number
  /** Where it was read: the name of the file, or 输入. */
  from: string
  /** It was read from a file, not from paper. */
  file: boolean
}

/** The screen. */
export function VerifyScreen() {
  const store = useStore()
  const { job, run } = useJob()
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [results, setResults] = useState<readonly Result[]>([])
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus(), [])

  function tell(from: string, file: boolean, checked: readonly Checked[]) {
    setResults((before) => [
      ...checked.map((each, index) => ({ ...each, from, file, key: before.length + index })),
      ...before,
    ])
  }

  async function checkTyped(event: FormEvent) {
    event.preventDefault()
    const read = readTyped(typed)
    if (!read.ok) {
      setFault(read.error)
      return
    }
    setFault(null)
    await run('正在核对', async (signal) => {
      const tools = verifyTools(signal)
      const checked =
        'codes' in read
          ? await Promise.all(read.codes.map((code) => checkCode(store, code, null, tools)))
          : [await checkNumber(store, read.docNo, tools)]
      tell('输入', false, checked)
      box.current?.select()
    }).catch(() => setFault('核对时读不出案件记录，什么也没有改动。请再试一次。'))
  }

  async function checkFile() {
    const answer = await shell.openFile({ kinds: ['pdf', 'docx'] })
    if (!answer.ok) setFault(answer.error.message)
    if (!answer.ok || !answer.value) return
    const { name, bytes } = answer.value
    setFault(null)
    await run('正在核对', async (signal) => {
      const codes = await codesInFile(bytes)
      if (codes.length === 0) {
        setFault(
          `“${name}”里没有验证信息：不是签发后由本程序存出的 PDF 或 Word 文件，或者存出后又另存过。可以改为输入文号核对。`,
        )
        return
      }
      const tools = verifyTools(signal)
      const checked: Checked[] = []
      const bound = codes.length > 1
      for (const code of codes) checked.push(await checkCode(store, code, { bytes, bound }, tools))
      if (!signal.aborted) tell(name, true, checked)
    }).catch(() => setFault(`“${name}”核对时出错，文件和记录都没有改动。请再试一次。`))
  }

  return (
    <Page title="文书" tools={<PapersTabs screen="verify" />}>
      <div className={classes.screen}>
        <div className={classes.ways}>
          <section aria-label="核对文件">
            <h2>核对文件</h2>
            <p className="muted">选一个 PDF 或 Word 文件，看它是不是本单位签发的、有没有改动。</p>
            <Button
              leftSection={<IconFileSearch size="1rem" stroke={1.5} aria-hidden />}
              onClick={() => void checkFile()}
            >
              选择文件
            </Button>
          </section>
          <section aria-label="核对纸面">
            <h2>核对纸面</h2>
            <p className="muted">扫描页脚的二维码，文字会出现在框内；没有扫码枪的，输入文号。</p>
            <form className={classes.typed} onSubmit={(event) => void checkTyped(event)}>
              <TextInput
                ref={box}
                className={classes.box ?? ''}
                aria-label="二维码的文字或文号"
                placeholder="例如 川公管监受〔2026〕1号"
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
              <Button type="submit" variant="default" disabled={typed.trim() === ''}>
                核对
              </Button>
            </form>
          </section>
        </div>
        {fault !== null && (
          <p className={classes.fault} role="alert">
            {fault}
          </p>
        )}
        <p className="muted" role="status">
          {job?.shown ? job.words : null}
        </p>
        <ul className={classes.results} aria-label="核对结果">
          {results.map(({ key, from, file, ...checked }) => (
            <Verdict key={key} checked={checked} from={from} file={file} />
          ))}
        </ul>
      </div>
    </Page>
  )
}
