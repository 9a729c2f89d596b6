/** How the receipt of service lies on its one page (documents.md A.13 版式). */
import { officerName } from '../src-domain/office'
import { isUnit, partyColumns } from './blocks'
import type { Part, Run, TableRow } from './document-tree'
import type { RowValue } from './fields'
import { createFill, type Fill, say } from './fill'
import type { FormContext } from './form'
import { partyRows } from './party-rows'
import { given, gridRows, label, value } from './pieces'
import type { ReceiptFields, servedColumns, witnessColumns } from './service-receipt-fields'
import { dateBlank, signBlank } from './sign-lines'
import { tableSheet } from './table-sheet'

type ReceiptFill = Fill<ReceiptFields>
type Method = NonNullable<ReceiptFill['values']['serviceMethod']>

/** The four of the form, 26 | 52 | 26 | 52 mm, with the last one cut so that the list of papers fits. */
const columns = [26, 52, 26, 34, 18]
const grid = gridRows([1, 1, 1, 2])

const note =
  '受送达人拒绝签收的，由送达人记明拒收事由和日期，邀请见证人到场或者拍照、录像，把文书留在其住所，即视为送达；他人代收的，写明与受送达人的关系。'

/** The receipt as one sheet. */
export function receiptSheet(fill: ReceiptFill, { office }: FormContext): Part[] {
  const { values } = fill
  const recipient = values.recipient ?? {}
  const who = createFill(partyColumns, recipient, office, 'recipient.')
  return [
    tableSheet({
      organ: [fill.organs('issuingOrgId')],
      name: '送达回证',
      right: say`案号：${fill.text('caseNo')}`,
      footnote: note,
      columns,
      rows: [
        grid.wide('案　由', fill.text('caseTitle')),
        ...partyRows(grid, '受送达人', who, isUnit(recipient)),
        ...servedRows(values.servedDocs ?? []),
        grid.wide('送达方式', fill.boxes('serviceMethod')),
        grid.pair('送达地点', fill.text('servicePlace'), '送达时间', servedTime(fill)),
        ...carrierRows(fill),
        grid.pair('代收人', fill.text('proxyReceiver'), '代收关系', fill.text('proxyRelation')),
        grid.wide('拒收事由', when(fill, 'leave', fill.text('refusalReason'))),
        grid.wide('见证情况', witnessRuns(fill)),
        grid.opinion('签　收', [], [signedBy(fill)], 22),
        grid.wide('送达日期', say`${fill.date('effectiveServiceDate')}（视为送达之日）`),
        grid.opinion(
          '送达人',
          fill.officers('serverIds'),
          [0, 1].map((index) => {
            const place = index === 0 ? '送达人' : '送达人2'
            const who = officerName(office, values.serverIds?.[index])
            return { label: '签字', signer: [signBlank(place, 6, who)], date: [dateBlank(place)] }
          }),
          22,
        ),
        grid.wide('备　注', fill.text('remark')),
      ],
    }),
  ]
}

/** The hour only where it is known: what went by post or was announced has a day. */
function servedTime(fill: ReceiptFill): Run {
  const { serviceMethod, servedAt } = fill.values
  const dayOnly =
    servedAt && /T00:00/.test(servedAt) && (serviceMethod === 'mail' || serviceMethod === 'announce')
  return dayOnly ? fill.date('servedAt') : fill.datetime('servedAt')
}

/** The list of papers served; an empty one leaves a row with gaps. */
function servedRows(served: readonly RowValue<typeof servedColumns>[]): TableRow[] {
  const listed = served.length > 0 ? served : [{}]
  return [
    {
      cells: [label('送达文书名称', { colSpan: 2 }), label('文　号', { colSpan: 2 }), label('份数')],
    },
    ...listed.map((one: RowValue<typeof servedColumns>, index): TableRow => {
      const path = `servedDocs.${one.id ?? index}`
      return {
        cells: [
          value(given(one.name, `${path}.name`), { colSpan: 2 }),
          value(given(one.docNo, `${path}.docNo`, true), { colSpan: 2 }),
          value(given(one.copies?.toString(), `${path}.copies`), { align: 'center' }),
        ],
      }
    }),
  ]
}

/** What was handed to the post, to a system or to the public, where the paper was not handed over in person. */
function carrierRows(fill: ReceiptFill): TableRow[] {
  switch (fill.values.serviceMethod) {
    case 'mail':
      return [grid.pair('邮件单号', fill.text('mailNo'), '回执签收', fill.date('mailSignedDate'))]
    case 'electronic':
      return [grid.pair('电子地址', fill.text('eAddress'), '到达时间', fill.datetime('eArrivedAt'))]
    case 'announce':
      return [
        grid.wide(
          '公告情况',
          say`${fill.text('announceMedia')}，${fill.date('announceFrom')}发出，${fill.date('announceEffective')}届满`,
        ),
      ]
    default:
      return []
  }
}

/** Who stood by and what was recorded when the paper was left. */
function witnessRuns(fill: ReceiptFill): Run[] {
  if (fill.values.serviceMethod !== 'leave') return [{ text: '/' }]
  const witnesses = (fill.values.witnesses ?? []).flatMap((one, index): Run[] => {
    const path = `witnesses.${one.id ?? index}`
    const place = index === 0 ? '见证人' : `见证人${index + 1}`
    return [...(index > 0 ? [{ text: '\n' }] : []), ...witness(one, path, place)]
  })
  const recording = say`拍照录像：${fill.boxes('hasRecording')}`
  const refs = fill.values.recordingRefs?.length ? say`（${fill.joined('recordingRefs')}）` : []
  return [...witnesses, ...(witnesses.length > 0 ? [{ text: '\n' }] : []), ...recording, ...refs]
}

function witness(one: RowValue<typeof witnessColumns>, path: string, place: string): Run[] {
  const signed = one.signedAt ? say`，${given(one.signedAt, `${path}.signedAt`)}` : []
  return say`见证人：${given(one.name, `${path}.name`)}（${given(one.org, `${path}.org`)}）${signed}　签名：${signBlank(place, 6, one.name)}`
}

/** The place of him who takes the paper, or of who takes it for him. */
function signedBy({ text, values }: ReceiptFill) {
  const place = values.proxyReceiver ? '代收人' : '受送达人'
  const who = values.proxyReceiver ?? values.recipient?.partyName
  return {
    label: '受送达人（签名或者盖章）',
    signer: values.recipientSign ? [text('recipientSign')] : [signBlank(place, 6, who)],
    date: values.recipientSign ? [] : [dateBlank(place)],
  }
}

/** The words of a field that belongs to one way of service; “/” where the paper was served in another. */
function when(fill: ReceiptFill, method: Method, run: Run): Run {
  return fill.values.serviceMethod === method ? run : { text: '/' }
}
