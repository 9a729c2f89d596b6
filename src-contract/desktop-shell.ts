/**
 * The contract between a shell (Electron, or a plain Chromium window) and the renderer. Each message has one schema
 * for what is asked and one for what is answered; the types, the checks on arrival and the interface follow from them.
 */
import { z } from 'zod'
import { type Answer, answerOf, refusal, ShellFailure } from './answer'
import { attachmentMessages } from './attachment-messages'
import { backupMessages } from './backup-messages'
import { bytes } from './bytes'
import { dueNoticeMessages } from './due-notice'
import { fileKind, fileName } from './file-kinds'
import { journalMessages } from './journal-messages'
import { packageMessages } from './package-messages'

/** One printed paper with its fonts named by address is well under 1 MB; the limit only stops a runaway. */
const longestHtml = 30_000_000

/** A whole HTML document, already cut into A4 page boxes; fonts are named `/fonts/…`, scripts in it never run. */
const pagedHtml = z.string().min(1).max(longestHtml)

const title = z.string().min(1).max(200)

export const messages = {
  /** Which shell this is and what it stands on. */
  about: {
    request: z.undefined(),
    value: z.object({
      shell: z.enum(['electron', 'browser']),
      appVersion: z.string(),
      /** `linux`, `win32` or `darwin`; empty where a browser does not say. */
      platform: z.string(),
      chromiumVersion: z.string(),
      /** Whether the folder that holds the data can be written; null where a browser keeps that to itself. */
      dataFolderWritable: z.boolean().nullable(),
    }),
  },
  /** Opens the system's print dialog for exactly these pages; `printed` is false where it was cancelled. */
  printHtml: {
    request: z.object({ html: pagedHtml, title }),
    value: z.object({ printed: z.boolean() }),
  },
  /** The same pages as a PDF of A4 sheets without margins of its own. */
  htmlToPdf: { request: z.object({ html: pagedHtml }), value: z.object({ pdf: bytes }) },
  /** Asks where to save, then writes the whole file or nothing; null: cancelled. */
  saveFile: {
    request: z.object({ suggestedName: fileName, kind: fileKind, bytes }),
    value: z.object({ savedAs: z.string().min(1) }).nullable(),
  },
  /** Asks for one file of these kinds and reads it; null: cancelled. */
  openFile: {
    request: z.object({ kinds: z.array(fileKind).min(1) }),
    value: z.object({ name: z.string().min(1), bytes }).nullable(),
  },
  /** The window's title. */
  setTitle: { request: z.object({ title }), value: z.null() },
  /** How many bytes the disk that holds the data still takes; null where it cannot be known. */
  freeSpace: {
    request: z.undefined(),
    value: z.object({ bytes: z.number().nonnegative().nullable() }),
  },
  /** The renderer has written everything down: the window may close. Sent by the preload after `onBeforeClose`. */
  readyToClose: { request: z.undefined(), value: z.null() },
  ...journalMessages,
  ...attachmentMessages,
  ...backupMessages,
  ...packageMessages,
  ...dueNoticeMessages,
} satisfies Record<string, { request: z.ZodType; value: z.ZodType }>

export type MessageName = keyof typeof messages
export type RequestOf<Name extends MessageName> = z.infer<(typeof messages)[Name]['request']>
export type ValueOf<Name extends MessageName> = z.infer<(typeof messages)[Name]['value']>

type Ask<Name extends MessageName> =
  undefined extends RequestOf<Name>
    ? () => Promise<Answer<ValueOf<Name>>>
    : (request: RequestOf<Name>) => Promise<Answer<ValueOf<Name>>>

/** What the renderer sees of a shell. */
export type DesktopShell = { readonly [Name in MessageName]: Ask<Name> } & {
  /**
   * Calls `flush` before the window closes and waits for it, three seconds at most.
   * @returns a function that takes the wish back.
   */
  readonly onBeforeClose: (flush: () => Promise<void>) => () => void
}

/** The IPC channel of a message, and the one event the shell sends by itself. */
export function channelOf(name: MessageName): string {
  return `desktop-shell:${name}`
}
export const beforeCloseChannel = 'desktop-shell:before-close'

/**
 * Wraps what a shell does for a message: the request is checked on arrival, the value before it leaves, and whatever
 * is thrown becomes an answer.
 */
export function answering<Name extends MessageName>(
  name: Name,
  handle: (request: RequestOf<Name>) => Promise<ValueOf<Name>> | ValueOf<Name>,
): (request?: unknown) => Promise<Answer<ValueOf<Name>>> {
  return async (request) => {
    const asked = messages[name].request.safeParse(request)
    if (!asked.success)
      return refusal(new ShellFailure('bad-request', '程序内部传递的内容不合要求，操作没有进行'))
    try {
      return readAnswer(name, { ok: true, value: await handle(asked.data as RequestOf<Name>) })
    } catch (error) {
      return refusal(error)
    }
  }
}

/** Checks an answer on arrival; what does not fit the contract becomes the error `bad-answer`. */
export function readAnswer<Name extends MessageName>(name: Name, raw: unknown): Answer<ValueOf<Name>> {
  const read = answerOf<z.ZodType>(messages[name].value).safeParse(raw)
  if (!read.success)
    return refusal(new ShellFailure('bad-answer', '程序内部返回的内容不合要求，请重新启动程序'))
  return read.data as Answer<ValueOf<Name>>
}
