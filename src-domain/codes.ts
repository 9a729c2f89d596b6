/**
 * The coded choices of the case record with the words that screens and papers print for them
 * (documents.md A.0.5). Codes are stored and never change; words may.
 */
export type CodeTable = Readonly<Record<string, string>>
export type CodeOf<T extends CodeTable> = Extract<keyof T, string>

export const sourceTypes = {
  onlineComplaint: '线上投诉',
  offlineComplaint: '线下投诉',
  report: '举报',
  assigned: '上级交办',
  transferredIn: '部门移送',
  inspection: '检查发现',
  audit: '巡视巡察审计反馈',
  media: '舆情',
  other: '其他',
} as const satisfies CodeTable

export const clueCategories = {
  complaint: '投诉',
  report: '举报',
  assignment: '交办',
  discovery: '检查发现',
} as const satisfies CodeTable

export const confidentialities = {
  normal: '一般',
  workSecret: '工作秘密',
  restricted: '仅限办案组',
} as const satisfies CodeTable

/** How long after a violation ended it may be penalized (《中华人民共和国行政处罚法》第三十六条第一款). */
export const limitations = {
  two: '二年',
  five: '五年：涉及公民生命健康安全、金融安全且有危害后果',
} as const satisfies CodeTable

/** How long the police take to decide on a case handed to them, as they told it (公通字〔2016〕16号). */
export const policeReviews = {
  usual: '三日（一般）',
  verify: '七日：公安机关告知需要查证',
  major: '三十日：公安机关告知案情重大、疑难、复杂',
} as const satisfies CodeTable

/** By which procedure a review is heard, which sets the time for answering (《行政复议法》第四十八条、第五十四条). */
export const reviewProcedures = {
  ordinary: '普通程序：十个工作日内答复',
  simple: '简易程序：五个工作日内答复',
} as const satisfies CodeTable

export const sectors = {
  housingMunicipal: '房建市政',
  transport: '交通',
  water: '水利',
  agriculture: '农业农村',
  other: '其他',
} as const satisfies CodeTable

export const tenderMethods = { public: '公开招标', invited: '邀请招标' } as const satisfies CodeTable

export const qualificationMethods = { pre: '资格预审', post: '资格后审' } as const satisfies CodeTable

export const tradingStages = {
  preTender: '标前',
  announced: '公告发售',
  clarifying: '答疑澄清',
  opened: '已开标',
  evaluated: '已评标',
  candidatePublicity: '候选人公示',
  awarded: '已发中标通知书',
  contracted: '已签合同',
  performing: '履约',
  completed: '竣工',
} as const satisfies CodeTable

export const partyTypes = {
  legalPerson: '法人',
  otherOrg: '其他组织',
  individualBusiness: '个体工商户',
  natural: '自然人',
  anonymous: '匿名',
} as const satisfies CodeTable

export const idTypes = {
  resident: '居民身份证',
  passport: '护照',
  hkMacauTaiwan: '港澳台证件',
  other: '其他证件',
} as const satisfies CodeTable

export const biddingRoles = {
  tenderee: '招标人',
  agency: '代理机构',
  bidder: '投标人',
  winner: '中标人',
  evaluator: '评标专家',
  subcontractor: '分包方',
  official: '公职人员',
  other: '其他',
} as const satisfies CodeTable

export const formalChecks = {
  realNameSigned: '真实姓名签字及联系方式',
  legalPersonSealed: '法人签章',
  interested: '有利害关系',
  specific: '事项具体',
  inTime: '时效内',
  notDuplicate: '无重复',
  notInRelief: '未进入复议诉讼',
} as const satisfies CodeTable

export const roles = {
  registrar: '登记员',
  handler: '承办人',
  teamLeader: '调查组组长',
  teamMember: '调查组成员',
  deputyDirector: '监管办副主任',
  director: '监管办主任',
  principal: '监管办主要负责人',
  authorityHead: '有权部门负责人',
  legalReviewer: '法制审核人员',
  creditClerk: '信用专员',
  archivist: '档案员',
  admin: '系统管理员',
} as const satisfies CodeTable
export type RoleCode = CodeOf<typeof roles>

/** 收件方式: documents.md A.1 gives these in Chinese, so the words are the stored values. */
export const receiptChannels = ['平台', '来访', '邮寄', '电话记录', '转办函', '其他'] as const

/** Stages in which bidding is under way: announced, contract not yet signed (A.4, 《条例》第62条). */
export const stagesInTrading: readonly (keyof typeof tradingStages)[] = [
  'announced',
  'clarifying',
  'opened',
  'evaluated',
  'candidatePublicity',
  'awarded',
]
