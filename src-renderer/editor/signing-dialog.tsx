/**
 * 现场签名: those who were there sign the draft on the screen, place by place. What they sign is bound to the words as they
 * stand; whoever cannot or will not draw leaves the place blank for the pen.
 */
import { Button, TextInput } from '@mantine/core'
import { useId, useRef, useState } from 'react'
import type { SignPlace } from '../../forms/document-tree'
import { type JudgedSignature, judgedSignatures, signedWords, signPlaces } from '../../forms/sign-places'
import { signatureEdits, unsignEdits } from '../../src-domain/drawn-signature'
import type { Edit } from '../../src-domain/edits'
import { beijingMinute } from '../clock'
import { Dialog } from '../frame/dialog'
import { showNotice } from '../frame/notices'
import { onDisk } from '../store/on-disk'
import type { CaseSession } from '../store/types'
import { workstationName } from '../workstation'
import { DrawnPicture } from './drawn-signature'
import styles from './editor.module.css'
import type { DraftPaper } from './paper-edits'
import { SignatureCanvas, type SignatureField } from './signature-canvas'
import own from './signing.module.css'
import { type StepWords, stepFailure } from './step-failure'
import type { usePaper } from './use-paper'

interface SigningDialogProps {
  draft: DraftPaper
  paper: ReturnType<typeof usePaper>
  session: CaseSession
  onClose: () => void
}

/** The dialog; it goes on to the next place after each signature. */
export default function SigningDialog({ draft, paper, session, onClose }: SigningDialogProps) {
  const { form, paperId } = draft
  const places = signPlaces(paper.unsigned)
  const judged = judgedSignatures(paper.unsigned, draft.paper.signatures)
  const signedAt = (name: string) => judged.findLast(({ place, counts }) => place === name && counts)
  const voidAt = (name: string) => judged.findLast(({ place, counts }) => place === name && !counts)
  const [chosen, setChosen] = useState(() => places.find(({ name }) => !signedAt(name))?.name ?? '')
  const place = places.find(({ name }) => name === chosen) ?? places[0]
  const lacking = paper.problems.missing.length + paper.problems.faulty.length
  const open = places.filter(({ name }) => !signedAt(name)).length

  async function save(who: string, strokes: string) {
    if (!place) return
    const kept = await change(
      signatureEdits(paperId, draft.paper, crypto.randomUUID(), {
        place: place.name,
        name: who,
        strokes,
        at: new Date().toISOString(),
        officerId: draft.context.officerId,
        workstation: workstationName(),
        words: signedWords(paper.unsigned),
      }),
      `现场签名《${form.title}》：${who}（${place.name}）`,
      { done: '签名已记下', undone: '签名没有记下' },
    )
    if (!kept) return
    const at = places.findIndex(({ name }) => name === place.name)
    const next = [...places.slice(at + 1), ...places.slice(0, at)].find(({ name }) => !signedAt(name))
    if (next) setChosen(next.name)
  }

  async function takeOut(signature: JudgedSignature) {
    const { place: at, name } = signature
    const edits = unsignEdits(paperId, draft.paper, at)
    const words = { done: '签名已去掉', undone: '签名没有去掉' }
    await change(edits, `去掉现场签名《${form.title}》：${name}（${at}）`, words, { final: false })
  }

  /** On disk before it is shown. That somebody signed is not taken back by Ctrl+Z. */
  async function change(
    edits: readonly Edit[],
    purpose: string,
    words: Pick<StepWords, 'done' | 'undone'>,
    how: { final: boolean } = { final: true },
  ): Promise<boolean> {
    try {
      session.change(edits, purpose, how)
      await onDisk(session)
      return true
    } catch (error) {
      const { stands, text } = stepFailure(error, { ...words, kept: '文书保持原样。' })
      showNotice({ tone: 'late', text })
      return stands
    }
  }

  return (
    <Dialog opened onClose={onClose} title={`现场签名 · 《${form.title}》`} size="62rem">
      {lacking > 0 ? (
        <p className={own.remark} data-tone="soon">
          {`还有 ${lacking} 处没有填好。签名只对签时的文字作数，请先填好、核对无误再签。`}
        </p>
      ) : null}
      <div className={own.signing}>
        <ol className={own.places} aria-label="签名处">
          {places.map(({ name }) => (
            <li key={name}>
              <button
                type="button"
                className={own.place}
                aria-current={name === place?.name}
                onClick={() => setChosen(name)}
              >
                <span>{name}</span>
                <PlaceState signed={signedAt(name)} voided={voidAt(name)} />
              </button>
            </li>
          ))}
        </ol>
        {place ? (
          <PlaceField
            key={place.name}
            place={place}
            signed={signedAt(place.name)}
            onSign={save}
            onTakeOut={takeOut}
          />
        ) : null}
      </div>
      <p className={styles.explain}>
        签名和现在的文字连在一起：之后改动文字，签名即不作数，要重签。签完请当场签发，把内容固定下来。不便在屏幕上签的留空，打印后用笔签。
      </p>
      <div className={styles.dialogActions}>
        <Button variant="default" onClick={onClose}>
          {open === 0 ? '签完了' : '关闭'}
        </Button>
      </div>
    </Dialog>
  )
}

function PlaceState({
  signed,
  voided,
}: {
  signed: JudgedSignature | undefined
  voided: JudgedSignature | undefined
}) {
  if (signed) return <span data-tone="done">{`✓ ${signed.name}`}</span>
  if (voided) return <span data-tone="late">文字已改，须重签</span>
  return <span>未签</span>
}

interface PlaceFieldProps {
  place: SignPlace
  signed: JudgedSignature | undefined
  onSign: (who: string, strokes: string) => Promise<void>
  onTakeOut: (signature: JudgedSignature) => Promise<void>
}

/** One place: what was drawn there, or the field to draw in. */
function PlaceField({ place, signed, onSign, onTakeOut }: PlaceFieldProps) {
  const [again, setAgain] = useState(false)
  if (signed && !again) {
    const { name, at, workstation, strokes } = signed
    return (
      <div className={own.field}>
        <p>{`${name}，${beijingMinute(at)}，在“${workstation}”上签名。`}</p>
        <div className={own.shown}>
          <DrawnPicture strokes={strokes} by={name} />
        </div>
        <div className={own.tools}>
          <Button variant="default" onClick={() => setAgain(true)}>
            重签
          </Button>
          <Button variant="default" onClick={() => void onTakeOut(signed)}>
            去掉签名
          </Button>
        </div>
      </div>
    )
  }
  return (
    <DrawingField
      place={place}
      onSign={async (who, strokes) => {
        await onSign(who, strokes)
        setAgain(false)
      }}
    />
  )
}

function DrawingField({ place, onSign }: Pick<PlaceFieldProps, 'place' | 'onSign'>) {
  const field = useRef<SignatureField>(null)
  const hint = useId()
  const [who, setWho] = useState(place.who ?? '')
  const [drawn, setDrawn] = useState(false)
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)

  async function confirm() {
    setAsked(true)
    const strokes = field.current?.strokes() ?? ''
    if (who.trim() === '' || strokes === '') return
    setBusy(true)
    await onSign(who.trim(), strokes)
    setBusy(false)
  }

  return (
    <div className={own.field}>
      <TextInput
        label="签名人"
        description={`在“${place.name}”处签名的人`}
        value={who}
        data-autofocus
        error={asked && who.trim() === '' ? '请写明是谁签名' : null}
        onChange={(event) => setWho(event.currentTarget.value)}
      />
      <div className={own.pad} data-drawn={drawn}>
        <SignatureCanvas ref={field} label={`${place.name}的签名框`} describedBy={hint} onDrawn={setDrawn} />
        <span className={own.hint} id={hint}>
          请本人在框内用笔、手指或者鼠标签名
        </span>
      </div>
      <p className={own.failure} role="alert">
        {asked && !drawn ? '框内还没有签名。' : ''}
      </p>
      <div className={own.tools}>
        <Button variant="default" disabled={!drawn} onClick={() => field.current?.undoStroke()}>
          撤销一笔
        </Button>
        <Button variant="default" disabled={!drawn} onClick={() => field.current?.clear()}>
          重写
        </Button>
        <Button loading={busy} onClick={() => void confirm()}>
          确认签名
        </Button>
      </div>
    </div>
  )
}
