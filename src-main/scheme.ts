/** Serves the built renderer under a scheme of its own: `liandong://office/`. */
import { randomBytes, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { protocol } from 'electron'
import {
  assetHeaders,
  contentTypeOf,
  noncePlaceholder,
  officeHost,
  officeScheme,
  pageHeaders,
  printHeaders,
  servedPath,
} from '../src-contract/served-folder'

export const officeUrl = `${officeScheme}://${officeHost}/`

const printStart = '/print/'

/** Documents waiting to be printed, by the number in their address. They are in memory only, and served once. */
const waiting = new Map<string, string>()

/** Before `ready`: `standard` gives the page storage, `secure` gives it cryptography. */
export function registerOfficeScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: officeScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** After `ready`: answers GET for files of the renderer's folder, and for a document waiting to be printed. */
export function setupOfficeScheme(): void {
  const folder = join(__dirname, '../renderer/office')
  protocol.handle(officeScheme, (request) => respond(request, folder))
}

/** An address under which the print window may load the document once. */
export function addressForPrinting(html: string): { url: string; forget: () => void } {
  const id = randomUUID()
  waiting.set(id, html)
  return { url: new URL(`${printStart}${id}`, officeUrl).href, forget: () => waiting.delete(id) }
}

async function respond(request: Request, folder: string): Promise<Response> {
  const { host, pathname } = new URL(request.url)
  if (host !== officeHost) return nothing(404)
  if (request.method !== 'GET') return nothing(405)
  if (pathname.startsWith(printStart)) return documentToPrint(pathname.slice(printStart.length))
  const path = servedPath(pathname)
  if (path === null) return nothing(403)
  if (contentTypeOf(path) === null) return nothing(404)
  let content: Buffer<ArrayBuffer>
  try {
    content = await readFile(join(folder, path))
  } catch {
    return nothing(404)
  }
  if (!path.endsWith('.html')) return new Response(content, { headers: assetHeaders(path) })
  const nonce = randomBytes(16).toString('base64')
  return new Response(content.toString('utf8').replaceAll(noncePlaceholder, nonce), {
    headers: pageHeaders(nonce, { frames: false }),
  })
}

function documentToPrint(id: string): Response {
  const html = waiting.get(id)
  if (html === undefined) return nothing(404)
  waiting.delete(id)
  return new Response(html, { headers: printHeaders({ framed: false }) })
}

function nothing(status: number): Response {
  return new Response(null, { status, headers: { 'Cache-Control': 'no-store' } })
}
