/**
 * Keeps what stands in fields out of the browser's own session files: to restore a tab, a browser writes the text of
 * every field in the clear into its profile, unless the field belongs to a form that asks not to be completed.
 */

const formId = 'quiet-fields'
const fields = 'textarea:not([form]), input:not([form], [type="radio"], [type="checkbox"], [type="password"])'

/** Watches the whole page from now on; a field that stands in a form of its own is left to it. */
export function keepFieldsQuiet(page: Document): void {
  const form = page.createElement('form')
  form.id = formId
  form.autocomplete = 'off'
  form.hidden = true
  // Enter in the only field of a page would send the form, and leave the page with it.
  form.addEventListener('submit', (event) => event.preventDefault())
  page.body.append(form)
  quiet(page.body)
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof Element) quiet(node)
    }
  }).observe(page.body, { childList: true, subtree: true })
}

function quiet(part: Element): void {
  const found = [...part.querySelectorAll(fields), ...(part.matches(fields) ? [part] : [])]
  for (const field of found) if (!field.closest('form')) field.setAttribute('form', formId)
}
