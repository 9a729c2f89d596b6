/** No network: the program asks nobody anything, and neither does the Chromium in it. */
import { app, session } from 'electron'
import { officeUrl } from './scheme'

/** Switches off what Chromium does by itself; before `ready`. */
export function setupQuietSwitches(): void {
  const { commandLine } = app
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'disable-quic',
    'no-pings',
  ]) {
    commandLine.appendSwitch(name)
  }
  // No name is ever looked up, whoever asks.
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  // On Linux Chromium would ask for the desktop's keyring, which nothing here needs.
  commandLine.appendSwitch('password-store', 'basic')
}

/** Refuses every request but those for the office's own files and for what the page made itself. */
export function setupNoNetwork(): void {
  const own = [officeUrl, `blob:${officeUrl}`, 'data:']
  // The inspector's own files, which only an unpackaged program can open.
  if (!app.isPackaged) own.push('devtools://')
  session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !own.some((start) => details.url.startsWith(start)) })
  })
  session.defaultSession.setSpellCheckerEnabled(false)
  // What is saved goes through the save dialog; a download is never the office's own.
  session.defaultSession.on('will-download', (event) => event.preventDefault())
}
