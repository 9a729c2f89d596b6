/** What the page may ask the system for: nearly nothing. */
import { session } from 'electron'

// Copying a case number is done by a click; reading the clipboard stays with the paste key.
// Lasting storage: the page asks that the records never be cleared to make room.
const granted: readonly string[] = ['clipboard-sanitized-write', 'persistent-storage']

/** Denies camera, microphone, place, notifications, devices and all else. */
export function setupPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(granted.includes(permission)),
  )
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => granted.includes(permission))
  session.defaultSession.setDevicePermissionHandler(() => false)
}
