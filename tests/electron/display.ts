/** A display for windows to open on: a virtual one (Xvfb) where the machine has none. */
import { spawn } from 'node:child_process'

/** Set-up of the `electron` test group. */
export default async function setup(): Promise<(() => void) | undefined> {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return undefined
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', () => reject(new Error('Xvfb is not installed and there is no display')))
    server.stdio[3]?.once('data', (line: Buffer) => resolve(line.toString().trim()))
    server.once('exit', () => reject(new Error('Xvfb ended before it was ready')))
  })
  process.env.DISPLAY = `:${number}`
  return () => {
    server.kill()
  }
}
