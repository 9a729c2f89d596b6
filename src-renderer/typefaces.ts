/** Which of the typefaces that GB/T 9704-2012 wants are on this machine, and what stands in for those that are not. */
import { useEffect, useState } from 'react'
import type { FontRole } from '../forms/document-tree'
import { typefaces } from '../forms/print/page'

export interface TypefaceState {
  /** What the typeface is for and is called, such as 正文仿宋. */
  use: string
  /** The name it is installed under; null where it is missing. */
  installed: string | null
  /** What ships with the program and is printed where it is missing. */
  instead: string
}

const wanted: readonly { role: FontRole; use: string; instead: string }[] = [
  { role: 'fangsong', use: '正文仿宋', instead: '仿宋' },
  { role: 'title', use: '标题小标宋', instead: '粗宋体' },
  { role: 'hei', use: '黑体', instead: '黑体' },
  { role: 'kai', use: '楷体', instead: '楷体' },
]

let found: Promise<TypefaceState[]> | null = null

/** The statutory typefaces, once they have been looked for; null before. */
export function useTypefaces(): readonly TypefaceState[] | null {
  const [states, setStates] = useState<readonly TypefaceState[] | null>(null)
  useEffect(() => {
    let alive = true
    found ??= Promise.all(
      wanted.map(async ({ role, use, instead }) => ({
        use,
        instead,
        installed: await firstInstalled(typefaces[role].local),
      })),
    )
    void found.then((all) => alive && setStates(all))
    return () => {
      alive = false
    }
  }, [])
  return states
}

/**
 * The first of these names that the paper would be printed in. A face is loaded under each as the stylesheet of the paper
 * does, since asking the browser whether it has a typeface gives yes for any name that it does not know.
 */
async function firstInstalled(names: readonly string[]): Promise<string | null> {
  for (const name of names) {
    const face = new FontFace('typeface-probe', `local('${name}')`)
    const there = await face.load().then(
      () => true,
      () => false,
    )
    if (there) return name
  }
  return null
}
