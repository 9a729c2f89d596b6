/** What the disk says of the data folder. */
import { access, constants } from 'node:fs/promises'
import { app } from 'electron'
import { freeBytesAt } from './part-file'

/** Whether the folder can be written to. */
export async function dataFolderWritable(): Promise<boolean> {
  try {
    await access(app.getPath('userData'), constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** How many bytes its disk still takes; null where the system does not say. */
export function freeBytes(): Promise<number | null> {
  return freeBytesAt(app.getPath('userData'))
}
