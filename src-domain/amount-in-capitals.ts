/** Amounts in Chinese capitals, as papers that fix a payment must carry them (documents.md K.4). */
import { maxFen } from './money-input'

const digits = '零壹贰叁肆伍陆柒捌玖'
const places = ['仟', '佰', '拾', '']
const groupUnits = ['亿', '万', '']

/**
 * An amount of fen in capitals: `叁佰陆拾捌万元整`, `壹仟零伍元零陆分`, `伍角`, and `零元整` for nothing. Follows
 * 《支付结算办法》附一《正确填写票据和结算凭证的基本规定》: 整 stands after 元 only; zeros between digits are written as one
 * 零; where the rule leaves 零 to choice (1680.32, 107000.53) it is left out; 元 is followed by 零 where there are fen
 * but no jiao. With `prefix` the words 人民币 come first, as that rule asks where figures are not already so marked.
 * @throws RangeError where the amount is not a whole number of fen between 0 and 999亿元.
 */
export function amountInCapitals(fen: number, options: { prefix?: boolean } = {}): string {
  if (!Number.isInteger(fen) || fen < 0 || fen > maxFen) {
    throw new RangeError('金额应为以分为单位的整数，在 0 至 999 亿元之间')
  }
  const yuan = Math.floor(fen / 100)
  const jiao = Math.floor(fen / 10) % 10
  const cents = fen % 10
  const whole = yuan > 0 || fen === 0 ? `${wholeInCapitals(yuan)}元` : ''
  return (options.prefix ? '人民币' : '') + whole + fraction(jiao, cents, yuan > 0)
}

function fraction(jiao: number, fen: number, afterYuan: boolean): string {
  if (jiao === 0 && fen === 0) return '整'
  const tenths = jiao > 0 ? `${digit(jiao)}角` : afterYuan ? '零' : ''
  return tenths + (fen > 0 ? `${digit(fen)}分` : '')
}

/** A whole number below 10^12, four digits at a time: 亿, 万, and the rest. */
function wholeInCapitals(number: number): string {
  if (number === 0) return '零'
  const groups = [Math.floor(number / 1e8), Math.floor(number / 1e4) % 1e4, number % 1e4]
  let words = ''
  let gap = false
  for (const [index, group] of groups.entries()) {
    if (group === 0) {
      gap = words !== ''
      continue
    }
    // One 零 stands for a whole empty group before this one, or for the missing thousand of this one.
    if (gap || (words !== '' && group < 1000)) words += '零'
    gap = false
    words += groupInCapitals(group) + (groupUnits[index] ?? '')
  }
  return words
}

function groupInCapitals(group: number): string {
  let words = ''
  let gap = false
  for (const [index, char] of [...String(group).padStart(4, '0')].entries()) {
    if (char === '0') {
      gap = words !== ''
      continue
    }
    words += (gap ? '零' : '') + digit(Number(char)) + (places[index] ?? '')
    gap = false
  }
  return words
}

function digit(value: number): string {
  return digits[value] ?? ''
}
