/**
 * The numbers that name people, units and projects: reading them as typed or pasted, and checking their check
 * digits (documents.md A.0.4, K.1, K.2). A fault says what is wrong and what to do; a hint blocks nothing.
 */
import { formatChineseDate, type IsoDate, makeDate } from './calendar-date'
import { foldToken, type InputResult, quoted } from './text-normalise'

const usccChars = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const usccLookalikes: Readonly<Record<string, string>> = {
  I: '数字 1',
  O: '数字 0',
  S: '数字 5',
  V: '字母 U 或 Y',
  Z: '数字 2',
}
const residentWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const residentChecks = '10X98765432'
const oldestAge = 150

/** 统一社会信用代码: 18 signs without I O S V Z, the last a check sign (GB 32100-2015, documents.md K.1). */
export function checkUscc(text: string): InputResult<string> {
  const code = normalised(text)
  if (code.length !== 18) {
    return fault(`统一社会信用代码应为18位，现为${code.length}位，请对照营业执照或登记证书补全`)
  }
  const strange = [...code].findIndex((char) => !usccChars.includes(char))
  if (strange >= 0) {
    const char = code.charAt(strange)
    const likely = usccLookalikes[char]
    return fault(
      likely
        ? `第${strange + 1}位“${char}”有误：代码不使用字母 I、O、S、V、Z，请核对是否为${likely}`
        : `第${strange + 1}位“${char}”有误：代码只用数字和大写字母，请改正`,
    )
  }
  let sum = 0
  let weight = 1
  for (const char of code.slice(0, 17)) {
    sum += usccChars.indexOf(char) * weight
    weight = (weight * 3) % 31
  }
  return endingIn(code, usccChars.charAt((31 - (sum % 31)) % 31), '请对照证照逐位核对')
}

/**
 * 公民身份号码: 18 signs with a real date of birth that is not after `today` and a check digit
 * (GB 11643-1999, documents.md K.2).
 */
export function checkResidentId(text: string, today: IsoDate): InputResult<string> {
  const id = normalised(text)
  if (/^\d{15}$/.test(id)) return fault('15位的旧号码已经停用，请填写现行身份证上的18位号码')
  if (id.length !== 18) return fault(`公民身份号码应为18位，现为${id.length}位，请对照身份证补全`)
  if (!/^\d{17}[\dX]$/.test(id)) return fault('公民身份号码应为18位数字，仅末位可以是 X，请改正')

  const born = makeDate(Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14)))
  if (!born) return fault(`第7至14位“${id.slice(6, 14)}”不是有效的出生日期，请对照身份证核对`)
  if (born > today) return fault(`号码中的出生日期${formatChineseDate(born)}晚于今天，请对照身份证核对`)
  if (Number(today.slice(0, 4)) - Number(born.slice(0, 4)) > oldestAge) {
    return fault(`号码中的出生年份${born.slice(0, 4)}过早，请对照身份证核对`)
  }
  const sum = residentWeights.reduce((total, weight, index) => total + weight * Number(id.charAt(index)), 0)
  return endingIn(id, residentChecks.charAt(sum % 11), '请对照身份证逐位核对')
}

/** Sex and full years of age on a day, as the number of an identity card tells them; null where it is none. */
export function residentIdTells(
  text: string | null | undefined,
  on: IsoDate,
): { sex: '男' | '女'; age: number } | null {
  const read = text ? checkResidentId(text, on) : null
  if (!read?.ok) return null
  const id = read.value
  const birthdayToCome = on.slice(5).replace('-', '') < id.slice(10, 14)
  return {
    // GB 11643-1999: the 17th digit is odd for men.
    sex: Number(id.charAt(16)) % 2 === 1 ? '男' : '女',
    age: Number(on.slice(0, 4)) - Number(id.slice(6, 10)) - (birthdayToCome ? 1 : 0),
  }
}

/**
 * A mobile or a landline number (V-PHONE). `+86`, blanks, brackets round the area code and hyphens inside a mobile
 * number are taken off; a landline's hyphen stays.
 */
export function checkPhone(text: string): InputResult<string> {
  const typed = foldToken(text)
    .replace(/^(?:\+|00)86-?/, '')
    .replace(/^\((\d{3,4})\)-?/, '$1-')
  const plain = typed.replaceAll('-', '')
  if (/^1[3-9]\d{9}$/.test(plain)) return found(plain)
  if (/^0\d{2,3}-?\d{7,8}(?:-\d{1,6})?$/.test(typed)) return found(typed)
  if (/^[1-9]\d{6,7}$/.test(plain)) return fault('座机号码前请加区号，例如 0712-0000000')
  if (/^1[3-9]\d+$/.test(plain)) return fault(`手机号码应为11位，现为${plain.length}位，请补全`)
  return fault('电话号码有误，请填写11位手机号码，或带区号的座机，例如 0712-0000000')
}

/** 邮政编码: six digits (V-ZIP). */
export function checkPostcode(text: string): InputResult<string> {
  const code = foldToken(text)
  return /^\d{6}$/.test(code) ? found(code) : fault('邮政编码应为6位数字，例如 431600')
}

/**
 * 招标项目编号 or 标段编号 (V-TPN): 6 to 40 letters, digits and hyphens. One that is not of the national form, a letter
 * and 19 digits (22 for a section), gets a hint only.
 */
export function checkTenderProjectNo(text: string): InputResult<string> {
  const code = normalised(text)
  const strange = [...code].find((char) => !/[A-Z0-9-]/.test(char))
  if (strange !== undefined) return fault(`编号只能由字母、数字和“-”组成，请去掉“${strange}”`)
  if (code.length < 6 || code.length > 40) {
    return fault(`编号应为6至40位，现为${code.length}位，请对照招标公告核对`)
  }
  if (/^[A-Z]\d{19}(?:\d{3})?$/.test(code)) return found(code)
  return found(code, '不是统一编码的样式（1个字母加19位数字，标段为22位数字），请对照招标公告核对')
}

/**
 * 投资项目统一代码 (V-IPC): 24 signs such as `2603-420984-04-01-000001`; twenty digits get their hyphens. Any other
 * form is let through with a hint; only an empty text is refused.
 */
export function checkInvestmentProjectCode(text: string): InputResult<string> {
  const typed = normalised(text)
  if (typed === '') return fault('请填写投资项目统一代码，例如 2603-420984-04-01-000001')
  const code = typed.replace(/^(\d{4})(\d{6})(\d{2})(\d{2})(\d{6})$/, '$1-$2-$3-$4-$5')
  if (/^\d{4}-\d{6}-\d{2}-\d{2}-\d{6}$/.test(code)) return found(code)
  return found(code, '不是投资项目统一代码的样式，一般形如 2603-420984-04-01-000001，请核对')
}

/**
 * 执法证号 (V-CERT): eleven digits, or an older number of letters, digits and hyphens. Digits of another count get a
 * hint. Whether the certificate is still valid is not checked here.
 */
export function checkCertNo(text: string): InputResult<string> {
  const code = normalised(text)
  if (!/^[A-Z0-9-]{4,30}$/.test(code)) {
    return fault('执法证号应为11位数字，或旧证上的字母和数字，请对照证件填写')
  }
  if (/^\d+$/.test(code) && code.length !== 11) {
    return found(code, `执法证号一般为11位数字，现为${code.length}位，请对照证件核对`)
  }
  return found(code)
}

function normalised(text: string): string {
  return foldToken(text).toUpperCase()
}

function endingIn(code: string, expected: string, remedy: string): InputResult<string> {
  const last = code.slice(-1)
  if (last === expected) return found(code)
  return fault(`校验码不符：末位应为 ${expected}，现为${quoted(last)}，${remedy}`)
}

function found(value: string, hint?: string): InputResult<string> {
  return hint === undefined ? { ok: true, value } : { ok: true, value, hint }
}

function fault(error: string): InputResult<string> {
  return { ok: false, error }
}
