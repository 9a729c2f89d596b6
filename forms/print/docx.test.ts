import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import JSZip from 'jszip'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Block, DocumentTree } from '../document-tree'
import { toDocx } from './docx'
import { everyBlock, formPart, noticePart } from './every-block.fixture'
import { rarePieceOf } from './rare-characters'
import { toText } from './text'

async function unpack(bytes: Uint8Array): Promise<Record<string, string>> {
  const zip = await JSZip.loadAsync(bytes)
  const files = Object.values(zip.files).filter((file) => file.name.endsWith('.xml'))
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file.name, await file.async('string')])),
  )
}

/** The words of a piece of a Word file, without white space. */
function wordsOf(xml: string): string {
  const found = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1] ?? '')
  return found.join('').replaceAll('&lt;', '<').replaceAll('&amp;', '&').replace(/\s/g, '')
}

let files: Record<string, string>
let body: string
beforeAll(async () => {
  files = await unpack(await toDocx(everyBlock))
  body = files['word/document.xml'] ?? ''
})

describe('a Word file', () => {
  it('says what the plain text says, in the same order', () => {
    // The plain text also has what stands in the margins, and colons between labels and values.
    const parts = everyBlock.parts.map(({ copyLabel: _, footnote: __, pageFoot: ___, ...part }) => part)
    const text = toText({ ...everyBlock, parts })
    const plain = (words: string) => words.replace(/[\s：─]/g, '')
    expect(plain(wordsOf(body))).toBe(plain(text))
  })

  it('is made of paragraphs in named styles and tables, without boxes', () => {
    for (const name of ['公文正文', '公文标题', '一级标题', '表格文字', '表格标签', '公文页码', '回执文字']) {
      expect(files['word/styles.xml']).toContain(`<w:name w:val="${name}"/>`)
    }
    expect(body).toContain('<w:pStyle w:val="heading1"/>')
    expect(body).not.toMatch(/txbx|<v:|<w:framePr|<w:drawing|<w:tblpPr/)
  })

  it('names the statutory typefaces in every slot, and no theme font', () => {
    const styles = files['word/styles.xml'] ?? ''
    for (const face of ['仿宋_GB2312', '楷体_GB2312', '黑体', '宋体', '方正小标宋简体']) {
      expect(styles).toContain(`w:ascii="${face}" w:hAnsi="${face}" w:eastAsia="${face}" w:cs="${face}"`)
    }
    expect(Object.values(files).join('')).not.toMatch(/w:(ascii|hAnsi|eastAsia)Theme=/)
    expect(styles).toContain('<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>')
  })

  it('has the page of GB/T 9704 and its grid of 22 lines and 28 characters', () => {
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
    expect(body).toContain('w:top="2098" w:right="1459" w:bottom="1984" w:left="1587"')
    expect(body).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>')
    expect(files['word/styles.xml']).toContain('w:line="579" w:lineRule="exact"')
    expect(body).toContain('<w:ind w:firstLine="632" w:firstLineChars="200"/>')
  })

  it('counts the pages of each copy by itself, on the outer edge', () => {
    expect(body.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(5)
    expect(files['word/settings.xml']).toContain('<w:evenAndOddHeaders/>')
    const footers = Object.keys(files).filter((name) => name.startsWith('word/footer'))
    const numbered = footers.filter((name) => files[name]?.includes('PAGE</w:instrText>'))
    expect(numbered).toHaveLength(15)
    const even = numbered.filter((name) => /<w:ind w:left="280"\/>/.test(files[name] ?? ''))
    expect(even).toHaveLength(4)
  })

  it('leaves a letter of one page without a number', async () => {
    const short = { ...noticePart, blocks: noticePart.blocks.slice(0, 4) }
    const xml = await unpack(await toDocx({ ...everyBlock, parts: [short] }))
    expect(Object.values(xml).join('')).not.toContain('PAGE</w:instrText>')
  })

  it('keeps copy label and footnote in the margins, and marks a draft there', async () => {
    const margins = (all: Record<string, string>, kind: string) =>
      Object.keys(all)
        .filter((name) => name.startsWith(`word/${kind}`))
        .map((name) => wordsOf(all[name] ?? ''))
    expect(margins(files, 'header').filter((words) => words === '第一联送达')).toHaveLength(1)
    expect(margins(files, 'footer').filter((words) => words.includes('一份送达，一份存卷'))).toHaveLength(3)
    const signed = margins(files, 'footer').filter((words) =>
      /^被询问人（签名捺印）＿+执法人员＿+第页共页$/.test(words),
    )
    expect(signed).toHaveLength(3)
    const draft = await unpack(await toDocx(everyBlock, { draft: true }))
    for (const words of margins(draft, 'header')) expect(words).toContain('草稿')
  })

  it('prints the mark of minutes in red over a red rule', () => {
    expect(body).toContain('<w:pStyle w:val="mastName"/>')
    expect(body).toContain('<w:bottom w:val="single" w:color="e60012" w:sz="12"/>')
    expect(files['word/styles.xml']).toContain('<w:color w:val="e60012"/>')
  })

  it('keeps what ends a letter together from its seal to the receipt, which takes all of it along where it has no room', async () => {
    const blocks = noticePart.blocks.flatMap((block): Block[] =>
      block.kind === 'receipt'
        ? [{ kind: 'copyTo', runs: [{ text: '市公共资源交易中心' }] }, block]
        : [block],
    )
    const letter = await unpack(await toDocx({ ...everyBlock, parts: [{ ...noticePart, blocks }] }))
    const xml = letter['word/document.xml'] ?? ''
    const end = xml.slice(xml.lastIndexOf('证据材料清单'))
    expect(end).not.toContain('<w:tbl>')
    const kept = [...end.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) =>
      paragraph.includes('<w:keepNext/>'),
    )
    // Another attachment, organ, date, note, 抄送 between its two rules, title of the receipt and its three lines.
    expect(kept).toEqual([...Array.from({ length: 10 }, () => true), false])
  })

  it('gives the same bytes of text each time, without a date or a name of who made it', async () => {
    const again = await unpack(await toDocx(everyBlock))
    expect(again).toEqual(files)
    expect(files['docProps/core.xml']).not.toMatch(/created|creator|lastModifiedBy/)
  })
})

describe('a form in Word', () => {
  let table: string
  beforeAll(() => {
    table = /<w:tbl>.*?案.*?<\/w:tbl>/s.exec(body.slice(body.indexOf('行政处罚审批表')))?.[0] ?? ''
  })

  it('has the columns of the paper and cells that span them', () => {
    const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map((match) => Number(match[1]))
    expect(widths).toEqual([794, 1474, 2608, 1474, 2494])
    for (const row of table.matchAll(/<w:tr>.*?<\/w:tr>/gs)) {
      const spans = [...row[0].matchAll(/<w:tc>.*?<\/w:tc>/gs)].map((cell) =>
        Number(/<w:gridSpan w:val="(\d)"\/>/.exec(cell[0])?.[1] ?? 1),
      )
      expect(spans.reduce((sum, span) => sum + span, 0)).toBe(5)
    }
    expect(table.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(1)
    expect(table.match(/<w:vMerge w:val="continue"\/>/g)).toHaveLength(2)
  })

  it('repeats its head row and tears no row', () => {
    const rows = formPart.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
    expect(table.match(/<w:cantSplit\/>/g)).toHaveLength(rows.length)
    expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  })

  it('sets ticked boxes in a face that has them', () => {
    expect(table).toMatch(
      /<w:rFonts w:ascii="Segoe UI Symbol"[^>]*\/><\/w:rPr><w:t xml:space="preserve">☑<\/w:t>/,
    )
    expect(wordsOf(table)).toContain('☑告知前□决定前')
  })

  it('bears the code at the foot of every page where one is given, and the text does not change for it', async () => {
    const code = '文书验证｜川公管监受〔2026〕1号｜2026-03-05｜0123456789abcdef'
    const bytes = await toDocx(everyBlock, { code })
    const marked = await unpack(bytes)
    const footers = Object.keys(marked).filter((name) => /footer\d+\.xml$/.test(name))
    expect(footers.length).toBeGreaterThan(0)
    for (const name of footers) expect(marked[name]).toContain(`descr="${code}"`)
    expect(marked['word/document.xml']).toBe(body)
    expect(await unpack(await toDocx(everyBlock, { code }))).toEqual(marked)
    const zip = await JSZip.loadAsync(bytes)
    const pictures = Object.values(zip.files).filter(({ name }) => /media\/.+\.png$/.test(name))
    expect(pictures).toHaveLength(1)
  })
})

describe('rare characters of names in a Word file', () => {
  const named: DocumentTree = {
    formId: 'named',
    title: '姓名',
    parts: [
      {
        style: 'letter',
        pageNumbers: 'never',
        blocks: [{ kind: 'addressee', runs: [{ text: '吴㙍、钱𬭚、孙𠅤、李喆：' }] }],
      },
    ],
  }
  const rareFont = (family: string) =>
    readFile(join(import.meta.dirname, `../../assets/fonts/rare/${family}.woff`))

  it('are drawn by faces that the file brings along, beyond those that every Chinese typeface has', async () => {
    const zip = await JSZip.loadAsync(await toDocx(named, { rareFont }))
    const document = (await zip.file('word/document.xml')?.async('string')) ?? ''
    const table = (await zip.file('word/fontTable.xml')?.async('string')) ?? ''
    const links = (await zip.file('word/_rels/fontTable.xml.rels')?.async('string')) ?? ''
    const faces = [...table.matchAll(/w:name="(\w+)".*?r:id="(rId\d+)" w:fontKey="\{([\dA-F-]{36})\}"/g)]
    expect(faces.map(([, name]) => name)).toEqual(['㙍', '𠅤', '𬭚'].map((char) => rarePieceOf(char)?.family))
    for (const [, name = '', id = '', key = ''] of faces) {
      expect(document).toContain(`w:eastAsia="${name}"`)
      const path = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`).exec(links)
      const bytes =
        (await zip.file(`word/${path?.[1] ?? path?.[2]}`)?.async('uint8array')) ?? new Uint8Array()
      // The key read backwards lies over the first 32 bytes (ECMA-376 part 1, 17.8.1).
      const mask = (key.replaceAll('-', '').match(/../g) ?? [])
        .map((pair) => Number.parseInt(pair, 16))
        .reverse()
      const head = bytes.slice(0, 4).map((byte, index) => byte ^ (mask[index] ?? 0))
      expect([...head]).toEqual([0, 1, 0, 0])
    }
    // 喆 is left to the typeface of the text.
    expect(document).toMatch(/<w:t[^>]*>、李喆：<\/w:t>/)
  })

  it('make the same document every time', async () => {
    const [one, other] = await Promise.all([1, 2].map(async () => unpack(await toDocx(named, { rareFont }))))
    expect(one).toEqual(other)
  })
})
