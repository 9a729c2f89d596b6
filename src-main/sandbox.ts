/** Every page's process is kept in Chromium's sandbox. */
import { app } from 'electron'

/** Asks for it for all processes, whatever a window was made with. */
export function setupSandbox(): void {
  // Chromium cannot have its sandbox under root, as on test machines; asked for both, it starts no process at all.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
}
