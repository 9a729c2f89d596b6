/** How much the benchmark of packages carries. */
export const caseCount = 10_000
export const attachmentCount = 100
export const attachmentMebibytes = 10
/** The case whose evidence the attachments are, by its id and its title. */
export const filesCaseId = 'case-with-files'
export const filesTitle = '带附件的案件'
