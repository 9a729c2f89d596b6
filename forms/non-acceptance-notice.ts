/** 不予受理通知书 (documents.md A.3): tells why a complaint or report is not taken up, and how that may be challenged. */
import { receivedOn } from '../src-domain/case-deadlines'
import { leadParty } from '../src-domain/case-record'
import type { CodeTable } from '../src-domain/codes'
import { dateOf } from '../src-domain/stage'
import { caseFields, projectFields, reliefFields } from './blocks'
import type { Block } from './document-tree'
import { date, multi, multiline, organ, texts } from './fields'
import type { Fill } from './fill'
import { defineForm } from './form'
import { letterParts, paragraph, paragraphs, selfName, servedAndFiled } from './letter'
import {
  checkCitations,
  checkHandlers,
  checkLetter,
  letterClosing,
  letterFields,
  letterPrefill,
} from './letter-fields'
import {
  checkConfidentialCopies,
  checkDecidedInTime,
  checkRecipient,
  filedAddressee,
  issueRecord,
  leadWord,
  matterOf,
  personWord,
  twoCopiesNote,
} from './notice'
import { clause, isGiven } from './pieces'
import { checkRelief, reliefBlocks, reliefGroup, reliefPrefill } from './relief'

/** 不予受理情形, worded so that they stand in the sentence “……，属于……的情形”. */
const rejectReasons = {
  notParticipant: '反映人不是所反映招标投标活动的参与者，且与该项目无利害关系',
  vague: '反映事项不具体，且未提供有效线索，难以查证',
  unsigned: '材料未署真实姓名、签字和有效联系方式，或者以法人名义提出而未经法定代表人签字并加盖公章',
  outOfTime: '超过投诉时效',
  decided: '已经作出处理决定，且未提出新的证据',
  noObjection: '应当先提出异议而未提出异议',
  inLitigation: '已进入行政复议或者行政诉讼程序',
  notCompetent: '不属于本机关受理范围',
  other: '其他依法不予受理',
} as const satisfies CodeTable

const measures = '《工程建设项目招标投标活动投诉处理办法》'
const regulation = '《中华人民共和国招标投标法实施条例》'

/** The articles that each reason rests on (11号令第十一条、第十二条;《条例》第六十条). */
const basisOfReason: Partial<Record<string, string[]>> = {
  notParticipant: [`${regulation}第六十条第一款`, `${measures}第十二条第一项`],
  vague: [`${regulation}第六十条第一款`, `${measures}第十二条第二项`],
  unsigned: [`${measures}第十二条第三项`],
  outOfTime: [`${regulation}第六十条第一款`, `${measures}第十二条第四项`],
  decided: [`${measures}第十二条第五项`],
  noObjection: [`${regulation}第六十条第二款`, `${measures}第十二条第六项`],
  inLitigation: [`${measures}第十二条第六项`],
  notCompetent: [`${measures}第十一条第二项`],
}

function basisOf(reasons: readonly string[]): string[] {
  return [...new Set(reasons.flatMap((reason) => basisOfReason[reason] ?? []))]
}

const fields = {
  ...letterFields,
  clueNo: caseFields.clueNo,
  caseTitle: caseFields.caseTitle,
  projectName: projectFields.projectName,
  tenderProjectNo: projectFields.tenderProjectNo,
  sectionName: projectFields.sectionName,
  receivedAt: date('收到日期', { required: true, past: true }),
  rejectDecisionDate: date('不予受理决定日期', { required: true, past: true }),
  rejectReasons: multi('不予受理情形', rejectReasons, { required: true }),
  rejectExplanation: multiline('事实与理由说明', {
    required: true,
    max: 600,
    help: '对应每一项情形写明事实，接在“经审查，”之后',
  }),
  rejectBasis: texts('依据条款', basisOf(Object.keys(rejectReasons)), {
    required: true,
    help: '随所选情形自动列出，可增减',
  }),
  competentOrg: organ('应向何机关提出', {
    requiredWhen: (values) => hasReason(values.rejectReasons, 'notCompetent'),
    visibleWhen: (values) => hasReason(values.rejectReasons, 'notCompetent'),
  }),
  correctable: multiline('可补正事项', { help: '补正后可在时效内重新提出的，在此提示' }),
  handlerIds: caseFields.handlerIds,
  ...reliefFields,
} as const

export const nonAcceptanceNotice = defineForm({
  id: 'nonAcceptanceNotice',
  no: '03',
  title: '不予受理通知书',
  version: 3,
  style: 'letter',
  issuer: 'authority',
  curtailsRights: true,
  docCode: '不受',
  basis: [
    '《中华人民共和国招标投标法实施条例》第六十条、第六十一条',
    '《工程建设项目招标投标活动投诉处理办法》第十一条、第十二条',
  ],
  stages: ['deliberating', 'notAccepted'],
  fields,
  groups: [
    { title: '文号与抬头', fields: ['docNo', 'addressee', 'clueNo', 'caseTitle'] },
    { title: '项目', fields: ['projectName', 'sectionName', 'tenderProjectNo'] },
    {
      title: '不予受理决定',
      fields: [
        'receivedAt',
        'rejectDecisionDate',
        'rejectReasons',
        'rejectExplanation',
        'rejectBasis',
        'competentOrg',
        'correctable',
        'handlerIds',
      ],
    },
    reliefGroup,
    letterClosing,
  ],
  prefill: (context, known) => {
    const { record, today } = context
    const letter = letterPrefill(context, known, {
      issuer: 'authority',
      addressee: leadParty(record)?.partyName,
      copies: 2,
    })
    return {
      ...letter,
      receivedAt: receivedOn(record),
      rejectDecisionDate: dateOf(record, 'notAccepted') ?? today,
      rejectBasis: basisOf(known.rejectReasons ?? []),
      reliefApplicable: record.case.clueCategory === 'complaint',
      ...reliefPrefill(context, known.issuingOrgId ?? letter.issuingOrgId),
    }
  },
  compose: (fill, context) => {
    const { record } = context
    const self = selfName(fill, context)
    const body = [
      paragraph(
        fill.say`${personWord(record)}关于${matterOf(fill)}的${leadWord(record)}，${self}于${fill.date('receivedAt')}收悉。经审查，${clause(fill.text('rejectExplanation'))}，属于${fill.words('rejectReasons')}的情形。依据${fill.articles('rejectBasis')}的规定，${self}于${fill.date('rejectDecisionDate')}决定不予受理。`,
      ),
      ...furtherWays(fill),
      ...reliefBlocks(fill, '本通知书'),
    ]
    const text = {
      name: '不予受理通知书',
      docCode: '不受',
      body,
      footnote: twoCopiesNote(fill.values.copiesTotal),
    }
    return letterParts(
      fill,
      context,
      text,
      servedAndFiled({ ...filedAddressee(record), below: [issueRecord(fill, fill.text('clueNo'))] }),
    )
  },
  check: (values, context) => [
    ...checkRecipient('不予受理通知书', context),
    ...checkLetter(values, context, {
      title: '不予受理通知书',
      curtailsRights: true,
      decidedOn: values.rejectDecisionDate,
    }),
    ...checkHandlers('handlerIds', values.handlerIds, context, 'warning'),
    ...checkConfidentialCopies(values, context.record),
    ...checkDecidedInTime('rejectDecisionDate', values.rejectDecisionDate, values.receivedAt, context),
    ...checkRelief(
      values,
      context.record.case.clueCategory === 'complaint'
        ? '不予受理影响投诉人权利，应当告知复议和诉讼途径'
        : null,
    ),
    ...checkCitations('rejectExplanation', values.rejectExplanation),
  ],
})

type NoticeFill = Fill<typeof fields>

function hasReason(reasons: unknown, reason: keyof typeof rejectReasons): boolean {
  return Array.isArray(reasons) && reasons.includes(reason)
}

/** Where the matter belongs, and what may be put right. */
function furtherWays(fill: NoticeFill): Block[] {
  const elsewhere = hasReason(fill.values.rejectReasons, 'notCompetent')
    ? [paragraph(fill.say`该事项属于${fill.organs('competentOrg')}职责范围，请向其提出。`)]
    : []
  const run = fill.text('correctable')
  const correctable = isGiven(run) ? paragraphs(run).map(closed) : []
  return [...elsewhere, ...correctable]
}

function closed(block: ReturnType<typeof paragraph>): Block {
  return { ...block, runs: [...block.runs.map(clause), { text: '。' }] }
}
