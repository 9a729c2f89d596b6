/** The grey desk with the true pages on it: fitted to its width, zoomed by keys or words below. */
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { DocumentTree } from '../../forms/document-tree'
import { useKey } from '../frame/use-key'
import { DeskFoot } from './desk-foot'
import styles from './editor.module.css'
import { mountPreview, type PaperPreview, paperFontsReady, rareFontsReady } from './paper-preview'
import { deskMargin, scaleOf, stepped, type Zoom } from './zoom'

interface PageDeskProps {
  tree: DocumentTree
  /** 草稿 across the pages. */
  draft: boolean
  /** 作废 across the pages. */
  voided?: boolean
  /** Markup of the code at the foot of an issued paper. */
  code?: string | undefined
  /** The field being filled, whose words glow. */
  field: string | null
  /** Called with the field whose words were clicked; null where the words lead nowhere. */
  onField: ((field: string) => void) | null
  /** Where the focus goes when it is moved to the pages. */
  deskRef: RefObject<HTMLDivElement | null>
  /** Given the preview once it stands, for print and PDF. */
  previewRef: RefObject<PaperPreview | null>
}

/** The desk. A new `tree` is shown in the next frame. */
export function PageDesk({
  tree,
  draft,
  voided = false,
  code,
  field,
  onField,
  deskRef,
  previewRef,
}: PageDeskProps) {
  const host = useRef<HTMLDivElement>(null)
  const [ready, setReady] = useState(false)
  const [zoom, setZoom] = useState<Zoom>('width')
  const [scale, setScale] = useState(1)
  const [place, setPlace] = useState({ page: 1, pages: 0 })
  const jump = useEffectEvent((name: string) => onField?.(name))

  useLayoutEffect(() => {
    if (!host.current) return
    const preview = mountPreview(host.current, (name) => jump(name))
    previewRef.current = preview
    let alive = true
    paperFontsReady().then(
      () => alive && setReady(true),
      // Without its own faces the paper is still shown, in those the system has.
      () => alive && setReady(true),
    )
    return () => {
      alive = false
      previewRef.current = null
      preview.destroy()
    }
  }, [previewRef])

  const findPlace = useEffectEvent(() => {
    const desk = deskRef.current
    if (!desk) return
    const middle = desk.getBoundingClientRect().top + desk.clientHeight / 2
    const pages = previewRef.current?.pages() ?? []
    const at = pages.findIndex((page) => page.getBoundingClientRect().bottom >= middle)
    const page = at < 0 ? pages.length : at + 1
    setPlace((old) => (old.page === page && old.pages === pages.length ? old : { page, pages: pages.length }))
  })

  // The pages follow in the next frame, so that several keys in one frame are set once.
  useEffect(() => {
    if (!ready) return
    let alive = true
    const show = () => {
      const preview = previewRef.current
      if (!alive || !preview || !deskRef.current) return
      preview.show(tree, { draft, voided, code })
      keepInView(deskRef.current, preview.glow(field), 'auto')
      findPlace()
    }
    const frame = requestAnimationFrame(() => {
      const loading = rareFontsReady(tree)
      if (loading) void loading.then(show)
      else show()
    })
    return () => {
      alive = false
      cancelAnimationFrame(frame)
    }
  }, [ready, tree, draft, voided, code, field, previewRef, deskRef])

  useEffect(() => {
    const desk = deskRef.current
    if (!desk) return
    const resize = () => {
      const next = scaleOf(zoom, { width: desk.clientWidth, height: desk.clientHeight })
      previewRef.current?.setScale(next)
      setScale(next)
      findPlace()
    }
    const observer = new ResizeObserver(resize)
    observer.observe(desk)
    resize()
    return () => observer.disconnect()
  }, [zoom, deskRef, previewRef])

  useKey('Mod+=', () => setZoom(stepped(scale, 1)))
  useKey('Mod+-', () => setZoom(stepped(scale, -1)))
  useKey('Mod+0', () => setZoom('width'))

  return (
    <div className={styles.desk}>
      {/* biome-ignore lint/a11y/useSemanticElements: a section would need a heading of its own */}
      <div
        ref={deskRef}
        className={styles.deskView}
        style={{ padding: deskMargin }}
        role="region"
        aria-label="版面预览"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reached by keyboard
        tabIndex={0}
        onScroll={() => findPlace()}
      >
        {ready ? null : <div className={styles.waitingPage} />}
        <div ref={host} className={styles.pages} data-jumps={onField !== null || undefined} />
      </div>
      <DeskFoot page={place.page} pages={place.pages} zoom={zoom} scale={scale} onZoom={setZoom} />
    </div>
  )
}

/** Scrolls the desk so that an element can be seen with some room around it; nothing moves where it can be already. */
function keepInView(desk: HTMLElement, element: HTMLElement | null, behavior: ScrollBehavior) {
  if (!element) return
  const view = desk.getBoundingClientRect()
  const place = element.getBoundingClientRect()
  const room = Math.min(80, view.height / 4)
  const above = view.top + room - place.top
  const below = place.bottom - (view.bottom - room)
  if (above <= 0 && below <= 0) return
  const middle = (place.top + Math.min(place.bottom, place.top + view.height / 2)) / 2
  desk.scrollBy({ top: middle - (view.top + view.height / 2), behavior })
}
