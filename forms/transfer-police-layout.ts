/** What the transfer of a suspected crime says and how it lies on the page: three copies, its lists, the approval. */
import { approvalGrid, approvalSheet } from './approval-sheet'
import { isUnit, partyColumns } from './blocks'
import type { Block, Part, Run } from './document-tree'
import { createFill, type Fill } from './fill'
import type { FormContext } from './form'
import { docNoRun, letterParts, paragraph, selfName, withAttachments } from './letter'
import { goodsSheet, materialSheet } from './material-rows'
import { issueTable, matterOf } from './notice'
import { partySheet } from './party-rows'
import { capitals, clause, counted, isGiven, yuan } from './pieces'
import { receivedLines } from './transfer-fields'
import { articleOfCrime, type PoliceFields } from './transfer-police-fields'

type PoliceFill = Fill<PoliceFields>

/** The letter for the police, the procuratorate and the file; the lists that go along; the approval. */
export function policeParts(fill: PoliceFill, context: FormContext): Part[] {
  const { values } = fill
  const total = values.copiesTotal && values.copiesTotal >= 3 ? values.copiesTotal : 3
  const number = docNoRun(fill, context, '移公')
  const letter = {
    name: '涉嫌犯罪案件移送书',
    docCode: '移公',
    body: transfer(fill, context),
    footnote: `本文书一式${counted(total)}份，一份送公安机关，一份抄送人民检察院，${counted(total - 2)}份存卷。`,
    receiptLines: receivedLines(fill),
  }
  return [
    ...withAttachments(
      letterParts(fill, context, letter, [
        { label: '第一联　公安机关', receipt: true },
        { label: '第二联　抄送' },
        { label: '第三联　存卷', below: [issueTable(fill, '案　号', [fill.text('caseNo')])] },
      ]),
      [
        materialSheet('transferMaterials', values.transferMaterials, context.office, {
          mark: '附件1',
          title: '移送材料清单',
          number,
        }),
        goodsSheet('seizedItems', values.seizedItems, context.office, {
          mark: '附件2',
          title: '涉案物品清单',
          number,
        }),
        suspectSheet(fill, context, number),
      ],
    ),
    approvalPart(fill, context),
  ]
}

function transfer(fill: PoliceFill, context: FormContext): Block[] {
  const self = selfName(fill, context)
  const prior = fill.joined('priorPenalties')
  const amount = fill.values.amountInvolved
  const figures = yuan(fill.money('amountInvolved'))
  const sum =
    typeof amount === 'number' ? { ...figures, text: `${figures.text}${capitals(amount)}` } : figures
  return [
    paragraph(
      fill.say`${self}在查处涉及${matterOf(fill)}的${fill.text('caseTitle')}（案号：${fill.text('caseNo')}）中，发现${suspectNames(fill)}的行为涉嫌构成${crime(fill)}：${clause(fill.text('factsAndEvidence'))}。涉案金额${sum}。`,
    ),
    paragraph(
      fill.say`上述行为符合下列立案追诉标准：${fill.joined('prosecutionCriteria', '；')}。依据《中华人民共和国行政处罚法》第二十七条第一款、《行政执法机关移送涉嫌犯罪案件的规定》第三条的规定，现将本案移送你局。请在回执上签收，依法审查，并将是否立案的决定书面通知${self}。`,
    ),
    ...(isGiven(prior)
      ? [paragraph(fill.say`${self}对本案已作出的行政处罚：${prior}，决定书随案移送。`)]
      : []),
    paragraph(fill.say`案件主办人：${fill.officers('specialTeamIds')}。`),
  ]
}

/** `串通投标罪（《中华人民共和国刑法》第二百二十三条）`. */
function crime(fill: PoliceFill): Run[] {
  if (fill.values.suspectedCrime === '其他')
    return [fill.text('otherCrime'), { text: '', field: 'suspectedCrime' }]
  const article = articleOfCrime[fill.values.suspectedCrime ?? '']
  const name = fill.words('suspectedCrime')
  return [article ? { ...name, text: `${name.text}（《中华人民共和国刑法》${article}）` } : name]
}

function suspectNames(fill: PoliceFill): Run {
  const names = (fill.values.suspects ?? []).map(({ partyName }) => partyName).filter(Boolean)
  return fill.run('suspects', names.join('、'))
}

function suspectSheet(fill: PoliceFill, { office }: FormContext, number: Run): Part {
  const parties = (fill.values.suspects ?? []).map((party) => ({
    part: createFill(partyColumns, party, office, 'suspects.'),
    unit: isUnit(party),
  }))
  return partySheet('涉嫌人基本情况', [{ text: '文号：' }, number], parties)
}

function approvalPart(fill: PoliceFill, context: FormContext): Part {
  const rows = approvalGrid
  return approvalSheet(fill, context, {
    title: '涉嫌犯罪案件移送审批表',
    label: '第三联附　审批表',
    docCode: '移公',
    caption: [{ text: '案号：' }, fill.text('caseNo')],
    rows: [
      rows.wide('案　由', fill.text('caseTitle')),
      rows.wide('涉嫌人', suspectNames(fill)),
      rows.wide('涉嫌罪名', crime(fill)),
      rows.wide('追诉标准', fill.joined('prosecutionCriteria', '；')),
      rows.pair('涉案金额', yuan(fill.money('amountInvolved')), '接收单位', fill.organs('receiverOrg')),
      rows.pair('专案组', fill.officers('specialTeamIds'), '报告日期', fill.date('transferReportDate')),
      rows.pair('批准时间', fill.datetime('transferApprovedAt'), '移送时间', fill.datetime('transferredAt')),
      rows.wide('已作处罚', fill.joined('priorPenalties', '；')),
      rows.pair('公安反馈', fill.words('policeDecision'), '收到日期', fill.date('policeDecisionDate')),
      rows.pair('反馈文号', fill.text('policeDocNo'), '后续处理', fill.words('afterNotFiled')),
    ],
    boxes: [
      { key: 'approvalTeamLeader', name: '专案组意见', proposes: true, signers: 2 },
      { key: 'approvalAuthorityHead', name: '机关正职意见' },
    ],
  })
}
