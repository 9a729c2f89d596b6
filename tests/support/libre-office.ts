/** LibreOffice as a second reader of Word files, with the bundled fonts under the statutory names and no others. */
import { execFileSync } from 'node:child_process'
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { typefaces } from '../../forms/print/page'

function isInstalled(program: string): boolean {
  try {
    execFileSync('which', [program])
    return true
  } catch {
    return false
  }
}

/** Whether it can be asked here. It reads no WOFF2, so the bundled fonts must be unpacked for it. */
export const hasLibreOffice = isInstalled('soffice') && isInstalled('woff2_decompress')

/** Makes PDF of Word files in a folder made ready by `unpackFonts`, each beside its source. */
export function wordToPdf(folder: string, files: readonly string[]): void {
  const office = [`-env:UserInstallation=file://${folder}/office`, '--headless', '--convert-to', 'pdf']
  execFileSync('soffice', [...office, '--outdir', folder, ...files], {
    env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
    stdio: 'ignore',
  })
}

/** The bundled fonts under the statutory names, so that both programs set the same characters. */
export async function unpackFonts(folder: string): Promise<void> {
  const source = join(import.meta.dirname, '../../assets/fonts')
  const fonts = join(folder, 'fonts')
  await mkdir(fonts)
  for (const file of (await readdir(source)).filter((name) => name.endsWith('.woff2'))) {
    await copyFile(join(source, file), join(fonts, file))
    execFileSync('woff2_decompress', [join(fonts, file)], { stdio: 'ignore' })
    await rm(join(fonts, file))
  }
  const aliases = Object.values(typefaces).map(({ word, bundled }) => {
    const family = bundled.replace(/-.*/, '')
    return `<alias binding="same"><family>${word}</family><prefer><family>${family}</family></prefer></alias>`
  })
  await writeFile(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${folder}/cache</cachedir>${aliases.join('')}</fontconfig>`,
  )
}
