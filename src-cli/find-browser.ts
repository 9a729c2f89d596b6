/** Finds the Chromium, Chrome or Edge that a computer has already: to show the office, to make a PDF, to run tests. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * The path of an installed browser's program, or null where there is none. `CASEWORK_BROWSER` names one outright.
 * @param env the environment to look in; Windows' program folders and the search path come from it.
 */
export function findBrowser(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  if (env.CASEWORK_BROWSER && existsSync(env.CASEWORK_BROWSER)) return env.CASEWORK_BROWSER
  return candidates(env, platform).find((path) => existsSync(path)) ?? null
}

function candidates(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'win32') {
    const programs = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(
      (path) => path !== undefined,
    )
    // Edge last of the well known: every Windows has it, and who installed another wants the other.
    const places = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ]
    return places.flatMap((place) => programs.map((folder) => join(folder, place)))
  }
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ]
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(
    Boolean,
  )
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** Switches that keep a Chromium from speaking to anyone by itself. */
export const quietBrowserSwitches = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-quic',
  '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication,InterestFeedContentSuggestions',
  // No name and no address but the office's own is ever reached, not even by a connection opened ahead of need.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--metrics-recording-only',
] as const

/** Chromium refuses its own sandbox to root on Linux: test machines and containers run as root, offices do not. */
export function rootSwitches(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}
