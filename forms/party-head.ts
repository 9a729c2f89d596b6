/** The party at the head of a decision, line by line: name, number, address, head (documents.md A.12 版式). */
import { residentIdTells } from '../src-domain/identifiers'
import { isUnit, penalizedColumns } from './blocks'
import type { Block, Run } from './document-tree'
import type { RowValue } from './fields'
import { createFill, say } from './fill'
import type { FormContext } from './form'
import { isGiven } from './pieces'

/**
 * The lines that identify one party: a unit by its credit code and head, a person by sex, number and address.
 * @param who what the party is called here: 当事人, 投诉人. @param path the field that holds the party, with a dot.
 * @param identify whether the numbers are told; papers that go to the other side name the party and its address only.
 */
export function partyHead(
  who: string,
  party: RowValue<typeof penalizedColumns>,
  path: string,
  { office, today }: FormContext,
  { identify = true } = {},
): Block[] {
  const part = createFill(penalizedColumns, party, office, path)
  const title = part.text('legalRepTitle')
  const agent = part.text('agentName')
  const number = part.text('idNumber')
  const sex = party.idType === 'resident' ? residentIdTells(party.idNumber, today)?.sex : null
  const lines: Run[][] = isUnit(party)
    ? [
        say`${who}：${part.text('partyName')}`,
        ...(identify ? [say`统一社会信用代码：${part.text('uscc')}`] : []),
        say`住所：${part.text('address')}`,
        say`法定代表人（负责人）：${part.text('legalRepName')}${isGiven(title) ? say`　职务：${title}` : ''}`,
      ]
    : [
        say`${who}：${part.text('partyName')}${identify && sex ? `　性别：${sex}` : ''}`,
        ...(identify ? [say`${part.words('idType')}号码：${number}`] : []),
        say`住址：${part.text('address')}`,
      ]
  return [...lines, ...(isGiven(agent) ? [say`委托代理人：${agent}`] : [])].map((runs) => ({
    kind: 'paragraph',
    indent: 0,
    runs,
  }))
}
