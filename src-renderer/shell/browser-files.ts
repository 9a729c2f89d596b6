/** Saving and opening files from a page: with the browser's own dialogs, or as a download where it has none. */
import { ShellFailure } from '../../src-contract/answer'
import type { RequestOf, ValueOf } from '../../src-contract/desktop-shell'
import { fileKinds } from '../../src-contract/file-kinds'

interface Picker {
  showSaveFilePicker: (options: {
    suggestedName: string
    types?: { description: string; accept: Record<string, string[]> }[]
  }) => Promise<FileSystemFileHandle>
}

/** Asks where to save; a browser that cannot ask puts the file into its download folder. */
export async function saveFile(request: RequestOf<'saveFile'>): Promise<ValueOf<'saveFile'>> {
  const { suggestedName, kind, bytes } = request
  const { label, mediaType } = fileKinds[kind]
  const file = { name: suggestedName, ending: kind, label, blob: new Blob([bytes], { type: mediaType }) }
  const saved = await saveBlob(file)
  return saved && { savedAs: saved.savedAs }
}

/** A file to be saved, however large. */
export interface SavedBlob {
  name: string
  /** Without its dot. */
  ending: string
  /** What a dialog calls files of this kind. */
  label: string
  blob: Blob
}

/**
 * As `saveFile`.
 * @returns the name it got and what can be read back of it: the file itself, or of a download what was handed over.
 */
export async function saveBlob(file: SavedBlob): Promise<{ savedAs: string; stored: Blob } | null> {
  const { name: suggestedName, ending, label, blob } = file
  if (!canPick(window)) return download(file)
  let handle: FileSystemFileHandle
  try {
    handle = await window.showSaveFilePicker({
      suggestedName,
      types: [{ description: label, accept: { [blob.type]: [`.${ending}`] } }],
    })
  } catch (error) {
    if (isNamed(error, 'AbortError')) return null
    // The click that allowed the dialog is too long ago: the paper took its time.
    if (isNamed(error, 'SecurityError') || isNamed(error, 'NotAllowedError')) return download(file)
    throw error
  }
  await inWords(async () => {
    // The browser writes beside the file and swaps it in on close.
    const stream = await handle.createWritable()
    await stream.write(blob)
    await stream.close()
  })
  return { savedAs: handle.name, stored: await handle.getFile() }
}

/** Where a file of any length is written, piece by piece. */
export interface SaveTarget {
  name: string
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>
  keep(): Promise<void>
  drop(): Promise<void>
}

/** Asks where to save; null: cancelled. A browser that cannot ask gathers the pieces and downloads them. */
export async function chooseTarget(suggestedName: string): Promise<SaveTarget | null> {
  if (!canPick(window)) return gathered(suggestedName)
  try {
    const handle = await window.showSaveFilePicker({ suggestedName })
    const stream = await inWords(() => handle.createWritable())
    return {
      name: handle.name,
      write: (bytes) => inWords(() => stream.write(bytes)),
      keep: () => inWords(() => stream.close()),
      drop: () => stream.abort().catch(() => undefined),
    }
  } catch (error) {
    if (isNamed(error, 'AbortError')) return null
    if (isNamed(error, 'SecurityError') || isNamed(error, 'NotAllowedError')) return gathered(suggestedName)
    throw error
  }
}

function gathered(name: string): SaveTarget {
  let parts: Uint8Array<ArrayBuffer>[] = []
  return {
    name,
    write: async (bytes) => void parts.push(bytes),
    keep: async () => {
      download({ name, blob: new Blob(parts) })
      parts = []
    },
    drop: async () => {
      parts = []
    },
  }
}

/** Does something with a file; what the disk refuses is said in words. */
async function inWords<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (isNamed(error, 'QuotaExceededError'))
      throw new ShellFailure('disk-full', '磁盘空间不足，文件没有保存')
    if (isNamed(error, 'NoModificationAllowedError'))
      throw new ShellFailure('file-in-use', '同名文件正被其他程序打开，关闭后再保存')
    throw new ShellFailure('no-permission', '这个位置不能写入，请换一个文件夹保存')
  }
}

/** Asks for one file; a file above 500 MB is refused. */
export async function openFile({ kinds }: RequestOf<'openFile'>): Promise<ValueOf<'openFile'>> {
  const file = await chooseFile(kinds)
  return file && read(file)
}

/** Asks for one file with one of these endings; null: cancelled. */
export function chooseFile(endings: readonly string[]): Promise<File | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = endings.map((ending) => `.${ending}`).join(',')
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve(null), { once: true })
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null), { once: true })
    input.click()
  })
}

async function read(file: File): Promise<ValueOf<'openFile'>> {
  if (file.size > 500_000_000) throw new ShellFailure('too-large', '文件超过 500 MB，没有打开')
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

function download({ name, blob }: Pick<SavedBlob, 'name' | 'blob'>): { savedAs: string; stored: Blob } {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has the bytes once the download began; a minute is ample and frees them after.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return { savedAs: name, stored: blob }
}

function canPick(view: object): view is Picker {
  return 'showSaveFilePicker' in view
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name
}
