import { describe, expect, it } from 'vitest'
import { archiveCatalog } from './archive-catalog'
import { archiveCover } from './archive-cover'
import { samplePaper, textOf } from './sample-context'

const told = ({ findings }: ReturnType<typeof samplePaper>) =>
  findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

const cover = (sample = 'sample-01', changes = {}) =>
  samplePaper(archiveCover, sample, { fondsNo: '0012', ...changes })

describe('案卷封面', () => {
  it('bears title, numbers, days and outcome of the case', () => {
    const text = textOf(cover().tree, 0)
    expect(text).toContain('汉川市公共资源交易综合监管联动执法办公室行政执法案卷\n归档号：20260001')
    expect(text).toContain('案　号川公管监案〔2026〕2号立案号/决定文书川公管投决〔2026〕1号')
    expect(text).toContain('受理日期2026年4月30日立案日期/结案日期2026年6月10日归档日期2026年6月25日')
    expect(text).toContain('卷册件页1册16件，共128页')
    expect(told(cover())).toEqual([])
    expect(cover().tree.parts).toHaveLength(1)
  })

  it('has a sheet for each of two volumes', () => {
    const { tree } = cover('sample-01', { volumeCount: 2 })
    expect(tree.parts.map(({ copyLabel }) => copyLabel)).toEqual(['正卷', '副卷'])
  })

  it('takes numbers and days from the case, and tells how many decisions there are', () => {
    expect(cover('sample-03').values).toMatchObject({
      filingNo: '川住建立〔2026〕1号',
      decisionDocNo: '川住建罚决〔2026〕1号等4份',
      filedDate: '2026-03-05',
      closedDate: '2026-05-12',
      filedById: 'off-10',
      volumeCount: 2,
    })
  })

  it('refuses days out of order, a faulty number, and a check of one’s own work', () => {
    expect(told(cover('sample-01', { closedDate: '2026-04-01' }))).toContain(
      'error closedDate 结案日期早于受理日期',
    )
    expect(told(cover('sample-01', { archiveNo: '2026-1' }))).toEqual([
      'error archiveNo 归档号应为年份四位加流水四位，如 20260001',
    ])
    expect(told(cover('sample-01', { checkedById: 'off-10' }))).toEqual([
      'error checkedById 立卷人不得审核检查自己立的卷',
    ])
    expect(told(cover('sample-01', { archivedDate: '2026-07-11' }))).toEqual([
      'warning archivedDate 结案后已超过三十日才归档，请在备考表中说明',
    ])
  })
})

const catalog = (sample = 'sample-01', changes = {}) =>
  samplePaper(archiveCatalog, sample, { archiveNo: '20260001', checkedById: 'off-02', ...changes })
const titles = (sample: string, changes = {}) =>
  (catalog(sample, changes).values.catalogRows as { title: string }[]).map(({ title }) => title)
const row = (pageFrom: number, pageTo: number) => ({
  title: '受理告知书',
  author: '监管办',
  pageFrom,
  pageTo,
})

describe('卷内目录与备考表', () => {
  it('lists a file in the customary order, each receipt behind its paper', () => {
    expect(titles('sample-01')).toEqual([
      '投诉处理决定书',
      '受理告知书',
      '送达回证',
      '暂停招标投标活动通知书',
      '送达回证（示例城市建设投资有限公司）',
      '恢复招标投标活动通知书',
      '调查报告',
      '责令整改通知书',
      '整改复查意见书',
      '处理结果告知书',
      '结案审批表',
    ])
    expect(titles('sample-03').slice(0, 3)).toEqual([
      '行政处罚决定书（示例建设有限公司）',
      '送达回证（示例建设有限公司）',
      '行政处罚决定书（范例市政工程有限公司）',
    ])
  })

  it('keeps in the other volume what stays inside the office', () => {
    expect(titles('sample-01', { volumeKind: 'auxiliary' })).toEqual([
      '案件基本情况登记表',
      '会前通知',
      '会议纪要（案件会审）',
    ])
    expect(titles('sample-03')).not.toContain('行政处罚审批表')
  })

  it('tells number, author, day and pages, then the remarks', () => {
    const rows = [{ ...row(1, 3), docNo: '川公管监受〔2026〕2号', date: '2026-04-30' }, row(4, 4)]
    const { tree, values } = catalog('sample-01', { catalogRows: rows })
    expect(textOf(tree, 0)).toContain(
      '1川公管监受〔2026〕2号监管办受理告知书202604301—3/2/监管办受理告知书/4/',
    )
    expect(values.totalPages).toBe(4)
    expect(textOf(tree, 1)).toContain('本卷共2件，4页。\n缺损、修改、补充、移出等情况：无')
  })

  it('lets no page be missing or counted twice', () => {
    expect(told(catalog('sample-01', { catalogRows: [row(1, 3), row(3, 5)] }))).toContain(
      'error catalogRows 第2件应从第4页起，页号不得间断、重叠',
    )
    expect(told(catalog('sample-01', { catalogRows: [row(1, 3)], totalPages: 4 }))).toContain(
      'error totalPages 目录列到第3页，与本卷页数不符',
    )
    expect(told(catalog('sample-01', { totalPages: 60 }))).toEqual([
      'warning catalogRows 第1件没有页号，可编页后手写',
    ])
  })

  it('says which numbered papers of the case it leaves out', () => {
    expect(told(catalog('sample-02', { catalogRows: [row(1, 3)] }))).toContain(
      'warning catalogRows 目录没有列入川公管不受〔2026〕1号',
    )
  })
})
