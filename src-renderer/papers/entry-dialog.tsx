/** 登记文号: why a number was left out or spoilt, or which organ gave it. What is wrong is told with the right form. */
import { Button, NumberInput, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { parseDocNo } from '../../src-domain/document-number'
import { type EntryKind, entryKinds, entryOf, faultsOfEntry } from '../../src-domain/number-entries'
import { docNoTaken } from '../../src-domain/number-register'
import styles from '../editor/editor.module.css'
import { DocNoInput } from '../fields/doc-no-input'
import { gapReasons, UsualReasons, voidReasons } from '../fields/usual-reasons'
import { Dialog } from '../frame/dialog'
import { showNotice } from '../frame/notices'
import { useNumbers, useOfficerId, useStore } from '../store/hooks'
import type { EntryStart } from './entry-start'

const meanings: Readonly<Record<EntryKind, string>> = {
  gap: '这些号没有用过，也不再使用。',
  void: '号已经写出去或者印坏了，本程序里没有这份文书。',
  external: '别的机关编的号，或者在本程序以外发出的文书。',
}

/** The dialog; it closes itself once the entry is kept. */
export function EntryDialog({ start, onClose }: { start: EntryStart; onClose: () => void }) {
  const store = useStore()
  const cases = useNumbers()
  const officerId = useOfficerId()
  const [typed, setTyped] = useState(start.typed)
  const [asked, setAsked] = useState(false)
  const [leftNumber, setLeftNumber] = useState(false)
  const faults = faultsOfEntry(typed)
  const external = typed.kind === 'external'
  const parsed = parseDocNo(typed.docNo)
  const slip = !parsed.ok && parsed.suggestion !== undefined
  const bears = typed.docNo.trim() !== '' && docNoTaken(cases, typed.docNo, '') !== null
  const told = asked ? faults : {}

  function set(part: Partial<typeof typed>) {
    setTyped((before) => ({ ...before, ...part }))
  }

  function keep() {
    setAsked(true)
    if (Object.keys(faults).length > 0 || bears) return
    const id = start.id ?? crypto.randomUUID()
    const entry = entryOf(typed, new Date().toISOString(), officerId)
    change(
      [{ path: ['numberEntries', id], value: entry }],
      `登记${entryKinds[typed.kind]}：${typed.docNo.trim()}`,
    )
  }

  function change(edits: Parameters<typeof store.changeOffice>[0], purpose: string) {
    try {
      store.changeOffice(edits, purpose)
      showNotice({ text: `已${purpose}` })
      onClose()
    } catch (error) {
      showNotice({ tone: 'late', text: error instanceof Error ? error.message : '没有登记成功，请再试一次' })
    }
  }

  return (
    <Dialog opened onClose={onClose} title={start.id === null ? '登记文号' : '修改登记'} size="34rem">
      <div className={styles.fixed}>
        <SegmentedControl
          aria-label="登记什么"
          data={Object.entries(entryKinds).map(([value, label]) => ({ value, label }))}
          value={typed.kind}
          onChange={(kind) => set({ kind: kind as EntryKind })}
        />
        <p className="muted">{meanings[typed.kind]}</p>
        <DocNoInput
          data-autofocus
          placeholder="例如 川公管监受〔2026〕1号"
          value={typed.docNo}
          error={
            bears
              ? '案件里已有文书用了这个号，不用在这里登记'
              : ((asked || leftNumber || slip) && faults.docNo) || null
          }
          onChange={(docNo) => set({ docNo })}
          onBlur={() => setLeftNumber(typed.docNo.trim() !== '')}
        />
        {!external && (
          <NumberInput
            label="连续几个号的，写到第几号"
            placeholder="只有一个号的不填"
            allowDecimal={false}
            allowNegative={false}
            value={typed.until ?? ''}
            error={told.until}
            onChange={(value) => set({ until: typeof value === 'number' ? value : null })}
          />
        )}
        {external && (
          <>
            <TextInput
              label="编号的机关"
              value={typed.source}
              error={told.source}
              onChange={(event) => set({ source: event.currentTarget.value })}
            />
            <TextInput
              label="文书名称"
              value={typed.title}
              error={told.title}
              onChange={(event) => set({ title: event.currentTarget.value })}
            />
            <TextInput
              label="成文日期"
              placeholder="2026-03-05"
              value={typed.issueDate ?? ''}
              error={told.issueDate && '请写作 2026-03-05 的样式'}
              onChange={(event) => set({ issueDate: event.currentTarget.value.trim() || null })}
            />
          </>
        )}
        {!external && (
          <UsualReasons
            reasons={typed.kind === 'gap' ? gapReasons : voidReasons}
            onChoose={(reason) => set({ reason })}
          />
        )}
        <Textarea
          label={external ? '说明' : '原因'}
          autosize
          minRows={2}
          value={typed.reason}
          error={told.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
      </div>
      <div className={styles.dialogActions}>
        {start.id !== null && (
          <Button
            variant="default"
            onClick={() =>
              change(
                [{ path: ['numberEntries', start.id ?? ''], value: undefined }],
                `取消登记：${typed.docNo.trim()}`,
              )
            }
          >
            取消这条登记
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          不登记
        </Button>
        <Button onClick={keep}>登记</Button>
      </div>
    </Dialog>
  )
}
