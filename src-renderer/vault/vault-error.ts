/** What can go wrong with accounts and passwords, in the words of the office. */

const messages = {
  missing: '本机还没有建立账号。',
  exists: '本机已经建立过账号，不能再次建立。',
  newer: '本机的账号资料由更新版本的程序保存，这个版本打不开。资料没有改动，请安装新版本后再打开。',
  damaged: '本机的账号资料已经损坏，无法读取。资料没有改动，请用备份恢复。',
  tampered: '账号资料被程序以外的途径改动过，为安全起见没有解锁。请用恢复码重设口令，或用备份恢复。',
  wrongPassword: '口令不对。',
  wrongCode: '恢复码不对：它书写无误，但不是本机现用的恢复码。',
  malformedCode: '恢复码写得不对。',
  wait: '口令连续输错，请稍后再试。',
  noAccount: '没有这个账号。',
  noPassword: '这个账号还没有口令，请管理员重设口令。',
  disabled: '这个账号已停用，请找管理员。',
  forbidden: '只有系统管理员可以管理账号。',
  refused: '',
  notChecked: '没能核对口令，可能是内存不足。请关闭其他程序后再试。',
  busy: '账号资料正在别的窗口改动，请再试一次。',
} as const

export type VaultFault = keyof typeof messages

/** `message` is for the officer, in Chinese. `waitMs`: how long until the next attempt is taken, in milliseconds. */
export class VaultError extends Error {
  override name = 'VaultError'
  constructor(
    readonly code: VaultFault,
    message: string = messages[code],
    readonly waitMs = 0,
  ) {
    super(message)
  }
}
