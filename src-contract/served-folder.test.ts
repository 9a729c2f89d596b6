import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentTypeOf, pageHeaders, printHeaders, servedPath } from './served-folder'

describe('an address names a file inside the folder', () => {
  test.for([
    ['/', 'index.html'],
    ['/index.html', 'index.html'],
    ['/assets/index-3mcafUcR.js', 'assets/index-3mcafUcR.js'],
    ['/fonts/%E4%BB%BF%E5%AE%8B.woff2', 'fonts/仿宋.woff2'],
  ] as const)('%s is %s', ([address, path]) => {
    expect(servedPath(address)).toBe(path)
  })

  test('or none at all: whatever is asked, the path never climbs, names a drive or hides', () => {
    const step = fc.oneof(
      fc.constantFrom('..', '.', '', '%2e%2e', '%2E.', '..%2f', '..%5c', '\\', 'C:', '%00', '%c0%ae', '.git'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        const path = servedPath(`/${steps.join('/')}`)
        if (path === null) return
        expect(path.split('/').some((each) => each.startsWith('.') || each === '')).toBe(false)
        expect(path).not.toMatch(/[\\:\0]/)
      }),
    )
  })
})

test('an unknown ending is never served', () => {
  expect(contentTypeOf('main.ts')).toBeNull()
  expect(contentTypeOf('LICENSE')).toBeNull()
  expect(contentTypeOf('automerge.WASM')).toBe('application/wasm')
})

describe('the policy', () => {
  test('lets the page run what was shipped, and style it by nonce', () => {
    const policy = pageHeaders('abc', { frames: false })['Content-Security-Policy']
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';")
    expect(policy).toContain("style-src 'self' 'nonce-abc';")
    expect(policy).toContain("frame-src 'none'")
    expect(policy).not.toMatch(/https?:|\*|'unsafe-eval'/)
  })

  test('lets a document that is to be printed run nothing', () => {
    const policy = printHeaders({ framed: false })['Content-Security-Policy']
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('script-src')
    expect(policy).not.toContain('connect-src')
  })
})
