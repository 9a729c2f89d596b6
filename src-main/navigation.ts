/** The window shows the office and nothing else: it is led nowhere, opens nothing and holds no foreign page. */
import { app } from 'electron'
import { officeUrl } from './scheme'

/** Guards every page from the moment it exists. */
export function setupNavigationGuard(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      // The page may load itself anew; loading by the shell does not come here.
      if (event.url.replace(/#.*$/, '') !== officeUrl) event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}
