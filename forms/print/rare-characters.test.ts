import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isCommonlyInstalled, rareCharactersIn, rarePieceOf, rarePieces } from './rare-characters'

const fonts = join(import.meta.dirname, '../../assets/fonts/rare')

describe('rare characters', () => {
  it('are found in a text, each once, and common ones are not', () => {
    expect(rareCharactersIn('王珺、李喆与吴㙍、周䶮、钱𬭚、孙𠅤、李喆，共5人')).toBe('珺喆㙍䶮𬭚𠅤')
    expect(rareCharactersIn('汉川市公共资源交易综合监管联动执法办公室〔2026〕1号☑')).toBe('')
    expect(rareCharactersIn('张國華㐂𫖯頔𬱟犇燚淼昇')).toBe('㐂𫖯頔𬱟犇燚昇')
  })

  it('come from pieces that ship', () => {
    for (const { family } of rarePieces) expect(existsSync(join(fonts, `${family}.woff`)), family).toBe(true)
    expect(rarePieceOf('一')).toBeNull()
    // Encoded only in 2022, and in no piece.
    expect(rarePieceOf('\u{323af}')).toBeNull()
  })

  it('tells those that any Chinese typeface has', () => {
    expect([...'珺㙍𠅤'].map(isCommonlyInstalled)).toEqual([true, false, false])
  })
})
