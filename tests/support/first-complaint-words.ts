/** The first sample complaint as an officer types it in anew: its own words, under another number of its tender. */
import { z } from 'zod'
import samples from '../../assets/sample-cases.json'
import type { Parts } from './by-hand'

const party = z.object({
  partyName: z.string(),
  uscc: z.string(),
  legalRepName: z.string(),
  address: z.string(),
  contactPhone: z.string(),
})
const sample = z
  .object({
    case: z.object({ caseTitle: z.string() }),
    project: z.object({
      projectName: z.string(),
      sectionName: z.string(),
      agencyName: z.string(),
      tradingVenue: z.string(),
    }),
    complainant: party,
    respondents: z.tuple([party, party]),
    documents: z.array(z.object({ docKind: z.string(), fields: z.record(z.string(), z.unknown()) })),
  })
  .parse(samples.cases[0])

export const { complainant, project } = sample
export const [tenderee, agency] = sample.respondents
export const title = sample.case.caseTitle
export const matter = words('caseRegistration', 'allegationSummary')

/** Another number than the sample's own: both cases stand in one office here. */
export const tenderProjectNo = 'E4209840000000007001'

/** What the registration asks beyond the intake; in the notices after it nothing of this is asked again. */
export const registrationAnswers: Parts = {
  authorityOrgId: '市公管局',
  realName: '是',
  confidentialRequested: '否',
  'complainant.legalRepName': complainant.legalRepName,
  'complainant.address': complainant.address,
  'complainant.biddingRole': '投标人',
  ...respondentAnswers('respondents.0', tenderee),
  ...respondentAnswers('respondents.1', agency),
  mandatoryTender: '是',
  tenderMethod: '公开招标',
  objectionRequired: '是',
  knownDate: '4.20',
  formalCheck: [
    '真实姓名签字及联系方式',
    '法人签章',
    '有利害关系',
    '事项具体',
    '时效内',
    '无重复',
    '未进入复议诉讼',
  ],
  requests: words('caseRegistration', 'requests'),
  preliminaryJudgment: words('caseRegistration', 'preliminaryJudgment'),
  deliberationAttendees: ['张某甲', '李某乙', '王某丙', '赵某丁'],
  deliberationResult: '受理',
  suspendSuggested: '是',
}

/** What the officer adds to the registration without being asked. */
export const registrationExtras: Parts = {
  sectionName: project.sectionName,
  agencyName: project.agencyName,
  announcedDate: '4.16',
  bidOpeningAt: '5.12 9:00',
  ceilingPrice: '18600000',
  tradingVenue: project.tradingVenue,
  objectionDate: '4.20',
  objectionReplyDate: '4.22',
}

export const suspensionAnswers: Parts = {
  suspendReason: words('suspensionNotice', 'suspendReason'),
  suspendNecessity: words('suspensionNotice', 'suspendNecessity'),
  suspendScope: ['整个项目', '开标', '评标'],
  suspendFrom: '4.30 16:00',
}

export const suspensionExtras: Parts = {
  ccOrgIds: ['交易中心', '市住建局'],
}

export const refusalAnswers: Parts = {
  rejectReasons: ['反映事项不具体，且未提供有效线索，难以查证'],
  rejectExplanation: '投诉书第二项反映代理机构收取费用过高，没有写明收费的时间、数额，也没有提供凭证',
}

export const penaltyAnswers: Parts = {
  factsAndEvidence:
    '招标文件评分办法第3.2条规定，投标人近三年在汉川市承接过同类项目的每项加2分，最高6分。以上事实有招标文件、询问笔录为证。',
  violatedProvisions: [
    '《中华人民共和国招标投标法》第十八条第二款',
    '《中华人民共和国招标投标法实施条例》第三十二条第二款第三项',
  ],
  penaltyProvisions: ['《中华人民共和国招标投标法》第五十一条'],
  discretionLevel: '从轻',
  discretionReason: '首次违法，尚未开标，主动配合整改，适用本机关行政处罚裁量基准从轻档次',
  proposedPenalties: [{ party: tenderee.partyName, penaltyKind: '罚款', amount: '10000' }],
  illegalGains: '0',
}

function respondentAnswers(path: string, one: z.infer<typeof party>): Parts {
  return {
    [`${path}.legalRepName`]: one.legalRepName,
    [`${path}.address`]: one.address,
    [`${path}.contactPhone`]: one.contactPhone,
  }
}

/** What a paper of the sample says in one of its fields. */
function words(docKind: string, field: string): string {
  return z.string().parse(sample.documents.find((paper) => paper.docKind === docKind)?.fields[field])
}
