/** What a check needs of the browser; what reads PDF and makes Word files is large and loaded when first wanted. */
import type { VerifyTools } from '../../forms/verify-file'
import { type PaperCode, parsePaperCodes } from '../../src-domain/paper-code'
import { sha256 } from '../digest'
import { makeDocx } from '../editor/docx-job'

/** The tools of one check. @throws Error from `docxOf` where the check is given up. */
export function verifyTools(signal: AbortSignal): VerifyTools {
  return {
    sha256,
    docxOf: async (tree) => {
      const made = await makeDocx(tree, { draft: false }, signal)
      if (!made) throw new Error('given up')
      return made
    },
  }
}

/** The codes among the properties of a PDF or Word file; none where it says nothing. */
export async function codesInFile(bytes: Uint8Array): Promise<PaperCode[]> {
  const { codeInFile } = await import('../../forms/print/file-code')
  return parsePaperCodes((await codeInFile(bytes)) ?? '')
}
