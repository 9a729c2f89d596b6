/** 交接单: what changes hands with a stick, for both sides to sign. */
import type { DocumentTree, TableRow } from './document-tree'
import { label, value } from './pieces'

export interface HandoverSlip {
  /** The office in whose name it stands; null where it is not known. */
  organ: string | null
  /** 案件、文书、附件: how many the package holds. */
  cases: number
  papers: number
  attachments: number
  /** Who made the package, on which workstation, when (`2026-11-25 15:30`), and for which one; null for whoever has the passphrase. */
  maker: string
  from: string
  madeAt: string
  to: string | null
  fileName: string
  /** In words, such as 1.2 MB. */
  size: string
  /** What it was made for, in words. */
  content: string
  note: string
  /** SHA-256 of the package, in hexadecimal. */
  digest: string
}

const columns = [26, 52, 26, 52]

/** The slip as a document; it is signed by hand. */
export function handoverSlip(slip: HandoverSlip): DocumentTree {
  const pair = (left: string, leftText: string, right: string, rightText: string): TableRow => ({
    cells: [label(left), value(leftText || '/'), label(right), value(rightText || '/')],
  })
  const line = (name: string, text: string): TableRow => ({
    cells: [label(name), value(text || '/', { colSpan: 3 })],
  })
  // The day does not stand in half the width.
  const signing = (who: string): TableRow => ({
    minHeight: 24,
    cells: [
      label(who),
      { role: 'opinion', runs: [], colSpan: 3, signatures: [{ label: '签名', signer: [], date: [] }] },
    ],
  })
  return {
    formId: 'handoverSlip',
    title: '存储介质交接单',
    parts: [
      {
        style: 'table',
        pageNumbers: 'whenSeveral',
        footnote: '本单一式两份，双方各存一份。接收时核对摘要，应与程序“收包”页所示一致。',
        blocks: [
          {
            kind: 'title',
            organ: slip.organ === null ? null : [{ text: slip.organ }],
            name: [{ text: '存储介质交接单' }],
          },
          { kind: 'caption', left: [{ text: `制作人：${slip.maker}` }], right: [{ text: slip.madeAt }] },
          {
            kind: 'table',
            columns,
            rows: [
              pair('交出电脑', slip.from, '接收电脑', slip.to ?? '凭口令打开'),
              line('文件名称', slip.fileName),
              line('内容', slip.content),
              pair('案件', `${slip.cases} 件`, '文书', `${slip.papers} 份`),
              pair('附件', `${slip.attachments} 个`, '文件大小', slip.size),
              line('摘要', (slip.digest.match(/.{4}/g) ?? []).join(' ')),
              line('附言', slip.note),
              signing('交出人'),
              signing('接收人'),
            ],
          },
        ],
      },
    ],
  }
}
