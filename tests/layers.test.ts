/** The arrows between the layers are kept by the linter; here it is shown that it notices a wrong one, and only that. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const allowed = {
  'src-main/a.ts': `import { officePort } from '../src-contract/browser-paths'`,
  'src-main/b.ts': `import { app } from 'electron'`,
  'src-cli/a.ts': `import { formById } from '../forms/catalogue'`,
  'src-renderer/papers/a.tsx': `import { stageOf } from '../../src-domain/stage'`,
  'forms/a.ts': `import { stageOf } from '../src-domain/stage'`,
  'forms/print/a.ts': `import type { DocumentTree } from '../document-tree'`,
  'src-domain/a.ts': `import days from '../assets/holidays.json'`,
  'tests/browser/a.test.ts': `import { serveOffice } from '../../src-cli/serve'`,
}

const forbidden = {
  'src-main/bad-domain.ts': `import { stageOf } from '../src-domain/stage'`,
  'src-main/bad-type.ts': `import type { FormDefinition } from '../forms/form'`,
  'src-main/bad-data.ts': `import cases from '../assets/sample-cases.json'`,
  'src-main/parts/bad-export.ts': `export * from '../../src-renderer/route'`,
  'src-cli/bad.ts': `import { route } from '../src-renderer/route'`,
  'src-renderer/papers/bad-dynamic.tsx': `const serve = () => import('../../src-cli/serve')`,
  'src-renderer/papers/bad-electron.tsx': `import { ipcRenderer } from 'electron'`,
  'forms/bad.ts': `import { shell } from '../src-renderer/shell/shell'`,
  'forms/print/bad.ts': `import { messages } from '../../src-contract/desktop-shell'`,
  'src-domain/bad-up.ts': `import { formById } from '../forms/catalogue'`,
  'src-domain/bad-react.ts': `import { useState } from 'react'`,
  'src-contract/bad.ts': `import { stageOf } from '../src-domain/stage'`,
}

const root = join(import.meta.dirname, '..')
let folder: string
let complaints: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casework-layers-'))
  cpSync(join(root, 'biome.json'), join(folder, 'biome.json'))
  for (const [path, line] of Object.entries({ ...allowed, ...forbidden })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), `${line}\n`)
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const options = ['--only=style/noRestrictedImports', '--vcs-enabled=false', '--max-diagnostics=none']
  const done = spawnSync(process.execPath, [biome, 'lint', ...options, '.'], {
    cwd: folder,
    encoding: 'utf8',
  })
  complaints = `${done.stdout}${done.stderr}`
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.for(Object.entries(allowed))('%s may have: %s', ([path]) => {
  expect(complaints).not.toContain(`${path}:`)
})

test.for(Object.entries(forbidden))('%s may not have: %s', ([path]) => {
  expect(complaints).toContain(`${path}:1:`)
})
