/** For tests and for the contact sheet: of each form a finished paper with every field filled that can be filled at once. */
import { formById } from './catalogue'
import type { LooseValues } from './fields'
import { fullApprovals } from './full-approvals.fixture'
import { fullRecords } from './full-records.fixture'
import { type SamplePaper, samplePaper } from './sample-context'

/** For each form the sample and what is typed over it. */
const fullPapers: Record<string, { sample: string; changes: LooseValues }> = {
  caseRegistration: {
    sample: 'sample-01',
    changes: { duplicateOfCaseNo: '川公管监案〔2026〕1号', remark: '无' },
  },
  acceptanceNotice: { sample: 'sample-01', changes: { ccOrgIds: ['org-zj'], attachments: ['补充材料清单'] } },
  nonAcceptanceNotice: {
    sample: 'sample-02',
    changes: {
      rejectReasons: ['noObjection', 'notCompetent'],
      competentOrg: 'org-jt',
      ccOrgIds: ['org-jt'],
      attachments: ['投诉书复印件'],
    },
  },
  suspensionNotice: { sample: 'sample-01', changes: { attachments: ['调查通知'] } },
  extensionNotice: {
    sample: 'sample-06',
    changes: {
      ccOrgIds: ['org-sl'],
      attachments: ['送达回证'],
      approvalDeputyDirector: {
        opinion: '同意',
        decision: 'agree',
        signerId: 'off-02',
        signedAt: '2026-11-05',
      },
    },
  },
  meetingNotice: {
    sample: 'sample-01',
    changes: {
      convenerId: 'off-02',
      convenerDelegation: '受主任张某甲委托',
      ccOrgIds: ['org-zj'],
      attachments: ['参会回执'],
      replies: [{ officerId: 'off-04', attend: '请假', reason: '出差', approvedBy: 'off-01' }],
    },
  },
  transferDiscipline: {
    sample: 'sample-05',
    changes: {
      dispositionFeedback: '已立案审查调查',
      approvalAuthorityHead: {
        opinion: '同意',
        decision: 'agree',
        signerId: 'off-11',
        signedAt: '2026-07-08',
      },
    },
  },
  transferPolice: {
    sample: 'sample-05',
    changes: {
      suspectedCrime: '其他',
      otherCrime: '串通投标罪',
      priorPenalties: ['川水利罚决〔2025〕3号'],
      seizedItems: [{ name: '投标文件光盘', qty: '2张' }],
      policeDecision: 'notFiled',
      policeDocNo: '川公（经）不立字〔2026〕1号',
      policeDecisionDate: '2026-07-10',
      afterNotFiled: '3日内申请复议',
    },
  },
  inspectionPublicity: {
    sample: 'sample-04',
    changes: {
      planTitle: '2026年度招投标领域双随机执法检查方案',
      partnerOrgIds: ['org-zj'],
      inspectFrom: '2026-05-25',
      inspectTo: '2026-06-12',
      sampledCount: 30,
      problemCount: 12,
      ccOrgIds: ['org-zj'],
      corrections: [{ at: '2026-06-20', reason: '笔误', content: '检查日期更正' }],
    },
  },
  inspectionNotice: {
    sample: 'sample-04',
    changes: {
      planTitle: '2026年度招投标领域双随机执法检查方案',
      assistants: ['示例造价事务所甲某某'],
      ccOrgIds: ['org-zj'],
      attachments: ['检查事项清单'],
      surprise: true,
      approvalDirector: { opinion: '同意', decision: 'agree', signerId: 'off-01', signedAt: '2026-05-27' },
    },
  },
  caseReferral: {
    sample: 'sample-02',
    changes: {
      docNo: '川公管监转〔2026〕1号',
      referralOrg: 'org-jt',
      referralReason: '反映的履约保证金退还问题',
      replyDueDate: '2026-12-30',
      ccOrgIds: ['org-jt'],
      referralReply: '已立案查处',
      receiverSign: '李某',
    },
  },
  correctionNotice: {
    sample: 'sample-01',
    changes: {
      docNo: '川公管监补〔2026〕1号',
      issueDate: '2026-04-29',
      missingItems: ['法定代表人签字并加盖公章'],
      ccOrgIds: ['org-zj'],
      attachments: ['投诉书参考格式'],
    },
  },
  evidencePreservation: {
    sample: 'sample-06',
    changes: {
      docNo: '川水利登保〔2026〕1号',
      issueDate: '2026-10-20',
      preserveReason: '业绩合同原件有被替换的可能',
      preservedFrom: '2026-10-20T10:00:00+08:00',
      preservedItems: [{ name: '业绩合同原件', qty: '1份' }],
      ccOrgIds: ['org-jgb'],
      approvalHandler: { opinion: '建议先行登记保存', signerId: 'off-05', signedAt: '2026-10-19' },
      approvalAuthorityHead: { decision: 'agree', signerId: 'off-11', signedAt: '2026-10-20' },
    },
  },
  preservationDecision: {
    sample: 'sample-06',
    changes: {
      docNo: '川水利登处〔2026〕1号',
      issueDate: '2026-10-28',
      preservationDocNo: '川水利登保〔2026〕1号',
      preservedFrom: '2026-10-20T10:00:00+08:00',
      decisionReason: '印章真伪需要鉴定',
      decidedItems: [{ name: '业绩合同原件', qty: '1份', disposal: 'appraise' }],
      extraBasis: ['《中华人民共和国行政处罚法》第五十四条'],
      executionNotSuspended: true,
      ccOrgIds: ['org-jgb'],
      approvalHandler: { opinion: '建议送交鉴定', signerId: 'off-05', signedAt: '2026-10-27' },
      approvalAuthorityHead: { decision: 'agree', signerId: 'off-11', signedAt: '2026-10-28' },
    },
  },
  appraisalCommission: {
    sample: 'sample-06',
    changes: {
      docNo: '川水利鉴〔2026〕1号',
      issueDate: '2026-10-21',
      appraisalKind: 'appraisal',
      appraiser: '湖北示例司法鉴定中心（虚构）',
      qualification: '司法鉴定许可证0000号（虚构）',
      background: '印章真伪需要查明',
      questions: ['印章是否一致', '签名是否一致'],
      appraisalMaterials: [{ name: '业绩合同', copies: 1, pages: 12, original: true }],
      resultDueDate: '2026-11-10',
      resultReceivedAt: '2026-11-09',
      resultNo: '鄂示鉴〔2026〕1号',
      ccOrgIds: ['org-jgb'],
    },
  },
  officialLetter: {
    sample: 'sample-01',
    changes: {
      docNo: '川公管监函〔2026〕1号',
      letterTitle: '关于商请提供交易数据的函',
      addressee: '汉川市公共资源交易中心',
      letterBody: '因办案需要，商请你单位提供交易数据。',
      ccOrgIds: ['org-zj'],
      attachments: ['数据清单'],
      replyWanted: true,
    },
  },
  resumptionNotice: {
    sample: 'sample-01',
    changes: {
      attachments: ['处理决定书'],
      approvalHandler: { opinion: '建议恢复', decision: 'agree', signerId: 'off-03', signedAt: '2026-06-05' },
    },
  },
  penaltyApprovalForm: {
    sample: 'sample-03',
    changes: {
      filingNo: '川住建立〔2026〕1号',
      statementReview: '期限内未提出陈述申辩和听证',
      approvalDeputyHead: { opinion: '同意', decision: 'agree', signerId: 'off-08', signedAt: '2026-03-27' },
    },
  },
  penaltyAdvanceNotice: {
    sample: 'sample-03',
    changes: { filingNo: '川住建立〔2026〕1号', ccOrgIds: ['org-jyzx'], attachments: ['证据清单'] },
  },
  penaltyDecision: {
    sample: 'sample-03',
    changes: {
      filingNo: '川住建立〔2026〕1号',
      ccOrgIds: ['org-jyzx'],
      attachments: ['缴款须知'],
    },
  },
  hearingRightsNotice: {
    sample: 'sample-03',
    changes: {
      docNo: '川住建听告〔2026〕1号',
      filingNo: '川住建立〔2026〕1号',
      partyReply: ['要求听证'],
      ccOrgIds: ['org-jyzx'],
      attachments: ['证据清单'],
    },
  },
  paymentDemand: {
    sample: 'sample-03',
    changes: {
      docNo: '川住建催〔2026〕1号',
      issueDate: '2026-06-01',
      paidAmount: 1_000_000,
      suspendedDays: 3,
      otherDuty: '报送整改报告',
      ccOrgIds: ['org-jyzx'],
      attachments: ['缴款须知'],
    },
  },
  resultNotice: {
    sample: 'sample-01',
    changes: {
      reliefApplicable: true,
      executionNotSuspended: true,
      unverifiedNote: '其余事项经查不属实。',
      ccOrgIds: ['org-zj'],
      attachments: ['投诉处理决定书'],
    },
  },
  rectificationOrder: {
    sample: 'sample-01',
    changes: { inspectionNo: 'JC2026-1', ccOrgIds: ['org-zj'], attachments: ['招标文件摘录'] },
  },
  complaintDecision: {
    sample: 'sample-01',
    changes: {
      decisionBasis: [
        '《中华人民共和国招标投标法》第十八条第二款',
        '《中华人民共和国招标投标法实施条例》第三十二条第二款第三项',
        '《中华人民共和国招标投标法实施条例》第六十一条',
        '《工程建设项目招标投标活动投诉处理办法》第二十条第二项',
      ],
      excludedPeriods: [
        { reason: '专家评审', from: '2026-05-07', to: '2026-05-08', voucher: '专家评审意见书' },
      ],
      ccOrgIds: ['org-zj'],
      attachments: ['评审意见'],
    },
  },
  hearingNotice: {
    sample: 'sample-03',
    changes: {
      issueDate: '2026-04-09',
      docNo: '川住建听〔2026〕1号',
      hearingRequestedAt: '2026-04-07',
      hearingAt: '2026-04-21T09:00:00+08:00',
      hearingPlace: '汉川市住房和城乡建设局三楼会议室',
      hearingPublic: false,
      closedReason: '商业秘密',
      hearingHostId: 'off-07',
      hearingMemberIds: ['off-05'],
      hearingRecorderId: 'off-10',
      thirdParties: ['示例镇人民政府'],
      hearingRecord: '听证笔录一份，共6页',
      hearingOpinion: '维持拟处罚意见',
      ccOrgIds: ['org-jyzx'],
      attachments: ['授权委托书样式'],
    },
  },
  noPenaltyDecision: {
    sample: 'sample-03',
    changes: {
      docNo: '川住建不罚〔2026〕1号',
      filingNo: '川住建立〔2026〕1号',
      noPenaltyGround: '轻微及时改正无危害后果',
      correctionStatus: '2026年3月10日已改正，有整改报告为证',
      educationDone: true,
      executionNotSuspended: true,
      ccOrgIds: ['org-jyzx'],
      attachments: ['整改报告'],
    },
  },
  caseFilingForm: {
    sample: 'sample-03',
    changes: {
      limitationReason: '违法行为有连续状态',
      approvalAuthorityUnit: {
        opinion: '同意',
        decision: 'agree',
        signerId: 'off-07',
        signedAt: '2026-03-05',
      },
    },
  },
  closureForm: { sample: 'sample-01', changes: { paymentReceiptNo: '无', paymentDate: '2026-06-01' } },
  creditScoreForm: {
    sample: 'sample-03',
    changes: { badBehaviorCode: 'T-0101', platformReceiptNo: 'H-1', remark: '已附决定书' },
  },
  archiveCover: { sample: 'sample-01', changes: { fondsNo: '0012', filingNo: '川公管立〔2026〕1号' } },
  archiveCatalog: {
    sample: 'sample-01',
    changes: { archiveNo: '20260001', checkedById: 'off-02', totalPages: 60 },
  },
  rectificationReview: {
    sample: 'sample-01',
    changes: {
      itemReviews: [{ issue: '业绩加分', status: '尚未修改', conclusion: '未完成', evidenceNo: '证据3' }],
      reviewResult: 'notDone',
      followUp: '催办',
    },
  },
  legalReviewForm: { sample: 'sample-03', changes: { reviewOpinion: '程序合法' } },
  evidenceList: { sample: 'sample-05', changes: {} },
  serviceReceipt: {
    sample: 'sample-02',
    changes: { caseNo: '川公管监案〔2026〕5号', proxyReceiver: '李某', proxyRelation: '收件部门' },
  },
  withdrawalNotice: {
    sample: 'sample-01',
    changes: {
      issueDate: '2026-05-08',
      docNo: '川公管投撤〔2026〕1号',
      withdrawAppliedAt: '2026-05-06',
      withdrawReason: '招标人已经修改招标文件',
      withdrawDecision: '不准予',
      ccOrgIds: ['org-zj'],
      attachments: ['撤回申请复印件'],
    },
  },
  ...fullRecords,
  ...fullApprovals,
}

/** The full paper of a form, by its id, with `changes` over it. @throws Error where there is none. */
export function fullPaper(formId: string, changes: LooseValues = {}): SamplePaper {
  const form = formById(formId)
  const full = fullPapers[formId]
  if (!form || !full) throw new Error(`no full paper ${formId}`)
  return samplePaper(form, full.sample, { ...full.changes, ...changes })
}
