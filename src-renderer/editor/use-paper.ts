/** A paper while it is being filled: its values and what is wrong with them, its pages, and what typing does. */
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { checkPaper } from '../../forms/check'
import type { LooseValues } from '../../forms/fields'
import type { Finding, FormDefinition } from '../../forms/form'
import { checkWording } from '../../forms/secrecy'
import { checkSignatures, withSignatures } from '../../forms/sign-places'
import { type PaperValues, typedOn, valuesOf } from '../../forms/values'
import { applyWording } from '../../forms/wording'
import { type Edit, type JsonMap, shareParts } from '../../src-domain/edits'
import { useConflicts } from '../conflicts/use-questions'
import { ForbiddenError } from '../store/guarded-case'
import type { CaseSession } from '../store/types'
import {
  beneathOf,
  type DraftPaper,
  editsFor,
  restoreEdits,
  type Target,
  targetOf,
  writeBackEdits,
} from './paper-edits'
import type { PaperActions } from './paper-field'
import { besides, byField, problemsOf } from './problems'
import { unsettledFindings } from './unsettled'

/**
 * Everything the screen shows of a draft, worked out anew when the record changes.
 * @param covered the field of an informant who stands masked; null where nobody does. What is said there is not seen, so
 *   nothing is said of it either.
 */
export function usePaper(draft: DraftPaper, session: CaseSession, covered: string | null) {
  const { form, paper, paperId, context } = draft
  const { actions, refused } = usePaperActions(draft, session)
  const conflicts = useConflicts(session)
  const paperValues = useShared(
    useMemo(() => valuesOf(form, typedOn(context.record, paperId), context), [form, paperId, context]),
  )
  const { values } = paperValues
  const composed = useMemo(() => form.compose(values, context), [form, values, context])
  const unsigned = useMemo(() => applyWording(composed, paper.wording), [composed, paper.wording])
  const tree = useMemo(() => withSignatures(unsigned, paper.signatures), [unsigned, paper.signatures])
  const unsettled = useMemo(
    () => (conflicts.length === 0 ? nothingUnsettled : unsettledFindings(draft, conflicts)),
    [draft, conflicts],
  )
  const findings = useMemo(
    () => [
      ...refusals(form, values, refused),
      ...besides(covered, unsettled),
      ...besides(covered, checkPaper(form, values, context)),
      ...checkWording(form, paper.wording, context),
      ...checkSignatures(unsigned, paper.signatures),
    ],
    [unsettled, form, values, context, refused, paper.wording, unsigned, paper.signatures, covered],
  )
  const beneath = beneathOf(draft)
  return {
    paperValues,
    findings,
    composed,
    unsigned,
    tree,
    beneath,
    errors: byField(findings, 'error'),
    warnings: byField(findings, 'warning'),
    grave: findings.flatMap(({ field, grave }) => (grave && field ? [field] : [])),
    problems: problemsOf(form, values, findings, unsettled),
    actions,
  }
}

const nothingUnsettled: Finding[] = []

/** Parts that say the same as the last time stay the same objects, so that a key redraws its own field only. */
function useShared(next: PaperValues): PaperValues {
  const last = useRef(next)
  const shared = useMemo(
    () =>
      shareParts(last.current as unknown as JsonMap, next as unknown as JsonMap) as unknown as PaperValues,
    [next],
  )
  useLayoutEffect(() => {
    last.current = shared
  })
  return shared
}

/** Text that was not taken in keeps a paper from being issued, since the paper says something else than the form. */
function refusals(
  form: FormDefinition,
  values: LooseValues,
  refused: Readonly<Record<string, string>>,
): Finding[] {
  return Object.entries(refused)
    .filter(([field]) => form.fields[field]?.meta.visibleWhen?.(values) !== false)
    .map(([field, message]) => ({ field, level: 'error', message }))
}

function usePaperActions(draft: DraftPaper, session: CaseSession) {
  const latest = useRef(draft)
  const entered = useRef<{ key: string; target: Target } | null>(null)
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({})
  useLayoutEffect(() => {
    latest.current = draft
  })

  const actions = useMemo((): PaperActions => {
    function refuse(key: string, message: string | null) {
      setRefused(({ [key]: _, ...others }) => (message === null ? others : { ...others, [key]: message }))
    }

    function apply(key: string, edits: readonly Edit[], what: string) {
      const name = `《${latest.current.form.title}》`
      try {
        session.change(edits, `${what}${name}`)
        refuse(key, null)
      } catch (error) {
        if (error instanceof ForbiddenError) {
          refuse(key, error.message)
          return
        }
        const label = latest.current.form.fields[key]?.meta.label ?? ''
        refuse(key, `“${label}”与案件记录的要求不符，没有存入；原来的内容还在，请改正`)
      }
    }
    return {
      enter(key) {
        if (entered.current?.key !== key) entered.current = { key, target: targetOf(latest.current, key) }
      },
      change(key, value) {
        const target = entered.current?.key === key ? entered.current.target : targetOf(latest.current, key)
        apply(key, editsFor(latest.current, key, value, target), '填写')
      },
      leave(key) {
        if (entered.current?.key === key) entered.current = null
      },
      misread: refuse,
      restore(key) {
        apply(key, restoreEdits(latest.current, key), '取消本件改动：')
      },
      writeBack(key) {
        apply(key, writeBackEdits(latest.current, key), '写回案件：')
      },
    }
  }, [session])

  return { actions, refused }
}
