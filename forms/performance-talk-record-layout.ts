/** How the record of a talk after the award lies on the page, and the winner's written promise that goes with it. */
import type { Block, Part, Run, TableBlock } from './document-tree'
import { type Fill, say } from './fill'
import type { FormContext } from './form'
import { paragraph } from './letter'
import { attendeeColumns, type talkFields } from './performance-talk-record'
import { clause, gridRows, isGiven, wrapBoxes, yuan } from './pieces'
import { rowFills } from './row-fills'
import { closingBlocks, headLine, recordNumber, signLines, transcriptPart } from './transcript'

type TalkFill = Fill<typeof talkFields>

/** What the winner promises for each matter it was reminded of. */
const promises: Readonly<Record<string, string>> = {
  staff: '项目经理和主要管理人员按照投标文件到岗履职，不擅自更换',
  quality: '按照施工图设计文件、技术标准和合同施工，保证工程质量',
  safety: '落实安全生产责任制，保证施工安全',
  progress: '按照合同约定的工期组织施工',
  site: '遵守施工现场管理规定，文明施工',
  wages: '按时足额支付农民工工资，落实用工实名制和工资专用账户',
  noTransfer: '不转包，也不将工程肢解后以分包名义转让',
  noUnlawfulSubcontract: '不违法分包',
  noLending: '不挂靠，不允许他人以本单位名义施工',
}

const grid = gridRows([1, 1, 1, 1])

/** The record, signed by both sides at the foot of each page, and the promise on a page of its own. */
export function talkParts(fill: TalkFill, context: FormContext): Part[] {
  const record = transcriptPart({
    organ: fill.organs('organizerOrgId'),
    name: '标后履约谈话记录',
    number: recordNumber(fill.text('caseNo'), '履约谈话记录'),
    who: '双方参加人',
    blocks: [head(fill, context), ...talk(fill)],
    closing: closingBlocks(fill, context, {
      who: '双方参加人',
      signers: signersOf(fill),
      officers: '谈话人',
      names: { officers: fill.values.talkerIds, recorder: fill.values.recorderId },
    }),
  })
  return [{ ...record, pageFoot: '建设单位＿＿＿＿　施工单位＿＿＿＿　谈话人＿＿＿＿＿＿' }, promise(fill)]
}

function head(fill: TalkFill, { office }: FormContext): TableBlock {
  const owners = rowFills('tendereeAttendees', attendeeColumns, fill.values.tendereeAttendees, office)
  const contractors = rowFills(
    'contractorAttendees',
    attendeeColumns,
    fill.values.contractorAttendees,
    office,
  )
  return {
    kind: 'table',
    columns: [26, 52, 26, 52],
    rows: [
      grid.wide('项目名称', fill.text('projectName')),
      grid.pair('项目编号', fill.text('tenderProjectNo'), '标　段', fill.text('sectionName')),
      grid.pair('建设单位', fill.text('tendereeName'), '中标单位', fill.text('winnerName')),
      grid.pair('中标金额', yuan(fill.money('winningAmount')), '中标通知', fill.date('awardNoticeDate')),
      grid.pair('计划开工', fill.date('plannedStartDate'), '工　期', days(fill.text('durationDays'))),
      grid.pair('谈话时间', fill.datetime('talkAt'), '谈话地点', fill.text('talkPlace')),
      grid.pair('谈话人', fill.officers('talkerIds'), '记录人', fill.officers('recorderId')),
      grid.wide('建设单位\n参加人', owners.length ? listed(owners) : fill.run('tendereeAttendees', null)),
      grid.wide(
        '施工单位\n参加人',
        contractors.length ? listed(contractors) : fill.run('contractorAttendees', null),
      ),
      grid.pair('项目经理', fill.text('projectManager'), '注册证号', fill.text('pmCertNo')),
      grid.wide('与投标\n文件一致', fill.boxes('pmMatchesBid')),
      grid.wide('建设单位\n主体责任', wrapBoxes(fill.boxes('ownerTopics'), 26)),
      grid.wide('施工单位\n履约', wrapBoxes(fill.boxes('contractorTopics'), 26)),
    ],
  }
}

/** Those who came, one a line: `褚某某，董事长，0712-0000102`; he who was authorized with his authorization behind. */
function listed(all: readonly Fill<typeof attendeeColumns>[]): Run[] {
  return all.flatMap((one, index) => {
    const proof = one.text('authorization')
    const person = say`${index > 0 ? '\n' : ''}${one.text('name')}，${one.text('title')}，${one.text('phone')}`
    return isGiven(proof) ? say`${person}（${proof}）` : person
  })
}

function talk(fill: TalkFill): Block[] {
  const extra = fill.text('extraTopics')
  return [
    paragraph(
      say`${fill.datetime('talkAt')}，${fill.organs('organizerOrgId')}就“${fill.text('projectName')}”标后履约，与${fill.text('tendereeName')}、${fill.text('winnerName')}谈话。`,
    ),
    paragraph(say`提醒建设单位强化主体责任意识，落实${fill.words('ownerTopics')}等要求。`),
    paragraph(say`提醒施工单位依照合同履约，落实${fill.words('contractorTopics')}等要求。`),
    ...(isGiven(extra) ? [paragraph(say`补充提醒：${clause(extra)}。`)] : []),
    paragraph(say`双方表示：${clause(fill.text('commitments'))}。`),
  ]
}

/** Where each who came signs, by name; both sides in general while none is named. */
function signersOf({ values }: TalkFill): string[] {
  const places = (side: string, all: readonly { name?: string | null }[] | null | undefined) =>
    all?.length ? all.map(({ name }) => `${side}${name ?? ''}（签名）`) : [`${side}参加人（签名）`]
  return [...places('建设单位', values.tendereeAttendees), ...places('施工单位', values.contractorAttendees)]
}

function promise(fill: TalkFill): Part {
  const made = (fill.values.contractorTopics ?? []).flatMap((code) => promises[code] ?? [])
  return {
    style: 'transcript',
    pageNumbers: 'whenSeveral',
    blocks: [
      { kind: 'title', organ: null, name: [{ text: '标后履约承诺书' }] },
      { kind: 'addressee', runs: say`${fill.organs('organizerOrgId')}：` },
      paragraph(
        say`我单位（${fill.text('winnerName')}）系“${fill.text('projectName')}”的中标施工单位，项目经理${fill.text('projectManager')}。我单位郑重承诺，在履行合同中做到：`,
      ),
      ...(made.length > 0
        ? made.map((words, index) =>
            paragraph(say`${String(index + 1)}.${fill.run('contractorTopics', words)}。`),
          )
        : [paragraph([fill.run('contractorTopics', null)])]),
      paragraph([{ text: '违反以上承诺的，我单位依法依约承担责任。' }]),
      headLine(say`承诺单位（盖章）：${fill.text('winnerName')}`),
      ...signLines([
        { label: '法定代表人或授权人（签名）' },
        { label: '项目经理（签名）', who: fill.values.projectManager },
      ]),
    ],
  }
}

function days(run: Run): Run {
  return isGiven(run) ? { ...run, text: `${run.text}日历天` } : run
}
