/**
 * The words of every form, finished, from a sample case. A change here is a change of an official paper: read it as its
 * recipient would before taking it over with `vitest -u`.
 */
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { forms } from './catalogue'
import type { TableBlock } from './document-tree'
import { fullPaper } from './full-papers.fixture'
import { toDocx } from './print/docx'
import { toText } from './print/text'

describe.each(forms.map(({ id, title }) => [title, id]))('%s', (_, id) => {
  const { tree } = fullPaper(id)

  it('says what it always said', async () => {
    await expect(toText(tree)).toMatchFileSnapshot(`golden/${id}.txt`)
  })

  it('has in its Word file the words of the paper in their order, in tables of the same shape', async () => {
    const zip = await JSZip.loadAsync(await toDocx(tree))
    const body = (await zip.file('word/document.xml')?.async('string')) ?? ''
    const parts = tree.parts.map(({ copyLabel: _, footnote: __, pageFoot: ___, ...part }) => part)
    // The plain text draws rules and sets colons between labels and values.
    const plain = (words: string) => words.replace(/[\s：─]/g, '')
    expect(plain(wordsOf(body))).toBe(plain(toText({ ...tree, parts })))
    const tables = tree.parts.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'table')
    expect(shapesIn(body)).toEqual(tables.map(shapeOf))
    expect(body).not.toMatch(/txbx|<v:|<w:framePr|<w:tblpPr/)
    expect([...body.matchAll(/<w:p>|<w:p (?!.*?\/>)/g)].length).toBeGreaterThan(3)
    for (const [paragraph] of body.matchAll(/<w:p[ >].*?<\/w:p>/gs)) {
      if (wordsOf(paragraph).trim()) expect(paragraph).toContain('<w:pStyle w:val="')
    }
  })
})

/** The words of a piece of a Word file. */
function wordsOf(xml: string): string {
  const found = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1] ?? '')
  const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return found.join('').replace(/&(\w+);/g, (whole, name: string) => signs[name] ?? whole)
}

/** Of each row how many columns its cells span, in the order of the tables; the 版记, a table of one cell, left out. */
function shapesIn(body: string): number[][][] {
  const tables = [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
    [...table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)]
        .filter(([cell]) => !/<w:vMerge w:val="continue"\/>|<w:vMerge\/>/.test(cell))
        .map(([cell]) => Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1)),
    ),
  )
  return tables.filter((rows) => rows.length > 1 || (rows[0]?.length ?? 0) > 1)
}

function shapeOf({ rows }: TableBlock): number[][] {
  return rows.map(({ cells }) => cells.map(({ colSpan = 1 }) => colSpan))
}
