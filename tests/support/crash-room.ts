/** A place in which a crash may leave what it likes, so that it can be searched for what was in memory. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'

const folders = { HOME: 'home', XDG_CONFIG_HOME: 'config', XDG_CACHE_HOME: 'cache', TMPDIR: 'tmp' } as const

const corePattern = '/proc/sys/kernel/core_pattern'

/** What a crash left. */
interface CrashRoom {
  /** Core files in the folder that the program ran in. */
  cores: () => string[]
  /** Whether this system puts them there, as Linux does where nobody says otherwise. */
  putsCoresThere: boolean
  /** Things are as they were before. */
  leave: () => void
}

/**
 * A crash room in a fresh folder for the tests of a file; the folder goes with them.
 * @returns what is there once the tests run.
 */
export function ownCrashRoom(): { readonly folder: string } & Pick<CrashRoom, 'cores' | 'putsCoresThere'> {
  let folder = ''
  let room: CrashRoom
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casework-crash-'))
    room = enterCrashRoom(folder)
  })
  afterAll(async () => {
    room.leave()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  })
  return {
    get folder() {
      return folder
    },
    cores: () => room.cores(),
    get putsCoresThere() {
      return room.putsCoresThere
    },
  }
}

/**
 * From now on, programs that are started find their home, settings and temporary folder inside the given folder, and
 * the system lets them write core files.
 */
function enterCrashRoom(folder: string): CrashRoom {
  const before = { ...process.env }
  for (const [name, place] of Object.entries(folders)) {
    mkdirSync(join(folder, place), { recursive: true })
    process.env[name] = join(folder, place)
  }
  setCoreLimit('unlimited')
  const cores = () => readdirSync(process.cwd()).filter((name) => /^core(\.\d+)?$/.test(name))
  return {
    cores,
    putsCoresThere: existsSync(corePattern) && readFileSync(corePattern, 'utf8').trim() === 'core',
    leave: () => {
      setCoreLimit('0')
      for (const name of Object.keys(folders)) {
        const value = before[name]
        if (value === undefined) Reflect.deleteProperty(process.env, name)
        else process.env[name] = value
      }
    },
  }
}

function setCoreLimit(bytes: string): void {
  if (process.platform === 'linux') execFileSync('prlimit', [`--core=${bytes}:`, `--pid=${process.pid}`])
}
