/** What poppler says of a PDF: its sheets, its fonts, its text. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface PdfFacts {
  pages: number
  /** Width and height of each sheet in millimetres, rounded. */
  sizes: [number, number][]
  fonts: { name: string; embedded: boolean }[]
  /** The text of each sheet. */
  text: string[]
}

/** Reads a PDF with pdfinfo, pdffonts and pdftotext. */
export function readPdf(bytes: Uint8Array): PdfFacts {
  const folder = mkdtempSync(join(tmpdir(), 'casework-pdf-'))
  const file = join(folder, 'paper.pdf')
  try {
    writeFileSync(file, bytes)
    const info = run('pdfinfo', ['-l', '999', file])
    const sizes = [...info.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+) pts/gm)].map(
      ([, width, height]): [number, number] => [millimetres(width), millimetres(height)],
    )
    const fonts = run('pdffonts', [file])
      .split('\n')
      .slice(2)
      .filter((line) => line.trim() !== '')
      // name, type, encoding, then emb sub uni and the object's number
      .map((line) => ({
        name: line.split(/\s+/)[0] ?? '',
        embedded: /\s(yes|no) +(yes|no) +(yes|no) +\d+ +\d+\s*$/.exec(line)?.[1] === 'yes',
      }))
    const text = run('pdftotext', ['-layout', file, '-']).split('\f').slice(0, sizes.length)
    return { pages: sizes.length, sizes, fonts, text }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(program: string, args: string[]): string {
  return execFileSync(program, args, { encoding: 'utf8' })
}

function millimetres(points: string | undefined): number {
  return Math.round((Number(points) / 72) * 25.4)
}
