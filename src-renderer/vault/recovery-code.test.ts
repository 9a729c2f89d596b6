import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupFault, groupsOf, newRecoveryCode, readRecoveryCode, writeRecoveryCode } from './recovery-code'

const bytes = fc.uint8Array({ minLength: 20, maxLength: 20 })
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

describe('a recovery code', () => {
  it('is eight groups of five that read back as what was written', () => {
    expect(newRecoveryCode()).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){7}$/)
    fc.assert(
      fc.property(bytes, (given) => {
        expect(readRecoveryCode(writeRecoveryCode(given))).toEqual({ ok: true, bytes: given })
      }),
    )
  })

  it('reads as people write it: small letters, blanks, full width, O for 0, I and L for 1', () => {
    fc.assert(
      fc.property(bytes, fc.infiniteStream(fc.constantFrom('', ' ', '-', '—', '　', '\n')), (given, gaps) => {
        const written = [...writeRecoveryCode(given).replaceAll('-', '')]
          .map((char) => `${char}${gaps.next().value}`)
          .join('')
          .replaceAll('0', 'o')
          .replace('1', 'l')
          .replaceAll('1', 'Ｉ')
          .toLowerCase()
        expect(readRecoveryCode(written)).toEqual({ ok: true, bytes: given })
      }),
    )
  })

  it('refuses any one wrong character and names its group', () => {
    fc.assert(
      fc.property(bytes, fc.nat(39), fc.constantFrom(...alphabet), (given, place, wrong) => {
        const chars = [...writeRecoveryCode(given).replaceAll('-', '')]
        fc.pre(chars[place] !== wrong)
        chars[place] = wrong
        expect(readRecoveryCode(chars.join(''))).toMatchObject({
          ok: false,
          group: Math.floor(place / 5) + 1,
        })
      }),
      { numRuns: 2000 },
    )
  })

  it('refuses any two characters swapped, near or far', () => {
    fc.assert(
      fc.property(bytes, fc.nat(39), fc.nat(39), (given, one, two) => {
        const chars = [...writeRecoveryCode(given).replaceAll('-', '')]
        fc.pre(chars[one] !== chars[two])
        ;[chars[one], chars[two]] = [chars[two] ?? '', chars[one] ?? '']
        expect(readRecoveryCode(chars.join('')).ok).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  it('refuses groups copied in the wrong order', () => {
    fc.assert(
      fc.property(bytes, fc.nat(7), fc.nat(7), (given, one, two) => {
        fc.pre(one !== two)
        const groups = groupsOf(writeRecoveryCode(given))
        ;[groups[one], groups[two]] = [groups[two] ?? '', groups[one] ?? '']
        expect(readRecoveryCode(groups.join('-')).ok).toBe(false)
      }),
    )
  })

  it('says what is wrong with a group: a strange sign, one too few, a slip', () => {
    const [first = ''] = groupsOf(writeRecoveryCode(new Uint8Array(20).fill(7)))
    expect(groupFault(first, 0)).toBeNull()
    expect(groupFault(`${first.slice(0, 4)}王`, 0)).toBe('第 1 组里的“王”不是恢复码用的字符，请对照原件')
    expect(groupFault(first.slice(1), 0)).toBe('第 1 组应有 5 个字符，现在是 4 个')
    expect(groupFault(first, 1)).toBe('第 2 组抄写有误，请对照原件逐字核对')
  })

  it('says when groups are missing, or one has lost a character', () => {
    const groups = groupsOf(newRecoveryCode())
    expect(readRecoveryCode(groups.slice(0, 7).join('-'))).toEqual({
      ok: false,
      fault: '恢复码应为 8 组，每组 5 个字符，现在只有 7 组',
      group: null,
    })
    const short = groups.map((group, index) => (index === 4 ? group.slice(0, 4) : group)).join('-')
    expect(readRecoveryCode(short)).toMatchObject({
      ok: false,
      group: 5,
      fault: '第 5 组应有 5 个字符，现在是 4 个',
    })
    expect(readRecoveryCode('')).toMatchObject({ ok: false })
  })
})
