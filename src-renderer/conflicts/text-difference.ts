/** Where two versions of a text differ, clause by clause, so that nobody has to read a page twice to find one figure. */

/** A part of a text, and whether the other text says it otherwise or not at all. */
export interface TextPart {
  text: string
  apart: boolean
}

/** Beyond so many pairs of clauses the middle is told as one difference: it would take too long to compare. */
const mostPairs = 4_000_000

/** Both texts in parts; each as one part that is not marked, where they have too little in common to be compared. */
export function textDifference(here: string, there: string): [TextPart[], TextPart[]] {
  const runs = common(clausesOf(here), clausesOf(there))
  const parts: [TextPart[], TextPart[]] = [[], []]
  let shared = 0
  for (const [one, other] of runs.flatMap(paired)) {
    const [before, after] = one === other ? [one.length, 0] : sharedEnds(one, other)
    shared += before + after
    for (const [side, text] of [one, other].entries()) {
      const end = text.length - after
      parts[side]?.push(
        { text: text.slice(0, before), apart: false },
        { text: text.slice(before, end), apart: true },
        { text: text.slice(end), apart: false },
      )
    }
  }
  if (shared * 3 < Math.max(here.length, there.length)) {
    return [[{ text: here, apart: false }], [{ text: there, apart: false }]]
  }
  return [joined(parts[0]), joined(parts[1])]
}

function clausesOf(text: string): string[] {
  return text.match(/[^，。；：！？\n]*[，。；：！？\n]|[^，。；：！？\n]+/g) ?? []
}

interface Run {
  same: boolean
  here: string[]
  there: string[]
}

/** Where as many clauses stand against as many, each against its own; else all of them against all. */
function paired({ here, there }: Run): (readonly [string, string])[] {
  if (here.length === there.length) return here.map((one, index) => [one, there[index] ?? ''])
  return [[here.join(''), there.join('')]]
}

/** The clauses in runs that both have and runs in which they differ, by their longest common subsequence. */
function common(here: readonly string[], there: readonly string[]): Run[] {
  if (here.length * there.length > mostPairs) {
    return [{ same: false, here: [here.join('')], there: [there.join('')] }]
  }
  const width = there.length + 1
  const length = new Uint32Array((here.length + 1) * width)
  const at = (i: number, j: number) => length[i * width + j] ?? 0
  for (let i = here.length - 1; i >= 0; i -= 1) {
    for (let j = there.length - 1; j >= 0; j -= 1) {
      length[i * width + j] =
        here[i] === there[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const runs: Run[] = []
  const add = (same: boolean, one: readonly string[], other: readonly string[]) => {
    const last = runs.at(-1)
    if (last?.same !== same) runs.push({ same, here: [...one], there: [...other] })
    else {
      last.here.push(...one)
      last.there.push(...other)
    }
  }
  let [i, j] = [0, 0]
  while (i < here.length || j < there.length) {
    const [one, other] = [here[i], there[j]]
    if (one !== undefined && one === other) {
      add(true, [one], [one])
      i += 1
      j += 1
    } else if (one !== undefined && (other === undefined || at(i + 1, j) >= at(i, j + 1))) {
      add(false, [one], [])
      i += 1
    } else {
      add(false, [], other === undefined ? [] : [other])
      j += 1
    }
  }
  return runs
}

/** How much two texts have in common at their beginning and at their end; no character is cut in two. */
function sharedEnds(one: string, other: string): [number, number] {
  const [a, b] = [Array.from(one), Array.from(other)]
  const most = Math.min(a.length, b.length)
  let before = 0
  while (before < most && a[before] === b[before]) before += 1
  let after = 0
  while (after < most - before && a.at(-1 - after) === b.at(-1 - after)) after += 1
  return [a.slice(0, before).join('').length, a.slice(a.length - after).join('').length]
}

/** Neighbours of one kind as one part, and none that is empty. */
function joined(parts: readonly TextPart[]): TextPart[] {
  const all: TextPart[] = []
  for (const part of parts) {
    if (part.text === '') continue
    const last = all.at(-1)
    if (last?.apart === part.apart) last.text += part.text
    else all.push({ ...part })
  }
  return all
}
