/**
 * `npm test`: types, lint and format, layer arrows, unit tests, CLI tests, the build, browser tests, and Electron tests
 * where an Electron binary is at hand. A step that fails is shown and the next still runs. `--long` runs the long tests
 * only. What failed is said once more at the end, with its reason; the last line is `N passed, N failed`; the exit code
 * is 1 where anything failed.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { z } from 'zod'
import { buildStale } from './build'
import { electronProgram } from './electron-program'
import { forTests, forWindows, provide } from './needed-programs'
import { projectNode, projectRoot } from './project'

interface Count {
  passed: number
  failed: number
}

const total: Count = { passed: 0, failed: 0 }
const failures: string[] = []
const reasons: string[] = []
const work = mkdtempSync(join(tmpdir(), 'casework-test-'))

async function main(): Promise<void> {
  const missing = provide(forTests)
  if (missing.length > 0) {
    for (const line of missing) say(line)
    return count('必需的程序', { passed: 0, failed: missing.length })
  }
  if (process.argv.includes('--long')) {
    await buildStep()
    return vitest('长时间测试', 'long')
  }
  check('类型检查', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'])
  check('代码规范与格式', ['node_modules/@biomejs/biome/bin/biome', 'ci', '.'])
  check('层次箭头', [
    'node_modules/@biomejs/biome/bin/biome',
    'lint',
    '--only=style/noRestrictedImports',
    '.',
  ])
  vitest('单元测试和命令行测试', 'unit', 'cli')
  if (!(await buildStep())) return
  const display = provide(forWindows)
  vitest('浏览器测试', 'browser')
  electronTests(display)
}

/** @param missing what is missing for opening windows. */
function electronTests(missing: readonly string[]): void {
  const program = electronProgram()
  if (!program) {
    say('Electron 测试没有运行：没有 Electron 程序（ELECTRON_OVERRIDE_DIST_PATH 没有指向它，也没有下载过）。')
    return
  }
  if (missing.length > 0) {
    say(`Electron 测试没有运行：${missing.join('')}`)
    return
  }
  say(`Electron 测试使用 ${program}。`)
  vitest('Electron 测试', 'electron')
}

/** One program that is right or wrong as a whole. */
function check(title: string, [script = '', ...args]: string[]): void {
  heading(title)
  const done = spawnSync(projectNode, [join(projectRoot, script), ...args], {
    cwd: projectRoot,
    stdio: 'inherit',
  })
  count(title, done.status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
}

async function buildStep(): Promise<boolean> {
  heading('构建')
  try {
    await buildStale()
    count('构建', { passed: 1, failed: 0 })
    return true
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    say('构建失败，后面的测试没有运行。')
    count('构建', { passed: 0, failed: 1 })
    return false
  }
}

const report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
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

/** Groups of tests of `vitest.config.ts`, in one run: what takes long in one leaves no core idle beside the other. */
function vitest(title: string, ...projects: string[]): void {
  heading(title)
  const file = join(work, `${projects.join('-')}.json`)
  const args = [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]
  const done = spawnSync(projectNode, [join(projectRoot, 'node_modules/vitest/vitest.mjs'), ...args], {
    cwd: projectRoot,
    stdio: 'inherit',
  })
  let counted: Count = { passed: 0, failed: 0 }
  try {
    const read = report.parse(JSON.parse(readFileSync(file, 'utf8')))
    counted = { passed: read.numPassedTests, failed: read.numFailedTests }
    reasons.push(...reasonsOf(read))
  } catch {
    say('测试没有给出结果。')
  }
  // A file that does not load, or an error outside any test, fails the run without a failed test.
  if (done.status !== 0 && counted.failed === 0) counted.failed = 1
  count(title, counted)
}

/** @returns for each test that failed, and each file that did not load, its name and the first lines of the reason. */
function reasonsOf({ testResults }: z.infer<typeof report>): string[] {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const file = relative(projectRoot, name)
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    if (failed.length === 0) return message ? [`${file}\n${firstLines(message)}`] : []
    return failed.map((test) => `${file}：${test.fullName}\n${firstLines(test.failureMessages?.[0] ?? '')}`)
  })
}

function firstLines(text: string): string {
  return text.split('\n').slice(0, 12).join('\n')
}

function count(title: string, { passed, failed }: Count): void {
  total.passed += passed
  total.failed += failed
  if (failed > 0) failures.push(title)
}

function heading(title: string): void {
  say(`\n—— ${title} ——`)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

try {
  await main()
} finally {
  rmSync(work, { recursive: true, force: true })
}
if (failures.length > 0) say(`\n没有通过：${failures.join('、')}`)
for (const reason of reasons) say(reason)
say(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
