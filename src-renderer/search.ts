/**
 * Search as you type over lists held in memory: every word typed must stand somewhere in the text, as written
 * or by the first letters of its pinyin (`zjj` finds 住建局). Nothing is indexed beforehand: ten thousand texts
 * are scanned in a few milliseconds, and the letters of a character are looked up once.
 */
import { pinyin } from 'pinyin-pro'

/**
 * A test for texts prepared with `searchable`. No words typed fits every text.
 * @param typed what stands in the search box; blanks separate words, upper and lower case are the same.
 */
export function matcher(typed: string): (text: string) => boolean {
  const words = typed.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  const tests = words.map((word) => {
    const letters = /^[a-z]{2,}$/.test(word)
    return (text: string) => text.includes(word) || (letters && hasInitials(text, word))
  })
  return (text) => tests.every((test) => test(text))
}

/** The texts of one row made into one to be searched; parts stay apart, so that no word is found across two. */
export function searchable(parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join('\n').normalize('NFKC').toLowerCase()
}

const initialsByCharacter = new Map<string, string>()

/** Every first letter a character may be read with, such as `xh` for 行; empty for what is no Chinese character. */
function initialsOf(character: string): string {
  const known = initialsByCharacter.get(character)
  if (known !== undefined) return known
  const readings = /\p{Script=Han}/u.test(character)
    ? pinyin(character, { multiple: true, pattern: 'first', toneType: 'none', type: 'array' })
    : []
  const initials = [...new Set(readings)].join('')
  initialsByCharacter.set(character, initials)
  return initials
}

function hasInitials(text: string, letters: string): boolean {
  const first = letters[0] ?? ''
  for (let start = 0; start + letters.length <= text.length; start += 1) {
    if (!initialsOf(text[start] ?? '').includes(first)) continue
    let length = 1
    while (length < letters.length && fits(text[start + length] ?? '', letters[length] ?? '')) length += 1
    if (length === letters.length) return true
  }
  return false
}

function fits(character: string, letter: string): boolean {
  return character === letter || initialsOf(character).includes(letter)
}
