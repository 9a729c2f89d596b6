/**
 * Why a package cannot be read, one class a reason; `message` is in Chinese, says what to do and can be shown as it
 * stands. In every case nothing of the package may be kept.
 */

export class PackageError extends Error {
  override name = 'PackageError'
}

/** It ends early: the copy on the stick is incomplete. (An altered last portion looks the same.) */
export class IncompletePackageError extends PackageError {
  override name = 'IncompletePackageError'
  constructor() {
    super('交换包不完整，或末尾被改动：可能没有复制完，或介质有坏处。请重新复制，仍不行请对方重新制作。')
  }
}

/** Bytes are not as the sender signed them. @param what where, in Chinese. */
export class AlteredPackageError extends PackageError {
  override name = 'AlteredPackageError'
  constructor(what = '内容与签名不符') {
    super(`交换包已损坏或被改动（${what}）。请勿使用，请对方重新制作。`)
  }
}

/** It is no package of this program, or one of another office. */
export class ForeignPackageError extends PackageError {
  override name = 'ForeignPackageError'
  constructor(what: 'noPackage' | 'otherOffice') {
    super(
      what === 'noPackage'
        ? '这个文件不是本程序的交换包。请确认选对了文件。'
        : '这个交换包来自另一个单位，不能接收。请确认选对了文件。',
    )
  }
}

/** A workstation known by this id has signed with another key. */
export class ChangedSenderError extends PackageError {
  override name = 'ChangedSenderError'
  constructor(name: string) {
    super(
      `“${name}”的签名与以前认识的不同，可能有人冒充，什么也没有写入。请勿使用这个交换包，当面或电话问清它的来历；确是那台电脑做的，请在那台电脑上重新制作。`,
    )
  }
}

/** A later program made it, in a way this one does not know. */
export class NewerPackageError extends PackageError {
  override name = 'NewerPackageError'
  /** @param what is newer: the package, or a record in it. */
  constructor(what: 'package' | 'record' = 'package') {
    super(
      what === 'package'
        ? '这个交换包由更新版本的程序制作，本机的程序认不得。请先更新本机的程序，再接收；包里的内容没有问题。'
        : '包里有资料由更新版本的程序保存，本机的程序还不能用。什么也没有写入。请先更新本机的程序，再接收；包里的内容没有问题。',
    )
  }
}

/** Passphrase or key do not open it. */
export class WrongKeyError extends PackageError {
  override name = 'WrongKeyError'
  /** @param wanted what the package is locked with. */
  constructor(readonly wanted: 'passphrase' | 'identity') {
    super(
      wanted === 'passphrase'
        ? '口令不对，交换包打不开。请核对大小写和全角半角后再试。'
        : '这个交换包不是给本机的，本机的钥匙打不开。请对方选本机为接收方，或改用口令重新制作。',
    )
  }
}

/** It would become larger than a package may. */
export class OversizedPackageError extends PackageError {
  override name = 'OversizedPackageError'
  constructor(what: string) {
    super(`交换包超出限度（${what}），已停止读取。正常制作的交换包不会这样，请勿使用并联系对方。`)
  }
}
