/** One run of vitest over groups of tests, and what it says of each file. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { z } from 'zod'
import { projectNode, projectRoot } from './project'

const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
})

export interface Run {
  files: FileResult[]
  /** It gave no result, or something failed outside any test. */
  broken: boolean
}

export interface FileResult {
  /** Its whole path. */
  name: string
  passed: number
  failed: number
  /** For each test that failed its name and the first lines of the reason. */
  reasons: string[]
}

/**
 * Runs the tests, which print as they go.
 * @param projects groups of `vitest.config.ts`.
 * @param files the only ones to run, by their whole paths; all of the groups where there are none.
 */
export function runVitest(projects: readonly string[], files: readonly string[]): Run {
  const folder = mkdtempSync(join(tmpdir(), 'casework-test-'))
  const file = join(folder, 'report.json')
  const args = [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...files,
  ]
  const done = spawnSync(projectNode, [join(projectRoot, 'node_modules/vitest/vitest.mjs'), ...args], {
    cwd: projectRoot,
    stdio: 'inherit',
  })
  try {
    const results = report.parse(JSON.parse(readFileSync(file, 'utf8'))).testResults.map(resultOf)
    return { files: results, broken: done.status !== 0 && results.every(({ failed }) => failed === 0) }
  } catch {
    process.stdout.write('测试没有给出结果。\n')
    return { files: [], broken: true }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A file that does not load counts as one failure. */
function resultOf(result: z.infer<typeof report>['testResults'][number]): FileResult {
  const name = result.name
  const file = relative(projectRoot, name)
  const failed = result.assertionResults.filter(({ status }) => status === 'failed')
  const passed = result.assertionResults.filter(({ status }) => status === 'passed').length
  if (failed.length === 0 && result.status === 'failed') {
    return { name, passed, failed: 1, reasons: [`${file}\n${firstLines(result.message ?? '')}`] }
  }
  const why = failed.map(
    (test) => `${file}：${test.fullName}\n${firstLines(test.failureMessages?.[0] ?? '')}`,
  )
  return { name, passed, failed: failed.length, reasons: why }
}

function firstLines(text: string): string {
  return text.split('\n').slice(0, 12).join('\n')
}
