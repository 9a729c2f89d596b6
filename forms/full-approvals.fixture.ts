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
} satisfies Record<string, { sample: string; changes: LooseValues }>
