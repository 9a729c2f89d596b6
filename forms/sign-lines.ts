/** Blanks to sign in, as forms put them on a paper: for the pen, or to be drawn over on a screen. */
import type { Part, Run } from './document-tree'

/** A blank to sign in. @param width in characters. */
export function signBlank(name: string, width: number, who?: string | null): Run {
  return { text: '＿'.repeat(width), sign: { name, ...(who?.trim() ? { who: who.trim() } : {}) } }
}

/** The blank for the day of signing at a place. */
export function dateBlank(name: string): Run {
  return { text: '　　　年　　月　　日', signedOn: name }
}

/** Names for places that are called alike: the second 询问人（签名） is 询问人（签名）2. */
export function numbered(labels: readonly string[]): string[] {
  return labels.map((label, index) => {
    const before = labels.slice(0, index).filter((other) => other === label).length
    return before === 0 ? label : `${label}${before + 1}`
  })
}

/**
 * A line such as `移交人：＿＿＿＿　接收人：＿＿＿＿　　　　年　　月　　日` as runs: each blank is a place called by the word
 * before it, a blank for the day that of the last place.
 * @param lead put before the names.
 */
export function signLine(text: string, lead = ''): Run[] {
  const names: string[] = []
  return text.split(/(＿{3,}|　{3,}年　　月　　日)/).flatMap((piece, index, all): Run[] => {
    if (piece === '') return []
    if (index % 2 === 0) return [{ text: piece }]
    if (piece.endsWith('日')) return [{ text: piece, signedOn: names.at(-1) ?? '' }]
    // Of two who sign side by side, 执法人员：＿＿＿、＿＿＿, the second is called as the first.
    const word = (all[index - 1] ?? '').split(/[\s、：]/).findLast((one) => one !== '')
    names.push(word === undefined ? `${names.at(-1) ?? ''}2` : `${lead}${word}`)
    return [{ text: piece, sign: { name: names.at(-1) ?? '' } }]
  })
}

/** What stands at the foot of each page, as runs: its blanks are places to be signed once for all pages. */
export function footRuns(part: Part): Run[] {
  return signLine(part.pageFoot ?? part.footnote ?? '', '每页页脚·').map((run) => {
    const drawn = run.sign && part.footDrawn?.[run.sign.name]
    return drawn ? { ...run, drawn } : run
  })
}
