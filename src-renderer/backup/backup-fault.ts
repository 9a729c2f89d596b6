/** What may be wrong with a backup, in the words of the office. */

const messages = {
  notBackup:
    '这不是本程序的备份文件，什么也没有改动。备份文件的名称以“办案备份”或“恢复前备份”开头，以 .ldbak 结尾，请另选一个。',
  newer: '这份备份由更新版本的程序制作，这个版本打不开。请安装新版本后再试。',
  truncated: '这份备份不完整：文件在中途断了，可能没有复制完。请换一份备份。',
  damaged: '这份备份已经损坏或被改动过，与制作时不符。请换一份备份。',
  foreign: '这把密钥打不开这份备份：它属于另一套资料，或制作后换过密钥。',
} as const

export type BackupFaultReason = keyof typeof messages

/** The backup cannot be used as it is. `message` is for the officer; nothing was changed anywhere. */
export class BackupFault extends Error {
  override name = 'BackupFault'
  constructor(readonly reason: BackupFaultReason) {
    super(messages[reason])
  }
}
