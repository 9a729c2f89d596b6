/** `forms`: which standard documents there are. */
import { forms } from '../../forms/catalogue'

/** Each document with its id, number in the table of documents, title, version and 文种代字. */
export function formsCommand() {
  return forms.map(({ id, no, title, version, issuer, docCode, basis }) => ({
    id,
    no,
    title,
    version,
    issuer,
    docCode,
    basis,
  }))
}
