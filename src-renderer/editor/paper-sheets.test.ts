import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { paperCss } from '../../forms/print/paper-css'

test('no property that the paper asks for is set by the screens, from which the pages on the desk would inherit it', () => {
  const themes = ['tokens', 'base', 'mantine'].map((name) =>
    readFileSync(join(import.meta.dirname, `../theme/${name}.css`), 'utf8'),
  )
  const ofScreens = new Set([...themes.join('\n').matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name))
  const ofPaper = new Set([...paperCss().matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name))
  expect(ofScreens.size).toBeGreaterThan(20)
  expect(ofPaper.size).toBeGreaterThan(2)
  expect([...ofPaper].filter((name) => ofScreens.has(name))).toEqual([])
})
