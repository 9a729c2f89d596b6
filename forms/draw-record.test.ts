import { describe, expect, it } from 'vitest'
import { drawRecord } from './draw-record'
import { fullRecords } from './full-records.fixture'
import { samplePaper, textOf } from './sample-context'

const hash = 'd28640cfa77ad92e1fc1bbec83421831e0626e76893c5d0c384d5582452675e1'
const full = fullRecords.drawRecord?.changes
const paper = (changes = {}) => samplePaper(drawRecord, 'sample-04', { ...full, ...changes })
const messages = (changes = {}) =>
  paper(changes).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

/** Inspectors drawn from the pool, one of them in the place of another who stood aside. */
const inspectors = {
  drawNo: 'CQ2026-2',
  drawType: 'officer',
  populationCount: 4,
  exclusions: [],
  quotas: [{ id: 'a', sector: 'housingMunicipal', N: 4, n: 2 }],
  results: [
    { id: 'a', itemNo: 'EB001', name: '王某丙', remark: '组长' },
    { id: 'b', itemNo: 'EB002', name: '赵某丁' },
  ],
  redraws: [{ id: 'a', originalId: 'off-05', reason: '近亲属在被检查单位任职', replacementId: 'off-04' }],
}

describe('双随机抽取记录', () => {
  it('tells the frozen list, the quotas, the seed and who was present', () => {
    const { tree, findings } = paper()
    const text = textOf(tree, 0)
    expect(text).toContain('检查编号：JC2026-1抽取编号：CQ2026-1')
    expect(text).toContain('检查方案2026年度招投标领域双随机执法检查方案')
    expect(text).toContain('名单总数350个剔除清单1个，见下')
    expect(text).toContain(`名单校验码${hash.slice(0, 32)}\n${hash.slice(32)}`)
    expect(text).toContain('序号剔除的项目理　由1示例河道疏浚工程（虚构）涉及国家秘密')
    expect(text).toContain('房建市政2405%12')
    expect(text).toContain('全库补足327/7')
    expect(text).toContain('种子来源系统随机+现场口述')
    expect(text).toContain('抽取结果共30个，名单见附件。')
    expect(text).toContain('孙某癸：按上列名单、种子和方法抽取')
    expect(text).toContain('李某乙：在场监督')
    expect(findings).toEqual([])
  })

  it('lists what was drawn on pages of their own, each signed', () => {
    const { tree } = paper()
    expect(textOf(tree, 1)).toContain('1E4209840000000004001示例中学校舍维修工程（虚构）')
    expect(tree.parts[1]?.footnote).toContain('逐页签名')
    expect(tree.parts[1]?.blocks.at(-1)).toMatchObject({ headerRows: 1 })
  })

  it('takes the quotas from the plan, and says that a small pool is drawn whole', () => {
    expect(paper({ quotas: null, populationCount: null }).values).toMatchObject({
      populationCount: 350,
      quotas: [{ n: 12 }, { n: 6 }, { n: 5 }, { n: 7 }],
    })
    const small = { populationCount: 12, quotas: [{ sector: 'housingMunicipal', N: 12, rate: 1, n: 12 }] }
    expect(textOf(paper(small).tree)).toContain('名单总数12个，库内项目不足30个，全数抽取')
  })

  it('refuses a code cut short, one person for two, and results that are not as many as the quotas', () => {
    expect(messages({ populationSnapshotHash: hash.slice(1) })).toContainEqual(
      expect.stringMatching(/^error populationSnapshotHash 名单校验码应为六十四位/),
    )
    expect(messages({ seed: `${hash.slice(1)}g` })).toContainEqual(expect.stringMatching(/^error seed /))
    expect(messages({ witnessId: 'off-10' })).toEqual(['error witnessId 抽取人和监督人应为不同的人'])
    const one = { id: 'a', itemNo: 'E1', name: '示例工程' }
    expect(messages({ results: [one] })).toEqual(['error results 抽取结果1个，与名额合计30个不符'])
    expect(messages({ results: Array(30).fill(one) })).toEqual(['error results 编号“E1”在抽取结果中重复'])
  })

  it('refuses a draw after the inspection began, and more than there are', () => {
    expect(messages({ drawnAt: '2026-06-02T09:00:00+08:00' })).toEqual([
      'error drawnAt 抽取时间应早于检查开始时间',
    ])
    expect(messages({ populationCount: 300 })).toEqual([
      'error populationCount 各行业合计350，多于名单总数300',
    ])
    expect(messages({ quotas: [{ id: 'a', sector: 'water', N: 20, n: 30 }] })).toEqual([
      'error quotas.a.n 抽查数30多于该类总数20',
    ])
  })

  it('draws inspectors too, with those who stood aside', () => {
    const { tree, findings } = paper(inspectors)
    expect(textOf(tree)).toContain('重抽理由新人员1陈某戊近亲属在被检查单位任职赵某丁')
    expect(textOf(tree)).toContain('共2名')
    expect(findings).toEqual([])
    const stayed = [...inspectors.results.slice(0, 1), { id: 'c', itemNo: 'EB003', name: '陈某戊' }]
    expect(messages({ ...inspectors, results: stayed })).toEqual([
      'error redraws.a.originalId 陈某戊已经重抽换下，不应仍在抽取结果中',
    ])
  })
})
