/** Saving and opening files from a page: with the browser's own dialogs, or as a download where it has none. */
import { ShellFailure } from '../../src-contract/answer'
import type { RequestOf, ValueOf } from '../../src-contract/desktop-shell'
import { fileKinds } from '../../src-contract/file-kinds'

interface Picker {
  showSaveFilePicker: (options: {
    suggestedName: string
    types: { description: string; accept: Record<string, string[]> }[]
  }) => Promise<FileSystemFileHandle>
}

/** Asks where to save; a browser that cannot ask puts the file into its download folder. */
export async function saveFile(request: RequestOf<'saveFile'>): Promise<ValueOf<'saveFile'>> {
  const { suggestedName, kind, bytes } = request
  const { label, mediaType } = fileKinds[kind]
  if (!canPick(window)) return download(request)
  let handle: FileSystemFileHandle
  try {
    handle = await window.showSaveFilePicker({
      suggestedName,
      types: [{ description: label, accept: { [mediaType]: [`.${kind}`] } }],
    })
  } catch (error) {
    if (isNamed(error, 'AbortError')) return null
    // The click that allowed the dialog is too long ago: the paper took its time.
    if (isNamed(error, 'SecurityError') || isNamed(error, 'NotAllowedError')) return download(request)
    throw error
  }
  try {
    // The browser writes beside the file and swaps it in on close.
    const file = await handle.createWritable()
    await file.write(bytes)
    await file.close()
  } catch (error) {
    if (isNamed(error, 'QuotaExceededError'))
      throw new ShellFailure('disk-full', '磁盘空间不足，文件没有保存')
    if (isNamed(error, 'NoModificationAllowedError'))
      throw new ShellFailure('file-in-use', '同名文件正被其他程序打开，关闭后再保存')
    throw new ShellFailure('no-permission', '这个位置不能写入，请换一个文件夹保存')
  }
  return { savedAs: handle.name }
}

/** Asks for one file; a file above 500 MB is refused. */
export function openFile({ kinds }: RequestOf<'openFile'>): Promise<ValueOf<'openFile'>> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = kinds.map((kind) => `.${kind}`).join(',')
  return new Promise((resolve, reject) => {
    input.addEventListener('cancel', () => resolve(null), { once: true })
    input.addEventListener(
      'change',
      () => {
        const file = input.files?.[0]
        if (!file) resolve(null)
        else read(file).then(resolve, reject)
      },
      { once: true },
    )
    input.click()
  })
}

async function read(file: File): Promise<ValueOf<'openFile'>> {
  if (file.size > 500_000_000) throw new ShellFailure('too-large', '文件超过 500 MB，没有打开')
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

function download({ suggestedName, kind, bytes }: RequestOf<'saveFile'>): ValueOf<'saveFile'> {
  const address = URL.createObjectURL(new Blob([bytes], { type: fileKinds[kind].mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = suggestedName
  link.click()
  // The browser has the bytes once the download began; a minute is ample and frees them after.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return { savedAs: suggestedName }
}

function canPick(view: object): view is Picker {
  return 'showSaveFilePicker' in view
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name
}
