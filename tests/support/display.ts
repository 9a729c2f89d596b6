/** A display for windows to open on: a virtual one (Xvfb) where the machine has none. */
import { spawn } from 'node:child_process'

/** Set-up of a test group. Where there is no Xvfb either, `DISPLAY` stays unset and tests that need it can tell. */
export default async function setup(): Promise<(() => void) | undefined> {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return undefined
  // `-noreset`: else the server begins anew whenever its last client leaves, as it does between a kill and the next
  // start, and refuses who comes in that moment.
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-noreset', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  )
  const number = await new Promise<string | null>((resolve) => {
    server.once('error', () => resolve(null))
    server.once('exit', () => resolve(null))
    server.stdio[3]?.once('data', (line: Buffer) => resolve(line.toString().trim()))
  })
  if (number === null) return undefined
  process.env.DISPLAY = `:${number}`
  return () => {
    server.kill()
  }
}
