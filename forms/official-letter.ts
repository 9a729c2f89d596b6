/** 函: a plain official letter for what no form fits (《党政机关公文处理工作条例》第八条第十四项; documents.md B.2 其他普通公文). */
import { caseFields } from './blocks'
import type { Block } from './document-tree'
import { bool, multiline, text } from './fields'
import { filedWide } from './filed-rows'
import type { Fill } from './fill'
import { defineForm, type Finding, type ValuesOf } from './form'
import { letterParts, paragraph } from './letter'
import { checkCitations, checkLetter, letterClosing, letterFields, letterPrefill } from './letter-fields'
import { issueTable, twoCopiesNote } from './notice'
import { isGiven } from './pieces'
import { checkSecrecy } from './secrecy'

const fields = {
  ...letterFields,
  caseTitle: caseFields.caseTitle,
  letterTitle: text('标题', { required: true, max: 60, width: 'full', help: '写作“关于……的函”' }),
  letterBody: multiline('正文', {
    required: true,
    help: '一段一行；以“一、”“（一）”开头的一行印为标题',
  }),
  letterEnding: text('结语', { help: '如 专此函告。请予支持为盼。', width: 'full' }),
  replyWanted: bool('附回执', { required: true }),
} as const
type LetterFill = Fill<typeof fields>
type Values = ValuesOf<typeof fields>

export const officialLetter = defineForm({
  id: 'officialLetter',
  no: '39附',
  title: '函',
  version: 1,
  style: 'letter',
  issuer: 'office',
  curtailsRights: false,
  docCode: '函',
  basis: ['《党政机关公文处理工作条例》第八条第十四项'],
  stages: [],
  fields,
  groups: [
    { title: '文号与抬头', fields: ['docNo', 'letterTitle', 'addressee', 'caseTitle'] },
    { title: '正文', fields: ['letterBody', 'letterEnding', 'replyWanted'] },
    letterClosing,
  ],
  prefill: (context, known) => ({
    ...letterPrefill(context, known, { issuer: 'office', addressee: null, copies: 2 }),
    letterEnding: '专此函告。',
    replyWanted: false,
  }),
  compose: (fill, context) => {
    const letter = {
      name: fill.text('letterTitle').text,
      docCode: '函',
      body: body(fill),
      footnote: twoCopiesNote(fill.values.copiesTotal),
    }
    const filed = issueTable(
      fill,
      '案　由',
      [fill.text('caseTitle')],
      [],
      [filedWide('标　题', fill.text('letterTitle')), filedWide('附回执', fill.boxes('replyWanted'))],
    )
    return letterParts(fill, context, letter, [
      { label: '第一联　发出', ...(fill.values.replyWanted ? { receipt: true as const } : {}) },
      { label: '第二联　存卷', below: [filed] },
    ])
  },
  check: (values, context) => [
    ...checkLetter(values, context, { title: '函', curtailsRights: false }),
    ...checkTitle(values),
    ...checkSecrecy(values, context),
    ...checkCitations('letterBody', values.letterBody),
  ],
})

const first = /^[一二三四五六七八九十]+、[^。；]*$/
const second = /^（[一二三四五六七八九十]+）[^。；]*$/

/** The paragraphs as typed, headings told by their numbers (GB/T 9704-2012 7.3.3). */
function body(fill: LetterFill): Block[] {
  const run = fill.text('letterBody')
  const lines = run.text.split(/\n+/).map((line) => line.trim())
  const ending = fill.text('letterEnding')
  const blocks = lines.filter(Boolean).map((line): Block => {
    const runs = [{ ...run, text: line }]
    if (first.test(line)) return { kind: 'heading', level: 1, runs }
    if (second.test(line)) return { kind: 'heading', level: 2, runs }
    return paragraph(runs)
  })
  return [...blocks, ...(isGiven(ending) ? [paragraph([ending])] : [])]
}

function checkTitle({ letterTitle }: Values): Finding[] {
  const title = letterTitle?.trim()
  if (!title || /^关于.+的(复)?函$/.test(title)) return []
  return [{ field: 'letterTitle', level: 'warning', message: '标题一般写作“关于……的函”或者“关于……的复函”' }]
}
