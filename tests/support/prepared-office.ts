/**
 * A browser's folder with the sample office in it, made once for each worker and copied for each test: to enter the
 * office by hand costs seconds, and most tests are about what comes after.
 */
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where the workers of one run keep their prepared folders. */
const roomName = 'CASEWORK_PREPARED_OFFICES'

/** Set-up of a test group or a script: an empty room, gone when the group has ended. */
export default async function setup(): Promise<() => Promise<void>> {
  const room = await mkdtemp(join(tmpdir(), 'casework-prepared-'))
  process.env[roomName] = room
  return () => rm(room, { recursive: true, force: true })
}

/**
 * A copy of the prepared folder, for the caller to use and to remove, and the port it must be opened at: the port is
 * part of the storage origin.
 * @param make fills a folder with the office, opened at the port, and has ended the browser when it resolves.
 */
export async function copyOfPreparedOffice(
  make: (userData: string, port: number) => Promise<void>,
): Promise<{ userData: string; port: number }> {
  const room = process.env[roomName]
  if (!room) throw new Error(`${roomName} is not set: the test group lacks its set-up`)
  const own = join(room, process.env.VITEST_POOL_ID ?? '0')
  const portFile = join(own, 'port')
  const profile = join(own, 'profile')
  if (!existsSync(portFile)) {
    const port = await steadyPort()
    await mkdir(own, { recursive: true })
    await make(profile, port)
    await writeFile(portFile, String(port))
  }
  const userData = await mkdtemp(join(tmpdir(), 'casework-browser-'))
  await cp(profile, userData, { recursive: true })
  return { userData, port: Number(await readFile(portFile, 'utf8')) }
}

/** A free loopback port below those the system gives to outgoing connections, so that it is free again later. */
async function steadyPort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000)
    const server = createServer()
    const free = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false))
      server.listen(port, '127.0.0.1', () => resolve(true))
    })
    await new Promise((resolve) => server.close(resolve))
    if (free) return port
  }
}
