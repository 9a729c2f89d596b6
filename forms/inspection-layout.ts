/** What the notice of an inspection says and how it lies on the page: two copies, and the approval. */
import { inspectionItems } from '../src-domain/inspection-items'
import { officerName } from '../src-domain/office'
import { approvalGrid, approvalSheet } from './approval-sheet'
import { partyColumns } from './blocks'
import type { Block, Part, Run } from './document-tree'
import { createFill, type Fill } from './fill'
import type { FormContext } from './form'
import { type inspectionFields, selections } from './inspection-fields'
import { letterParts, paragraph, paragraphs, servedAndFiled } from './letter'
import { issueTable, twoCopiesNote } from './notice'
import { clause, isGiven } from './pieces'

type NoticeFill = Fill<typeof inspectionFields>

/** The copy to be served, the filed copy, the approval. */
export function inspectionParts(fill: NoticeFill, context: FormContext): Part[] {
  const letter = {
    name: '行政检查通知书',
    docCode: '检通',
    body: notice(fill, context),
    footnote: twoCopiesNote(fill.values.copiesTotal),
  }
  const filed = issueTable(fill, '编　号', [fill.text('inspectionNo')])
  return [
    ...letterParts(fill, context, letter, servedAndFiled({ below: [filed] })),
    approvalPart(fill, context),
  ]
}

function notice(fill: NoticeFill, context: FormContext): Block[] {
  const { selection, surprise } = fill.values
  const chosen = fill.run(
    'selection',
    selection ? `经${selections[selection as keyof typeof selections]}` : null,
  )
  const materials = clause(fill.text('materialsToPrepare'))
  const assistants = fill.joined('assistants')
  const when = surprise ? fill.run('surprise', '现对你单位') : { text: '定于', field: 'surprise' }
  const span = fill.period('inspectFrom', 'inspectTo')
  const opening = surprise
    ? fill.say`${when}“${fill.text('projectName')}”的有关事项实施检查，检查时间为${span}，地点为${fill.text('inspectPlace')}`
    : fill.say`${when}${span}，在${fill.text('inspectPlace')}对你单位“${fill.text('projectName')}”的有关事项实施检查`
  return [
    paragraph(
      fill.say`依据《中华人民共和国招标投标法》第七条、《优化营商环境条例》第五十四条的规定和《${plain(fill.text('planTitle'))}》（检查编号：${fill.text('inspectionNo')}），${chosen}，${opening}。`,
    ),
    paragraph(fill.say`检查事项：${itemWords(fill)}。`),
    paragraph(
      fill.say`检查人员：${inspectors(fill, context)}${isGiven(assistants) ? fill.say`；协助人员：${assistants}` : []}。`,
    ),
    paragraph(isGiven(materials) ? fill.say`请准备${materials}，并予以配合。` : [{ text: '请予以配合。' }]),
    ...paragraphs(fill.text('rightsNotice')),
    paragraph(fill.say`监督电话：${fill.text('supervisePhone')}。`),
  ]
}

/** The title of a plan without the brackets that some type with it. */
function plain(run: Run): Run {
  return { ...run, text: run.text.replace(/^《(.*)》$/, '$1') }
}

function itemWords(fill: NoticeFill): Run {
  const codes = fill.values.checkItemCodes ?? []
  const words = codes.map((code) => inspectionItems[code as keyof typeof inspectionItems] ?? code)
  return fill.run('checkItemCodes', words.join('；'))
}

/** `王某丙（执法证号17099900003）、…`: an inspector shows the certificate whose number the notice bears. */
function inspectors(fill: NoticeFill, { office }: FormContext): Run {
  const names = (fill.values.inspectorIds ?? []).map((id) => {
    const certificate = office.officers[id]?.certNo
    return `${officerName(office, id)}${certificate ? `（执法证号${certificate}）` : ''}`
  })
  return fill.run('inspectorIds', names.join('、'))
}

function approvalPart(fill: NoticeFill, context: FormContext): Part {
  const rows = approvalGrid
  const unit = createFill(partyColumns, fill.values.recipient ?? {}, context.office, 'recipient.')
  const head = unit.text('legalRepName')
  return approvalSheet(fill, context, {
    title: '行政检查审批表',
    label: '第二联附　审批表',
    docCode: '检通',
    caption: [{ text: '检查编号：' }, fill.text('inspectionNo')],
    rows: [
      rows.wide('检查方案', fill.text('planTitle')),
      rows.pair('被检查单位', unit.text('partyName'), '信用代码', unit.text('uscc')),
      rows.pair('负责人', head, '联系电话', unit.text('contactPhone')),
      rows.wide('住　所', unit.text('address')),
      rows.wide('项　目', fill.text('projectName')),
      rows.wide('检查事项', itemWords(fill)),
      rows.wide('检查时间', fill.period('inspectFrom', 'inspectTo')),
      rows.pair('检查人员', fill.officers('inspectorIds'), '协助人员', fill.joined('assistants')),
      rows.pair('确定方式', fill.boxes('selection'), '突击检查', fill.boxes('surprise')),
    ],
    boxes: [{ key: 'approvalDirector', name: '主任审批意见' }],
  })
}
