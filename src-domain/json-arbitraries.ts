/** Random records and random steps upon them, for the property tests of edits and of merging. */
import fc from 'fast-check'
import { applyEdits, type Edit, isMap, type Json, type JsonMap, type Path } from './edits'

const keys = fc.constantFrom('a', 'b', 'c', 'd')
const leaf = fc.oneof(
  fc.constantFrom<Json>('', '甲', '乙公司', null, true, false, 0, 1, 2.5, -3, 2 ** 40),
  fc.array(fc.constantFrom<Json>('x', 'y', 3), { maxLength: 3 }),
)

const arbitraryJson: fc.Arbitrary<Json> = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof({ depthSize: 'small' }, leaf, fc.dictionary(keys, tie('json'), { maxKeys: 3 })),
})).json
export const arbitraryMap: fc.Arbitrary<JsonMap> = fc
  .dictionary(keys, arbitraryJson, { maxKeys: 4 })
  .map((map) => ({ ...map }))

const arbitraryEdit: fc.Arbitrary<Edit> = fc.record({
  path: fc.array(keys, { minLength: 1, maxLength: 3 }),
  value: fc.option(arbitraryJson, { nil: undefined }),
})
export const arbitraryEdits = fc.array(arbitraryEdit, { minLength: 1, maxLength: 4 })

/** A record and a step that may be done upon it. */
export const arbitraryStep = fc
  .record({ before: arbitraryMap, wanted: arbitraryEdits })
  .map(({ before, wanted }) => ({ before, edits: possible(before, wanted) }))

/** Those of the edits that run through maps only, each judged after the ones before it. */
export function possible(json: JsonMap, edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = []
  let present = json
  for (const edit of edits) {
    if (blocked(present, edit.path)) continue
    kept.push(edit)
    present = applyEdits(present, [edit])
  }
  return kept
}

function blocked(json: JsonMap, path: Path): boolean {
  let value: Json | undefined = json
  for (const key of path.slice(0, -1)) {
    if (value === undefined || value === null) return false
    if (!isMap(value)) return true
    value = value[key]
  }
  return value !== undefined && value !== null && !isMap(value)
}
