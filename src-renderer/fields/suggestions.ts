/** Which entries of a library fit what has been typed so far: by the words themselves or by their pinyin. */
import { pinyin } from 'pinyin-pro'

export interface Suggestion {
  /** What is stored when it is chosen. */
  value: string
  /** What stands in the field when it is chosen. */
  label: string
  /** A quiet word after it, such as the organ of an officer. */
  aside?: string | undefined
  /** Other names it goes by. */
  aliases?: readonly string[]
}

interface Spelling {
  initials: string
  full: string
}

const spellings = new Map<string, Spelling[]>()

/**
 * The suggestions that fit, best first: the text begins a name, then its initials (zjj for 住建局), then the
 * text or its pinyin stand somewhere in it. No text fits all.
 * @param limit greatest number returned.
 */
export function matching(all: readonly Suggestion[], typed: string, limit = 50): Suggestion[] {
  const wanted = plain(typed)
  if (!wanted) return all.slice(0, limit)
  return all
    .map((suggestion) => ({ suggestion, rank: rankOf(suggestion, wanted) }))
    .filter(({ rank }) => rank < unfit)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ suggestion }) => suggestion)
}

/** The suggestion whose name, or another name it goes by, is exactly this text. */
export function exactly(all: readonly Suggestion[], typed: string): Suggestion | undefined {
  const wanted = plain(typed)
  if (!wanted) return undefined
  return all.find((suggestion) => namesOf(suggestion).some((name) => plain(name) === wanted))
}

/**
 * Whether the first suggestion is what is meant: where only suggestions may stand, always; where text may stand as
 * typed, for Latin letters, which are pinyin on their way to a name and never the name.
 * @param free whether text that is none of the suggestions may stand.
 */
export function meansFirst(typed: string, free: boolean): boolean {
  return typed.trim() !== '' && (!free || /^[a-z]+$/i.test(typed.trim()))
}

const unfit = 9

function rankOf(suggestion: Suggestion, wanted: string): number {
  return Math.min(...namesOf(suggestion).map((name) => rankOfName(plain(name), wanted)))
}

function rankOfName(name: string, wanted: string): number {
  if (name.startsWith(wanted)) return 0
  if (name.includes(wanted)) return 2
  if (!/^[a-z]+$/.test(wanted)) return unfit
  return Math.min(...spellingsOf(name).map((spelling) => rankOfSpelling(spelling, wanted)))
}

function rankOfSpelling({ initials, full }: Spelling, wanted: string): number {
  if (initials.startsWith(wanted)) return 1
  if (initials.includes(wanted)) return 3
  if (full.startsWith(wanted)) return 4
  return full.includes(wanted) ? 5 : unfit
}

function namesOf(suggestion: Suggestion): string[] {
  return [suggestion.label, ...(suggestion.aliases ?? [])]
}

/** A name as words and as a person's name: 单 is dān in a unit and Shàn as a surname. */
function spellingsOf(name: string): Spelling[] {
  const known = spellings.get(name)
  if (known) return known
  const made = [spell(name, 'off'), spell(name, 'head')]
  spellings.set(name, made)
  return made
}

function spell(name: string, surname: 'off' | 'head'): Spelling {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true, surname })
  return {
    initials: syllables
      .map((syllable) => syllable.charAt(0))
      .join('')
      .toLowerCase(),
    full: syllables.join('').toLowerCase(),
  }
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
}
