/** What the disk says of the data folder. */
import { access, constants, statfs } from 'node:fs/promises'
import { app } from 'electron'

/** Whether the folder can be written to. */
export async function dataFolderWritable(): Promise<boolean> {
  try {
    await access(app.getPath('userData'), constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** How many bytes the disk of a folder still takes, the data folder by default; null where the system does not say. */
export async function freeBytes(folder = app.getPath('userData')): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return null
  }
}
