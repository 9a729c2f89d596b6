/** `number`: what numbers the papers of many cases bear, and which comes next. */
import { basename } from 'node:path'
import { summarise } from '../../src-domain/case-summary'
import { parseDocNo } from '../../src-domain/document-number'
import { type NumberedCase, usedDocNos } from '../../src-domain/number-register'
import { nextInRange, numberSeries } from '../../src-domain/number-series'
import { caseFilesIn, readCaseFile } from '../case-file'
import { type Fault, InputError, readOptions, refuse } from '../input'

const lastSeq = 99999

/**
 * `list`: every series with its numbers, gaps (缺号) and doubled numbers (同号). `next`: the number to give next.
 * @throws InputError naming each faulty option or case file.
 */
export async function numberCommand([what, ...args]: string[]): Promise<unknown> {
  if (what === 'list') return list(await casesIn(readOptions(args, ['cases'], []).cases))
  if (what === 'next') return next(args)
  refuse('number', '应为 number list 或 number next')
}

function list(cases: readonly NumberedCase[]) {
  return numberSeries(cases).map(({ prefix, year, given, gaps, doubled }) => ({
    prefix,
    year,
    given: given.map(({ docNo, caseNo, paper: { docKind, issueDate, status } }) => ({
      docNo,
      docKind,
      caseNo,
      issueDate,
      status,
    })),
    gaps,
    doubled,
  }))
}

async function next(args: string[]): Promise<{ docNo: string }> {
  const options = readOptions(args, ['cases', 'prefix', 'year'], ['from', 'until'])
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
  const used = usedDocNos(await casesIn(options.cases)).flatMap((docNo) => {
    const parsed = parseDocNo(docNo)
    return parsed.ok ? [parsed] : []
  })
  const docNo = nextInRange(used, options.prefix, year, { from, to })
  if (docNo === null) refuse('--until', `${from} 至 ${to} 号已经用完，请另分号段`)
  return { docNo }
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
