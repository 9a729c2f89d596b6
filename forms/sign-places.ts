/** The places to sign of a whole paper, and what was drawn there: it counts as long as the paper says what was signed. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { formatChineseDate } from '../src-domain/calendar-date'
import type { Paper } from '../src-domain/case-record'
import type { DrawnSignature } from '../src-domain/drawn-signature'
import { type RowWithId, rowsOf } from '../src-domain/rows'
import type { Block, DocumentTree, Drawing, Part, Run, SignPlace } from './document-tree'
import type { Finding } from './form'
import { toText } from './print/text'
import { mapTexts } from './run-text'
import { footRuns } from './sign-lines'

/** All places to sign of a paper, each once, those at the foot of its pages last. */
export function signPlaces(tree: DocumentTree): SignPlace[] {
  const found = new Map<string, SignPlace>()
  const note = (runs: Run[]) => {
    for (const { sign } of runs) if (sign && !found.has(sign.name)) found.set(sign.name, sign)
    return runs
  }
  mapTexts(tree, note)
  for (const part of tree.parts) note(footRuns(part))
  return [...found.values()]
}

/**
 * SHA-256 of what those who sign a paper sign: its words, but for what comes only when it is issued (number, date of the
 * letter) and for what is noted after the signing.
 */
export function signedWords(tree: DocumentTree): string {
  const parts = tree.parts.map((part) => ({ ...part, blocks: part.blocks.filter(isSigned) }))
  const words = mapTexts({ ...tree, parts }, (runs) =>
    runs.filter(({ field }) => field !== 'docNo' && field !== 'issueDate'),
  )
  return bytesToHex(sha256(utf8ToBytes(toText(words))))
}

function isSigned(block: Block): boolean {
  if (block.kind === 'paragraph') return !block.afterSigning
  return block.kind !== 'docNumber' && block.kind !== 'caption' && block.kind !== 'signature'
}

/** A signature of a paper, and whether the paper still says what was signed. */
export type JudgedSignature = RowWithId<DrawnSignature> & { counts: boolean }

/** The signatures of a paper in the order they were made. @param tree as it was composed, unsigned. */
export function judgedSignatures(tree: DocumentTree, signatures: Paper['signatures']): JudgedSignature[] {
  const rows = rowsOf(signatures)
  if (rows.length === 0) return []
  const words = signedWords(tree)
  return rows.map((row) => ({ ...row, counts: row.words === words }))
}

/** The paper with what was drawn on it, as far as it counts; the last where somebody signed twice. */
export function withSignatures(tree: DocumentTree, signatures: Paper['signatures']): DocumentTree {
  const standing = judgedSignatures(tree, signatures).filter(({ counts }) => counts)
  if (standing.length === 0) return tree
  const at = new Map(standing.map((row) => [row.place, row]))
  const signed = mapTexts(tree, (runs) => runs.map((run) => signedRun(run, at)))
  return { ...signed, parts: signed.parts.map((part) => ({ ...part, ...footOf(part, at) })) }
}

function signedRun(run: Run, at: ReadonlyMap<string, DrawnSignature>): Run {
  const drawn = run.sign && at.get(run.sign.name)
  if (drawn) return { ...run, drawn: drawingOf(drawn) }
  const dated = run.signedOn === undefined ? undefined : at.get(run.signedOn)
  return dated ? { ...run, text: `　${formatChineseDate(dated.at.slice(0, 10))}` } : run
}

function footOf(part: Part, at: ReadonlyMap<string, DrawnSignature>): Pick<Part, 'footDrawn'> {
  const drawn = footRuns(part).flatMap(({ sign }) => {
    const row = sign && at.get(sign.name)
    return row ? [[row.place, drawingOf(row)] as const] : []
  })
  return drawn.length > 0 ? { footDrawn: Object.fromEntries(drawn) } : {}
}

function drawingOf({ strokes, name }: DrawnSignature): Drawing {
  return { strokes, by: name }
}

/** The signatures that were frozen with an issued paper. */
export function frozenSignatures(
  tree: DocumentTree,
  signatures: Paper['signatures'],
): RowWithId<DrawnSignature>[] {
  const drawn = new Set<string>()
  mapTexts(tree, (runs) => {
    for (const run of runs) if (run.sign && run.drawn) drawn.add(`${run.sign.name} ${run.drawn.strokes}`)
    return runs
  })
  for (const { footDrawn } of tree.parts) {
    for (const [name, { strokes }] of Object.entries(footDrawn ?? {})) drawn.add(`${name} ${strokes}`)
  }
  return rowsOf(signatures).filter(({ place, strokes }) => drawn.has(`${place} ${strokes}`))
}

/** That people signed a text which is no longer that of the paper. @param tree as it was composed, unsigned. */
export function checkSignatures(tree: DocumentTree, signatures: Paper['signatures']): Finding[] {
  const judged = judgedSignatures(tree, signatures)
  const standing = new Set(judged.filter(({ counts }) => counts).map(({ place }) => place))
  const void_ = judged.filter(({ counts, place }) => !counts && !standing.has(place))
  if (void_.length === 0) return []
  const names = [...new Set(void_.map(({ name }) => name))].join('、')
  return [
    {
      field: null,
      level: 'warning',
      grave: true,
      message: `${names}现场签名之后文字改动过，签名不再作数，签名处留空；请重新签名，或者改回签名时的文字`,
    },
  ]
}
