/**
 * The order of test files on a machine that has not run them yet: those that take longest begin, so that no core waits at
 * the end for the other. Vitest goes by the size of the file there, and the longest walks are a few lines that read a plan.
 */
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** From the longest on. A file that is missing here only comes later. */
const longest = [
  'procedure-paths',
  'side-paths',
  'kill-while-saving',
  'kill-desktop',
  'kill-while-importing',
  'exchange-conflicts',
  'accessibility',
  'first-complaint',
  'case-file-papers',
  'casework',
]

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`))
      return at < 0 ? longest.length : at
    }
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other))
  }
}
