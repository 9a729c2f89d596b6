/**
 * Packages: 10,000 cases, and 1 GB of attachments, made and taken, beside `tar | age` on the same bytes and beside
 * `keepassxc-cli merge` of two databases of 10,000 entries. Each task is a process of its own, so that its peak of
 * memory is its own; what starting one costs stands in the first row. Then the same in the window of the desktop program,
 * with the longest time for which its page answered nobody.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { attachmentCount, attachmentMebibytes, caseCount } from './package-sizes'
import { inWindow, windowPassphrase } from './package-window'

const project = join(import.meta.dirname, '..')
const entries = 10_000

interface Task {
  name: string
  seconds: number
  /** Of processor time, which says more than the clock on a busy machine; null where GNU time is not installed. */
  processor: number | null
  /** Of the largest process of the task; null likewise. */
  mebibytes: number | null
  /** What our own tasks told of themselves. */
  note: string
}

/** Rows of the table, as lines. */
export async function benchPackage(): Promise<string[]> {
  const work = mkdtempSync(join(tmpdir(), 'casework-bench-'))
  const at = (name: string) => join(work, name)
  const ours = (name: string, ...args: string[]) =>
    timed(work, name, process.execPath, [
      join(project, 'scripts/run.mjs'),
      'bench/package-task.ts',
      work,
      ...args,
    ])
  try {
    ours('', 'prepare')
    const all = `${attachmentCount * attachmentMebibytes} MiB of attachments`
    const tasks = [
      ours('starting and stopping', 'nothing'),
      ours(`${caseCount} cases made`, 'make', 'cases'),
      ours(`${caseCount} cases taken, all new`, 'take', 'cases', 'new'),
      ours(`${caseCount} cases taken, all changed on both sides`, 'take', 'cases', 'apart'),
      ours(`${caseCount} cases taken once more`, 'take', 'cases', 'again'),
      ours(`${all} made`, 'make', 'files'),
      ours(`${all} taken`, 'take', 'files', 'new'),
      ...tarAndAge(work),
      ...keepass(work),
    ]
    for (const what of ['here', 'cases', 'files']) ours('', 'make', what, windowPassphrase)
    const size = (name: string) => `${(statSync(at(name)).size / 1024 ** 2).toFixed(1)} MiB`
    return [
      `The package of cases has ${size('cases.ldpkg')}, that of attachments ${size('files.ldpkg')}.`,
      '',
      '| | seconds | of the processor | peak memory, MiB | |',
      '|---|---:|---:|---:|---|',
      ...tasks.map(
        ({ name, seconds, processor, mebibytes, note }) =>
          `| ${name} | ${seconds.toFixed(1)} | ${processor?.toFixed(1) ?? '—'} | ${mebibytes ?? '—'} | ${note} |`,
      ),
      '',
      ...(await inWindow(at)),
    ]
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** The same attachments by the two commands that anybody would use; no row where age is not installed. */
function tarAndAge(work: string): Task[] {
  if (spawnSync('age', ['--version']).status !== 0) return []
  spawnSync('age-keygen', ['-o', join(work, 'key.txt')])
  const to = spawnSync('age-keygen', ['-y', join(work, 'key.txt')], { encoding: 'utf8' }).stdout.trim()
  mkdirSync(join(work, 'untarred'))
  return [
    timed(work, 'tar piped into age', 'sh', [
      '-c',
      `tar cf - -C ${work} files | age -r ${to} -o ${work}/tar.age`,
    ]),
    timed(work, 'age piped into tar', 'sh', [
      '-c',
      `age -d -i ${work}/key.txt ${work}/tar.age | tar xf - -C ${work}/untarred`,
    ]),
  ]
}

/** Two databases that began as one, every entry changed in one of them; no row where keepassxc-cli is not installed. */
function keepass(work: string): Task[] {
  if (spawnSync('keepassxc-cli', ['--version']).status !== 0) return []
  const [one, other] = [join(work, 'one.kdbx'), join(work, 'other.kdbx')]
  for (const [path, changed] of [
    [one, false],
    [other, true],
  ] as const) {
    writeFileSync(`${path}.xml`, keepassXml(changed))
    const made = spawnSync('keepassxc-cli', ['import', '-q', '-p', '-t', '100', `${path}.xml`, path], {
      input: 'bench\nbench\n',
    })
    if (made.status !== 0) throw new Error(made.stderr.toString())
  }
  const merge = ['-c', `echo bench | keepassxc-cli merge -q -s ${one} ${other}`]
  return [timed(work, `keepassxc-cli merge, ${entries} entries all changed`, 'sh', merge)]
}

function keepassXml(changed: boolean): string {
  const uuid = (number: number) =>
    Buffer.from(number.toString(16).padStart(32, '0'), 'hex').toString('base64')
  const times = (date: string) =>
    `<Times><CreationTime>2026-01-01T00:00:00Z</CreationTime><LastModificationTime>${date}</LastModificationTime><LocationChanged>2026-01-01T00:00:00Z</LocationChanged></Times>`
  const entry = (number: number) =>
    `<Entry><UUID>${uuid(number + 2)}</UUID>${times(changed ? '2026-02-01T00:00:00Z' : '2026-01-01T00:00:00Z')}<String><Key>Title</Key><Value>关于示例项目第${number}号招标文件的投诉案</Value></String><String><Key>Notes</Key><Value>${changed ? '改过' : '原来'}${'内容'.repeat(200)}</Value></String></Entry>`
  const root = `<Group><UUID>${uuid(1)}</UUID><Name>Root</Name>${times('2026-01-01T00:00:00Z')}${Array.from({ length: entries }, (_one, index) => entry(index)).join('')}</Group>`
  return `<?xml version="1.0" encoding="UTF-8"?><KeePassFile><Meta><Generator>bench</Generator></Meta><Root>${root}</Root></KeePassFile>`
}

/** GNU time tells the processor time and the peak of memory of a process and of all that it waited for. */
function timed(work: string, name: string, command: string, args: readonly string[]): Task {
  const told = join(work, 'memory.txt')
  const hasTime = spawnSync('/usr/bin/time', ['--version']).status === 0
  const [run = command, ...rest] = hasTime
    ? ['/usr/bin/time', '-f', '%U %S %M', '-o', told, command, ...args]
    : [command, ...args]
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync(run, rest, { encoding: 'utf8', cwd: project })
  const seconds = (performance.now() - start) / 1000
  if (status !== 0) throw new Error(`${name || args.join(' ')}: ${stderr}`)
  const note = stdout.trim()
  if (!hasTime) return { name, seconds, processor: null, mebibytes: null, note }
  const line = readFileSync(told, 'utf8').trim().split('\n').at(-1) ?? ''
  const [user = 0, system = 0, kibibytes = 0] = line.split(' ').map(Number)
  return { name, seconds, processor: user + system, mebibytes: Math.round(kibibytes / 1024), note }
}
