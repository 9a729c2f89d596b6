/** Where the project and its own Node lie, for the scripts that run on it. */
import { dirname } from 'node:path'

export const projectRoot = dirname(import.meta.dirname)

/** The project's own Node: what runs this script, too. */
export const projectNode = process.execPath
