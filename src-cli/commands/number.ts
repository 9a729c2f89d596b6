/** `number`: what numbers the papers of many cases bear, and which comes next. */
import { basename } from 'node:path'
import { summarise } from '../../src-domain/case-summary'
import { parseDocNo } from '../../src-domain/document-number'
import { numberBook } from '../../src-domain/number-book'
import { lastSeq, proposeInRanges } from '../../src-domain/number-ranges'
import { type NumberedCase, usedNumbers } from '../../src-domain/number-register'
import { nextInRange } from '../../src-domain/number-series'
import { caseFilesIn, readCaseFile, readOffice } from '../case-file'
import { type Fault, InputError, readOptions, refuse } from '../input'

/**
 * `list`: every series with its numbers, gaps (缺号) and doubled numbers (同号); with an office file also what its register
 * says of numbers without a paper. `next`: the number to give next, from a range, or from those of a workstation in the
 * office file.
 * @throws InputError naming each faulty option or case file.
 */
export async function numberCommand([what, ...args]: string[]): Promise<unknown> {
  if (what === 'list') {
    const options = readOptions(args, ['cases'], ['office'])
    return list(await casesIn(options.cases), await officeIn(options.office))
  }
  if (what === 'next') return next(args)
  refuse('number', '应为 number list 或 number next')
}

type Office = Parameters<typeof numberBook>[2]

function list(cases: readonly NumberedCase[], office: Office) {
  return numberBook(cases, cases, office).map(({ prefix, year, lines }) => ({
    prefix,
    year,
    given: lines.flatMap((line) => {
      if (line.kind !== 'paper') return []
      const { docNo, caseNo, paper } = line.given
      const { docKind, issueDate, status } = paper
      return [{ docNo, docKind, caseNo, issueDate, status }]
    }),
    entries: lines.flatMap((line) => {
      if (line.kind !== 'entry') return []
      const { kind, from, to, reason, source, title } = line.entry
      return [{ kind, from, to, reason: reason ?? null, source: source ?? null, title: title ?? null }]
    }),
    gaps: lines.flatMap((line) =>
      line.kind === 'gap' ? Array.from({ length: line.to - line.from + 1 }, (_, at) => line.from + at) : [],
    ),
    doubled: [...new Set(lines.flatMap((line) => ('doubled' in line && line.doubled ? [line.from] : [])))],
  }))
}

async function next(args: string[]): Promise<{ docNo: string }> {
  const options = readOptions(args, ['cases', 'prefix', 'year'], ['from', 'until', 'office', 'workstation'])
  const year = Number(options.year)
  const from = Number(options.from ?? 1)
  const to = Number(options.until ?? lastSeq)
  const faults: Fault[] = []
  const trial = parseDocNo(`${options.prefix}〔${options.year}〕1号`)
  if (!trial.ok) faults.push({ path: '--prefix、--year', message: trial.error })
  for (const [path, value] of [
    ['--from', from],
    ['--until', to],
  ] as const) {
    if (!Number.isInteger(value) || value < 1 || value > lastSeq)
      faults.push({ path, message: `应为 1 至 ${lastSeq} 的整数` })
  }
  if (faults.length > 0) throw new InputError(faults)
  if (from > to) refuse('--from', '起号不能大于止号')
  const office = await officeIn(options.office)
  const used = usedNumbers(await casesIn(options.cases), office)
  if (options.workstation !== undefined) {
    const proposed = proposeInRanges(used, office, options.workstation, options.prefix, year)
    return proposed.ok ? { docNo: proposed.docNo } : refuse('--workstation', proposed.error)
  }
  const docNo = nextInRange(used, options.prefix, year, { from, to })
  if (docNo === null) refuse('--until', `${from} 至 ${to} 号已经用完，请另分号段`)
  return { docNo }
}

/** What an office file says of numbers; nothing where none is given. */
async function officeIn(path: string | undefined): Promise<Office> {
  return path === undefined ? {} : readOffice(path, false)
}

async function casesIn(folder: string): Promise<NumberedCase[]> {
  const files = await caseFilesIn(folder)
  return Promise.all(
    files.map(async (path) => {
      const { record } = await readCaseFile(path, undefined)
      return { ...summarise(record, ''), id: basename(path) }
    }),
  )
}
