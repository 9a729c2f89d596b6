/**
 * `npm run make`: packages the program into `out/make`. Where Electron cannot be fetched, CASEWORK_ELECTRON_ZIP_DIR
 * names a folder that holds its zip. Further arguments go to electron-forge.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { projectNode, projectRoot } from './project'

const forge = join(projectRoot, 'node_modules/@electron-forge/cli/dist/electron-forge.js')
const done = spawnSync(projectNode, [forge, 'make', ...process.argv.slice(2)], {
  cwd: projectRoot,
  stdio: 'inherit',
  // A clock that stands before this moment is wrong, and the program says so.
  env: { ...process.env, VITE_BUILT_AT: new Date().toISOString() },
})
process.exitCode = done.status ?? 1
