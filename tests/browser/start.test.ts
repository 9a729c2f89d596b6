/** `npm start` on a computer without a display: it serves, says where, and does not fight over its address. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { freePort } from '../support/free-port'

const root = join(import.meta.dirname, '../..')
const started: ChildProcess[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGTERM')
})

/** Starts the program; `line` is what it says first, `ended` its exit code. */
function start(port: number): { line: Promise<string>; ended: Promise<number | null>; stop: () => void } {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'scripts/start.ts', '--port', String(port)], {
    cwd: root,
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.push(child)
  return {
    line: new Promise((resolve) =>
      child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())),
    ),
    ended: new Promise((resolve) => child.once('exit', (code) => resolve(code))),
    stop: () => child.kill('SIGTERM'),
  }
}

test('it serves the office, says why and where, and ends when told to', async () => {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}/`
  const first = start(port)
  expect(await first.line).toMatch(/^没有图形界面/)
  expect(await first.line).toContain(address)
  expect(await (await fetch(address)).text()).toContain('<title>联动执法办案</title>')

  const second = start(port)
  expect(await second.line).toContain(`本程序已在运行，请用浏览器打开 ${address}`)
  expect(await second.ended).toBe(0)

  first.stop()
  expect(await first.ended).toBe(0)
  await expect(fetch(address)).rejects.toThrow()
})

test('where a stranger holds the address it says so and does not start', async () => {
  const stranger = createServer((_request, response) => response.end('{}'))
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve))
  const { port } = stranger.address() as AddressInfo
  const refused = start(port)
  expect(await refused.line).toContain(`${port} 端口被其他程序占用`)
  expect(await refused.ended).toBe(1)
  await new Promise((resolve) => stranger.close(resolve))
})
