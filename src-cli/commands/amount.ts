/** `amount 3680000.00`: an amount in capitals (documents.md K.4). */
import { amountInCapitals } from '../../src-domain/amount-in-capitals'
import { parseMoneyInput } from '../../src-domain/money-input'
import { refuse } from '../input'

/** `{fen, amount, capitals}`: the amount in fen, in figures and in capitals. @throws InputError where it is no amount. */
export function amountCommand(args: string[]) {
  const [text] = args
  if (text === undefined || args.length > 1) refuse('amount', '请写明一个金额，如 3680000.00')
  const parsed = parseMoneyInput(text)
  if (!parsed.ok) refuse('amount', parsed.error)
  return {
    fen: parsed.value,
    capitals: amountInCapitals(parsed.value),
    withPrefix: amountInCapitals(parsed.value, { prefix: true }),
  }
}
