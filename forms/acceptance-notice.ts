/** 受理告知书 (documents.md A.2): tells a complainant or a named informant that the matter is taken up, by whom and until when. */

import { formatChineseDate } from '../src-domain/calendar-date'
import { handleDeadline, receivedOn } from '../src-domain/case-deadlines'
import { leadParty } from '../src-domain/case-record'
import { isInformantProtected } from '../src-domain/informant'
import { dateOf } from '../src-domain/stage'
import { caseFields, projectFields } from './blocks'
import { date, multiline, texts } from './fields'
import { defineForm, type Finding, type FormContext } from './form'
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
import { clause } from './pieces'

const regulation = '《中华人民共和国招标投标法实施条例》第六十条、第六十一条'
const measures = '《工程建设项目招标投标活动投诉处理办法》第十一条'
const tenderLaw = '《中华人民共和国招标投标法》第七条'
const procedure = '《汉川市公共资源交易综合监管联动执法操作规程》'

export const acceptanceNotice = defineForm({
  id: 'acceptanceNotice',
  no: '02',
  title: '受理告知书',
  version: 2,
  style: 'letter',
  issuer: 'office',
  curtailsRights: false,
  docCode: '受',
  basis: [
    '《中华人民共和国招标投标法实施条例》第六十一条第二款',
    '《工程建设项目招标投标活动投诉处理办法》第十一条',
    '《汉川市公共资源交易综合监管联动执法操作规程》第三部分第（一）项第2点',
  ],
  stages: ['deliberating', 'accepted', 'investigating'],
  fields: {
    ...letterFields,
    caseNo: caseFields.caseNo,
    caseTitle: caseFields.caseTitle,
    projectName: projectFields.projectName,
    tenderProjectNo: projectFields.tenderProjectNo,
    sectionName: projectFields.sectionName,
    receivedAt: date('收到日期', { required: true, past: true }),
    acceptDecisionDate: date('受理决定日期', { required: true, past: true }),
    acceptedMatters: multiline('受理事项', {
      required: true,
      help: '逐项写明，一行一项；部分受理的，对不受理部分另发《不予受理通知书》',
    }),
    acceptBasis: texts('受理依据', [regulation, measures, tenderLaw, procedure], { required: true }),
    handleDeadline: date('办理期限届满日', {
      required: true,
      help: '投诉自受理之日起15个工作日，举报30日',
    }),
    rightsNotice: multiline('权利义务告知', { required: true }),
    handlerIds: caseFields.handlerIds,
  },
  groups: [
    { title: '文号与抬头', fields: ['docNo', 'addressee', 'caseNo', 'caseTitle'] },
    { title: '项目', fields: ['projectName', 'sectionName', 'tenderProjectNo'] },
    {
      title: '受理决定',
      fields: [
        'receivedAt',
        'acceptDecisionDate',
        'acceptedMatters',
        'acceptBasis',
        'handlerIds',
        'handleDeadline',
      ],
    },
    { title: '权利义务', fields: ['rightsNotice'] },
    letterClosing,
  ],
  prefill: (context, known) => {
    const { record, calendar, today } = context
    const accepted = dateOf(record, 'accepted') ?? today
    const complaint = record.case.clueCategory === 'complaint'
    return {
      ...letterPrefill(context, known, {
        issuer: 'office',
        addressee: leadParty(record)?.partyName,
        copies: 2,
      }),
      receivedAt: receivedOn(record),
      acceptDecisionDate: accepted,
      acceptedMatters: record.intake.allegationSummary ?? null,
      acceptBasis: complaint ? [regulation, measures] : [tenderLaw, procedure],
      handleDeadline: handleDeadline(record, calendar, known.acceptDecisionDate ?? accepted)?.due ?? null,
      rightsNotice: usualRights(context),
    }
  },
  compose: (fill, context) => {
    const { record } = context
    const self = selfName(fill, context)
    const body = [
      paragraph(
        fill.say`${personWord(record)}关于${matterOf(fill)}的${leadWord(record)}材料，${self}于${fill.date('receivedAt')}收悉。经审查，下列事项符合受理条件：${clause(fill.text('acceptedMatters'))}。依据${fill.articles('acceptBasis')}的规定，${self}于${fill.date('acceptDecisionDate')}决定予以受理，案号为${fill.text('caseNo')}，由${fill.officers('handlerIds')}承办。`,
      ),
      paragraph(
        fill.say`本件应于${fill.date('handleDeadline')}前（含当日）办结，依法需要的检验、检测、鉴定、专家评审时间不计入。`,
      ),
      ...paragraphs(fill.text('rightsNotice')),
    ]
    const text = { name: '受理告知书', docCode: '受', body, footnote: twoCopiesNote(fill.values.copiesTotal) }
    return letterParts(
      fill,
      context,
      text,
      servedAndFiled({ ...filedAddressee(record), below: [issueRecord(fill)] }),
    )
  },
  check: (values, context) => {
    const { record, calendar } = context
    return [
      ...checkRecipient('受理告知书', context),
      ...checkLetter(values, context, {
        title: '受理告知书',
        curtailsRights: false,
        decidedOn: values.acceptDecisionDate,
      }),
      ...checkHandlers('handlerIds', values.handlerIds, context, 'warning'),
      ...checkConfidentialCopies(values, record),
      ...checkCitations('acceptedMatters', values.acceptedMatters),
      ...checkDecidedInTime('acceptDecisionDate', values.acceptDecisionDate, values.receivedAt, context),
      ...checkHandleDeadline(
        values.handleDeadline,
        handleDeadline(record, calendar, values.acceptDecisionDate ?? null),
      ),
    ]
  },
})

/** What the notice tells of rights and duties where nothing else is typed; a report adds the promise of secrecy. */
function usualRights({ record }: FormContext): string {
  const you = personWord(record)
  const common = `办理期间，${you}应当如实提供材料、配合调查；需要补充证据的，请尽早提交。`
  if (record.case.clueCategory === 'complaint') {
    return `${common}处理决定作出前，可以书面说明理由申请撤回投诉。捏造事实、伪造材料或者以非法手段取得证明材料投诉的，依法予以驳回并承担相应责任。`
  }
  const secrecy = isInformantProtected(record) ? `${you}的身份信息依法予以保密。` : ''
  return `${common}${secrecy}故意捏造事实、诬告陷害他人的，依法承担相应责任。`
}

function checkHandleDeadline(
  typed: string | null | undefined,
  worked: ReturnType<typeof handleDeadline>,
): Finding[] {
  const field = 'handleDeadline'
  if (!worked) return []
  if (typed && typed !== worked.due) {
    const due = formatChineseDate(worked.due)
    return [{ field, level: 'warning', message: `按规定计算为${due}，改动的请在备考中说明理由` }]
  }
  if (!worked.certain)
    return [{ field, level: 'warning', message: '当年放假安排尚未导入，期限按周末估算，请核对' }]
  return []
}
