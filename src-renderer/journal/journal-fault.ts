/** What may be wrong with the journal's files. */

/**
 * `damaged`: bytes are not as they were written. `behind`: entries that the store knows of are not there any more.
 * `missing`: a whole file is not there. `foreign`: it was written under another key. `newer`: by a later program.
 */
export type JournalFaultReason = 'damaged' | 'behind' | 'missing' | 'foreign' | 'newer'

/** The journal does not hold what it should. */
export class JournalFault extends Error {
  override name = 'JournalFault'
  readonly reason: JournalFaultReason

  constructor(reason: JournalFaultReason) {
    super(`the journal is ${reason}`)
    this.reason = reason
  }
}
