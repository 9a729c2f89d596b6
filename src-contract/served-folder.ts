/**
 * How the renderer's folder is served, by the Electron scheme and by the loopback server alike: which path may be
 * asked for, as what it is sent, and what the page is allowed to do. One place, so that both windows obey one policy.
 */

/**
 * Scheme and host of the office in Electron. They are the storage origin: every record on every workstation lies under
 * this name, so neither may ever change.
 */
export const officeScheme = 'liandong'
export const officeHost = 'office'

/** Stands in the built page where the nonce of this one answer goes; the page's scripts read it from there. */
export const noncePlaceholder = '__CSP_NONCE__'

const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  wasm: 'application/wasm',
  woff: 'font/woff',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  pfb: 'application/octet-stream',
  bcmap: 'application/octet-stream',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  ico: 'image/x-icon',
  txt: 'text/plain; charset=utf-8',
}

/** The media type of a served file, or null for an ending that is never served. */
export function contentTypeOf(path: string): string | null {
  return contentTypes[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? null
}

/**
 * The file inside the renderer's folder that an address asks for, as a relative path with `/`; null where the address
 * tries to leave the folder or is not well formed.
 * @param pathname the path of the address as it came, percent signs and all.
 */
export function servedPath(pathname: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (path === '' || path === '/') return 'index.html'
  const steps = path.replace(/^\//, '').split('/')
  // A back slash or a colon is a folder or a drive on Windows; a leading dot is a hidden file or a way up.
  const plain = steps.every((step) => /^[^\\:.\0][^\\:\0]*$/.test(step))
  return plain ? steps.join('/') : null
}

const everywhere: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** The headers of any served file that is not a page. */
export function assetHeaders(path: string): Record<string, string> {
  // Names under /assets/ carry a digest of their content; nothing else does.
  const lasting = path.startsWith('assets/')
  return {
    ...everywhere,
    'Content-Type': contentTypeOf(path) ?? 'application/octet-stream',
    'Cache-Control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
}

/**
 * The headers of the office's page.
 * @param nonce lets the page's own style tags through; fresh for each answer.
 * @param options.frames whether the page may hold a frame of its own origin: a browser prints through one.
 */
export function pageHeaders(nonce: string, options: { frames: boolean }): Record<string, string> {
  return {
    ...everywhere,
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy':
      'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), bluetooth=(), midi=()',
    'Content-Security-Policy': policy({
      'default-src': "'none'",
      // Automerge and Argon2 are WebAssembly; nothing else is compiled at run time.
      'script-src': "'self' 'wasm-unsafe-eval'",
      'style-src': `'self' 'nonce-${nonce}'`,
      // The printed page carries its lengths in style attributes; they can load nothing that img-src forbids.
      'style-src-attr': "'unsafe-inline'",
      'img-src': "'self' blob: data:",
      'font-src': "'self'",
      'connect-src': "'self'",
      'worker-src': "'self'",
      'frame-src': options.frames ? "'self'" : "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    }),
  }
}

/**
 * The headers of a document that is only there to be printed: it shows styles, fonts and pictures, and runs nothing.
 * @param options.framed whether the office's own page may hold it in a frame.
 */
export function printHeaders(options: { framed: boolean }): Record<string, string> {
  return {
    ...everywhere,
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': policy({
      'default-src': "'none'",
      'style-src': "'self' 'unsafe-inline'",
      'img-src': "'self' data:",
      'font-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': options.framed ? "'self'" : "'none'",
    }),
  }
}

function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}
