/** 送达地址确认书 (documents.md A.38): where papers reach a party, and whether they may be sent electronically (《中华人民共和国行政处罚法》第六十一条第二款). */

import { respondentsOf } from '../src-domain/case-record'
import { organName } from '../src-domain/office'
import { caseFields, partyColumns } from './blocks'
import type { Part } from './document-tree'
import { bool, date, type LooseValues, multiline, party, type RowValue, rows, text } from './fields'
import { createFill, type Fill, say } from './fill'
import { defineForm, type FormContext } from './form'
import { gridRows } from './pieces'
import { rowFills } from './row-fills'
import { checkSecrecy } from './secrecy'
import { dateBlank, signBlank } from './sign-lines'
import { recordOrgan } from './transcript'

const agreed = ({ eServiceAgreed }: LooseValues) => eServiceAgreed === true
const signColumns = { name: text('签名人', { required: true }), signedAt: date('签名日期') } as const
const grid = gridRows([1, 1, 1, 1])

const fields = {
  caseNo: caseFields.caseNo,
  caseTitle: caseFields.caseTitle,
  party: party('确认人', partyColumns, { required: true }),
  serviceAddress: text('送达地址', { required: true, width: 'full' }),
  servicePostcode: text('邮政编码', { required: true, check: 'postcode' }),
  servicePhone: text('联系电话', { required: true, check: 'phone' }),
  eServiceAgreed: bool('同意电子送达', { required: true }),
  eAddress: text('电子送达地址', { requiredWhen: agreed, visibleWhen: agreed, help: '传真、电子邮件等' }),
  authorizedReceiver: text('代收人', { help: '写明姓名和电话' }),
  warningText: multiline('变更义务告知', { required: true }),
  partySign: rows('签名回填', signColumns, { help: '纸面签名后登记' }),
} as const

const usualWarning =
  '送达地址变更的，应当及时书面告知。提供的地址不准确、变更后未及时告知，或者无正当理由拒绝签收的，按照本确认书的地址送达，相应后果由确认人承担。'

export const addressConfirmation = defineForm({
  id: 'addressConfirmation',
  no: '38',
  title: '送达地址确认书',
  version: 1,
  style: 'table',
  issuer: 'internal',
  curtailsRights: false,
  docCode: null,
  basis: ['《中华人民共和国行政处罚法》第六十一条第二款'],
  stages: ['registered', 'accepted', 'investigating'],
  fields,
  groups: [
    { title: '案件与确认人', fields: ['caseNo', 'caseTitle', 'party'] },
    {
      title: '送达地址',
      fields: ['serviceAddress', 'servicePostcode', 'servicePhone', 'authorizedReceiver'],
    },
    { title: '电子送达', fields: ['eServiceAgreed', 'eAddress'] },
    { title: '告知与签名', fields: ['warningText', 'partySign'] },
  ],
  prefill: ({ record }, known) => {
    const [first] = respondentsOf(record)
    const one = known.party ?? first
    return {
      party: (first ?? null) as RowValue<typeof partyColumns> | null,
      serviceAddress: one?.address ?? null,
      servicePostcode: one?.postcode ?? null,
      servicePhone: one?.contactPhone ?? null,
      warningText: usualWarning,
    }
  },
  compose: confirmationParts,
  check: (values, context) => checkSecrecy(values, context),
})

function confirmationParts(fill: Fill<typeof fields>, context: FormContext): Part[] {
  const { office } = context
  const one = createFill(partyColumns, fill.values.party ?? {}, office, 'party.')
  const signed = rowFills('partySign', signColumns, fill.values.partySign, office)
  const names = signed.flatMap((row) => say`${row.text('name')}　${row.date('signedAt')}　`)
  return [
    {
      style: 'table',
      pageNumbers: 'whenSeveral',
      blocks: [
        {
          kind: 'title',
          organ: [{ text: organName(context.office, recordOrgan(context)) ?? '' }],
          name: [{ text: '送达地址确认书' }],
        },
        { kind: 'caption', left: [], right: say`案号：${fill.text('caseNo')}` },
        {
          kind: 'table',
          columns: [26, 52, 26, 52],
          rows: [
            grid.wide('案　由', fill.text('caseTitle')),
            grid.pair('确认人', one.text('partyName'), '负责人', one.text('legalRepName')),
            grid.wide('送达地址', fill.text('serviceAddress'), 14),
            grid.pair('邮政编码', fill.text('servicePostcode'), '联系电话', fill.text('servicePhone')),
            grid.wide('代收人', fill.text('authorizedReceiver')),
            grid.pair(
              '电子送达',
              say`同意：${fill.boxes('eServiceAgreed')}`,
              '电子地址',
              fill.text('eAddress'),
            ),
            grid.wide('告知事项', fill.text('warningText'), 40),
            grid.wide(
              '确认人\n签名',
              names.length
                ? names
                : say`以上内容已阅知并确认。\n\n${signBlank('确认人', 8, one.values.partyName)}${dateBlank('确认人')}`,
              30,
            ),
          ],
        },
      ],
    },
  ]
}
