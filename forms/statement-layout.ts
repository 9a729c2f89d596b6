/** How the record of a statement lies on the page: the words, to be signed, and the sheet of their review. */
import type { Block, Part, Run } from './document-tree'
import { type Fill, say } from './fill'
import type { FormContext } from './form'
import { paragraph, paragraphs } from './letter'
import { youNamed } from './penalty-party'
import { approvalWords, gridRows, isGiven } from './pieces'
import { rowFills } from './row-fills'
import { newEvidenceColumns, type StatementFields } from './statement-record'
import {
  answered,
  asked,
  certified,
  closingBlocks,
  headLine,
  introduced,
  recordNumber,
  transcriptPart,
} from './transcript'

const grid = gridRows([1, 1, 1, 1])

/** A transcript where the party spoke, and always the review; written words are kept as they came. */
export function statementParts(fill: Fill<StatementFields>, context: FormContext): Part[] {
  const review = reviewSheet(fill, context)
  return fill.values.statementForm === '口头' ? [spoken(fill, context), review] : [review]
}

function spoken(fill: Fill<StatementFields>, context: FormContext): Part {
  const you = youNamed(context.record, fill.values.partyName)
  return transcriptPart({
    organ: fill.organs('issuingOrgId'),
    name: '陈述申辩笔录',
    number: recordNumber(fill.text('caseNo'), '陈述申辩笔录'),
    who: '陈述申辩人',
    blocks: [
      headLine(say`案由：${fill.text('caseTitle')}`),
      headLine(say`时间：${fill.datetime('statementAt')}　　地点：${fill.text('statementPlace')}`),
      headLine(say`当事人：${fill.text('partyName')}`),
      headLine(say`陈述申辩人：${fill.text('statementPerson')}（${fill.text('statementTitle')}）`),
      headLine(say`执法人员：${certified(fill, 'recorderIds', context.office, 5)}`),
      asked(
        say`我们是${fill.organs('issuingOrgId')}办理本案的执法人员${introduced(fill, 'recorderIds', context.office, fill.values.issuingOrgId)}，这是我们的执法证件，请你看清。${notice(fill)}拟作出行政处罚的内容及事实、理由、依据告知${you}。${you}有权陈述和申辩，我们将充分听取并复核，不会因此给予更重的处罚；认为我们与本案有直接利害关系的，有权申请回避。请陈述。`,
      ),
      ...answers(fill),
      paragraph(say`提交的新证据：${evidence(fill, context)}`),
    ],
    closing: closingBlocks(fill, context, {
      who: '陈述申辩人',
      officers: '执法人员',
      names: { who: fill.values.statementPerson, officers: fill.values.recorderIds },
    }),
  })
}

function notice(fill: Fill<StatementFields>): Run[] {
  const number = fill.text('noticeDocNo')
  return isGiven(number) ? say`本机关已以《行政处罚告知书》（${number}）将` : say`本机关已将`
}

function answers(fill: Fill<StatementFields>): Block[] {
  const [first, ...rest] = paragraphs(fill.text('statementContent'))
  return first ? [answered(first.runs), ...rest] : []
}

function evidence(fill: Fill<StatementFields>, { office }: FormContext): Run[] {
  const all = rowFills('newEvidence', newEvidenceColumns, fill.values.newEvidence, office)
  if (all.length === 0) return [fill.run('newEvidence', null)]
  return all.flatMap((one, index) => {
    const pages = one.text('pages')
    const lead = index > 0 ? '、' : ''
    return isGiven(pages) ? say`${lead}${one.text('name')}（${pages}页）` : say`${lead}${one.text('name')}`
  })
}

function reviewSheet(fill: Fill<StatementFields>, context: FormContext): Part {
  const { values } = fill
  const head = approvalWords('approvalAuthorityHead', values.approvalAuthorityHead, context.office)
  return {
    style: 'table',
    pageNumbers: 'whenSeveral',
    blocks: [
      { kind: 'title', organ: [fill.organs('issuingOrgId')], name: [{ text: '陈述申辩复核意见' }] },
      {
        kind: 'caption',
        left: say`告知书：${fill.text('noticeDocNo')}`,
        right: say`案号：${fill.text('caseNo')}`,
      },
      {
        kind: 'table',
        columns: [26, 52, 26, 52],
        rows: [
          grid.wide('案　由', fill.text('caseTitle')),
          grid.pair('当事人', fill.text('partyName'), '告知书送达', fill.date('noticeServedDate')),
          grid.wide('陈述申辩\n形　式', fill.boxes('statementForm')),
          grid.pair('陈述申辩人', person(fill), '时　间', fill.datetime('statementAt')),
          grid.wide('陈述申辩\n内　容', fill.text('statementContent'), 18),
          grid.wide('新证据', evidence(fill, context)),
          grid.wide('复核情况', fill.text('reviewOpinion'), 18),
          grid.wide('是否采纳', fill.boxes('adopted')),
          grid.wide('拟处罚\n变　化', fill.text('penaltyChange')),
          grid.pair('执法人员', fill.officers('recorderIds'), '复核人', fill.officers('reviewerId')),
          grid.opinion('复核人意见', [], [{ label: '签字', signer: [], date: [] }]),
          grid.opinion('负责人意见', head.runs, head.signatures),
        ],
      },
    ],
  }
}

function person(fill: Fill<StatementFields>): Run[] {
  const name = fill.text('statementPerson')
  return isGiven(name) ? say`${name}（${fill.text('statementTitle')}）` : [name]
}
