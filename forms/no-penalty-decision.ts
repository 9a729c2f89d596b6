/** 不予行政处罚决定书 (documents.md A.35): no penalty, on what ground, and that the party was admonished. */
import type { CodeTable } from '../src-domain/codes'
import { dateOf } from '../src-domain/stage'
import { caseFields, penalizedColumns, projectFields, reliefFields } from './blocks'
import type { Block } from './document-tree'
import { bool, choice, date, docNo, type LooseValues, multiline, party, texts } from './fields'
import { filedPair } from './filed-rows'
import type { Fill } from './fill'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { letterParts, paragraph, selfName, servedAndFiled } from './letter'
import {
  checkCitations,
  checkHandlers,
  checkLetter,
  letterClosing,
  letterFields,
  letterPrefill,
} from './letter-fields'
import { issueTable, matterOf, twoCopiesNote } from './notice'
import { latestPaper } from './other-papers'
import { partyHead } from './party-head'
import { filingNoIn } from './penalty-advance-notice'
import { partyOf, youOf } from './penalty-party'
import { clause, isGiven, label, value } from './pieces'
import { checkRelief, reliefBlocks, reliefGroup, reliefPrefill } from './relief'
import { checkSecrecy } from './secrecy'

/** 不罚情形, stored as documents.md gives them. */
const grounds = {
  轻微及时改正无危害后果: '轻微及时改正，无危害后果',
  初次且轻微及时改正: '初次违法，后果轻微并及时改正',
  无主观过错: '无主观过错',
  事实不成立: '违法事实不能成立',
  超追责时效: '超过追责时效',
} as const satisfies CodeTable
type Ground = keyof typeof grounds

const law = '《中华人民共和国行政处罚法》'

/** How each ground stands behind 鉴于, in the words of the article it rests on. */
const groundWords: Readonly<Record<Ground, { words: string; article: string }>> = {
  轻微及时改正无危害后果: {
    words: '违法行为轻微并及时改正，没有造成危害后果',
    article: `${law}第三十三条第一款`,
  },
  初次且轻微及时改正: { words: '系初次违法且危害后果轻微并及时改正', article: `${law}第三十三条第一款` },
  无主观过错: { words: '有证据足以证明没有主观过错', article: `${law}第三十三条第二款` },
  事实不成立: { words: '违法事实不能成立', article: `${law}第五十七条第一款第三项` },
  超追责时效: { words: '违法行为在法定期限内未被发现', article: `${law}第三十六条第一款` },
}

/** Whether the ground supposes a breach: only then is there something to correct and to admonish. */
function isBreach(values: LooseValues): boolean {
  return values.noPenaltyGround !== '事实不成立'
}

const fields = {
  ...letterFields,
  caseNo: caseFields.caseNo,
  caseTitle: caseFields.caseTitle,
  filingNo: docNo('立案号', { help: '有权部门的立案编号，如 川住建立〔2026〕1号' }),
  filedDate: date('立案日期', { required: true, past: true }),
  handlerIds: caseFields.handlerIds,
  projectName: projectFields.projectName,
  tenderProjectNo: projectFields.tenderProjectNo,
  sectionName: projectFields.sectionName,
  party: party('当事人', penalizedColumns, {
    required: true,
    help: '每个当事人一份；改写姓名，其余随案件带出',
  }),
  factsFound: multiline('查明事实', { required: true, help: '接在“经查，”之后' }),
  noPenaltyGround: choice('不罚情形', grounds, { required: true }),
  correctionStatus: multiline('改正情况', {
    requiredWhen: isBreach,
    visibleWhen: isBreach,
    help: '写明何时如何改正，有何凭据',
  }),
  educationDone: bool('已经进行教育', {
    requiredWhen: isBreach,
    visibleWhen: isBreach,
    help: '依法不予处罚的，应当对当事人进行教育',
  }),
  decisionBasis: texts('依据', [...new Set(Object.values(groundWords).map(({ article }) => article))], {
    required: true,
  }),
  ...reliefFields,
} as const
type Values = ValuesOf<typeof fields>

export const noPenaltyDecision = defineForm({
  id: 'noPenaltyDecision',
  no: '35',
  title: '不予行政处罚决定书',
  version: 2,
  style: 'letter',
  issuer: 'authority',
  curtailsRights: true,
  docCode: '不罚',
  basis: ['《中华人民共和国行政处罚法》第三十三条、第三十六条、第五十七条'],
  stages: ['evidenceReview', 'penaltyReview', 'statementReview', 'decided'],
  fields,
  groups: [
    { title: '文号与抬头', fields: ['docNo', 'addressee', 'caseNo', 'caseTitle', 'filingNo', 'filedDate'] },
    { title: '当事人', fields: ['party'] },
    { title: '项目', fields: ['projectName', 'sectionName', 'tenderProjectNo'] },
    {
      title: '事实与决定',
      fields: ['factsFound', 'noPenaltyGround', 'correctionStatus', 'educationDone', 'decisionBasis'],
    },
    reliefGroup,
    { title: '承办', fields: ['handlerIds'] },
    letterClosing,
  ],
  prefill: (context, known) => {
    const { record } = context
    const about = partyOf(record, 'noPenaltyDecision', known)
    const letter = letterPrefill(context, known, {
      issuer: 'authority',
      addressee: known.party?.partyName ?? about?.partyName,
      copies: 2,
    })
    const report = latestPaper(record, 'penaltyApprovalForm')?.values.factsAndEvidence
    const found = report ?? latestPaper(record, 'investigationReport')?.values.factsFound
    const ground = groundWords[known.noPenaltyGround as Ground]
    return {
      ...letter,
      filingNo: filingNoIn(context),
      filedDate: dateOf(record, 'filed'),
      party: about,
      factsFound: (found as string | null | undefined) ?? null,
      decisionBasis: ground ? [ground.article] : [],
      ...reliefPrefill(context, known.issuingOrgId ?? letter.issuingOrgId),
      reliefApplicable: true,
      executionNotSuspended: false,
    }
  },
  compose: (fill, context) => {
    const text = {
      name: '不予行政处罚决定书',
      docCode: '不罚',
      head: partyHead('当事人', fill.values.party ?? {}, 'party.', context),
      body: body(fill, context),
      footnote: twoCopiesNote(fill.values.copiesTotal),
    }
    const filed = issueTable(
      fill,
      '案　号',
      [fill.text('caseNo')],
      [label('承办人'), value(fill.officers('handlerIds'))],
      [filedPair('送　达', fill.text('addressee'), '情形', fill.words('noPenaltyGround'))],
    )
    return letterParts(fill, context, text, servedAndFiled({ below: [filed] }))
  },
  check: (values, context) => [
    ...checkLetter(values, context, {
      title: '不予行政处罚决定书',
      curtailsRights: true,
      decidedOn: values.filedDate,
    }),
    ...checkHandlers('handlerIds', values.handlerIds, context, 'error'),
    ...checkGround(values),
    ...checkRelief(values, '当事人和利害关系人可以复议、诉讼，应当告知'),
    ...checkCitations('factsFound', values.factsFound),
    ...checkSecrecy(values, context),
  ],
})

type DecisionFill = Fill<typeof fields>

function body(fill: DecisionFill, context: FormContext): Block[] {
  const { values } = fill
  const self = selfName(fill, context)
  const you = youOf(values.party)
  const filing = fill.text('filingNo')
  const filed = isGiven(filing) ? fill.say`（立案号：${filing}）` : []
  const ground = fill.run('noPenaltyGround', groundWords[values.noPenaltyGround as Ground]?.words)
  const correction = isBreach(values)
    ? [paragraph(fill.say`改正情况：${clause(fill.text('correctionStatus'))}。`)]
    : []
  const taught = isBreach(values)
    ? [
        paragraph(
          values.educationDone === true
            ? [
                {
                  text: `${self}已对${you}进行教育，望引以为戒，依法参加招标投标活动。`,
                  field: 'educationDone',
                },
              ]
            : [fill.run('educationDone', null)],
        ),
      ]
    : []
  return [
    paragraph(
      fill.say`${self}于${fill.date('filedDate')}对${fill.text('caseTitle')}立案调查${filed}，涉案项目为${matterOf(fill)}，现已调查终结。`,
    ),
    paragraph(fill.say`经查，${clause(fill.text('factsFound'))}。`),
    ...correction,
    paragraph(
      fill.say`鉴于${ground}，依据${fill.articles('decisionBasis')}的规定，${self}决定对${you}不予行政处罚。`,
    ),
    ...taught,
    ...reliefBlocks(fill, '本决定书'),
  ]
}

/** 第三十三条第三款: whoever is let off must be admonished; the article must be that of the ground. */
function checkGround(values: Values): Finding[] {
  const findings: Finding[] = []
  if (isBreach(values) && values.educationDone === false) {
    findings.push({
      field: 'educationDone',
      level: 'error',
      message: '依法不予行政处罚的，应当对当事人进行教育（行政处罚法第三十三条第三款）',
    })
  }
  const ground = groundWords[values.noPenaltyGround as Ground]
  if (ground && values.decisionBasis?.length && !values.decisionBasis.includes(ground.article)) {
    findings.push({
      field: 'decisionBasis',
      level: 'warning',
      message: `所选情形的依据是${ground.article}，请核对`,
    })
  }
  return findings
}
