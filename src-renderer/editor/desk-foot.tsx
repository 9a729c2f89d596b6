/** Below the desk: which page is seen of how many, and how large. */
import { memo } from 'react'
import { useTypefaces } from '../typefaces'
import styles from './editor.module.css'
import { stepped, type Zoom } from './zoom'

interface DeskFootProps {
  page: number
  pages: number
  zoom: Zoom
  scale: number
  onZoom: (zoom: Zoom) => void
}

const fits = [
  { zoom: 'width', words: '适合宽度', title: '页面与窗格同宽（Ctrl+0）' },
  { zoom: 'page', words: '整页', title: '看到一整页' },
  { zoom: 1, words: '100%', title: '按纸张的实际大小' },
] as const

/** Says in a word that the paper is not set in the statutory typefaces here; nothing where all are installed. */
function MissingTypefaces() {
  const missing = useTypefaces()?.filter(({ installed }) => installed === null) ?? []
  if (missing.length === 0) return null
  const names = missing.map(({ use }) => use).join('、')
  return (
    <span
      className={`cut ${styles.count}`}
      title={`本机未装${names}，打印用随程序的字体代替，详见设置里的“关于”`}
    >
      {`本机缺 ${missing.length} 种公文字体`}
    </span>
  )
}

/** The strip under the pages. */
export const DeskFoot = memo(function DeskFoot({ page, pages, zoom, scale, onZoom }: DeskFootProps) {
  return (
    <div className={styles.deskFoot}>
      <span className={styles.count} aria-live="polite">
        {pages > 0 ? `第 ${page} 页，共 ${pages} 页` : '正在排版'}
      </span>
      <MissingTypefaces />
      <span className="grow" />
      {fits.map((fit) => (
        <button
          key={fit.words}
          type="button"
          className={styles.quiet}
          aria-pressed={zoom === fit.zoom}
          title={fit.title}
          onClick={() => onZoom(fit.zoom)}
        >
          {fit.words}
        </button>
      ))}
      <button
        type="button"
        className={styles.quiet}
        aria-label="缩小"
        title="缩小（Ctrl+-）"
        onClick={() => onZoom(stepped(scale, -1))}
      >
        －
      </button>
      <output className={styles.scale} aria-label="显示比例">
        {Math.round(scale * 100)}%
      </output>
      <button
        type="button"
        className={styles.quiet}
        aria-label="放大"
        title="放大（Ctrl+=）"
        onClick={() => onZoom(stepped(scale, 1))}
      >
        ＋
      </button>
    </div>
  )
})
