import { describe, expect, it } from 'vitest'
import type { Block, Part } from '../document-tree'
import {
  everyBlock,
  formPart,
  minutesPart,
  noticePart,
  reportPart,
  transcriptPart,
} from './every-block.fixture'
import { renderDocument, renderFlow } from './html'

const words = (html: string) => html.replace(/<[^>]+>/g, '').replaceAll('&quot;', '"')

function letter(...blocks: Block[]): Part {
  return { style: 'letter', pageNumbers: 'never', blocks }
}

describe('a paper on screen', () => {
  it('says in each word which field it came from, so that a click finds the field', () => {
    const html = renderFlow(noticePart)
    expect(html).toContain('<span data-field="docNo">川公管监受〔2026〕12号</span>')
    expect(html).toContain('<span class="underline" data-field="handlerIds">张明、李强</span>')
    expect(html).toContain('<span class="missing" data-field="caseNo">＿＿＿＿＿</span>')
  })

  it('keeps the copies apart and tells the paginator what stands in their margins', () => {
    const html = renderDocument(everyBlock)
    expect(html.match(/<article /g)).toHaveLength(5)
    expect(html).toContain('data-page-numbers="whenSeveral" data-copy-label="第一联　送达"')
    expect(html).toContain('data-footnote="本文书一式两份，一份送达，一份存卷。"')
  })

  it('sets headings in 黑体 and 楷体, and emphasis in 黑体, never in smeared bold', () => {
    const html = renderFlow(reportPart)
    expect(html).toContain('<span class="f-hei">一、基本情况</span>')
    expect(html).toContain('<span class="f-kai">（一）项目概况</span>')
    expect(html).toContain('<span class="f-hei">以上报告，请审议。</span>')
    expect(html).not.toMatch(/<b>|<strong>|font-weight/)
  })

  it('numbers attachments only where there are several', () => {
    expect(words(renderFlow(noticePart))).toContain('附件：1.证据材料清单2.投诉书副本')
    const one = letter({ kind: 'attachments', items: [[{ text: '清单' }]] })
    expect(words(renderFlow(one))).toBe('附件：清单')
  })

  it('puts round brackets about a note and ends 抄送 with a full stop, doubling neither', () => {
    const plain = letter(
      { kind: 'note', runs: [{ text: '此件公开' }] },
      { kind: 'copyTo', runs: [{ text: '市纪委监委' }] },
    )
    expect(words(renderFlow(plain))).toBe('（此件公开）抄送：市纪委监委。')
    const given = letter(
      { kind: 'note', runs: [{ text: '（此件公开）' }] },
      { kind: 'copyTo', runs: [{ text: '抄送：市纪委监委。' }] },
    )
    expect(words(renderFlow(given))).toBe('（此件公开）抄送：市纪委监委。')
  })

  it('gives a table its widths, spans and heights, and an opinion box its places to sign', () => {
    const html = renderFlow(formPart)
    expect(html).toContain('<col style="width:14mm"/>')
    expect(html).toMatch(/<td class="s-cellLabel label vertical" rowSpan="3">/)
    expect(html).toContain('<tr style="height:45mm">')
    expect(words(html)).toContain('签字：张明　2026年3月6日')
    expect(words(html)).toContain('同意。签字：＿＿＿＿＿＿　　　年　　月　　日')
  })

  it('lets a long number break over two lines, which would else tear the line above apart', () => {
    expect(renderFlow(noticePart)).toContain('招标项目编号：<span class="code">E4209840001234567890</span>）')
  })

  it('sets the lines of a letter closer where its form asks for that', () => {
    expect(renderFlow({ ...noticePart, linesPerPage: 28 })).toContain('style="--paper-line:22.78pt;')
    expect(renderFlow(noticePart)).not.toContain('--paper-line')
  })

  it('has the place for signatures at the foot of every page of a transcript', () => {
    expect(renderFlow(transcriptPart)).toContain('data-page-foot="被询问人（签名捺印）＿＿＿＿＿　执法人员')
  })

  it('sets the head of minutes as a mark over a line of number and date', () => {
    const html = renderFlow(minutesPart)
    expect(html).toContain('<div class="s-mastName">会议纪要</div>')
    expect(words(html)).toContain('会议纪要川公管监纪〔2026〕3号2026年3月6日')
  })

  it('shows what was typed as text, whatever characters it has', () => {
    const html = renderFlow(
      letter({ kind: 'paragraph', indent: 2, runs: [{ text: '<script>&"', field: 'a' }] }),
    )
    expect(html).toContain('&lt;script&gt;&amp;')
  })
})
