/**
 * The paths of the procedure that no sample case takes, each walked on screen with its papers; and that every
 * transition of documents.md E.3 is taken by one walk or another.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FactKind, factKinds, type Stage, stages } from '../../src-domain/facts'
import { mainSteps, sideSteps } from '../../src-domain/procedure'
import type { BrowserApp } from '../browser/launch'
import { openEmptyOffice } from '../browser/office-page'
import type { Path } from '../support/case-walk'
import { enterSampleOffice } from '../support/first-account'
import { samplePaths } from '../support/sample-paths'
import { sidePaths } from '../support/side-paths'
import { walkPath } from '../support/walk-path'

let app: BrowserApp
beforeAll(async () => {
  app = await openEmptyOffice()
  await enterSampleOffice(app.page)
})
afterAll(() => app?.close())

describe.each(sidePaths.map((path, index) => ({ ...path, tender: String(910 + index) })))(
  '$name',
  ({ tender, ...path }) => walkPath(path, () => app, tender),
)

test('every transition of the procedure is taken by a walk', () => {
  const taken = new Set([...samplePaths, ...sidePaths].flatMap(transitions))
  const all = [
    ...mainSteps.flatMap(({ no, from, fact }) =>
      from.map((stage) => `${no} ${stages[stage]} ${factKinds[fact]}`),
    ),
    ...sideSteps.map(({ no, fact }) => `${no} ${factKinds[fact]}`),
  ]
  expect(new Set(all.map((one) => one.split(' ')[0])).size).toBe(34)
  expect(all.filter((one) => !taken.has(one))).toEqual([])
})

/** The transitions that a path takes, each with the state it starts from where it belongs to the main line. */
function transitions({ days }: Path): string[] {
  let stage: Stage = 'registered'
  const taken = [`1 ${stages.clueReceived} ${factKinds.registered}`]
  for (const act of days.flatMap(([, ...acts]) => acts)) {
    if (!('step' in act)) continue
    const kind = kindOf(act.step)
    const main = mainSteps.find(({ from, fact }) => fact === kind && from.includes(stage))
    const side = sideSteps.find(({ fact }) => fact === kind)
    if (main) taken.push(`${main.no} ${stages[stage]} ${act.step}`)
    if (side) taken.push(`${side.no} ${act.step}`)
    if (main) stage = main.fact
    if (kind === 'correctionMade') stage = stageCalled(String(act.fields?.backTo))
  }
  return taken
}

function kindOf(words: string): FactKind {
  const found = Object.entries(factKinds).find(([, name]) => name === words)
  if (!found) throw new Error(`no step ${words}`)
  return found[0] as FactKind
}

function stageCalled(words: string): Stage {
  const found = Object.entries(stages).find(([, name]) => name === words)
  if (!found) throw new Error(`no state ${words}`)
  return found[0] as Stage
}
