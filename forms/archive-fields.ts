/** What the cover and the catalogue of a case file have in common. */
import type { CodeTable } from '../src-domain/codes'
import type { OfficeRecord } from '../src-domain/office'
import { officer, text } from './fields'
import type { Finding } from './form'

/** The two volumes of a file: what the parties may see, and what stays inside (A.25). */
export const volumeKinds = { main: '正卷', auxiliary: '副卷' } as const satisfies CodeTable

export const archiveFields = {
  archiveNo: text('归档号', { required: true, help: '结案年份四位加当年流水四位，如 20260001' }),
  volumeTitle: text('案卷题名', { required: true, max: 100, width: 'full' }),
  filedById: officer('立卷人', { required: true }),
} as const

/** Who puts the files together; null where nobody bears the role. */
export function archivistOf(office: OfficeRecord): string | null {
  const holder = Object.entries(office.officers).find(
    ([, one]) => one.active && one.roleCodes?.includes('archivist'),
  )
  return holder?.[0] ?? null
}

/** The number of a file is well formed, and nobody checks his own work. */
export function checkFiled(values: {
  archiveNo?: string | null
  filedById?: string | null
  checkedById?: string | null
}): Finding[] {
  const { archiveNo, filedById, checkedById } = values
  const findings: Finding[] = []
  if (archiveNo && !/^(19|20)\d{6}$/.test(archiveNo)) {
    const message = '归档号应为年份四位加流水四位，如 20260001'
    findings.push({ field: 'archiveNo', level: 'error', message })
  }
  if (filedById && filedById === checkedById) {
    findings.push({ field: 'checkedById', level: 'error', message: '立卷人不得审核检查自己立的卷' })
  }
  return findings
}
