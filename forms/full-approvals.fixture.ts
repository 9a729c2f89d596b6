/** For tests: what is typed on approvals and slips that stay in the office, so that every field that can be filled at once is filled. */
import type { LooseValues } from './fields'

const agreed = (signerId: string, signedAt: string) => ({
  opinion: '同意',
  decision: 'agree',
  signerId,
  signedAt,
})

/** For each form the sample and what is typed over it. */
export const fullApprovals = {
  extensionApproval: {
    sample: 'sample-06',
    changes: {
      extensionReasonType: ['expertise', 'evidence'],
      extensionReason: '业绩合同印章真实性需鉴定，且需赴外地核实',
      extensionDays: 10,
      approvalTeamLeader: {
        opinion: '业绩合同印章真伪须待鉴定，申请延长。',
        signerId: 'off-05',
        signedAt: '2026-11-04',
      },
      approvalDeputyDirector: agreed('off-02', '2026-11-04'),
      approvalPrincipal: agreed('off-01', '2026-11-05'),
    },
  },
  leaveApproval: {
    sample: 'sample-01',
    changes: {
      applicantId: 'off-04',
      leaveKind: 'duty',
      leaveReason: '当日参加省住房和城乡建设厅组织的专项检查，不能到会。',
      appliedDate: '2026-05-18',
      substituteId: 'off-07',
      writtenOpinion: '同意调查组的结论，建议责令招标人修改招标文件后重新招标。',
      approvalUnitHead: agreed('off-08', '2026-05-18'),
      approvalDirector: agreed('off-01', '2026-05-19'),
    },
  },
  supervisionSlip: {
    sample: 'sample-06',
    changes: {
      slipNo: 2,
      slipDate: '2026-11-24',
      issuerId: 'off-10',
      approvalDirector: agreed('off-01', '2026-11-24'),
      approvalPrincipal: agreed('off-01', '2026-11-24'),
      receivedDate: '2026-11-24',
      reply: '鉴定意见于2026年11月25日收到，调查报告已经提交；逾期系等待异地取证材料。',
      repliedDate: '2026-11-26',
    },
  },
  instalmentApproval: {
    sample: 'sample-03',
    changes: {
      appliedDate: '2026-04-20',
      deferKind: 'instalment',
      applicationReason: '公司在建项目工程款被拖欠，账户余额不足以一次缴清罚款，申请分三期缴纳。',
      proofs: ['2026年第一季度财务报表', '银行账户对账单'],
      hardshipFinding: '经核对财务报表和对账单，当事人流动资金不足属实，确有经济困难。',
      security: '法定代表人韩某某出具按期缴纳承诺书',
      paidAmount: 576_000,
      instalments: [
        { dueDate: '2026-05-29', amount: 1_000_000 },
        { dueDate: '2026-06-30', amount: 1_000_000 },
      ],
      approvalHandler: {
        opinion: '当事人确有经济困难，建议准予分期缴纳。',
        signerId: 'off-03',
        signedAt: '2026-04-21',
      },
      approvalDeputyHead: agreed('off-09', '2026-04-22'),
      approvalAuthorityHead: agreed('off-08', '2026-04-22'),
      notifiedDate: '2026-04-23',
    },
  },
  fileNote: {
    sample: 'sample-03',
    changes: {
      archiveNo: '2026-CF-003',
      paperCount: 36,
      textPages: 128,
      photoCount: 6,
      mediaCount: 1,
      damaged: '第45页复印件右下角字迹模糊，原件由汉川市公共资源交易中心保存。',
      altered: '无',
      removed: '举报人材料装入副卷。',
      remark: '正卷、副卷各一册',
      filedById: 'off-10',
      filedDate: '2026-05-20',
      checkedById: 'off-02',
      checkedDate: '2026-05-21',
    },
  },
} satisfies Record<string, { sample: string; changes: LooseValues }>
