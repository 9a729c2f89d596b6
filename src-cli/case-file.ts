/**
 * A case read from a file: either the record as the program keeps it, or an entry of the sample cases in their
 * own shape. With it comes the office whose organs and officers its ids name.
 */
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import officeDefaults from '../assets/office-defaults.json'
import sampleCases from '../assets/sample-cases.json'
import { type CaseRecord, caseRecord } from '../src-domain/case-record'
import { type OfficeRecord, officeRecord } from '../src-domain/office'
import { fromSampleCase, isSampleCase, officeFromSample, type SampleCase } from '../src-domain/sample-case'
import { InputError, placeIn, readJson, refuse } from './input'

export interface CaseFile {
  record: CaseRecord
  office: OfficeRecord
}

/**
 * @param casePath a JSON file with one case.
 * @param officePath a JSON file with organs and officers; the shipped ones where not given.
 * @throws InputError naming every place of the file that is not as wanted.
 */
export async function readCaseFile(casePath: string, officePath: string | undefined): Promise<CaseFile> {
  const json = await readJson(casePath)
  const sample = isSampleCase(json)
  const record = sample ? readSample(casePath, json) : parsed(casePath, json)
  return { record, office: await readOffice(officePath, sample) }
}

/**
 * The case files of a folder, in the order of their names.
 * @throws InputError where it cannot be read or holds no JSON file.
 */
export async function caseFilesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => refuse(folder, '读不到这个文件夹，请检查路径和权限'))
  const files = names.filter((name) => name.endsWith('.json')).sort()
  if (files.length === 0) refuse(folder, '文件夹里没有案件文件（*.json）')
  return files.map((name) => join(folder, name))
}

/** A sample that fits its own shape may still hold what no case can. */
function readSample(path: string, json: SampleCase): CaseRecord {
  try {
    return fromSampleCase(json, countingIds())
  } catch (error) {
    if (error instanceof z.ZodError) refuseIssues(path, error.issues)
    throw error
  }
}

function parsed(path: string, json: unknown): CaseRecord {
  const file = basename(path)
  if (json === null || typeof json !== 'object' || !('case' in json)) {
    refuse(file, '这个文件不是案件：缺少 case 部分。案件的样式见 schema case')
  }
  const result = caseRecord.safeParse(json)
  if (result.success) return result.data
  refuseIssues(path, result.error.issues)
}

/** @throws InputError naming every place. */
function refuseIssues(path: string, issues: readonly z.core.$ZodIssue[]): never {
  throw new InputError(
    issues.map((issue) => ({ path: placeIn(basename(path), issue.path), message: chinese(issue) })),
  )
}

/**
 * The office of a JSON file; the shipped one, or that of the samples, where none is given.
 * @throws InputError naming every place of the file that is not as wanted.
 */
export async function readOffice(path: string | undefined, sample: boolean): Promise<OfficeRecord> {
  if (path === undefined) return sample ? officeFromSample(sampleCases) : officeRecord.parse(officeDefaults)
  const result = officeRecord.safeParse(await readJson(path))
  if (result.success) return result.data
  refuseIssues(path, result.error.issues)
}

/** Ids that are the same on every run, so that a rendering can be compared with an earlier one. */
function countingIds(): () => string {
  let count = 0
  return () => {
    count += 1
    return `id-${String(count).padStart(4, '0')}`
  }
}

/** zod's own sentences are in its Chinese locale; only what that leaves unsaid is added here. */
function chinese(issue: { message: string; code?: string | undefined }): string {
  return issue.code === 'unrecognized_keys' ? `有不认识的内容（${issue.message}）` : issue.message
}
