/** The code at the foot of issued papers, and the choice to leave it off. */
import { useMemo } from 'react'
import { codeMark } from '../../forms/print/code-mark'
import type { Paper } from '../../src-domain/case-record'
import { formatPaperCode } from '../../src-domain/paper-code'
import { useSettings, useStore } from '../store/hooks'

const settingKey = 'paperCodeOff'

/** Whether papers bear the code, and a way to change that. */
export function usePaperCodeChoice(): [on: boolean, change: (on: boolean) => Promise<void>] {
  const store = useStore()
  const off = useSettings()[settingKey] === true
  return [!off, (on) => store.setSettings({ [settingKey]: !on })]
}

/** Markup of the code of an issued paper; undefined for drafts and voided papers, and where the code is left off. */
export function usePaperCode({ status, docNo, issueDate, issued }: Paper): string | undefined {
  const [on] = usePaperCodeChoice()
  const digest = issued?.digest
  return useMemo(() => {
    if (!on || status !== 'issued' || !digest || !issueDate) return undefined
    return codeMark(formatPaperCode({ docNo: docNo ?? null, issueDate, digest }))
  }, [on, status, docNo, issueDate, digest])
}
