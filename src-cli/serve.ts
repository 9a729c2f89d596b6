/**
 * Serves the built renderer on a loopback address, for a plain Chromium window: the same files under the same policy
 * as in Electron, and one service besides, PDF. It holds no data; records lie in the browser's own storage.
 */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { refusal, ShellFailure } from '../src-contract/answer'
import { browserPaths, type Greeting, officeProgram } from '../src-contract/browser-paths'
import { messages } from '../src-contract/desktop-shell'
import {
  assetHeaders,
  contentTypeOf,
  noncePlaceholder,
  pageHeaders,
  printHeaders,
  servedPath,
} from '../src-contract/served-folder'
import { openPdfPrinter } from './print-pdf'

export interface OfficeServer {
  /** The address to open, `http://127.0.0.1:PORT/`. */
  url: string
  close: () => Promise<void>
}

/** A document longer than the contract allows is cut off here before it fills the memory. */
const longestBody = 64_000_000

/**
 * Starts to serve.
 * @param options.folder the built renderer, with `index.html`, `assets/` and `fonts/`.
 * @param options.port 0 takes any free port: for tests, since the address is the storage origin.
 * @param options.version the program's version, told to the page.
 * @throws Error with code `EADDRINUSE` where the port is taken.
 */
export async function serveOffice(options: {
  folder: string
  port: number
  version: string
}): Promise<OfficeServer> {
  const printer = openPdfPrinter({ assetsFolder: options.folder })
  const server = createServer((request, response) => {
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
    respond(request, response, host).catch((error: unknown) => {
      if (!response.headersSent) sendJson(response, 500, refusal(error).error)
      else response.destroy()
    })
  })

  async function respond(request: IncomingMessage, response: ServerResponse, host: string): Promise<void> {
    // Another name for this address would be another storage origin, or a page elsewhere that rebinds its own name.
    if (request.headers.host !== host) return sendNothing(response, 421)
    const { pathname } = new URL(request.url ?? '/', `http://${host}`)
    if (request.method === 'POST' && pathname === browserPaths.pdf) return makePdf(request, response, host)
    if (request.method !== 'GET') return sendNothing(response, 405)
    if (pathname === browserPaths.greeting) {
      return sendJson(response, 200, { program: officeProgram, version: options.version } satisfies Greeting)
    }
    if (pathname === browserPaths.printFrame) {
      response.writeHead(200, printHeaders({ framed: true })).end('<!doctype html><title>打印</title>')
      return
    }
    return sendFile(response, options.folder, request.url ?? '/')
  }

  async function makePdf(request: IncomingMessage, response: ServerResponse, host: string): Promise<void> {
    if (request.headers.origin !== `http://${host}`) return sendNothing(response, 403)
    const asked = messages.htmlToPdf.request.safeParse(await readJson(request))
    if (!asked.success) {
      return sendJson(
        response,
        400,
        refusal(new ShellFailure('bad-request', '送来的页面不合要求，没有生成 PDF')).error,
      )
    }
    const { pdf } = await printer.print({ html: asked.data.html })
    response.writeHead(200, { ...assetHeaders('print.pdf'), 'Content-Type': 'application/pdf' }).end(pdf)
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      await printer.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function sendFile(response: ServerResponse, folder: string, address: string): Promise<void> {
  // The path as it was sent: the URL parser would quietly fold `..` away.
  const path = servedPath(address.replace(/[?#].*$/, ''))
  if (path === null) return sendNothing(response, 403)
  if (contentTypeOf(path) === null) return sendNothing(response, 404)
  let content: Buffer
  try {
    content = await readFile(join(folder, path))
  } catch {
    return sendNothing(response, 404)
  }
  if (!path.endsWith('.html')) {
    response.writeHead(200, assetHeaders(path)).end(content)
    return
  }
  const nonce = randomBytes(16).toString('base64')
  response
    .writeHead(200, pageHeaders(nonce, { frames: true }))
    .end(content.toString('utf8').replaceAll(noncePlaceholder, nonce))
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > longestBody) throw new ShellFailure('too-large', '文书太大，没有生成 PDF')
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return undefined
  }
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, assetHeaders('answer.json')).end(JSON.stringify(value))
}

function sendNothing(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Cache-Control': 'no-store', 'Content-Length': 0 }).end()
}
