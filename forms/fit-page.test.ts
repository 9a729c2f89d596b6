import { describe, expect, it } from 'vitest'
import { acceptanceNotice } from './acceptance-notice'
import type { Block, Part } from './document-tree'
import { heightOf, linesToFit, pageHeight, takesSeveralPages } from './fit-page'
import { samplePaper } from './sample-context'

const letter = (lines: number): Part => ({
  style: 'letter',
  pageNumbers: 'whenSeveral',
  blocks: [
    { kind: 'title', organ: [{ text: '某某市某某局' }], name: [{ text: '通知书' }] },
    ...Array.from(
      { length: lines },
      (): Block => ({ kind: 'paragraph', indent: 2, runs: [{ text: '一行字' }] }),
    ),
    { kind: 'signature', organ: [{ text: '某某市某某局' }], date: [{ text: '2026年4月30日' }], sealed: true },
  ],
})

describe('a letter that should keep to one page', () => {
  it('keeps the usual distance of lines where it has room', () => {
    expect(linesToFit([letter(5)])).toBeUndefined()
  })

  it('is set closer where it is a few lines too long, and all its copies alike', () => {
    const lines = linesToFit([letter(20)])
    expect(lines).toBeGreaterThan(22)
    expect(linesToFit([letter(5), letter(20)])).toBe(lines)
    expect(takesSeveralPages({ ...letter(20), ...(lines ? { linesPerPage: lines } : {}) })).toBe(false)
  })

  it('takes a second page at the usual distance rather than be set too close', () => {
    expect(linesToFit([letter(40)])).toBeUndefined()
    expect(takesSeveralPages(letter(40))).toBe(true)
  })

  it('takes no further page for a line or two', () => {
    const long = letter(38)
    const lines = linesToFit([long])
    expect(lines).toBeLessThanOrEqual(24)
    expect(heightOf(long)).toBeGreaterThan(1.9 * pageHeight)
    expect(heightOf({ ...long, linesPerPage: lines ?? 22 })).toBeLessThan(1.9 * pageHeight)
  })

  it('may have long texts: then it is not squeezed', () => {
    const { tree } = samplePaper(acceptanceNotice, 'sample-01', { acceptedMatters: '问题一；'.repeat(150) })
    expect(tree.parts[0]?.linesPerPage).toBeUndefined()
  })
})

describe('a transcript', () => {
  it('is reckoned with the characters that its smaller type puts into a line', () => {
    const runs = [{ text: '字'.repeat(30) }]
    const transcript = (style: Part['style'], lines: number): Part => ({
      style,
      pageNumbers: 'whenSeveral',
      blocks: Array.from({ length: lines }, (): Block => ({ kind: 'paragraph', indent: 0, runs })),
    })
    expect(takesSeveralPages(transcript('transcript', 24))).toBe(false)
    expect(takesSeveralPages(transcript('letter', 12))).toBe(true)
  })
})
