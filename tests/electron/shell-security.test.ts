/** What the Electron window refuses, whoever asks: the page, something in it, or another window. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBystander } from '../support/bystander'
import { type ElectronApp, launchApp } from './launch'

let electron: ElectronApp
let outside: Awaited<ReturnType<typeof openBystander>>
beforeAll(async () => {
  outside = await openBystander()
  electron = await launchApp()
})
afterAll(async () => {
  await electron?.close()
  await outside?.close()
})

/** How the scheme answers the page for an address. */
const status = (path: string, method = 'GET'): Promise<number> =>
  electron.page.evaluate(
    async ([address, how]) =>
      (await fetch(address, { method: how, body: how === 'GET' ? null : 'x' })).status,
    [path, method] as const,
  )

describe('the window stays where it is', () => {
  test.for([
    'https://example.invalid/',
    'file:///etc/passwd',
    'data:text/html,x',
    'liandong://elsewhere/',
    'liandong://office/nothing.html',
  ])('it is not led to %s', async (address) => {
    await electron.page.evaluate((url) => {
      const link = document.createElement('a')
      link.href = url
      document.body.append(link)
      link.click()
      link.remove()
    }, address)
    await electron.page.waitForTimeout(100)
    expect(electron.page.url()).toBe('liandong://office/')
  })

  test('it is not led to another web server', async () => {
    await electron.page.evaluate((url) => {
      location.href = url
    }, outside.url)
    await electron.page.waitForTimeout(150)
    expect(electron.page.url()).toBe('liandong://office/')
    expect(outside.visits()).toBe(0)
  })

  test('no second window opens', async () => {
    expect(await electron.page.evaluate((url) => window.open(url) === null, outside.url)).toBe(true)
    expect(await electron.page.evaluate(() => window.open('/index.html') === null)).toBe(true)
    expect(electron.app.windows()).toHaveLength(1)
  })

  test('no frame shows a foreign page', async () => {
    const shown = await electron.page.evaluate(async (url) => {
      const frame = document.createElement('iframe')
      frame.src = url
      document.body.append(frame)
      await new Promise((resolve) => setTimeout(resolve, 150))
      const text = frame.contentDocument?.body?.textContent ?? ''
      frame.remove()
      return text
    }, outside.url)
    expect(shown).not.toContain('外面')
    expect(outside.visits()).toBe(0)
  })
})

describe('nothing leaves the computer', () => {
  test('the page cannot fetch from outside', async () => {
    const answer = await electron.page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'came',
          () => 'refused',
        ),
      outside.url,
    )
    expect(answer).toBe('refused')
  })

  test('nor by a picture, a socket or a beacon', async () => {
    await electron.page.evaluate(async (url) => {
      new Image().src = url
      navigator.sendBeacon(url, 'x')
      try {
        new WebSocket(url.replace('http', 'ws'))
      } catch {}
      await new Promise((resolve) => setTimeout(resolve, 200))
    }, outside.url)
    expect(outside.visits()).toBe(0)
  })

  test.for(['https://127.0.0.1/', 'file:///etc/passwd', 'outside'])(
    'even a window without the page’s policy cannot load %s',
    async (address) => {
      const answer = await electron.app.evaluate(
        async ({ BrowserWindow }, url) => {
          const bare = new BrowserWindow({ show: false })
          const answer = await bare.loadURL(url).then(
            () => 'came',
            () => 'refused',
          )
          bare.destroy()
          return answer
        },
        address === 'outside' ? outside.url : address,
      )
      expect(answer).toBe('refused')
      expect(outside.visits()).toBe(0)
    },
  )
})

describe('the scheme serves the renderer’s folder and nothing else', () => {
  test('a page and a typeface come', async () => {
    expect(await status('/')).toBe(200)
    expect(await status('/fonts/FandolFang-Regular.woff2')).toBe(200)
  })

  test.for([
    '/..%2f..%2fbuild%2fmain.cjs',
    '/%2e%2e%2f%2e%2e%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/.hidden.json',
  ])('%s is refused', async (path) => {
    expect(await status(path)).toBe(403)
  })

  test.for(['/../../build/main.cjs', '/nothing.js', '/assets', '/print/0'])(
    '%s is not there',
    async (path) => {
      expect(await status(path)).toBe(404)
    },
  )

  test('only GET is answered', async () => {
    expect(await status('/', 'POST')).toBe(405)
    expect(await status('/index.html', 'PUT')).toBe(405)
  })

  test('the policy comes as a header, and a fresh nonce each time', async () => {
    const policies = await electron.page.evaluate(async () => {
      const read = async () => (await fetch('/')).headers.get('Content-Security-Policy') ?? ''
      return [await read(), await read()]
    })
    expect(policies[0]).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/)
    expect(policies[0]).not.toBe(policies[1])
  })
})

describe('nothing runs but what was shipped', () => {
  test('a script written into the page does not run', async () => {
    const ran = await electron.page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.injected = true'
      document.body.append(script)
      document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.injected = true">')
      return new Promise((resolve) => setTimeout(() => resolve('injected' in window), 100))
    })
    expect(ran).toBe(false)
  })

  test('the page has no Node, no Electron and no way into the preload', async () => {
    const seen = await electron.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in window),
    )
    expect(seen).toEqual([])
  })

  test('camera, place and notifications are denied', async () => {
    const answers = await electron.page.evaluate(async () => ({
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        () => 'denied',
      ),
      notifications: await Notification.requestPermission(),
      place: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          () => resolve('denied'),
        ),
      ),
    }))
    expect(answers).toEqual({ camera: 'denied', notifications: 'denied', place: 'denied' })
  })
})

describe('the contract is kept at the border', () => {
  test.for([
    ['setTitle', { title: '' }],
    ['setTitle', undefined],
    ['htmlToPdf', { html: 7 }],
    ['saveFile', { suggestedName: '../../etc/passwd', kind: 'pdf', bytes: null }],
    ['openFile', { kinds: ['exe'] }],
  ] as const)('%s refuses what does not fit it', async ([name, request]) => {
    const answer = await electron.page.evaluate(
      ([method, asked]) => {
        const shell = window.desktopShell as unknown as Record<string, (request: unknown) => Promise<unknown>>
        return shell[method]?.(asked)
      },
      [name, request] as const,
    )
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } })
  })

  test('another window with the same bridge is refused', async () => {
    const answer = await electron.app.evaluate(async ({ BrowserWindow, app }) => {
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: { preload: `${app.getAppPath()}/.vite/build/preload.cjs`, sandbox: true },
      })
      await stranger.loadURL('liandong://office/')
      const said = await stranger.webContents.executeJavaScript('desktopShell.about()')
      stranger.destroy()
      return said
    })
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
  })
})
