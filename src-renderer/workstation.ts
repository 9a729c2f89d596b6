/**
 * The name of this machine in the history of every change. It is made once and kept in the browser's own small
 * storage, beside the appearance: it says nothing of any case.
 */
const storageKey = 'liandong.workstation'
const machineKey = 'liandong.machine'
const longest = 20

/** The name, made now where there is none: `工作站-7F3A`. */
export function workstationName(): string {
  try {
    const kept = localStorage.getItem(storageKey)
    if (kept) return kept
    const mark = crypto.randomUUID().slice(0, 4).toUpperCase()
    localStorage.setItem(storageKey, `工作站-${mark}`)
    return `工作站-${mark}`
  } catch {
    return '本机'
  }
}

/** What tells this machine from the one that a backup was made on: it stays here, whatever is restored or renamed. */
export function machineMark(): string {
  try {
    const kept = localStorage.getItem(machineKey)
    if (kept) return kept
    const mark = crypto.randomUUID()
    localStorage.setItem(machineKey, mark)
    return mark
  } catch {
    return ''
  }
}

/** Keeps another name, used from the next start on. Blank or too long names are refused with a sentence; null: kept. */
export function renameWorkstation(name: string): string | null {
  const wanted = name.trim()
  if (wanted === '') return '请填写本机名称'
  if (wanted.length > longest) return `本机名称不超过 ${longest} 字`
  localStorage.setItem(storageKey, wanted)
  return null
}
