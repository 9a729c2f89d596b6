/** `validate --case`: is this file a case, and is what it says possible? */
import { checkCase } from '../../src-domain/case-check'
import { readCaseFile } from '../case-file'
import { InputError, readOptions, todayOr } from '../input'

/** `{valid: true, warnings}`. @throws InputError naming every fault by its place; warnings alone do not fail. */
export async function validateCommand(args: string[]) {
  const options = readOptions(args, ['case'], ['office', 'today'])
  const { record, office } = await readCaseFile(options.case, options.office)
  const findings = checkCase(record, office, todayOr(options.today))
  const errors = findings.filter((finding) => finding.level === 'error')
  if (errors.length > 0) throw new InputError(errors.map(({ path, message }) => ({ path, message })))
  return { valid: true, warnings: findings.map(({ path, message }) => ({ path, message })) }
}
