/**
 * Nothing of a crash stays on the disk: a crash report and the system's core file hold what was in memory, names in
 * the clear among it. Electron writes reports only where `crashReporter.start` is called, which nothing here does.
 */
import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { app } from 'electron'

/** Takes from the program's processes the leave to write core files and reports; before the first page is loaded. */
export function setupNoCrashDumps(): void {
  app.commandLine.appendSwitch('disable-breakpad')
  if (process.platform === 'win32') leaveWindowsReports()
  if (process.platform !== 'linux') return
  // One byte rather than none: nobody writes so small a file, and where a program takes core files (apport,
  // systemd-coredump) Linux does not even call it. Pages come from the zygotes, which run already by now.
  for (const pid of withDescendants(process.pid)) spawnSync('prlimit', ['--core=1:', `--pid=${pid}`])
}

/**
 * Puts this program on the list of those that Windows Error Reporting leaves alone, for the user at work: what
 * `WerAddExcludedApplication` does, which no JavaScript can call. All of its processes bear the same name. The dumps
 * that an administrator turned on for the whole machine (LocalDumps) are none of a program's business.
 */
function leaveWindowsReports(): void {
  const list = 'HKCU\\Software\\Microsoft\\Windows\\Windows Error Reporting\\ExcludedApplications'
  const reg = join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'reg.exe')
  const entry = ['/v', basename(process.execPath), '/t', 'REG_DWORD', '/d', '1', '/f']
  const adding = spawn(reg, ['add', list, ...entry], { stdio: 'ignore', windowsHide: true })
  // Where a policy forbids it the office works all the same; the handbook says what to set for the machine.
  adding.on('error', () => undefined)
}

function withDescendants(pid: number): number[] {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    )
    return [pid, ...children.flatMap(withDescendants)]
  } catch {
    // It has ended meanwhile.
    return [pid]
  }
}
