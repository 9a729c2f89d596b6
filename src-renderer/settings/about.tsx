/** What program this is, what it runs in, and which of the typefaces that official papers want are on this machine. */
import { useEffect, useState } from 'react'
import type { ValueOf } from '../../src-contract/desktop-shell'
import { FactList } from '../frame/fact-list'
import { NoJournalRemark } from '../journal/no-journal-remark'
import { shell } from '../shell/shell'
import { useStore } from '../store/hooks'
import { type TypefaceState, useTypefaces } from '../typefaces'
import classes from './settings.module.css'

/** The last part of the settings. */
export function About() {
  const store = useStore()
  const typefaces = useTypefaces()
  const [about, setAbout] = useState<ValueOf<'about'> | null>(null)
  useEffect(() => {
    void shell.about().then((answer) => {
      if (answer.ok) setAbout(answer.value)
    })
  }, [])
  return (
    <section className={classes.section}>
      <h2>关于</h2>
      <FactList>
        <dt>程序</dt>
        <dd>联动执法办案{about ? ` ${about.appVersion}` : ''}</dd>
        <dt>运行于</dt>
        <dd>
          {about?.shell === 'electron' ? '桌面窗口' : '浏览器窗口'}
          {about ? `，内核 ${about.chromiumVersion}` : ''}
        </dd>
        <dt>资料</dt>
        <dd>加密保存在本机，不联网{about?.dataFolderWritable === false ? '；资料文件夹现在写不进去' : ''}</dd>
        <dt>保存日志</dt>
        <dd>
          {store.keepsJournal() === 'outside' ? (
            '每次保存都另存一份加密日志，资料库缺损时用它补齐'
          ) : (
            <NoJournalRemark />
          )}
        </dd>
        {typefaces?.map((state) => (
          <Typeface key={state.use} state={state} />
        ))}
      </FactList>
    </section>
  )
}

function Typeface({ state: { use, installed, instead } }: { state: TypefaceState }) {
  return (
    <>
      <dt>{use}</dt>
      <dd>{installed ? `本机已装“${installed}”` : `本机未装，打印用随程序的${instead}代替`}</dd>
    </>
  )
}
