/**
 * The recovery code: 160 random bits on paper, as eight groups of five characters, each group four of data and one of
 * check. The letters are Crockford's base 32, which leaves out I, L, O and U. The check is a weighted sum over GF(32)
 * with the group's own number in it: every single wrong character, every two characters swapped anywhere, and groups
 * copied in the wrong order are found at once, and the group that is wrong is named.
 */

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 8
const dataLength = 4
export const groupLength = dataLength + 1

const separators = /[\s\p{Pd}.,·_|/]+/u

/** What hands write and eyes read for another character. */
const readAs: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' }

export type RecoveryCodeReading =
  | { ok: true; bytes: Uint8Array<ArrayBuffer> }
  /** `group` counts from 1; null where the whole has a fault, such as its length. */
  | { ok: false; fault: string; group: number | null }

/** A new random code as it is printed: `7K4QX-…`, eight groups. */
export function newRecoveryCode(): string {
  return writeRecoveryCode(crypto.getRandomValues(new Uint8Array((groups * dataLength * 5) / 8)))
}

/** @param bytes 20 bytes. */
export function writeRecoveryCode(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const digits = (bits.match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2))
  return Array.from({ length: groups }, (_, index) => {
    const data = digits.slice(index * dataLength, (index + 1) * dataLength)
    return [...data, checkOf(data, index)].map((digit) => alphabet[digit]).join('')
  }).join('-')
}

/** The groups of a code: as they were set apart where there are as many as there should be, else by counting. */
export function groupsOf(code: string): string[] {
  const apart = code.split(separators).map(plainOf).filter(Boolean)
  if (apart.length === groups) return apart
  const plain = plainOf(code)
  return Array.from({ length: Math.ceil(plain.length / groupLength) }, (_, index) =>
    plain.slice(index * groupLength, (index + 1) * groupLength),
  )
}

/**
 * Reads a code as it was typed: blanks, dashes and small letters do not matter, O is 0, I and L are 1.
 * The caller overwrites the bytes when done.
 */
export function readRecoveryCode(text: string): RecoveryCodeReading {
  const given = groupsOf(text)
  const wrong = given.findIndex((group, index) => index < groups && groupFault(group, index) !== null)
  const fault = wrong < 0 ? null : groupFault(given[wrong] ?? '', wrong)
  if (fault !== null) return { ok: false, fault, group: wrong + 1 }
  const whole = `恢复码应为 ${groups} 组，每组 ${groupLength} 个字符`
  if (given.length < groups) return { ok: false, fault: `${whole}，现在只有 ${given.length} 组`, group: null }
  if (given.length > groups) return { ok: false, fault: `${whole}，现在多了`, group: null }
  const digits = given.flatMap((group) => digitsOf(group).slice(0, dataLength))
  const bits = digits.map((digit) => digit.toString(2).padStart(5, '0')).join('')
  return { ok: true, bytes: Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) => Number.parseInt(eight, 2)) }
}

/** What is wrong with one group, in Chinese; null where it is right. @param index from 0. */
export function groupFault(group: string, index: number): string | null {
  const plain = plainOf(group)
  const name = `第 ${index + 1} 组`
  const strange = [...plain].find((char) => !alphabet.includes(char))
  if (strange) return `${name}里的“${strange}”不是恢复码用的字符，请对照原件`
  if (plain.length !== groupLength) return `${name}应有 ${groupLength} 个字符，现在是 ${plain.length} 个`
  const digits = digitsOf(plain)
  if (checkOf(digits.slice(0, dataLength), index) !== digits[dataLength])
    return `${name}抄写有误，请对照原件逐字核对`
  return null
}

/** The characters that count: capitals and digits as they are printed, nothing that sets them apart. */
export function plainOf(text: string): string {
  const folded = text.normalize('NFKC').toUpperCase()
  return [...folded.split(separators).join('')].map((char) => readAs[char] ?? char).join('')
}

function digitsOf(group: string): number[] {
  return [...group].map((char) => alphabet.indexOf(char))
}

/** In GF(32), addition is exclusive or. The check's own weight is 1, so the weights of the data begin at 2. */
function checkOf(data: readonly number[], index: number): number {
  return data.reduce((sum, digit, place) => sum ^ times(digit, place + 2), index + 1)
}

/** Multiplication in GF(32), modulo x⁵ + x² + 1. */
function times(a: number, b: number): number {
  let product = 0
  for (let bit = 0; bit < 5; bit++) if ((b >> bit) & 1) product ^= a << bit
  for (let bit = 9; bit >= 5; bit--) if ((product >> bit) & 1) product ^= 0b100101 << (bit - 5)
  return product
}
