/**
 * Nothing of a crash stays on the disk: a crash report and the system's core file hold what was in memory, names in
 * the clear among it. Electron writes reports only where `crashReporter.start` is called, which nothing here does.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { app } from 'electron'

/** Takes from the program's processes the leave to write core files; before the first page is loaded. */
export function setupNoCrashDumps(): void {
  app.commandLine.appendSwitch('disable-breakpad')
  if (process.platform !== 'linux') return
  // One byte rather than none: nobody writes so small a file, and where a program takes core files (apport,
  // systemd-coredump) Linux does not even call it. Pages come from the zygotes, which run already by now.
  for (const pid of withDescendants(process.pid)) spawnSync('prlimit', ['--core=1:', `--pid=${pid}`])
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
