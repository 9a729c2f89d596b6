/**
 * How a shell answers: with a value, or with an error whose message can be shown to the officer as it stands.
 * Nothing is thrown across the border between shell and renderer: an exception loses its type on the way.
 */
import { z } from 'zod'

/** What may go wrong in a shell, in the few kinds a screen can act on. */
const shellErrorCodes = [
  'bad-request',
  'bad-answer',
  'not-allowed',
  'file-in-use',
  'disk-full',
  'no-permission',
  'too-large',
  'no-printer',
  'no-browser',
  'failed',
] as const

export type ShellErrorCode = (typeof shellErrorCodes)[number]

const shellError = z.object({ code: z.enum(shellErrorCodes), message: z.string().min(1) })

export type ShellError = z.infer<typeof shellError>

/** What comes back for every message. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; error: ShellError }

/** The schema of the answer whose value has the given schema. */
export function answerOf<Value extends z.ZodType>(value: Value) {
  return z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), error: shellError }),
  ])
}

/** A failure a shell can name: thrown inside a shell, and turned into an answer at the border. */
export class ShellFailure extends Error {
  readonly code: ShellErrorCode

  constructor(code: ShellErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

/** The answer that tells of a failure; whatever was not foreseen becomes `failed` with a general sentence. */
export function refusal(error: unknown): { ok: false; error: ShellError } {
  if (error instanceof ShellFailure) return { ok: false, error: { code: error.code, message: error.message } }
  return { ok: false, error: { code: 'failed', message: '操作没有完成，请重试；仍不成功时请重新启动程序' } }
}
