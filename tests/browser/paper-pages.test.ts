/** How a paper is cut into pages: nothing lost, nothing torn, nothing alone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Block, DocumentTree, Part, Run, TableRow } from '../../forms/document-tree'
import type { PdfPrinter } from '../../src-cli/print-pdf'
import { cut, flowHtml, openPrinter } from './paper'

let printer: PdfPrinter
beforeAll(() => {
  printer = openPrinter()
})
afterAll(() => printer.close())

const say = (text: string): Run[] => [{ text }]
const words = '公共资源交易综合监管联动执法办案，'

function tree(...parts: Part[]): DocumentTree {
  return { formId: 'test', title: '测试', parts }
}

function letter(...blocks: Block[]): Part {
  return { style: 'letter', pageNumbers: 'always', blocks }
}

/** A letter whose paragraphs have these numbers of characters, with seal and receipt. */
function letterOf(lengths: readonly number[]): Part {
  return letter(
    { kind: 'title', organ: say('汉川市公共资源交易综合监管联动执法办公室'), name: say('通知书') },
    { kind: 'addressee', runs: say('各成员单位：') },
    ...lengths.map(
      (length, index): Block => ({
        kind: 'paragraph',
        indent: 2,
        runs: [{ text: `第${index}段${words.repeat(40)}`.slice(0, length), field: `text${index}` }],
      }),
    ),
    {
      kind: 'signature',
      organ: say('汉川市公共资源交易监督管理局'),
      date: say('2026年3月6日'),
      sealed: true,
    },
    { kind: 'receipt', title: say('送达回执'), lines: [say('签收人：')] },
  )
}

/** What the test wants to know of each page. */
const facts = `pages.map((page) => {
  const body = page.querySelector('.page-body')
  const area = body.getBoundingClientRect()
  const lines = [...body.querySelectorAll(':scope > [data-flow=lines]')]
  const pitch = 28.95 * 96 / 72
  return {
    text: body.textContent,
    kinds: [...body.children].map((child) => child.className.split(' ').pop()),
    lineCounts: lines.map((line) => Math.round(line.getBoundingClientRect().height / pitch)),
    continued: lines.map((line) => line.classList.contains('continued')),
    cut: lines.map((line) => line.classList.contains('cut')),
    signed: Boolean(body.querySelector('.signature')),
    attached: lines.map((line) => line.classList.contains('attachment')),
    foot: Boolean(body.querySelector('.page-foot')),
    overflow: Math.max(0, ...[...body.children].map((child) => child.getBoundingClientRect().bottom - area.bottom)),
    clash: body.querySelector('.page-foot')
      ? Math.max(0, ...[...body.children].slice(0, -1).map((child) => child.getBoundingClientRect().bottom - body.querySelector('.page-foot').getBoundingClientRect().top))
      : 0,
    rows: [...body.querySelectorAll('tr')].map((row) => row.textContent),
    height: page.getBoundingClientRect().height,
  }
})`

interface PageFacts {
  text: string
  kinds: string[]
  lineCounts: number[]
  continued: boolean[]
  cut: boolean[]
  signed: boolean
  attached: boolean[]
  foot: boolean
  overflow: number
  clash: number
  rows: string[]
  height: number
}

async function factsOf(paper: DocumentTree): Promise<PageFacts[]> {
  const { result } = await printer.paginate({ html: flowHtml(paper), script: await cut(facts) })
  return result as PageFacts[]
}

const textOf = (part: Part) =>
  part.blocks
    .flatMap((block) => {
      if (block.kind === 'title') return [...(block.organ ?? []), ...block.name]
      if (block.kind === 'signature') return [...block.organ, ...block.date]
      if (block.kind === 'receipt') return [...block.title, ...block.lines.flat()]
      return 'runs' in block ? block.runs : []
    })
    .map((run) => run.text)
    .join('')

describe('letters of any length', () => {
  it('keep every word, stay in the text area and never leave a signature or a line alone', async () => {
    // Lengths in all stages of filling a page, so that the signature falls on every place of it.
    const letters = Array.from({ length: 60 }, (_, index) =>
      letterOf([30 + index * 9, 200 - index * 3, 40 + ((index * 53) % 260), 20 + ((index * 31) % 120)]),
    )
    const pages = await factsOf(tree(...letters))
    let at = 0
    for (const part of letters) {
      const own: PageFacts[] = []
      let text = ''
      while (text.length < textOf(part).length) {
        const page = pages[at++] as PageFacts
        own.push(page)
        text += page.text
      }
      expect(text).toBe(textOf(part))
      for (const page of own) {
        expect(page.overflow).toBeLessThan(1)
        expect(page.clash).toBeLessThan(1)
        page.lineCounts.forEach((count, index) => {
          if (page.continued[index] || page.cut[index]) expect(count).toBeGreaterThanOrEqual(2)
        })
        if (page.signed) {
          const lines = page.lineCounts.reduce((sum, count) => sum + count, 0)
          expect(lines).toBeGreaterThanOrEqual(2)
        }
        // A receipt goes with the signature it belongs to.
        expect(page.foot).toBe(page.signed)
      }
    }
    expect(at).toBe(pages.length)
  })

  it('take two lines of text along with the attachments above the signature', async () => {
    const attachments: Block = { kind: 'attachments', items: [say('移送材料清单'), say('调查报告')] }
    const letters = Array.from({ length: 24 }, (_, index) => {
      const part = letterOf([300, 40 + index * 14])
      return { ...part, blocks: part.blocks.toSpliced(-2, 0, attachments) }
    })
    const signed = (await factsOf(tree(...letters))).filter((page) => page.signed)
    expect(signed).toHaveLength(letters.length)
    for (const { lineCounts, attached } of signed) {
      expect(attached.filter(Boolean)).toHaveLength(2)
      const text = lineCounts.filter((_, index) => !attached[index])
      expect(text.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(2)
    }
  })

  it('stay on one page with their lines set closer where the form asks for it', async () => {
    const part = letterOf([220, 120, 40])
    expect(await factsOf(tree(part))).toHaveLength(2)
    expect(await factsOf(tree({ ...part, linesPerPage: 28 }))).toHaveLength(1)
  })
})

describe('a heading', () => {
  it('goes to the next page with the text it stands over', async () => {
    const text: Block = { kind: 'paragraph', indent: 0, runs: say(words.repeat(40).slice(0, 28 * 21)) }
    const heading: Block = { kind: 'heading', level: 1, runs: say('一、标题') }
    const pages = await factsOf(tree(letter(text, heading, { ...text, runs: say(words) })))
    expect(pages).toHaveLength(2)
    expect(pages[1]?.text).toBe(`一、标题${words}`)
  })
})

describe('a table', () => {
  const row = (name: string, extra: Partial<TableRow> = {}): TableRow => ({
    cells: [
      { role: 'label', runs: say(name) },
      { role: 'value', runs: say(`${name}的内容`) },
    ],
    ...extra,
  })
  const header = {
    cells: [
      { role: 'label' as const, runs: say('名称') },
      { role: 'label' as const, runs: say('内容') },
    ],
  }
  const table = (rows: TableRow[], headerRows?: number): Part => ({
    style: 'table',
    pageNumbers: 'always',
    blocks: [{ kind: 'table', columns: [40, 116], rows, ...(headerRows ? { headerRows } : {}) }],
  })

  it('goes on with its header row and tears no row', async () => {
    const rows = Array.from({ length: 50 }, (_, index) => row(`第${index}项`, { minHeight: 20 }))
    const pages = await factsOf(tree(table([header, ...rows], 1)))
    expect(pages.length).toBeGreaterThan(4)
    for (const page of pages) {
      expect(page.rows[0]).toBe('名称内容')
      expect(page.overflow).toBeLessThan(1)
    }
    const all = pages.flatMap((page) => page.rows.slice(1))
    expect(all).toEqual(rows.map((_, index) => `第${index}项第${index}项的内容`))
  })

  it('keeps the rows of a spanning cell together, and repeats its label where they fill more than a page', async () => {
    const spanned = (count: number): TableRow[] =>
      Array.from({ length: count }, (_, index) => ({
        cells: [
          ...(index === 0 ? [{ role: 'label' as const, runs: say('当事人'), rowSpan: count }] : []),
          { role: 'value' as const, runs: say(`值${index}`) },
        ],
      }))
    const together = await factsOf(
      tree(table([...Array.from({ length: 22 }, (_, i) => row(`第${i}项`)), ...spanned(6)])),
    )
    expect(together[1]?.rows).toHaveLength(6)
    const long = await factsOf(tree(table(spanned(40))))
    expect(long).toHaveLength(2)
    for (const page of long) expect(page.rows[0]).toMatch(/^当事人值\d+$/)
    expect(long.flatMap((page) => page.rows.map((text) => text.replace('当事人', '')))).toEqual(
      spanned(40).map((_, index) => `值${index}`),
    )
  })

  it.each([
    ['its own size', {}],
    ['a smaller one', { sizePt: 10.5 }],
  ])(
    'splits the words of a box that is taller than a page, set in %s, and signs it once, at its end',
    async (_, size) => {
      const opinion = `${words.repeat(12)}第3.2条${words.repeat(8)}\n`.repeat(14).trim()
      const pages = await factsOf(
        tree(
          table([
            {
              cells: [
                { role: 'label', runs: say('意见'), vertical: true },
                {
                  role: 'opinion',
                  runs: [{ text: opinion, field: 'opinion', ...size }],
                  signatures: [{ label: '签字', signer: [], date: [] }],
                },
              ],
            },
          ]),
        ),
      )
      expect(pages.length).toBeGreaterThan(1)
      for (const page of pages) expect(page.overflow).toBeLessThan(1)
      const text = pages.map((page) => page.text.replace(/^意见/, '')).join('')
      expect(text.replace(/\n/g, '')).toContain(opinion.replace(/\n/g, ''))
      expect(text.match(/签字/g)).toHaveLength(1)
      expect(pages.at(-1)?.text).toContain('签字')
    },
  )
})

describe('a line', () => {
  const oneParagraph = (text: string) => tree(letter({ kind: 'paragraph', indent: 2, runs: say(text) }))
  const ends = `[...pages[0].querySelectorAll('[data-flow=lines]')].map((lines) => {
    const range = document.createRange()
    const text = document.createTreeWalker(lines, NodeFilter.SHOW_TEXT)
    const chars = []
    while (text.nextNode()) for (let at = 0; at < text.currentNode.length; at++) {
      range.setStart(text.currentNode, at)
      range.setEnd(text.currentNode, at + 1)
      chars.push({ char: text.currentNode.data[at], rect: range.getBoundingClientRect() })
    }
    const next = chars.findIndex(({ char, rect }, at) => at > 0 && rect.left < chars[at - 1].rect.left)
    return { begins: chars[next].char, free: lines.getBoundingClientRect().right - chars[next - 1].rect.right, words: flow.innerHTML.includes('inline-block') }
  })`

  it('is not drawn out where an amount goes to the next one whole', async () => {
    // 23 characters after the indent leave room for three; the amount wants six and a half.
    const html = flowHtml(oneParagraph(`${words.repeat(2).slice(0, 23)}12,600,000.00元（人民币）。`))
    const { result } = await printer.paginate({ html, script: await cut(ends) })
    const [line] = result as { begins: string; free: number; words: boolean }[]
    expect(line?.begins).toBe('1')
    expect(line?.free).toBeGreaterThan(2.5 * 21)
    // The flow is given back as it was.
    expect(line?.words).toBe(false)
  })

  it('never ends with the box of a choice that stands on the next one', async () => {
    const html = flowHtml(oneParagraph(`${words.repeat(2).slice(0, 25)}☑其他`))
    const { result } = await printer.paginate({ html, script: await cut(ends) })
    expect((result as { begins: string }[])[0]?.begins).toBe('☑')
  })
})

describe('the preview', () => {
  it('replaces only the pages that changed', async () => {
    const paper = tree(letterOf([400, 300, 200]))
    const script = await cut(`(() => {
      const before = [...host.children]
      const same = paper.updatePages(host, paper.paginate(flow)).length
      const last = [...flow.querySelectorAll('[data-field=text2]')].pop()
      last.textContent = last.textContent.replace('第2段', '第二段')
      const changed = paper.updatePages(host, paper.paginate(flow)).length
      const kept = before.filter((page, index) => page === host.children[index]).length
      flow.querySelector('.part').remove()
      const fewer = paper.updatePages(host, paper.paginate(flow)).length
      return { pages: before.length, same, changed, kept, fewer, left: host.children.length }
    })()`)
    const { result } = await printer.paginate({ html: flowHtml(paper), script })
    expect(result).toEqual({ pages: 3, same: 0, changed: 1, kept: 2, fewer: 0, left: 0 })
  })
})
