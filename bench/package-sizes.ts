/** How much the benchmark of packages carries. */
export const caseCount = 10_000
export const attachmentCount = 100
export const attachmentMebibytes = 10
