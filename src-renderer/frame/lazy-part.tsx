/**
 * Parts of the program that the first screen does without: fetched when they are shown, or before that while nobody
 * does anything. A part that is there already is drawn in the same moment, so that what is typed right after the key
 * that opened it goes there.
 */
import { type ComponentType, type ElementType, lazy, type ReactNode, useEffect, useState } from 'react'

const toFetch: (() => Promise<unknown>)[] = []

/** A component in a file of its own; it wants a `Suspense` round it, for when it is shown before it was fetched. */
export function lazyPart<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): (props: Props) => ReactNode {
  const Fetching = lazy(load as () => Promise<{ default: ComponentType<object> }>)
  let fetched: ComponentType<Props> | null = null
  toFetch.push(async () => {
    fetched = (await load()).default
  })
  // biome-ignore lint/correctness/noComponentHookFactories: called as `lazy` is, once a part, when its file is read
  return function Part(props) {
    // Chosen once: another component in its place would begin anew.
    const [Shown] = useState<ElementType>(() => fetched ?? Fetching)
    return <Shown {...props} />
  }
}

/** Fetches the parts one after the other, each when the program is idle. */
export function useFetchParts(): void {
  useEffect(() => {
    let wanted = true
    let asked = 0
    async function fetchNext() {
      const fetchPart = toFetch.shift()
      if (!fetchPart) return
      // Whoever opens it tries again, and is told what fails then.
      await fetchPart().catch(() => undefined)
      if (wanted) asked = requestIdleCallback(fetchNext)
    }
    asked = requestIdleCallback(fetchNext)
    return () => {
      wanted = false
      cancelIdleCallback(asked)
    }
  }, [])
}
