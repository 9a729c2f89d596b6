/**
 * The text of a field while someone types in it. Typing never waits: the text is kept here, what it means is
 * handed up at every key, and text that means nothing yet stays where it is until it does.
 */
import { type ChangeEvent, type CompositionEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { InputResult } from '../../src-domain/text-normalise'

export interface Notation {
  /** The value as it stands in the field when nobody types. */
  show: (value: unknown) => string
  /** What typed text means; blank text is never asked. */
  read: (text: string) => InputResult<unknown>
  /** The value as it should be kept once the field is left, such as a number without the blanks pasted with it. */
  settle?: (value: unknown) => unknown
}

interface Draft {
  text: string
  /** The value when the key was pressed, and the one handed up for it. Any other came from elsewhere. */
  base: unknown
  sent: unknown
  fault: string | null
}

interface DraftOptions extends Notation {
  value: unknown
  onChange: (value: unknown) => void
  onFault: (fault: string | null) => void
}

type TextElement = HTMLInputElement | HTMLTextAreaElement

/** The text to show and the handlers of the element it stands in. */
export function useDraft({ value, show, read, settle, onChange, onFault }: DraftOptions) {
  const [draft, setDraft] = useState<Draft | null>(null)
  const composing = useRef(false)
  const current = draft && isOurs(draft, value) ? draft : null

  // The value was changed from elsewhere (a step taken back, a value restored): the text gives way to it.
  const giveWay = useEffectEvent(() => {
    if (draft?.fault) onFault(null)
    setDraft(null)
  })
  const stale = draft !== null && current === null
  useEffect(() => {
    if (stale) giveWay()
  }, [stale])

  function type(text: string) {
    const result: InputResult<unknown> = text.trim() === '' ? { ok: true, value: null } : read(text)
    onFault(result.ok ? null : result.error)
    setDraft({
      text,
      base: value,
      sent: result.ok ? result.value : value,
      fault: result.ok ? null : result.error,
    })
    if (result.ok && !same(result.value, value)) onChange(result.value)
  }

  /** Puts a value in place of the text, as when a suggestion is chosen. */
  function replace(next: unknown) {
    onFault(null)
    setDraft(null)
    if (!same(next, value)) onChange(next)
  }

  function leave() {
    if (!current || current.fault !== null) return
    const kept = settle && !same(current.sent, null) ? settle(current.sent) : current.sent
    setDraft(null)
    if (!same(kept, current.sent)) onChange(kept)
  }

  return {
    text: current ? current.text : show(value),
    typing: current !== null,
    type,
    replace,
    handlers: {
      onChange: (event: ChangeEvent<TextElement>) => {
        const text = event.currentTarget.value
        if (composing.current) setDraft({ text, base: value, sent: value, fault: null })
        else type(text)
      },
      onCompositionStart: () => {
        composing.current = true
      },
      onCompositionEnd: (event: CompositionEvent<TextElement>) => {
        composing.current = false
        type(event.currentTarget.value)
      },
      onBlur: leave,
    },
  }
}

/** An emptied field may show another value at once (what the case says); the text stays empty until it is left. */
function isOurs(draft: Draft, value: unknown): boolean {
  return same(draft.sent, null) || same(value, draft.sent) || same(value, draft.base)
}

function same(a: unknown, b: unknown): boolean {
  return (a ?? '') === (b ?? '')
}
