/**
 * The public version of a paper: names and numbers masked by the rules of section I before anything is published
 * (《中华人民共和国行政处罚法》第五十条; 《中华人民共和国政府信息公开条例》第十五条). A name that the case does not know is
 * not found, so a person compares both versions before release.
 */
import { type CaseRecord, type Party, respondentsOf } from '../src-domain/case-record'
import { informantWords } from '../src-domain/informant'
import type { OfficeRecord } from '../src-domain/office'
import type { Block, DocumentTree, Run, TableCell } from './document-tree'

/** What stands for a number that was taken out. */
export const takenOut = '（已隐去）'

/**
 * A paper with the informant struck out; a complainant who is a person written 投诉人; other persons, officers
 * included, kept by their surname; identity numbers, telephones, accounts, payment codes and the addresses of persons
 * taken out. Names of units, their 统一社会信用代码 and the organs' own telephones stay, since they are public.
 * @returns a new tree; the one handed in is not changed.
 */
export function maskTree(tree: DocumentTree, record: CaseRecord, office: OfficeRecord): DocumentTree {
  const mask = masker(record, office)
  return {
    ...tree,
    title: mask([{ text: tree.title }])[0]?.text ?? '',
    parts: tree.parts.map((part) => ({
      ...part,
      blocks: part.blocks.map((block) => maskBlock(block, mask)),
    })),
  }
}

type Mask = (runs: Run[]) => Run[]

/** Numbers told by their shape: resident identity card, mobile and fixed telephone, account. */
const numberShapes = [
  '[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])\\d{3}[\\dXx]',
  '1[3-9]\\d{9}',
  '0\\d{2,3}-?\\d{7,8}',
  '\\d{12,30}',
].map((shape) => `(?<![\\dA-Za-z-])${shape}(?![\\dA-Za-z-])`)

const compoundSurnames =
  /^(?:欧阳|司马|上官|诸葛|东方|夏侯|皇甫|尉迟|公孙|慕容|令狐|司徒|端木|长孙|宇文|轩辕|司空)./

/** Finds and replaces over runs as over one text, since a name may begin in one run and end in the next. */
function masker(record: CaseRecord, office: OfficeRecord): Mask {
  const words = new Map<string, string>()
  function put(word: string | null | undefined, mask: string) {
    const bare = word?.trim() ?? ''
    if (bare.length >= 2 && !words.has(bare)) words.set(bare, mask)
  }
  // The first to name a word decides, so the strictest come first; what is public is put in as itself.
  for (const word of informantWords(record)) put(word, '')
  for (const { phone, supervisePhone } of Object.values(office.organs)) {
    for (const each of [phone, supervisePhone]) if (each) put(each, each)
  }
  const parties = [record.complainant, ...respondentsOf(record)].flatMap((party) => party ?? [])
  for (const party of parties) if (party.uscc) put(party.uscc, party.uscc)
  if (record.complainant) putParty(record.complainant, '投诉人', put)
  for (const party of respondentsOf(record)) putParty(party, null, put)
  for (const { officerName } of Object.values(office.officers))
    put(officerName, `${surname(officerName)}某某`)

  const longestFirst = [...words.keys()].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(
    [...longestFirst.map(literal), '(?<=缴款码[:：]?)[\\dA-Za-z-]{6,}', ...numberShapes].join('|'),
    'g',
  )
  return (runs) => replaceIn(runs, pattern, (found) => words.get(found) ?? takenOut)
}

function putParty(
  party: Party,
  called: string | null,
  put: (word: string | null | undefined, mask: string) => void,
) {
  const { partyName, legalRepName, contactName, agentName, idNumber, contactPhone, address } = party
  const person = party.partyType === 'natural'
  if (person && partyName) put(partyName, called ?? `${surname(partyName)}某`)
  for (const name of [legalRepName, contactName, agentName]) {
    // A unit may stand as another's agent; its name is public.
    if (name && name.length <= 4) put(name, `${surname(name)}某某`)
  }
  for (const detail of [idNumber, contactPhone]) put(detail, takenOut)
  if (person) put(address, takenOut)
}

function surname(name: string): string {
  return compoundSurnames.test(name) ? name.slice(0, 2) : name.slice(0, 1)
}

/** What is found is replaced in the run where it begins and taken out of those it goes on in. */
function replaceIn(runs: Run[], pattern: RegExp, maskOf: (found: string) => string): Run[] {
  const text = runs.map((run) => run.text).join('')
  const found = [...text.matchAll(pattern)]
  if (found.length === 0) return runs
  let start = 0
  return runs.map((run) => {
    const from = start
    const to = from + run.text.length
    start = to
    let kept = ''
    let at = from
    for (const match of found) {
      const end = match.index + match[0].length
      if (end <= from || match.index >= to) continue
      kept += text.slice(at, Math.max(at, match.index))
      if (match.index >= from) kept += maskOf(match[0])
      at = Math.min(end, to)
    }
    return { ...run, text: kept + text.slice(at, to) }
  })
}

function literal(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

function maskBlock(block: Block, mask: Mask): Block {
  switch (block.kind) {
    case 'title':
      return { ...block, organ: block.organ && mask(block.organ), name: mask(block.name) }
    case 'masthead':
      return {
        ...block,
        organ: mask(block.organ),
        name: mask(block.name),
        left: mask(block.left),
        right: mask(block.right),
      }
    case 'caption':
      return { ...block, left: mask(block.left), right: mask(block.right) }
    case 'list':
    case 'attachments':
      return { ...block, items: block.items.map(mask) }
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => maskCell(cell, mask)) })),
      }
    case 'signature':
      return { ...block, organ: mask(block.organ), date: mask(block.date) }
    case 'receipt':
      return { ...block, title: mask(block.title), lines: block.lines.map(mask) }
    default:
      return { ...block, runs: mask(block.runs) }
  }
}

function maskCell(cell: TableCell, mask: Mask): TableCell {
  const masked = { ...cell, runs: mask(cell.runs) }
  if (!cell.signatures) return masked
  const signatures = cell.signatures.map(({ label, signer, date }) => ({
    label,
    signer: mask(signer),
    date: mask(date),
  }))
  return { ...masked, signatures }
}
