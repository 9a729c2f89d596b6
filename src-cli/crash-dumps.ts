/**
 * Nothing of a crash stays on the disk: a browser's crash report and the system's core file hold what was in memory,
 * names in the clear among it.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Takes from this process, and what it starts from now on, the leave to write core files, and gives the environment in
 * which a Chromium, Chrome or Edge writes no crash report. There is no switch for it: `--disable-breakpad` has no
 * effect any more, and `--disable-crashpad-for-testing` breaks Debian's Chromium. But where the folder for the reports
 * cannot be laid out, their writer ends at the start.
 * @param folder a place for a folder of reports that takes none; the temporary folder where nothing can be written there.
 */
export function preventCrashDumps(folder: string): NodeJS.ProcessEnv {
  const reports = uselessFolder(folder)
  // One byte rather than none: nobody writes so small a file, and where a program takes core files (apport,
  // systemd-coredump) Linux does not even call it.
  if (process.platform === 'linux') spawnSync('prlimit', ['--core=1:', `--pid=${process.pid}`])
  return { ...process.env, BREAKPAD_DUMP_LOCATION: reports }
}

function uselessFolder(place: string): string {
  const reports = join(place, 'no-crash-reports')
  try {
    mkdirSync(reports, { recursive: true })
    // Files where folders ought to be: `new` on Linux and macOS, `reports` on Windows.
    for (const name of ['new', 'reports']) writeFileSync(join(reports, name), '')
    return reports
  } catch (error) {
    // Where the home is read only, papers are printed all the same.
    if (place === tmpdir()) throw error
    return uselessFolder(tmpdir())
  }
}
