/**
 * The standing texts of papers as the office has changed them: each change is kept for ever with who made it and when,
 * and the last one of a text holds. An issued paper notes the last change before it, and keeps its own words anyhow.
 */
import { z } from 'zod'

export const standingText = z.object({
  /** The kind of paper. */
  formId: z.string(),
  /** The text as it ships, with 【项目名称】 for what is filled in. */
  original: z.string().min(1),
  /** What stands in its place; null goes back to the shipped text. */
  text: z.string().min(1).nullable(),
  /** ISO instant. */
  at: z.string(),
  officerId: z.string().nullish(),
})
export type StandingText = z.infer<typeof standingText>
export type StandingTexts = Readonly<Record<string, StandingText>>

/** The changes to one kind of paper, the earliest first, each with its id. The same on every machine. */
export function changesOf(
  texts: StandingTexts | null | undefined,
  formId: string,
): (StandingText & { id: string })[] {
  return Object.entries(texts ?? {})
    .map(([id, change]) => ({ ...change, id }))
    .filter((change) => change.formId === formId)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
}

/** What stands in the place of shipped texts now, by the shipped text; nothing where it stands itself. */
export function standingIn(
  texts: StandingTexts | null | undefined,
  formId: string,
): ReadonlyMap<string, string> {
  const now = new Map<string, string>()
  for (const { original, text } of changesOf(texts, formId)) {
    if (text === null) now.delete(original)
    else now.set(original, text)
  }
  return now
}

/** The last change of a kind of paper, by its id; null where it has the shipped texts and always had. */
export function wordingVersion(texts: StandingTexts | null | undefined, formId: string): string | null {
  return changesOf(texts, formId).at(-1)?.id ?? null
}
