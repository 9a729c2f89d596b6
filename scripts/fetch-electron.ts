/**
 * Fetches Electron's program for this computer, once, and gives up in seconds where the download does not move: an
 * office behind a wall starts in its browser instead.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { electronProgram } from './electron-program'
import { projectNode, projectRoot } from './project'

/** A download that brings no byte for so long is given up. */
const longestStall = 8_000

const packageFolder = join(projectRoot, 'node_modules/electron')
const failureNote = join(projectRoot, 'node_modules/.cache/electron-not-fetched')

/** What is used of Electron's own downloader, which ships without types for this call. */
interface Downloader {
  downloadArtifact: (options: {
    version: string
    artifactName: string
    checksums: unknown
    platform: string
    arch: string
    downloadOptions: {
      quiet: boolean
      signal: AbortSignal
      getProgressCallback: (progress: { percent: number }) => void
    }
  }) => Promise<string>
}

/**
 * The program's path, or the reason in Chinese why there is none. After a failure nothing is tried for the rest of the
 * day, so that only one start a day waits.
 * @param today an ISO date.
 */
export async function fetchElectron(today: string): Promise<{ program: string } | { reason: string }> {
  const present = electronProgram()
  if (present) return { program: present }
  if (existsSync(failureNote) && readFileSync(failureNote, 'utf8') === today) {
    return { reason: '今天已试过下载 Electron，没有成功，明天再试' }
  }
  process.stderr.write('正在下载 Electron（约 120 MB，只需一次）……\n')
  const reason = await download()
  const program = reason === null ? electronProgram() : null
  if (program) {
    rmSync(failureNote, { force: true })
    return { program }
  }
  mkdirSync(dirname(failureNote), { recursive: true })
  writeFileSync(failureNote, today)
  return { reason: `Electron 下载没有成功（${reason ?? '解压后没有找到程序'}），今天不再重试` }
}

/** Null when done, else what went wrong. */
async function download(): Promise<string | null> {
  const load = createRequire(join(packageFolder, 'package.json'))
  const { downloadArtifact } = load('@electron/get') as Downloader
  const { version } = load('./package.json') as { version: string }
  const stalled = new AbortController()
  let timer = setTimeout(() => stalled.abort(), longestStall)
  let told = 0
  try {
    await downloadArtifact({
      version,
      artifactName: 'electron',
      checksums: load('./checksums.json'),
      platform: process.platform,
      arch: process.arch,
      downloadOptions: {
        quiet: true,
        signal: stalled.signal,
        getProgressCallback: ({ percent }) => {
          clearTimeout(timer)
          timer = setTimeout(() => stalled.abort(), longestStall)
          if (percent < told + 0.1) return
          told = percent
          process.stderr.write(`  已下载 ${Math.round(percent * 100)}%\n`)
        },
      },
    })
  } catch (error) {
    if (stalled.signal.aborted) return `${longestStall / 1000} 秒没有收到数据`
    return reasonIn(error)
  } finally {
    clearTimeout(timer)
  }
  // The package's own installer finds the checked download in its cache and unpacks it.
  const unpacked = spawnSync(projectNode, [join(packageFolder, 'install.js')], {
    encoding: 'utf8',
    timeout: 120_000,
  })
  return unpacked.status === 0 ? null : '下载的文件解不开'
}

function reasonIn(error: unknown): string {
  if (!(error instanceof Error)) return '连接失败'
  const { cause } = error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return '找不到下载服务器'
  if (code === 'ECONNREFUSED' || code === 'ECONNRESET' || code.startsWith('UND_ERR'))
    return '连不上下载服务器'
  const status = /Response code (\d+)/.exec(error.message)?.[1]
  return status ? `下载服务器答复 ${status}` : '连接失败'
}
