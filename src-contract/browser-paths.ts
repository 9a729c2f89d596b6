/** What the loopback server and the page it serves agree on: a few addresses, and how the server greets. */
import { z } from 'zod'

export const browserPaths = {
  /** GET: who answers here, so that a second start knows its own server from a stranger's. */
  greeting: '/shell/greeting',
  /** GET: an empty document that may be filled and printed, and that runs nothing. */
  printFrame: '/shell/print-frame',
  /** POST `{html}`: the PDF, or an error as JSON with a status of 400 or above. */
  pdf: '/shell/pdf',
} as const

/**
 * The one port of the office in a browser. Host and port are the storage origin of the records kept there, so it may
 * never change; it lies outside the ranges that systems hand out and that well-known services use.
 */
export const officePort = 47623

export const officeProgram = 'liandong-casework'

export const greeting = z.object({ program: z.literal(officeProgram), version: z.string() })

export type Greeting = z.infer<typeof greeting>
