/** What the loopback server and the page it serves refuse. */
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBystander } from '../support/bystander'
import { type BrowserApp, launchBrowserApp } from './launch'

let app: BrowserApp
let outside: Awaited<ReturnType<typeof openBystander>>
beforeAll(async () => {
  outside = await openBystander()
  app = await launchBrowserApp()
})
afterAll(async () => {
  await app?.close()
  await outside?.close()
})

/** Speaks to the server without a browser that would tidy the address first. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }> {
  const { hostname, port } = new URL(app.url)
  return new Promise((resolve, reject) => {
    const asked = request(
      { hostname, port, path, method: options.method ?? 'GET', headers: options.headers ?? {} },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        )
      },
    )
    asked.on('error', reject)
    asked.end(options.body)
  })
}

describe('the server gives the renderer’s folder and nothing else', () => {
  test('a page and a typeface come, as what they are', async () => {
    expect((await ask('/')).headers['content-type']).toBe('text/html; charset=utf-8')
    expect((await ask('/fonts/FandolFang-Regular.woff2')).headers['content-type']).toBe('font/woff2')
  })

  test.for([
    '/../../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/..%5c..%5c..%5cpackage.json',
    '/C:/Windows/win.ini',
    '/.git/config',
    '/%00.html',
    '/%E0%A4%A',
    '//etc/passwd',
  ])('%s is refused', async (path) => {
    expect((await ask(path)).status).toBe(403)
  })

  test.for(['/nothing.js', '/assets', '/index.html/x.js', '/main.tsx'])('%s is not there', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })

  test.for(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('%s is not answered', async (method) => {
    expect((await ask('/', { method })).status).toBe(405)
  })

  test('under another name the same address gives nothing', async () => {
    const { port } = new URL(app.url)
    for (const host of [`localhost:${port}`, `evil.example:${port}`, '127.0.0.1']) {
      expect((await ask('/', { headers: { Host: host } })).status).toBe(421)
    }
  })

  test('only the office’s own page may have a PDF made', async () => {
    const body = JSON.stringify({ html: '<p>x</p>' })
    for (const headers of [{}, { Origin: 'https://evil.example' }, { Origin: 'null' }]) {
      expect((await ask('/shell/pdf', { method: 'POST', headers, body })).status).toBe(403)
    }
    const own = { Origin: app.url.replace(/\/$/, '') }
    const bad = await ask('/shell/pdf', { method: 'POST', headers: own, body: '{"html":7}' })
    expect(bad.status).toBe(400)
    expect(JSON.parse(bad.body)).toMatchObject({ code: 'bad-request' })
  })

  test('the policy comes as a header, with a fresh nonce that the page carries', async () => {
    const [first, second] = [await ask('/'), await ask('/')]
    const nonce = /'nonce-([^']+)'/.exec(String(first.headers['content-security-policy']))?.[1]
    expect(first.headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/,
    )
    expect(first.body).toContain(`nonce="${nonce}"`)
    expect(second.body).not.toContain(`nonce="${nonce}"`)
    expect(first.body).not.toContain('__CSP_NONCE__')
    expect(first.headers['x-content-type-options']).toBe('nosniff')
    expect(first.headers['cross-origin-resource-policy']).toBe('same-origin')
  })
})

describe('the page', () => {
  test('speaks to nobody else', async () => {
    const answer = await app.page.evaluate(async (url) => {
      new Image().src = url
      navigator.sendBeacon(url, 'x')
      try {
        new WebSocket(url.replace('http', 'ws'))
      } catch {}
      const fetched = await fetch(url).then(
        () => 'came',
        () => 'refused',
      )
      await new Promise((resolve) => setTimeout(resolve, 200))
      return fetched
    }, outside.url)
    expect(answer).toBe('refused')
    expect(outside.visits()).toBe(0)
  })

  test('shows no foreign page in a frame', async () => {
    await app.page.evaluate(async (url) => {
      const frame = document.createElement('iframe')
      frame.src = url
      document.body.append(frame)
      await new Promise((resolve) => setTimeout(resolve, 150))
      frame.remove()
    }, outside.url)
    expect(outside.visits()).toBe(0)
  })

  test('runs no script that was written into it', async () => {
    const ran = await app.page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.injected = true'
      document.body.append(script)
      document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.injected = true">')
      return new Promise((resolve) => setTimeout(() => resolve('injected' in window), 100))
    })
    expect(ran).toBe(false)
  })

  test('gets neither camera nor place', async () => {
    const answers = await app.page.evaluate(async () => [
      await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        () => 'denied',
      ),
      await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          () => resolve('denied'),
        ),
      ),
    ])
    expect(answers).toEqual(['denied', 'denied'])
  })
})
