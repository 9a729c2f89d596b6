/** The kinds of file the office writes and reads, as the save and open dialogs of both shells show them. */
import { z } from 'zod'

export const fileKind = z.enum(['pdf', 'docx', 'zip', 'json', 'jpg', 'jpeg', 'png'])

export type FileKind = z.infer<typeof fileKind>

/** For each kind: what a dialog calls it, and its media type. */
export const fileKinds: Readonly<Record<FileKind, { label: string; mediaType: string }>> = {
  pdf: { label: 'PDF 文件', mediaType: 'application/pdf' },
  docx: {
    label: 'Word 文档',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  zip: { label: '压缩包', mediaType: 'application/zip' },
  json: { label: '数据文件', mediaType: 'application/json' },
  jpg: { label: 'JPEG 图片', mediaType: 'image/jpeg' },
  jpeg: { label: 'JPEG 图片', mediaType: 'image/jpeg' },
  png: { label: 'PNG 图片', mediaType: 'image/png' },
}

// What Windows forbids in a file name, control characters included; Linux forbids less.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const forbidden = /[\\/:*?"<>|\u0000-\u001f\u007f]/

/** A file name without a folder, as Windows and Linux both take it. */
export const fileName = z
  .string()
  .min(1)
  .max(120)
  .refine((name) => !forbidden.test(name) && !/^[. ]|[. ]$/.test(name), '文件名含有不能使用的字符')

/**
 * A file name made of any text: what a file system forbids becomes its full-width twin or a space, and the name is
 * kept short enough for a path on Windows.
 * @param kind gives the ending, with its dot.
 */
export function fileNameFrom(text: string, kind: FileKind): string {
  return `${stemOf(text)}.${kind}`
}

/** The name a file came with, as both systems take it; its ending is kept. */
export function fileNameLike(name: string): string {
  const [, stem = name, ending = ''] = /^(.*)(\.[A-Za-z0-9]{1,10})$/s.exec(name) ?? []
  return `${stemOf(stem)}${ending}`
}

function stemOf(text: string): string {
  const twins: Readonly<Record<string, string>> = {
    '\\': '＼',
    '/': '／',
    ':': '：',
    '*': '＊',
    '?': '？',
    '"': '＂',
    '<': '＜',
    '>': '＞',
    '|': '｜',
  }
  const stem = [...text]
    .map((sign) => twins[sign] ?? (forbidden.test(sign) ? ' ' : sign))
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  return [...stem].slice(0, 100).join('') || '未命名'
}
