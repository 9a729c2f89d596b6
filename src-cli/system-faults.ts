/** What the system refuses a file with, in words that say what to do; its own are English and name no remedy. */

const full = '磁盘或U盘已满。请腾出空间，或换一个位置，再做一次'
const forbidden = '没有权限读写这里。请换一个位置，或请管理员授权'
const gone = '找不到文件或文件夹。请检查路径，以及U盘是否还插着'
const broken = '盘读写出错，可能接触不良或有坏处。请重新插好或换一个盘，再做一次'

const words: Readonly<Record<string, string>> = {
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: '文件太大，这个盘的格式存不下。请换一个盘，或把U盘改用 exFAT 格式',
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: '这个盘只能读、不能写。请检查写保护开关，或换一个位置',
  ENOENT: gone,
  ENODEV: gone,
  ENXIO: gone,
  ENOTDIR: '路径中间有一段不是文件夹。请检查路径',
  EISDIR: '这是一个文件夹。请给出文件的名称',
  EIO: broken,
  EBUSY: '文件正被别的程序占用。请关闭它，再做一次',
}

/** Where and what, such as `/mnt/usb/a.ldpkg：磁盘或U盘已满…`; null where it is no refusal of the system. */
export function systemFault(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  const told = words[String(error.code)]
  if (told === undefined) return null
  const { path, dest } = error as NodeJS.ErrnoException & { dest?: string }
  const where = dest ?? path
  return where ? `${where}：${told}。` : `${told}。`
}
