/** For tests: what is typed on records, reports and minutes so that every field that can be filled at once is filled. */
import type { LooseValues } from './fields'

const signatures = [{ id: 'a', name: '韩某某', signedAt: '2026-10-22' }]

export const inquiryExample: LooseValues = {
  inquireeAge: '46岁',
  rightsAnswer: '看清楚了，听清楚了，不申请回避。',
  qaList: [
    { id: 'a', q: '请说明投标文件所附业绩合同的来源。', a: '由项目部提供，我没有核对原件。' },
    { id: 'b', q: '该业绩对应的工程是否由你公司施工？', a: '不是，合同是后来补签的。' },
  ],
}

const hearingExample: LooseValues = {
  hearingAt: '2026-03-20T09:00:00+08:00',
  hearingTo: '2026-03-20T11:30:00+08:00',
  hearingPlace: '汉川市住房和城乡建设局二楼会议室',
  hearingPublic: true,
  hearingHostId: 'off-07',
  hearingMemberIds: ['off-09'],
  hearingRecorderId: 'off-10',
  partyName: '示例建设有限公司',
  partyHead: '韩某某，执行董事',
  partyAgents: ['吕某某，律师'],
  thirdParties: ['示例镇人民政府'],
  witnesses: ['鉴定人何某某'],
  rightsInformed: true,
  rightsAnswer: '听清楚了，不申请回避。',
  proceedings: [
    {
      id: 'a',
      speaker: '王某丙（调查人员）',
      words: '两家投标人的电子投标文件由同一台计算机制作，拟处罚款。',
    },
    { id: 'b', speaker: '韩某某（当事人）', words: '对事实没有异议，请求从轻处罚。' },
  ],
  evidenceDebate: '当事人对特征码比对报告的真实性没有异议。',
  finalStatement: '请求考虑首次违法，从轻处罚。',
  readConfirmed: true,
  signatures,
}

const statementExample: LooseValues = {
  partyName: '示例建设有限公司',
  statementAt: '2026-04-02T09:30:00+08:00',
  statementPlace: '汉川市住房和城乡建设局',
  statementForm: '口头',
  statementPerson: '韩某某',
  statementTitle: '示例建设有限公司执行董事',
  statementContent: '对认定的事实没有异议。公司首次违法，已主动配合调查，请求从轻处罚。',
  newEvidence: [{ id: 'a', name: '整改情况说明', pages: 3 }],
  recorderIds: ['off-03', 'off-04'],
  readConfirmed: true,
  signatures,
  reviewOpinion: '经复核，当事人主动配合调查属实，已在拟处罚幅度中予以考虑；未提出新的减轻事由。',
  adopted: '部分采纳',
  penaltyChange: '按千分之七处以罚款，在法定幅度内从轻。',
  reviewerId: 'off-07',
}

const siteExample: LooseValues = {
  siteFrom: '2026-10-23T09:00:00+08:00',
  siteTo: '2026-10-23T11:00:00+08:00',
  sitePlace: '示例小流域综合治理工程项目部',
  siteParty: '示例建设有限公司',
  siteHead: '尤某某，项目经理',
  siteHeadPhone: '0712-0000303',
  witness: '许某，村委会干部',
  rightsInformed: true,
  rightsAnswer: '看清楚了，不申请回避。',
  siteContent: '项目部办公室墙上公示的管理人员与投标文件所列人员不一致，项目经理栏为尤某某。',
  takenItems: [{ id: 'a', name: '公示牌照片', method: '拍照', quantity: '3张', place: '项目部办公室' }],
  partyOpinion: '情况属实。',
  readConfirmed: true,
  signatures,
}

/** The sample lists only the first of its thirty. */
const drawnProjects = Array.from({ length: 30 }, (_, index) => ({
  id: `drawn-${index + 1}`,
  itemNo: `E4209840000000004${String(index + 1).padStart(3, '0')}`,
  name: index === 0 ? '示例中学校舍维修工程（虚构）' : `示例工程${index + 1}（虚构）`,
  remark: '/',
}))

/** For each form the sample and what is typed over it. */
export const fullRecords: Record<string, { sample: string; changes: LooseValues }> = {
  investigationReport: {
    sample: 'sample-03',
    changes: {},
  },
  meetingMinutes: {
    sample: 'sample-03',
    changes: {
      absentees: [{ id: 'a', officerId: 'off-05', approvedBy: 'off-01' }],
      recusals: [{ id: 'a', officerId: 'off-06', reason: '近亲属在当事人处任职', decision: '予以回避' }],
    },
  },
  reminderTalkRecord: {
    sample: 'sample-04',
    changes: { readConfirmed: true, refusalNote: '无', signatures },
  },
  performanceTalkRecord: {
    sample: 'sample-01',
    changes: {
      organizerOrgId: 'org-zj',
      winnerName: '示例建设有限公司',
      winningAmount: 1_798_000_000,
      awardNoticeDate: '2026-07-20',
      talkAt: '2026-07-28T09:30:00+08:00',
      talkPlace: '汉川市住房和城乡建设局二楼会议室',
      plannedStartDate: '2026-08-10',
      durationDays: 420,
      tendereeAttendees: [{ id: 'a', name: '褚某某', title: '董事长', phone: '0712-0000102' }],
      contractorAttendees: [
        {
          id: 'a',
          name: '孔某某',
          title: '副总经理',
          phone: '0712-0000301',
          authorization: '2026年7月27日授权委托书',
        },
        { id: 'b', name: '尤某某', title: '项目经理', phone: '0712-0000303' },
      ],
      projectManager: '尤某某',
      pmCertNo: '鄂242000000001（虚构）',
      pmMatchesBid: true,
      extraTopics: '汛期施工做好基坑监测。',
      commitments: '建设单位按合同支付工程款，不随意压缩工期\n施工单位全面履行投标承诺',
      readConfirmed: true,
      refusalNote: '无',
      signatures,
    },
  },
  consultationRecord: {
    sample: 'sample-01',
    changes: {
      consultAt: '2026-04-29T15:00:00+08:00',
      consultPlace: '监管办会议室',
      hostId: 'off-01',
      attendees: ['off-01', 'off-03', 'off-04'],
      opinions: [{ id: 'a', orgId: 'org-zj', speaker: 'off-04', opinion: '同意受理。' }],
      dissent: '无',
      outcome: 'accept',
      outcomeNote: '符合受理条件，由市公共资源交易监督管理局牵头办理。',
    },
  },
  inquiryRecord: { sample: 'sample-06', changes: { ...inquiryExample, refusalNote: '无' } },
  hearingRecord: { sample: 'sample-03', changes: { ...hearingExample, refusalNote: '无' } },
  statementRecord: { sample: 'sample-03', changes: { ...statementExample, refusalNote: '无' } },
  siteInspectionRecord: { sample: 'sample-06', changes: { ...siteExample, refusalNote: '无' } },
  drawRecord: {
    sample: 'sample-04',
    changes: {
      exclusions: [{ id: 'a', name: '示例河道疏浚工程（虚构）', reason: '涉及国家秘密' }],
      results: drawnProjects,
    },
  },
  inspectionPlan: { sample: 'sample-04', changes: { ccOrgIds: ['org-zj'] } },
  inspectionRecord: { sample: 'sample-04', changes: { readConfirmed: true, refusalNote: '无', signatures } },
  inspectionReport: {
    sample: 'sample-04',
    changes: {
      assessment: '多数项目招标投标活动规范，个别招标人对法定时限重视不够。',
      ccOrgIds: ['org-zj'],
      attachments: ['检查记录表'],
    },
  },
  recusalForm: {
    sample: 'sample-03',
    changes: {
      recusalApplicant: '示例建设有限公司',
      recusalTargetId: 'off-04',
      recusalReason: '近亲属',
      recusalDetail: '被申请人的配偶在本案另一当事人处任职。',
      recusalDecision: '回避',
      deciderId: 'off-01',
      recusalDecidedAt: '2026-03-06',
      replacementId: 'off-05',
      approvalPrincipal: {
        opinion: '同意回避',
        decision: 'agree',
        signerId: 'off-01',
        signedAt: '2026-03-06',
      },
    },
  },
  addressConfirmation: {
    sample: 'sample-04',
    changes: {
      eServiceAgreed: true,
      eAddress: 'example@example.com',
      authorizedReceiver: '朱某某，0712-0000401',
      partySign: [{ id: 'a', name: '朱某某', signedAt: '2026-06-02' }],
    },
  },
}
