import { describe, expect, it } from 'vitest'
import { evidenceList } from './evidence-list'
import { investigationReport } from './investigation-report'
import { sampleContext, samplePaper, textOf } from './sample-context'
import { valuesOf } from './values'

const paper = (sample: string, changes = {}) => samplePaper(evidenceList, sample, changes)
const messages = (sample: string, changes = {}) =>
  paper(sample, changes).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('证据（材料、涉案物品）清单', () => {
  it('lists what was handed over, by whom, to whom and when', () => {
    const text = textOf(paper('sample-05').tree)
    expect(text).toContain('移送材料清单')
    expect(text).toContain('序号名　称规格特征数量来源存放地原件备注1保证金流水/6银行随案原件/')
    expect(text).toContain('提供人：陈某戊　　接收人：（签收人，虚构）　　交接日期：2026年7月13日')
    expect(text).toContain('制作人：陈某戊、王某丙')
    expect(messages('sample-05')).toEqual([])
  })

  it('repeats its head on each page and is signed on each page', () => {
    const [part] = paper('sample-05').tree.parts
    expect(part?.blocks.find((block) => block.kind === 'table')).toMatchObject({ headerRows: 2 })
    expect(part?.footnote).toContain('逐页签名')
  })

  it('starts from what came in with the lead, and leaves room to sign', () => {
    const { tree, values } = paper('sample-01', { handoverAt: '2026-05-06' })
    expect(values.rows).toMatchObject([{ name: '投诉书', qty: 1, unit: '份', original: true }, {}])
    expect(textOf(tree)).toContain('1投诉书/1份//原件/')
    expect(textOf(tree)).toContain('提供人：＿＿＿＿＿＿')
  })

  it('fills itself from the evidence of the case, without what shows the informant or was found unusable', () => {
    const context = sampleContext('sample-01')
    const check = { k1: { order: 1, date: '2026-05-05', result: 'rejected' as const } }
    context.record.evidence = {
      e1: {
        ...{ order: 1, no: 1, name: '投标文件', kind: 'documentary', original: true },
        ...{ source: '交易平台', place: '监管办档案柜', qty: 2, unit: '册' },
      },
      e2: { order: 2, no: 2, name: '来信', revealsInformant: true },
      e3: { order: 3, no: 3, name: '模糊照片', checks: check },
      e4: { order: 4, no: 4, name: '移动硬盘', kind: 'physical', spec: '黑色，1TB' },
    }
    const listed = (listKind: string) => valuesOf(evidenceList, { listKind }, context).values.rows
    expect(listed('证据')).toMatchObject([
      {
        id: 'e1',
        name: '投标文件',
        qty: 2,
        unit: '册',
        source: '交易平台',
        place: '监管办档案柜',
        original: true,
        remark: '证1',
      },
      { id: 'e4', name: '移动硬盘', qty: 1, remark: '证4' },
    ])
    expect(listed('涉案物品')).toMatchObject([{ id: 'e4', spec: '黑色，1TB' }])
    const report = valuesOf(investigationReport, {}, context).values.evidenceItems
    expect(report).toMatchObject([{ kind: '书证', name: '投标文件' }, { kind: '物证' }])
  })

  it('wants goods told apart, two makers, and no informant', () => {
    const goods = { listKind: '涉案物品', rows: [{ name: '移动硬盘', qty: 1 }] }
    expect(messages('sample-05', goods)).toEqual(['warning rows.0.spec 涉案物品应写明规格特征，以便识别'])
    expect(messages('sample-05', { makerIds: ['off-05'] })).toContain('error makerIds 制作人应不少于两名')
    const named = { handoverAt: '2026-03-10', listKind: '证据', rows: [{ name: '丁某某的来信', qty: 1 }] }
    expect(messages('sample-03', named)).toContainEqual(expect.stringMatching(/^error rows 含有举报人信息/))
  })
})
