/** How the registration lies on the page (documents.md A.1 版式): four columns, rows ① to ⑮, opinion boxes at the end. */
import { isInformantProtected } from '../src-domain/informant'
import { isUnit, partyColumns } from './blocks'
import type { RegistrationFields } from './case-registration'
import type { Part, Run, TableRow } from './document-tree'
import { createFill, type Fill, say } from './fill'
import type { FormContext } from './form'
import { leadRows, partySheet, respondentRows } from './party-rows'
import { approvalWords, gridRows, isGiven, wrapBoxes, yuan } from './pieces'
import { projectSummary } from './project-summary'

type RegistrationFill = Fill<RegistrationFields>

const columns = [26, 52, 26, 52]
const grid = gridRows([1, 1, 1, 1])

/** Characters to a line of a wide cell. */
const wideChars = 30

/** With more than this many, the respondents stand on a sheet of their own (A.1: 多人用附表). */
const mostInTable = 2

/** The form, and the sheet of respondents where they are many. */
export function registrationParts(fill: RegistrationFill, context: FormContext): Part[] {
  const many = (fill.values.respondents ?? []).length > mostInTable
  return [sheet(fill, context, many), ...(many ? [respondentSheet(fill, context)] : [])]
}

function sheet(fill: RegistrationFill, context: FormContext, many: boolean): Part {
  const { office } = context
  const home = office.organs[office.officeOrgId]?.name ?? ''
  return {
    style: 'table',
    pageNumbers: 'whenSeveral',
    blocks: [
      { kind: 'title', organ: [{ text: home }], name: [{ text: '案件基本情况登记表' }] },
      {
        kind: 'caption',
        left: [{ text: '知悉范围：' }, fill.words('confidentiality')],
        right: [{ text: '编号：' }, fill.text('clueNo')],
      },
      {
        kind: 'table',
        columns,
        rows: [
          ...leadOf(fill),
          ...informant(fill, context),
          ...respondents(fill, context, many),
          ...project(fill),
          ...formalities(fill),
          grid.wide('主要问题', fill.text('allegationSummary'), 45),
          grid.wide('请求及主张', fill.text('requests')),
          grid.wide('材料清单', materials(fill)),
          grid.wide('初步研判', fill.text('preliminaryJudgment')),
          ...opinions(fill, context),
        ],
      },
    ],
  }
}

/** ①②③: number, source, time limit, and whose case it is. */
function leadOf(fill: RegistrationFill): TableRow[] {
  const reference = fill.values.sourceType === 'assigned' || fill.values.sourceType === 'transferredIn'
  return [
    grid.pair('线索编号', fill.text('clueNo'), '登记日期', fill.datetime('registeredAt')),
    grid.pair('线索来源', sourceWords(fill), '收件方式', fill.words('receiptChannel')),
    grid.pair('收件时间', fill.datetime('receivedAt'), '受理期限', fill.date('acceptDeadline')),
    ...(reference
      ? [grid.pair('来文及文号', fill.text('incomingRef'), '反馈期限', fill.date('incomingDueDate'))]
      : []),
    grid.wide('案　由', fill.text('caseTitle')),
    grid.wide('有权部门', fill.organs('authorityOrgId')),
    grid.pair('登记人', fill.officers('registrarId'), '承办人', fill.officers('handlerIds')),
    grid.pair('是否实名', fill.boxes('realName'), '要求保密', fill.boxes('confidentialRequested')),
  ]
}

/** `线下投诉（投诉）`; where source and category are one word it stands once. */
function sourceWords(fill: RegistrationFill): Run[] {
  const [source, category] = [fill.words('sourceType'), fill.words('clueCategory')]
  return source.text === category.text ? [source] : say`${source}（${category}）`
}

/** ④: five rows, or one that sends the reader to the sealed file. */
function informant(fill: RegistrationFill, context: FormContext): TableRow[] {
  const complaint = fill.values.clueCategory === 'complaint'
  const key = complaint ? 'complainant' : 'reporter'
  const who = complaint ? '投诉人' : '举报人'
  if (!complaint && isInformantProtected(context.record)) {
    return [grid.wide(who, { text: '已按保密规定登记，见密件', field: key })]
  }
  const one = fill.values[key]
  if (one?.partyType === 'anonymous') return [grid.wide(who, { text: '匿名', field: `${key}.partyType` })]
  if (!one && !complaint && fill.values.clueCategory !== 'report') return [grid.wide(who, '/')]
  return leadRows(
    grid,
    who,
    createFill(partyColumns, one ?? {}, context.office, `${key}.`),
    isUnit(one ?? {}),
  )
}

/** ⑤: three rows for each, or a reference to the sheet. */
function respondents(fill: RegistrationFill, context: FormContext, many: boolean): TableRow[] {
  const all = fill.values.respondents ?? []
  if (all.length === 0) return [grid.wide('被反映人', fill.run('respondents', null))]
  if (many) {
    const first = all[0]?.partyName ?? ''
    return [grid.wide('被反映人', fill.run('respondents', `${first}等${all.length}个单位和个人，详见附表`))]
  }
  return all.flatMap((one, index) => {
    const who = all.length > 1 ? `被反映人${index + 1}` : '被反映人'
    const part = createFill(partyColumns, one, context.office, `respondents.${one.id ?? index}.`)
    return respondentRows(grid, who, part, isUnit(one))
  })
}

const particulars = [
  'sectionName',
  'sectionNo',
  'investmentProjectCode',
  'sector',
  'mandatoryTender',
  'tenderMethod',
  'qualificationMethod',
  'announcedDate',
  'bidOpeningAt',
  'publicityStart',
  'publicityEnd',
  'winnerName',
  'awardNoticeDate',
  'contractAmount',
  'tradingVenue',
] as const

/** ⑥: what matters most in rows, the rest in one cell. */
function project(fill: RegistrationFill): TableRow[] {
  return [
    grid.wide('项目名称', fill.text('projectName')),
    grid.pair('项目编号', fill.text('tenderProjectNo'), '交易阶段', fill.words('tradingStage')),
    grid.pair('招标人', fill.text('tendereeName'), '代理机构', fill.text('agencyName')),
    grid.pair('最高限价', yuan(fill.money('ceilingPrice')), '中标金额', yuan(fill.money('winningAmount'))),
    grid.wide('项目概况', trading(fill)),
  ]
}

/** Whether the procedure is under way, before the other particulars. */
function trading(fill: RegistrationFill): Run[] {
  const now = fill.values.tradingInProgress
  const words = now ? '正在交易' : '未在交易'
  return say`${fill.run('tradingInProgress', typeof now === 'boolean' ? words : null)}，${projectSummary(fill, particulars)}`
}

/** ⑦: whether an objection had to come first, and whether the complaint came in time. */
function formalities(fill: RegistrationFill): TableRow[] {
  if (fill.values.clueCategory !== 'complaint') return [grid.pair('异议情况', '/', '时效审查', '/')]
  return [
    grid.pair('异议情况', objection(fill), '时效审查', say`知道或者应当知道之日：${fill.date('knownDate')}`),
    grid.wide('形式审查', wrapBoxes(fill.boxes('formalCheck'), wideChars)),
  ]
}

function objection(fill: RegistrationFill): Run[] {
  const required = fill.values.objectionRequired
  if (required !== true) {
    return [fill.run('objectionRequired', required === false ? '不属于异议前置事项' : null)]
  }
  const head: Run = { text: '属于异议前置事项', field: 'objectionRequired' }
  if (!fill.values.objectionDate) return say`${head}，未见提出异议的材料`
  return say`${head}；${fill.date('objectionDate')}提出，${fill.date('objectionReplyDate')}答复`
}

/** ⑩: `1. 投诉书，1份，3页，原件`. */
function materials(fill: RegistrationFill): Run[] {
  const all = fill.values.submittedMaterials ?? []
  if (all.length === 0) return [{ text: '/', field: 'submittedMaterials' }]
  return all.flatMap((one, index): Run[] => {
    const details = [
      one.copies ? `${one.copies}份` : '',
      one.pages ? `${one.pages}页` : '',
      one.original === true ? '原件' : one.original === false ? '复印件' : '',
    ].filter(Boolean)
    const text = `${index + 1}.${[one.name ?? '', ...details].join('，')}`
    const field = `submittedMaterials.${one.id ?? index}`
    return index > 0 ? [{ text: '\n' }, { text, field }] : [{ text, field }]
  })
}

/** ⑫ to ⑮, on one page: who decides sees what was proposed and discussed. */
function opinions(fill: RegistrationFill, { office }: FormContext): TableRow[] {
  const { values } = fill
  const handler = approvalWords('handlerOpinion', values.handlerOpinion, office, { choices: false })
  const principal = approvalWords('approvalPrincipal', values.approvalPrincipal, office)
  return [
    grid.opinion('拟办意见', handler.runs, handler.signatures),
    together(grid.opinion('会商意见', deliberation(fill), [{ label: '召集人签字', signer: [], date: [] }])),
    together(grid.opinion('负责人意见', principal.runs, principal.signatures)),
    together(grid.wide('备　注', remarks(fill))),
  ]
}

function together(row: TableRow): TableRow {
  return { ...row, keepWithPrevious: true }
}

function deliberation(fill: RegistrationFill): Run[] {
  const suspend =
    fill.values.tradingInProgress === true ? say`\n建议责令暂停：${fill.boxes('suspendSuggested')}` : []
  return [
    ...say`会商日期：${fill.date('deliberationDate')}\n参会人员：${fill.officers('deliberationAttendees')}\n会商结论：${fill.boxes('deliberationResult')}`,
    ...suspend,
  ]
}

/** A case like this one, and what else is to be remembered. */
function remarks(fill: RegistrationFill): Run[] {
  const duplicate = fill.text('duplicateOfCaseNo')
  const remark = fill.text('remark')
  if (!isGiven(duplicate)) return [remark]
  const told = say`重复线索：${duplicate}`
  return isGiven(remark) ? [...told, { text: '\n' }, remark] : told
}

/** The sheet that names all respondents where they are many. */
function respondentSheet(fill: RegistrationFill, context: FormContext): Part {
  const all = (fill.values.respondents ?? []).map((one, index) => ({
    part: createFill(partyColumns, one, context.office, `respondents.${one.id ?? index}.`),
    unit: isUnit(one),
  }))
  return partySheet('被反映人名单', say`编号：${fill.text('clueNo')}`, all)
}
