/** Articles of law as a sentence cites them: each law named once, its articles behind it. */

const citation = /^(《[^《》]+》)(第[^《》]+)$/

/**
 * `《A法》第五十四条`, `《B法》第二条`, `《A法》第五十六条` become `《A法》第五十四条、第五十六条`, `《B法》第二条`. What cites
 * no single law in this way stays as it is; the order is that of the first mention.
 */
export function citedByLaw(articles: readonly string[]): string[] {
  const cited = new Map<string, string[]>()
  for (const article of articles) {
    const [, law, places] = citation.exec(article.trim()) ?? []
    const key = law ?? article
    const known = cited.get(key) ?? []
    const words = places ?? ''
    cited.set(key, known.includes(words) ? known : [...known, words])
  }
  return [...cited].map(([law, places]) => law + places.filter(Boolean).join('、'))
}
