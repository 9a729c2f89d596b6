/** `schema case` and `schema FORM_ID`: the JSON Schema of a case, or of a document's values. */
import { caseJsonSchema, formJsonSchema } from '../../forms/json-schema'
import { refuse } from '../input'
import { requireForm } from '../require-form'

/** @throws InputError where no name or an unknown one is given. */
export function schemaCommand(args: string[]) {
  const [name] = args
  if (!name || args.length > 1) refuse('schema', '请写明一个名称：case 或文书代码')
  return name === 'case' ? caseJsonSchema() : formJsonSchema(requireForm(name))
}
