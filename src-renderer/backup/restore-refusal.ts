/** A backup may not be put in place here; the message says why in Chinese. Nothing was changed. */
export class RestoreRefusal extends Error {
  override name = 'RestoreRefusal'
}
