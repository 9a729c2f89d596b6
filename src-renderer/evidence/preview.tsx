/** A file as it looks, in the panel and large. What cannot be shown says so and how it can be looked at all the same. */
import { Button, Skeleton } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { KeptFile } from '../../src-domain/evidence'
import { Dialog } from '../frame/dialog'
import { useStore } from '../store/hooks'
import type { Bytes } from '../store/sealing'
import { sizeInWords } from './file-words'
import classes from './preview.module.css'
import { type PreviewKind, pictureAddress, previewKindOf, textIn, wholeContent } from './preview-content'

interface Props {
  caseId: string
  file: KeptFile
  /** How it is called for screen readers. */
  label: string
  /** At its full size at once; else in the panel, with a way to enlarge it. */
  large?: boolean
}

/** The preview. */
export function FilePreview({ caseId, file, label, large: atOnce = false }: Props) {
  const kind = previewKindOf(file)
  const content = useContent(caseId, file, kind !== null)
  const [large, setLarge] = useState(false)
  if (kind === null) {
    return (
      <p className={classes.none}>
        这种文件（{sizeInWords(file.size)}）不能在这里预览，请导出原件后查看。导出会记入操作日志。
      </p>
    )
  }
  if (content.fault !== null) {
    return (
      <p className={classes.fault} role="alert">
        {content.fault}
      </p>
    )
  }
  if (!content.bytes) return <Skeleton height="12rem" radius={0} aria-label="正在解密文件" />
  const shown = { kind, bytes: content.bytes, file, label }
  if (atOnce) return <Shown {...shown} large />
  return (
    <div className={classes.preview}>
      <Shown {...shown} large={false} />
      <Button variant="default" size="xs" onClick={() => setLarge(true)}>
        放大查看
      </Button>
      <Dialog
        opened={large}
        onClose={() => setLarge(false)}
        title={file.name}
        size="min(96vw, 75rem)"
        closeButtonProps={{ 'aria-label': '关闭' }}
        transitionProps={{ duration: 0 }}
      >
        <Shown {...shown} large />
      </Dialog>
    </div>
  )
}

interface ShownProps {
  kind: PreviewKind
  bytes: Bytes
  file: KeptFile
  label: string
  large: boolean
}

function Shown({ kind, bytes, file, label, large }: ShownProps) {
  if (kind === 'image') return <Picture bytes={bytes} name={file.name} label={label} large={large} />
  if (kind === 'pdf') return <PdfPreview bytes={bytes} label={label} large={large} />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard
    <section className={classes.text} data-large={large || undefined} tabIndex={0} aria-label={label}>
      {textIn(bytes)}
    </section>
  )
}

function Picture({
  bytes,
  name,
  label,
  large,
}: {
  bytes: Bytes
  name: string
  label: string
  large: boolean
}) {
  const [address, setAddress] = useState<string | null>(null)
  const [broken, setBroken] = useState(false)
  useEffect(() => setAddress(pictureAddress(bytes, name)), [bytes, name])
  if (broken) return <p className={classes.fault}>这张图片打不开，文件本身可能就是坏的；可以导出原件核对。</p>
  return (
    address && (
      <img
        className={classes.picture}
        data-large={large || undefined}
        src={address}
        alt={label}
        onError={() => setBroken(true)}
      />
    )
  )
}

type Pages = Awaited<ReturnType<typeof import('./pdf-pages')['openPdf']>>

function PdfPreview({ bytes, label, large }: { bytes: Bytes; label: string; large: boolean }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState<Pages | null>(null)
  const [number, setNumber] = useState(1)
  const [broken, setBroken] = useState(false)

  useEffect(() => {
    let closed = false
    let opened: Pages | null = null
    import('./pdf-pages')
      .then(({ openPdf }) => openPdf(bytes.slice()))
      .then((found) => {
        opened = found
        if (closed) void found.close()
        else setPages(found)
      })
      .catch(() => setBroken(true))
    return () => {
      closed = true
      void opened?.close()
    }
  }, [bytes])

  useEffect(() => {
    if (!pages || !canvas.current || !box.current) return
    pages.draw(canvas.current, number, box.current.clientWidth).catch(() => undefined)
  }, [pages, number])

  if (broken) {
    return (
      <p className={classes.fault}>这个 PDF 打不开：可能设有密码，或者文件本身就是坏的；可以导出原件核对。</p>
    )
  }
  return (
    <div className={classes.pages}>
      <section
        ref={box}
        className={classes.page}
        data-large={large || undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard
        tabIndex={0}
        aria-label={label}
      >
        <canvas ref={canvas} role="img" aria-label={`${label}，第 ${number} 页`} />
      </section>
      {pages && pages.count > 1 && (
        <p className={classes.pager}>
          <button
            type="button"
            className="link"
            disabled={number === 1}
            onClick={() => setNumber(number - 1)}
          >
            上一页
          </button>
          <span>
            第 {number} 页，共 {pages.count} 页
          </span>
          <button
            type="button"
            className="link"
            disabled={number === pages.count}
            onClick={() => setNumber(number + 1)}
          >
            下一页
          </button>
        </p>
      )}
    </div>
  )
}

/** The decrypted content while the file is shown, and not a moment longer. */
function useContent(caseId: string, { sha256 }: KeptFile, wanted: boolean) {
  const store = useStore()
  const [content, setContent] = useState<{ of: string; bytes: Bytes | null; fault: string | null } | null>(
    null,
  )
  useEffect(() => {
    if (!wanted) return
    const work = new AbortController()
    wholeContent(store.attachments.open(caseId, sha256, 'look'), work.signal).then(
      (bytes) => !work.signal.aborted && setContent({ of: sha256, bytes, fault: null }),
      (error: unknown) =>
        !work.signal.aborted &&
        setContent({ of: sha256, bytes: null, fault: error instanceof Error ? error.message : '读不出来。' }),
    )
    return () => {
      work.abort()
      setContent(null)
    }
  }, [store, caseId, sha256, wanted])
  return content?.of === sha256 ? content : { bytes: null, fault: null }
}
