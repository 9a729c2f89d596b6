/** Reading what the command line is given: files, options, and the one kind of error that means “your input is wrong”. */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { isIsoDate } from '../src-domain/calendar-date'

export interface Fault {
  /** Where: an option, a file, or a place inside a file such as `案件.json › complainant.uscc`; empty where it is plain. */
  path: string
  /** What is wrong and what is wanted. */
  message: string
}

/** The input is wrong; the program prints every fault and exits with 2, having changed nothing. */
export class InputError extends Error {
  readonly faults: readonly Fault[]
  constructor(faults: readonly Fault[]) {
    super(faults.map((fault) => `${fault.path}：${fault.message}`).join('\n'))
    this.faults = faults
  }
}

/** Throws an InputError with one fault. */
export function refuse(path: string, message: string): never {
  throw new InputError([{ path, message }])
}

/**
 * Options of the form `--name value`, each a text.
 * @throws InputError naming every required option that is missing or empty.
 */
export function readOptions<R extends string, O extends string>(
  args: string[],
  required: readonly R[],
  optional: readonly O[],
): Record<R, string> & Partial<Record<O, string>> {
  const options = Object.fromEntries(
    [...required, ...optional].map((name) => [name, { type: 'string' as const }]),
  )
  const { values } = parseArgs({ args, options, strict: true, allowPositionals: false })
  const missing = required.filter((name) => !values[name])
  if (missing.length > 0)
    throw new InputError(missing.map((name) => ({ path: `--${name}`, message: '必须给出' })))
  return values as Record<R, string> & Partial<Record<O, string>>
}

/** The content of a JSON file. @throws InputError where it cannot be read or is not JSON. */
export async function readJson(path: string): Promise<unknown> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch {
    refuse(path, '读不到这个文件，请检查路径和权限')
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    refuse(path, '不是 JSON 文件，或内容不完整')
  }
}

/** Today in Chinese time, unless the caller says otherwise: the command line may read the clock, the rules may not. */
export function todayOr(given: string | undefined): string {
  if (given === undefined) return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  if (!isIsoDate(given)) refuse('--today', `“${given}”不是有效的日期，应写作 2026-03-04`)
  return given
}

/** A place inside a file, for messages. */
export function placeIn(file: string, path: readonly PropertyKey[]): string {
  return path.length > 0 ? `${file} › ${path.join('.')}` : file
}
