/** Programs the tests need that npm does not bring: a browser, poppler's PDF tools, a virtual display. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findBrowser } from '../src-cli/find-browser'

interface Needed {
  title: string
  present: () => boolean
  debianPackages: readonly string[]
  /** What to do by hand. */
  instruction: string
}

const browser: Needed = {
  title: 'Chromium 浏览器',
  present: () => findBrowser() !== null,
  debianPackages: ['chromium'],
  instruction: '请安装 Chromium、Chrome 或 Edge，或用环境变量 CASEWORK_BROWSER 指明浏览器程序的位置',
}

const pdfTools: Needed = {
  title: 'PDF 检查工具（poppler-utils）',
  present: () => ['pdfinfo', 'pdffonts', 'pdftotext'].every(onPath),
  debianPackages: ['poppler-utils'],
  instruction:
    '请安装 poppler-utils（Debian、Ubuntu：apt install poppler-utils），使 pdfinfo、pdffonts、pdftotext 可用',
}

const virtualDisplay: Needed = {
  title: '虚拟显示器（Xvfb）',
  present: () => process.platform !== 'linux' || Boolean(process.env.DISPLAY) || onPath('Xvfb'),
  debianPackages: ['xvfb'],
  instruction: '请安装 xvfb',
}

/** What the browser tests and the CLI tests cannot do without. */
export const forTests: readonly Needed[] = [browser, pdfTools]

/** What tests need that open a window: Electron's, and one that prints. */
export const forWindows: readonly Needed[] = [virtualDisplay]

/**
 * Sees that all are there; as root on Debian what is missing is installed.
 * @returns an instruction for each that is still missing.
 */
export function provide(needed: readonly Needed[]): string[] {
  const missing = needed.filter(({ present }) => !present())
  if (missing.length > 0 && process.getuid?.() === 0 && onPath('apt-get')) {
    process.stderr.write(`正在安装：${missing.map(({ title }) => title).join('、')}……\n`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const packages = missing.flatMap(({ debianPackages }) => debianPackages)
    const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages]
    for (const args of [['update', '-qq'], install]) {
      const done = spawnSync('apt-get', args, { env, encoding: 'utf8' })
      if (done.status !== 0) process.stderr.write(`apt-get ${args.join(' ')}\n${done.stdout}${done.stderr}`)
    }
  }
  return missing
    .filter(({ present }) => !present())
    .map(({ title, instruction }) => `缺少${title}。${instruction}。`)
}

function onPath(program: string): boolean {
  const names = process.platform === 'win32' ? [`${program}.exe`] : [program]
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && names.some((name) => existsSync(join(folder, name))))
}
