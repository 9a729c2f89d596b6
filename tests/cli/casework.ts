/** Runs the command line as a user would, in a process of its own. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const projectFolder = join(import.meta.dirname, '../..')

/** The exit code, what stdout and stderr said, and stdout read as JSON (undefined where it said nothing). */
export function casework(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectFolder, 'scripts/run.mjs'), 'src-cli/main.ts', ...args],
    { encoding: 'utf8', cwd: projectFolder },
  )
  return { code: status, stdout, stderr, json: stdout.trim() ? (JSON.parse(stdout) as unknown) : undefined }
}
