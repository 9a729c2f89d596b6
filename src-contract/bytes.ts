/** Bytes as they cross the border between shell and renderer. */
import { z } from 'zod'

/** By its tag and not by instanceof: bytes that crossed a process or a window belong to another realm. */
export const bytes = z.custom<Uint8Array<ArrayBuffer>>(
  (value) => Object.prototype.toString.call(value) === '[object Uint8Array]',
  '应为字节',
)
