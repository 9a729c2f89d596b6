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
      approvalDirector: agreed('off-01', '2026-11-24'),
      approvalPrincipal: agreed('off-01', '2026-11-24'),
      receivedDate: '2026-11-24',
      reply: '鉴定意见于2026年11月25日收到，调查报告已经提交；逾期系等待异地取证材料。',
      repliedDate: '2026-11-26',
    },
  },
} satisfies Record<string, { sample: string; changes: LooseValues }>
