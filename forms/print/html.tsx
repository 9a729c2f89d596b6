/**
 * Document tree → HTML flow. The flow has the words, styles and table shapes but no pages: `paginate.ts` cuts
 * it. Every top-level element of a part says in `data-flow` how it may be cut, so that the cutter needs to know
 * no kind of block.
 */
import type { CSSProperties, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Block, DocumentTree, Drawing, Part, Run, TableBlock, TableCell } from '../document-tree'
import { footRuns } from '../sign-lines'
import { pathOf, placeDrawing } from './drawing'
import {
  bodyStyles,
  fontOf,
  headingFonts,
  linePtOf,
  longCode,
  type StyleKey,
  styles,
  titleLinePtOf,
} from './page'
import { type Room, roomAbove } from './room'
import { attachmentMark, copyToRuns, noteRuns, signatureLines } from './words'

/** All parts of a paper as one flow, ready to be measured and cut by `paginate`. */
export function renderDocument(tree: DocumentTree): string {
  return tree.parts.map(renderFlow).join('')
}

/** One part as HTML. Runs that came from a field bear `data-field`; missing ones the class `missing`. */
export function renderFlow(part: Part): string {
  return renderToStaticMarkup(
    <article
      className={`part ${part.style}`}
      data-page-numbers={part.pageNumbers}
      data-continues={part.continues}
      data-copy-label={part.copyLabel}
      data-footnote={part.footnote}
      data-page-foot={part.pageFoot}
      data-foot-drawn={drawnFoot(part)}
      style={
        part.linesPerPage
          ? ({
              '--paper-line': `${linePtOf(part).toFixed(2)}pt`,
              '--paper-title-line': `${titleLinePtOf(part).toFixed(2)}pt`,
            } as CSSProperties)
          : undefined
      }
    >
      {part.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once to a string, never reconciled
        <BlockView key={index} block={block} part={part} room={roomAbove(part, index)} />
      ))}
    </article>,
  )
}

/** Markup of what stands at the foot of each page, where something was drawn there. */
function drawnFoot(part: Part): string | undefined {
  if (!part.footDrawn) return undefined
  return renderToStaticMarkup(texts(footRuns(part), part.pageFoot ? 'pageFoot' : 'footnote'))
}

function BlockView({ block, part, room }: { block: Block; part: Part; room: Room | null }): ReactNode {
  const bodyKey = bodyStyles[part.style]
  switch (block.kind) {
    case 'title':
      return (
        <div
          data-flow="solid"
          data-keep="next"
          data-snap={part.style === 'table' ? undefined : linePtOf(part)}
          className="s-title"
        >
          {block.organ && <Line runs={block.organ} style="title" />}
          <Line runs={block.name} style="title" />
        </div>
      )
    case 'masthead':
      return (
        <div data-flow="solid" data-keep="next" className="s-title masthead">
          <Line runs={block.organ} style="mastOrgan" />
          <Line runs={block.name} style="mastName" />
          <div className="s-mastNumber mast-number">
            <span>{texts(block.left, 'mastNumber')}</span>
            <span>{texts(block.right, 'mastNumber')}</span>
          </div>
        </div>
      )
    case 'docNumber': {
      const key = part.style === 'letter' ? 'docNumber' : 'tableNumber'
      return <Lines style={key} className={`number ${block.align}`} keep="next" runs={block.runs} />
    }
    case 'caption':
      return (
        <div data-flow="solid" data-keep="next" className="s-caption caption">
          <span>{texts(block.left, 'caption')}</span>
          <span>{texts(block.right, 'caption')}</span>
        </div>
      )
    case 'addressee':
      return <Lines style={bodyKey} keep="next" runs={block.runs} />
    case 'paragraph': {
      const className = [block.indent ? 'indent' : '', block.align ?? ''].join(' ').trim()
      return (
        <Lines style={bodyKey} className={className} keep={block.keepWithNext && 'next'} runs={block.runs} />
      )
    }
    case 'heading': {
      const runs = block.runs.map((run) => ({ font: headingFonts[block.level], ...run }))
      return <Lines style={bodyKey} className="indent" keep="next" runs={runs} />
    }
    case 'list':
      return each(block.items, (runs) => <Lines style={bodyKey} className="indent" runs={runs} />)
    case 'table':
      if (!block.atFoot) return <TableView block={block} />
      return (
        <div data-flow="foot" data-keep="previous" style={roomStyle(room)}>
          <TableView block={block} />
        </div>
      )
    case 'attachments':
      return each(block.items, (runs, index) => {
        const { lead, number } = attachmentMark(index, block.items.length)
        const className = ['attachment', number && 'numbered', lead && 'first'].filter(Boolean).join(' ')
        return (
          <div
            data-flow="lines"
            data-keep={index === 0 ? 'previous-lines' : 'previous'}
            className={`s-${bodyKey} ${className}`}
            style={index === 0 ? roomStyle(room) : undefined}
          >
            <span className="attachment-mark">{lead}</span>
            {number && <span className="attachment-number">{number}</span>}
            {texts(runs, bodyKey)}
          </div>
        )
      })
    case 'signature':
      return (
        <div
          data-flow="solid"
          data-keep="previous-lines"
          data-least={room?.least.toFixed(2)}
          className={`s-${bodyKey} signature`}
          style={roomStyle(room)}
        >
          <div className={block.sealed ? 'sealed' : 'unsealed'}>
            <Line runs={block.organ} style={bodyKey} className="organ" />
            <Line runs={block.date} style={bodyKey} className="date" />
          </div>
        </div>
      )
    case 'note':
      return <Lines style={bodyKey} className="indent" keep="previous" runs={noteRuns(block.runs)} />
    case 'copyTo':
      return (
        <div data-flow="foot" data-keep="previous" className="s-copyTo imprint" style={roomStyle(room)}>
          <Line runs={copyToRuns(block.runs)} style="copyTo" />
        </div>
      )
    case 'receipt':
      return (
        <div data-flow="foot" data-keep="previous" style={roomStyle(room)}>
          <div className="cut-line">
            <Line runs={block.title} style="receiptTitle" />
            {each(block.lines, (runs) => (
              <Line runs={runs} style="receiptLine" />
            ))}
          </div>
        </div>
      )
  }
}

function roomStyle(room: Room | null): CSSProperties | undefined {
  return room ? { paddingTop: `${room.wanted.toFixed(2)}pt` } : undefined
}

/** A block of text that may be cut between two lines. */
function Lines(props: { style: StyleKey; className?: string; keep?: string | undefined; runs: Run[] }) {
  const { style, className, keep, runs } = props
  return (
    <div data-flow="lines" data-keep={keep} className={className ? `s-${style} ${className}` : `s-${style}`}>
      {texts(runs, style)}
    </div>
  )
}

/** A line or paragraph inside a block that is never cut. */
function Line({ runs, style, className }: { runs: Run[]; style: StyleKey; className?: string }) {
  return <div className={className ? `s-${style} ${className}` : `s-${style}`}>{texts(runs, style)}</div>
}

function TableView({ block }: { block: TableBlock }) {
  return (
    <table data-flow="table" data-header-rows={block.headerRows}>
      <colgroup>
        {each(block.columns, (width) => (
          <col style={{ width: `${width}mm` }} />
        ))}
      </colgroup>
      <tbody>
        {each(block.rows, (row) => (
          <tr
            data-keep={row.keepWithPrevious && 'previous'}
            style={row.minHeight ? { height: `${row.minHeight}mm` } : undefined}
          >
            {each(row.cells, (cell) => (
              <CellView cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function CellView({ cell }: { cell: TableCell }) {
  const style = cell.role === 'label' ? 'cellLabel' : 'cellValue'
  const names = [`s-${style}`, cell.role, cell.align, cell.vertical && 'vertical']
  const lines = signatureLines(cell)
  return (
    <td className={names.filter(Boolean).join(' ')} colSpan={cell.colSpan} rowSpan={cell.rowSpan}>
      <div className="box">
        <div className="words">{texts(cell.runs, style)}</div>
        {lines.length > 0 && (
          <div className="signs">
            {each(lines, (runs) => (
              <Line runs={runs} style="cellValue" />
            ))}
          </div>
        )}
      </div>
    </td>
  )
}

/** Runs as text and spans. A paragraph without words keeps its line. */
function texts(runs: readonly Run[], style: StyleKey): ReactNode {
  if (runs.every((run) => run.text === '')) return <br />
  return each(runs, (run) => {
    const font = fontOf(run, styles[style])
    const names = [
      font !== styles[style].font && `f-${font}`,
      run.underline && 'underline',
      run.missing && 'missing',
    ]
    const className = names.filter(Boolean).join(' ')
    if (run.drawn) return <Signed run={run} drawn={run.drawn} style={style} />
    if (!className && !run.field && !run.sizePt) return breakable(run.text)
    const css = run.sizePt ? sized(run.sizePt, styles[style].sizePt) : undefined
    return (
      <span className={className || undefined} data-field={run.field} style={css}>
        {breakable(run.text)}
      </span>
    )
  })
}

/** Smaller words leave the line as high as it is: about another middle they would raise it by a hair, and pages by a line. */
function sized(pt: number, usual: number): CSSProperties {
  return { fontSize: `${pt}pt`, ...(pt < usual ? { lineHeight: 0 } : {}) }
}

/** A blank with the signature that was drawn on it, which moves no text. */
function Signed({ run, drawn, style }: { run: Run; drawn: Drawing; style: StyleKey }) {
  const { width, height, pen, box } = placeDrawing(drawn.strokes, run, styles[style])
  return (
    <span className="signed" data-field={run.field}>
      {run.text}
      <svg
        role="img"
        aria-label={`${drawn.by}手写签名`}
        viewBox={box.join(' ')}
        style={{ width: `${width.toFixed(2)}pt`, height: `${height.toFixed(2)}pt` }}
      >
        <path d={pathOf(drawn.strokes)} strokeWidth={pen.toFixed(2)} />
      </svg>
    </span>
  )
}

/** What is broken otherwise than its line: a long code anywhere, and never a box from the word it stands before. */
const ownBreaks = new RegExp(`(${longCode.source}|[□☑][^\\s□☑])`)

/** Text whose long codes may be broken over two lines, and whose boxes stay with their words. */
function breakable(text: string): ReactNode {
  if (!ownBreaks.test(text)) return text
  return each(text.split(ownBreaks), (piece, index) => {
    if (index % 2 === 0) return piece
    return <span className={/^[□☑]/.test(piece) ? 'boxed' : 'code'}>{piece}</span>
  })
}

/** Maps to nodes whose keys are their places: the flow is rendered once and never reconciled. */
function each<T>(items: readonly T[], view: (item: T, index: number) => ReactNode): ReactNode {
  return items.map((item, index) => <Keyed key={String(index)}>{view(item, index)}</Keyed>)
}

function Keyed({ children }: { children: ReactNode }) {
  return children
}
