/**
 * Moving through a form by keyboard: Enter goes on to the next field as on a paper form, Shift+Enter breaks a
 * line where there are lines. Tab needs no help, since fields stand in the order of the paper.
 */
import type { ComponentProps, KeyboardEvent } from 'react'
import { placeId } from './row-list'

interface FieldScopeProps extends ComponentProps<'div'> {
  /** Enter was pressed in the last field. */
  onLast?: () => void
}

/** Holds the fields that Enter goes through. */
export function FieldScope({ onLast, onKeyDown, ...rest }: FieldScopeProps) {
  function keyDown(event: KeyboardEvent<HTMLDivElement>) {
    onKeyDown?.(event)
    if (!isGoOn(event)) return
    event.preventDefault()
    // One field a press: the Enter that opened a dialog, still held, would go through it and record.
    if (event.repeat) return
    if (!goOn(event.currentTarget, event.target as HTMLElement)) onLast?.()
  }
  // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the fields inside
  return <div {...rest} data-field-scope onKeyDown={keyDown} />
}

/** Goes on from an element as Enter would, for controls that use Enter themselves. */
export function goOnFrom(element: HTMLElement): void {
  const scope = element.closest<HTMLElement>('[data-field-scope]')
  if (scope) goOn(scope, element)
}

/** Moves the focus to the field after this element; false where it was the last. */
export function goOn(scope: HTMLElement, from: HTMLElement): boolean {
  const group = stopOf(from)
  const stops = stopsIn(scope)
  const at = stops.findIndex((stop) => stopOf(stop) === group)
  const next = stops
    .slice(at + 1)
    .find(
      (stop) =>
        stopOf(stop) !== group && from.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING,
    )
  if (!next) return false
  enter(next)
  return true
}

/**
 * Puts the focus into the field of this name and shows it; where a part cannot be found, into the whole it belongs
 * to, so that `complainant.address` finds at least the party. False where there is neither.
 */
export function focusField(scope: HTMLElement, name: string): boolean {
  const row = wholesOf(name)
    .flatMap((each) => [each, byPlace(each)])
    .map((each) => scope.querySelector<HTMLElement>(`[data-field-row="${CSS.escape(each)}"]`))
    .find((found) => found !== null)
  if (!row) return false
  row.scrollIntoView({ block: 'nearest' })
  const stop = stopsIn(row)[0]
  if (!stop) return false
  enter(stop)
  return true
}

/** A finding names a row without an id by its place: `statTable.0.issues` is that of the first row. */
function byPlace(name: string): string {
  return name.replace(
    /^([^.]+)\.(\d+)(?=\.|$)/,
    (_, list: string, at: string) => `${list}.${placeId(Number(at))}`,
  )
}

/** The name of a field and of the wholes it is part of, the nearest first: `a.b.c`, `a.b`, `a`. */
export function wholesOf(name: string): string[] {
  const parts = name.split('.')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('.'))
}

const focusable =
  'input:not([disabled]):not([type="hidden"]), textarea:not([disabled]), [data-stop]:not([disabled])'

function stopsIn(scope: HTMLElement): HTMLElement[] {
  return [...scope.querySelectorAll<HTMLElement>(focusable)].filter(
    (element) => element.tabIndex >= 0 && element.offsetParent !== null,
  )
}

/** What counts as one stop: a row of choices as a whole, else the element itself. */
function stopOf(element: HTMLElement): Element {
  return element.closest('[role="radiogroup"], [data-one-stop]') ?? element
}

function enter(stop: HTMLElement) {
  const group = stop.closest('[role="radiogroup"]')
  const chosen = group?.querySelector<HTMLElement>('input:checked') ?? stop
  chosen.focus()
  if (isLine(chosen)) chosen.select()
}

/** A value of one line is selected on arrival, as Tab does it, so that typing replaces it. */
function isLine(element: HTMLElement): element is HTMLInputElement | HTMLTextAreaElement {
  if (element instanceof HTMLTextAreaElement) return element.dataset.line !== undefined
  return element instanceof HTMLInputElement && element.type === 'text'
}

function isGoOn(event: KeyboardEvent<HTMLElement>): boolean {
  if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return false
  if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return false
  const target = event.target as HTMLElement
  return target.matches('input, textarea')
}
