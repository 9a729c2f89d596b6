/**
 * `npm test`: types, lint and format, layer arrows, unit tests, CLI tests, the build, browser tests, and Electron tests
 * where an Electron binary is at hand. A step that fails is shown and the next still runs. `--long` runs the long tests
 * only. What failed is said once more at the end, with its reason, and so is what passed only when tried again; the
 * last line is `N passed, N failed`; the exit code is 1 where anything failed.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildStale } from './build'
import { electronProgram } from './electron-program'
import { forTests, forWindows, provide } from './needed-programs'
import { projectNode, projectRoot } from './project'
import { type FileResult, type Run, runVitest } from './vitest-run'

interface Count {
  passed: number
  failed: number
}

const total: Count = { passed: 0, failed: 0 }
const failures: string[] = []
const reasons: string[] = []
/** The reasons of the first time of what passed the second. */
const triedAgain: string[] = []

async function main(): Promise<void> {
  const missing = provide(forTests)
  if (missing.length > 0) {
    for (const line of missing) say(line)
    return count('必需的程序', { passed: 0, failed: missing.length })
  }
  if (process.argv.includes('--long')) {
    await buildStep()
    return vitest('长时间测试', ['long'], 'again')
  }
  check('类型检查', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'])
  check('代码规范与格式', ['node_modules/@biomejs/biome/bin/biome', 'ci', '.'])
  check('层次箭头', [
    'node_modules/@biomejs/biome/bin/biome',
    'lint',
    '--only=style/noRestrictedImports',
    '.',
  ])
  vitest('单元测试和命令行测试', ['unit', 'cli'])
  if (!(await buildStep())) return
  const display = provide(forWindows)
  vitest('浏览器测试', ['browser'], 'again')
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
  vitest('Electron 测试', ['electron'], 'again')
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

/** Files that did not pass are tried once more where they are so few that the machine may have been at fault. */
const mostTriedAgain = 2

/**
 * Groups of tests of `vitest.config.ts`, in one run: what takes long in one leaves no core idle beside the other.
 * What drives a browser or a desktop program hangs on the machine too, hence `again`: the files of it that failed are
 * run a second time, alone. That is always told at the end, with the reason of the first time. What a test that draws by
 * chance has found is no hiccup, but a fault that is seldom met: nothing is tried again then.
 */
function vitest(title: string, projects: readonly string[], again: 'again' | null = null): void {
  heading(title)
  const first = runVitest(projects, [])
  const failed = first.files.filter((file) => file.failed > 0)
  const isHiccup = failed.length > 0 && failed.length <= mostTriedAgain && !failed.some(drawsByChance)
  if (again === null || first.broken || !isHiccup) {
    countRun(title, first)
    return
  }
  heading(`${title}：没有通过的再运行一次`)
  const second = runVitest(
    projects,
    failed.map(({ name }) => name),
  )
  if (!second.broken && second.files.every((file) => file.failed === 0)) {
    for (const { reasons: why } of failed) triedAgain.push(...why)
  }
  const passed = first.files.filter((file) => !failed.includes(file))
  countRun(title, { broken: second.broken, files: [...passed, ...second.files] })
}

function drawsByChance({ name }: FileResult): boolean {
  return /Math\.random|fast-check/.test(readFileSync(name, 'utf8'))
}

function countRun(title: string, { files, broken }: Run): void {
  const sum = (key: keyof Count) => files.reduce((total, file) => total + file[key], 0)
  reasons.push(...files.flatMap((file) => file.reasons))
  count(title, { passed: sum('passed'), failed: sum('failed') + (broken ? 1 : 0) })
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

await main()
if (triedAgain.length > 0) say('\n第一次没有通过，再运行一次通过了：')
for (const reason of triedAgain) say(reason)
if (failures.length > 0) say(`\n没有通过：${failures.join('、')}`)
for (const reason of reasons) say(reason)
say(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
