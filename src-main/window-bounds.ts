/** Where the window was and how large, kept between starts in a file of the data folder; nothing of any case. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, type Rectangle, screen } from 'electron'
import { z } from 'zod'

const kept = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
})

export interface Bounds extends Partial<Pick<Rectangle, 'x' | 'y'>> {
  width: number
  height: number
  maximized: boolean
}

/** The last bounds, where they still lie on a screen that is there; else a size for the office's common screen. */
export function readBounds(): Bounds {
  const usual: Bounds = { width: 1366, height: 768, maximized: false }
  try {
    const { x, y, width, height, maximized } = kept.parse(JSON.parse(readFileSync(file(), 'utf8')))
    if (x === undefined || y === undefined) return { width, height, maximized }
    return onSomeScreen({ x, y, width, height })
      ? { x, y, width, height, maximized }
      : { width, height, maximized }
  } catch {
    return usual
  }
}

/** Writes the bounds down when the window closes. */
export function rememberBounds(window: BrowserWindow): void {
  window.on('close', () => {
    try {
      writeFileSync(file(), JSON.stringify({ ...window.getNormalBounds(), maximized: window.isMaximized() }))
    } catch {
      // A full disk must not keep the window from closing, and the next start knows a usual size.
    }
  })
}

/** Whether the title bar can be seen and grasped. */
function onSomeScreen(bounds: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(bounds)
  return (
    bounds.x + bounds.width > workArea.x + 100 &&
    bounds.x < workArea.x + workArea.width - 100 &&
    bounds.y >= workArea.y - 10 &&
    bounds.y < workArea.y + workArea.height - 40
  )
}

function file(): string {
  return join(app.getPath('userData'), 'window.json')
}
