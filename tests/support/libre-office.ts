/** LibreOffice as a second reader of Word files, with the bundled fonts under the statutory names and no others. */
import { execFileSync } from 'node:child_process'
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { longCode, typefaces } from '../../forms/print/page'

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
  convert(folder, files, 'pdf')
}

function convert(folder: string, files: readonly string[], to: 'pdf' | 'fodt'): void {
  const office = [`-env:UserInstallation=file://${folder}/office`, '--headless', '--convert-to', to]
  execFileSync('soffice', [...office, '--outdir', folder, ...files], {
    env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
    stdio: 'ignore',
  })
}

/**
 * The same, laid out by what the Word file says and LibreOffice 7.4 does not know: no white between Chinese and figures
 * (`w:autoSpaceDE`, `w:autoSpaceDN`), long numbers broken anywhere (`w:wordWrap`), no punctuation beyond the line's end
 * (`w:overflowPunct`), and the closer setting of every character (`w:spacing`). It turns the Word file into its own
 * format, where it knows both, this puts them in, and it makes the PDF of that.
 */
export async function wordToPdfAsWord(folder: string, files: readonly string[]): Promise<void> {
  convert(folder, files, 'fodt')
  const own = files.map((file) => file.replace(/\.docx$/, '.fodt'))
  for (const file of own) await writeFile(file, asWord(await readFile(file, 'utf8')))
  convert(folder, own, 'pdf')
}

function asWord(text: string): string {
  const styles = [...text.matchAll(/<style:style style:name="(\w+)" style:family="paragraph"[^>]*>/g)]
  const inCells = new Set(
    styles.flatMap(([tag, name]) => (tag.includes('parent-style-name="表格文字"') ? [name] : [])),
  )
  return text
    .replaceAll('style:text-autospace="ideograph-alpha"', 'style:text-autospace="none"')
    .replaceAll('style:punctuation-wrap="hanging"', 'style:punctuation-wrap="simple"')
    .replace(/<style:page-layout-properties [^>]*style:layout-grid-mode="line"[^>]*>/g, roomForPitch)
    .replace('</office:automatic-styles>', `${codeStyle}</office:automatic-styles>`)
    .replace(/<text:p text:style-name="(\w+)".*?<\/text:p>/gs, (paragraph, name: string) =>
      inCells.has(name) ? paragraph : paragraph.replace(/>[^<]+</g, breakable),
    )
}

/**
 * LibreOffice leaves the last character before each change between Chinese and figures at its full width, though the
 * file says that all are set closer: a line is given room for a dozen of them, less than half a character.
 */
function roomForPitch(layout: string): string {
  return layout.replace(
    /fo:margin-right="([\d.]+)in"/,
    (_, inches: string) => `fo:margin-right="${(Number(inches) - 2.4 / 72).toFixed(4)}in"`,
  )
}

/** Half as much closer, for codes whose every other character is a place to break. */
const codeStyle =
  '<style:style style:name="Code" style:family="text"><style:text-properties fo:letter-spacing="-0.0014in"/></style:style>'

/** A long number with places to break between all of its characters. */
function breakable(words: string): string {
  return words.replace(
    new RegExp(longCode, 'g'),
    (code) => `<text:span text:style-name="Code">${[...code].join('\u200b')}</text:span>`,
  )
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
