/** How the report of an investigation lies on the page: eight chapters, the team's signatures, the list of evidence. */
import { isUnit, partyColumns } from './blocks'
import type { Block, Part, Run, TableBlock } from './document-tree'
import type { RowValue } from './fields'
import { type Fill, say } from './fill'
import type { FormContext } from './form'
import { allegationColumns, evidenceColumns, isTrue, type ReportFields } from './investigation-report'
import { attachmentMark, paragraph, paragraphs } from './letter'
import { penaltyRuns } from './penalty-words'
import { clause, isGiven, label, matter, value } from './pieces'
import { rowFills } from './row-fills'

type ReportFill = Fill<ReportFields>

/** The report, and its evidence as an attachment. */
export function reportParts(fill: ReportFill, context: FormContext): Part[] {
  return [
    {
      style: 'letter',
      pageNumbers: 'always',
      blocks: [
        { kind: 'title', organ: null, name: say`关于${matter(fill.text('caseTitle'))}的\n调查报告` },
        paragraph(say`（案号：${fill.text('caseNo')}　阶段：${fill.words('reportPhase')}）`),
        ...chapters(fill, context).flatMap(([title, blocks]): Block[] => [
          { kind: 'heading', level: 1, runs: [{ text: title }] },
          ...blocks,
        ]),
        { kind: 'attachments', items: [[{ text: '证据目录' }]] },
        { kind: 'paragraph', indent: 0, runs: [], keepWithNext: true },
        signatures(fill, context),
        { kind: 'paragraph', indent: 0, align: 'right', runs: [fill.date('reportDate')] },
      ],
    },
    {
      style: 'table',
      pageNumbers: 'always',
      continues: true,
      blocks: [
        ...attachmentMark('附件'),
        { kind: 'title', organ: null, name: [{ text: '证据目录' }] },
        { kind: 'caption', left: [], right: say`案号：${fill.text('caseNo')}` },
        evidence(fill, context),
      ],
    },
  ]
}

function chapters(fill: ReportFill, context: FormContext): [string, Block[]][] {
  return [
    ['一、案件来源', paragraphs(fill.text('caseOrigin'))],
    ['二、当事人和项目基本情况', parties(fill, context)],
    [
      '三、调查经过',
      [
        ...paragraphs(fill.text('investigationProcess')),
        paragraph(say`调查组成员：${fill.officers('teamMemberIds')}。`),
      ],
    ],
    ['四、查明的事实及证据', facts(fill, context)],
    ['五、陈述申辩及复核', paragraphs(fill.text('respondentStatement'))],
    ['六、案件性质和法律适用', [paragraph(judged(fill))]],
    ['七、裁量意见', [paragraph(discretion(fill))]],
    ['八、处理建议', [paragraph(say`建议：${fill.words('recommendation')}。`), ...penalties(fill, context)]],
  ]
}

/** Where nothing was found true, no article was broken and nothing is left to discretion. */
function judged(fill: ReportFill): Run[] {
  return nothingFound(fill.values)
    ? [
        {
          text: '调查组认为，反映的问题未能查证属实，现有证据不能认定存在违法行为。',
          field: 'violatedProvisions',
        },
      ]
    : say`调查组认为，上述行为违反了${fill.articles('violatedProvisions')}，相应的处理依据为${fill.articles('penaltyProvisions')}。`
}

function discretion(fill: ReportFill): Run[] {
  return nothingFound(fill.values)
    ? [{ text: '不涉及处罚裁量。', field: 'discretionFactors' }]
    : say`裁量情节：${fill.joined('discretionFactors')}。`
}

function nothingFound(values: ReportFill['values']): boolean {
  return Boolean(values.allegationFindings?.length) && !isTrue(values) && !values.violatedProvisions?.length
}

function parties(fill: ReportFill, { office }: FormContext): Block[] {
  const all = rowFills('respondents', partyColumns, fill.values.respondents, office)
  const units = all.map(({ values }) => values).filter(isUnit)
  const told = all.map((one) =>
    paragraph(
      isUnit(one.values)
        ? say`${one.text('partyName')}，统一社会信用代码${one.text('uscc')}，法定代表人（负责人）${one.text('legalRepName')}，住所${one.text('address')}，系${one.words('biddingRole')}。`
        : say`${one.text('partyName')}，证件号码${one.text('idNumber')}，住址${one.text('address')}，系${headOf(one.values.partyName, units, one.words('biddingRole'))}。`,
    ),
  )
  const agency = fill.text('agencyName')
  const project = paragraph(
    say`涉案项目：${fill.text('projectName')}（招标项目编号：${fill.text('tenderProjectNo')}），招标人${fill.text('tendereeName')}${isGiven(agency) ? say`，招标代理机构${agency}` : ''}。`,
  )
  return [...(told.length > 0 ? told : [paragraph([fill.run('respondents', null)])]), project]
}

/** A person who heads one of the units is that, and not its part in the bidding. */
function headOf(
  name: string | null | undefined,
  units: readonly RowValue<typeof partyColumns>[],
  role: Run,
): Run {
  const unit = units.find(({ legalRepName }) => name && legalRepName === name)
  return unit ? { ...role, text: `${unit.partyName}${unit.legalRepTitle || '法定代表人（负责人）'}` } : role
}

function facts(fill: ReportFill, { office }: FormContext): Block[] {
  const proofs = (fill.values.evidenceItems ?? []).flatMap(({ name }) => name ?? []).join('、')
  const found = rowFills('allegationFindings', allegationColumns, fill.values.allegationFindings, office)
  return [
    paragraph(
      say`经查，${clause(fill.text('factsFound'))}。以上事实有${fill.run('evidenceItems', proofs)}等证据证实，证据之间能够相互印证。`,
    ),
    paragraph([{ text: '对反映问题逐项认定如下：' }]),
    ...(found.length > 0
      ? found.map((one, index) =>
          paragraph(
            say`${String(index + 1)}.${one.text('issue')}：${one.words('finding')}。理由：${clause(one.text('reason'))}。`,
          ),
        )
      : [paragraph([fill.run('allegationFindings', null)])]),
  ]
}

function penalties(fill: ReportFill, { record }: FormContext): Block[] {
  return (fill.values.proposedPenalties ?? []).map((row, index) => {
    const path = `proposedPenalties.${row.id ?? index}`
    const party: Run = { text: row.party ?? '＿＿＿＿＿', field: `${path}.party` }
    return paragraph(say`${String(index + 1)}.对${party}：${penaltyRuns(row, path, record)}。`)
  })
}

/** Name, certificate, signature and date: the whole team signs (A.6 版式). */
function signatures(fill: ReportFill, { office }: FormContext): TableBlock {
  const ids = fill.values.teamMemberIds ?? []
  const names: Run[] = ids.map((id) => ({
    text: office.officers[id]?.officerName ?? id,
    field: 'teamMemberIds',
  }))
  const rows = names.length > 0 ? names : [fill.run('teamMemberIds', null)]
  return {
    kind: 'table',
    columns: [36, 40, 40, 40],
    headerRows: 1,
    rows: [
      { cells: ['调查组成员', '执法证号', '签　名', '日　期'].map((words) => label(words)) },
      ...rows.map((name, index) => ({
        minHeight: 11,
        keepWithPrevious: true as const,
        cells: [
          value(name, { align: 'center' as const }),
          value(office.officers[ids[index] ?? '']?.certNo ?? '/', { align: 'center' as const }),
          value('　'),
          value('　　年　月　日', { align: 'center' as const }),
        ],
      })),
    ],
  }
}

function evidence(fill: ReportFill, { office }: FormContext): TableBlock {
  const all = rowFills('evidenceItems', evidenceColumns, fill.values.evidenceItems, office)
  const empty = { cells: [value(fill.run('evidenceItems', null), { colSpan: 6 })] }
  return {
    kind: 'table',
    columns: [36, 20, 32, 25, 25, 18],
    headerRows: 1,
    rows: [
      { cells: ['证据编号', '种类', '名称', '来源', '证明内容', '页码'].map((words) => label(words)) },
      ...(all.length === 0
        ? [empty]
        : all.map((one) => ({
            cells: [
              value(one.text('no')),
              value(one.words('kind'), { align: 'center' as const }),
              value(one.text('name')),
              value(one.text('source')),
              value(one.text('proves')),
              value(one.text('pages'), { align: 'center' as const }),
            ],
          }))),
    ],
  }
}
