/** What program this is, what it runs in, and which of the typefaces that official papers want are on this machine. */
import { useEffect, useState } from 'react'
import type { ValueOf } from '../../src-contract/desktop-shell'
import { NoJournalRemark } from '../journal/no-journal-remark'
import { shell } from '../shell/shell'
import { useStore } from '../store/hooks'
import classes from './settings.module.css'

/** Typefaces of GB/T 9704-2012 as Windows and WPS name them. */
const typefaces = [
  { use: '正文仿宋', names: ['仿宋_GB2312', '仿宋', 'FangSong'], instead: '自由授权仿宋' },
  {
    use: '标题小标宋',
    names: ['方正小标宋简体', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05S'],
    instead: '自由授权粗宋体',
  },
  { use: '黑体', names: ['黑体', 'SimHei'], instead: '自由授权黑体' },
  { use: '楷体', names: ['楷体_GB2312', '楷体', 'KaiTi'], instead: '自由授权楷体' },
] as const

/** The last part of the settings. */
export function About() {
  const store = useStore()
  const [about, setAbout] = useState<ValueOf<'about'> | null>(null)
  useEffect(() => {
    void shell.about().then((answer) => {
      if (answer.ok) setAbout(answer.value)
    })
  }, [])
  return (
    <section className={classes.section}>
      <h2>关于</h2>
      <dl className={classes.facts}>
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
          {store.keepsJournal() ? '每次保存都另存一份加密日志，资料库缺损时用它补齐' : <NoJournalRemark />}
        </dd>
        {typefaces.map((typeface) => (
          <Typeface key={typeface.use} {...typeface} />
        ))}
      </dl>
    </section>
  )
}

function Typeface({ use, names, instead }: (typeof typefaces)[number]) {
  const installed = names.find(isInstalled)
  return (
    <>
      <dt>{use}</dt>
      <dd>{installed ? `本机已装“${installed}”` : `本机未装，打印用随程序的${instead}代替`}</dd>
    </>
  )
}

/**
 * Whether a typeface is on this machine. The browser answers yes for any name it does not know, so the width of a
 * text is measured against two different stand-ins: a missing typeface has the width of the stand-in each time.
 */
function isInstalled(name: string): boolean {
  const pen = document.createElement('canvas').getContext('2d')
  if (!pen) return false
  const text = '永和国a1i'
  return ['monospace', 'serif'].every((standIn) => {
    pen.font = `40px ${standIn}`
    const without = pen.measureText(text).width
    pen.font = `40px "${name}", ${standIn}`
    return pen.measureText(text).width !== without
  })
}
