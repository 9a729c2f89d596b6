/**
 * What a password must be, and a hint how good it is. Length counts; nobody is made to put in a capital letter, a
 * digit and a sign, since that only makes people write passwords down.
 */

const shortestPassword = 8
const longestPassword = 128

export interface PasswordStrength {
  /** 0 refused or next to nothing, 1 weak, 2 fair, 3 good. */
  level: 0 | 1 | 2 | 3
  word: '太弱' | '较弱' | '可以' | '很好'
  /** How to better it, in Chinese; null where nothing need be said. */
  hint: string | null
}

/** Why a password is not taken, in Chinese; null where it is. */
export function passwordFault(password: string, loginName: string): string | null {
  const plain = password.normalize('NFKC')
  const length = [...plain].length
  if (length < shortestPassword) return `口令至少 ${shortestPassword} 个字符，现在是 ${length} 个`
  if (length > longestPassword) return `口令最多 ${longestPassword} 个字符`
  if (plain.toLowerCase() === loginName.normalize('NFKC').toLowerCase()) return '口令不能与登录名相同'
  if (surprise(plain) < leastSurprise) return '这样的口令一试就中，请换一个不连续、不重复的'
  return null
}

/** How good a password is, for the one who chooses it. */
export function passwordStrength(password: string, loginName: string): PasswordStrength {
  if (passwordFault(password, loginName)) return { level: 0, word: '太弱', hint: null }
  const left = surprise(
    without(password.normalize('NFKC').toLowerCase(), loginName.normalize('NFKC').toLowerCase()),
  )
  if (left < 30) return { level: 1, word: '较弱', hint: '试试用一句只有自己知道的话，十二个字符以上' }
  if (left < 48) return { level: 2, word: '可以', hint: '再长几个字符会更稳妥' }
  return { level: 3, word: '很好', hint: null }
}

const leastSurprise = 14
const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '!@#$%^&*()']
const commonWords =
  /password|admin|iloveyou|woaini|jianguan|liandong|(?:19|20)\d\d(?:[01]\d[0-3]\d)?|1314|520|123/g

/**
 * Roughly how many bits a guesser must try: each character counts by its kind, one that merely continues a run
 * (repeated, counted up or down, next on the keyboard) or a common word hardly at all.
 */
function surprise(password: string): number {
  const text = password.toLowerCase().replace(commonWords, '\0')
  const seen = new Set<string>()
  let bits = 0
  let before = ''
  for (const char of text) {
    const worth = char === '\0' ? 4 : kindBits(char)
    bits += follows(before, char) ? 0.5 : seen.has(char) ? worth / 2 : worth
    seen.add(char)
    before = char
  }
  return bits
}

function kindBits(char: string): number {
  if (/\d/.test(char)) return 3.3
  if (/[a-z]/.test(char)) return 4.7
  return /[\x20-\x7e]/.test(char) ? 5.5 : 10
}

function follows(before: string, char: string): boolean {
  if (!before) return false
  if (before === char) return true
  if (Math.abs((before.codePointAt(0) ?? 0) - (char.codePointAt(0) ?? 0)) === 1) return true
  return rows.some(
    (row) =>
      row.includes(before) && Math.abs(row.indexOf(before) - row.indexOf(char)) === 1 && row.includes(char),
  )
}

function without(text: string, word: string): string {
  return word.length > 1 ? text.replaceAll(word, '') : text
}
