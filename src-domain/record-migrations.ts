/**
 * How a record of an earlier version of its schema becomes one of today's. A step is told as edits, so that it is one
 * change of the record's history like any other, and two workstations that take it apart from each other agree.
 */
import { applyEdits, type Edit, type JsonMap } from './edits'

/** The step from one version of a schema to the next. */
export interface RecordMigration {
  /** The version it starts from. */
  from: number
  /** What has to change, `schemaVersion` apart. */
  edits(json: JsonMap): readonly Edit[]
}

/** The steps that cases have taken so far; each raises `caseSchemaVersion` by one. */
export const caseMigrations: readonly RecordMigration[] = []

/** The same for the record of organs and officers. */
export const officeMigrations: readonly RecordMigration[] = []

/**
 * The edits that bring a record forward as far as there are steps; none where it is of today's version, of a later
 * one, or of none.
 */
export function migrationEdits(json: JsonMap, migrations: readonly RecordMigration[]): Edit[] {
  const all: Edit[] = []
  let stands = json
  for (;;) {
    const step = migrations.find(({ from }) => from === stands.schemaVersion)
    if (!step) return all
    const edits = [...step.edits(stands), { path: ['schemaVersion'], value: step.from + 1 }]
    all.push(...edits)
    stands = applyEdits(stands, edits)
  }
}
