/** Where Electron's program lies on this machine. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './project'

/** The program named by `ELECTRON_OVERRIDE_DIST_PATH`, else the installed one; null where there is neither. */
export function electronProgram(): string | null {
  const inside = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[
    process.platform as string
  ]
  const folders = [process.env.ELECTRON_OVERRIDE_DIST_PATH, join(projectRoot, 'node_modules/electron/dist')]
  return (
    folders
      .filter((folder): folder is string => Boolean(folder))
      .map((folder) => join(folder, inside ?? 'electron'))
      .find((path) => existsSync(path)) ?? null
  )
}
