import { describe, expect, it } from 'vitest'
import { samplePaper, textOf } from './sample-context'
import { serviceReceipt } from './service-receipt'

const paper = (sample: string, changes = {}, index = 0) => samplePaper(serviceReceipt, sample, changes, index)
const messages = (sample: string, changes = {}, index = 0) =>
  paper(sample, changes, index).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('送达回证', () => {
  it('tells who was served with what, when, where and how', () => {
    const text = textOf(paper('sample-01').tree)
    expect(text).toContain('受送达人示例城市建设投资有限公司信用代码91420984MAEXMP0863')
    expect(text).toContain('送达文书名称文　号份数暂停招标投标活动通知书川公管停〔2026〕1号1')
    expect(text).toContain('☑直接送达　□留置送达　□邮寄送达')
    expect(text).toContain('送达地点示例城市建设投资有限公司送达时间2026年4月30日16时')
    expect(text).toContain('代收人/代收关系/拒收事由/见证情况/')
    expect(text).toContain('送达日期2026年4月30日（视为送达之日）')
  })

  it('leaves room for the signatures of the one served and of two servers', () => {
    const [part] = paper('sample-01').tree.parts
    const table = part?.blocks.find((block) => block.kind === 'table')
    const boxes = table?.rows.flatMap(({ cells }) => cells.filter(({ role }) => role === 'opinion')) ?? []
    expect(boxes.map(({ signatures }) => signatures?.length)).toEqual([1, 2])
  })

  it('works the day of service out from the way of service', () => {
    const changes = { effectiveServiceDate: null, mailSignedDate: '2026-10-12' }
    expect(paper('sample-02', changes).values.effectiveServiceDate).toBe('2026-10-12')
    const announced = { ...changes, serviceMethod: 'announce', announceFrom: '2026-10-10' }
    expect(paper('sample-02', announced).values).toMatchObject({
      announceEffective: '2026-11-09',
      effectiveServiceDate: '2026-11-09',
    })
    expect(messages('sample-02', { mailSignedDate: '2026-10-12' })).toContain(
      'warning effectiveServiceDate 按送达方式应为2026年10月12日，改动的请在备注中说明理由',
    )
  })

  it('wants witnesses or a recording where a paper was left', () => {
    const left = { serviceMethod: 'leave', refusalReason: '拒绝签收，2026年4月30日', hasRecording: false }
    const missing = 'error witnesses 留置送达应当有见证人，或者用拍照、录像记录送达过程'
    expect(messages('sample-01', left)).toContain(missing)
    expect(messages('sample-01', { ...left, hasRecording: true, recordingRefs: ['光盘1'] })).toEqual([])
    const seen = { ...left, witnesses: [{ name: '周某', org: '示例社区居民委员会' }] }
    expect(messages('sample-01', seen)).toEqual([])
    expect(textOf(paper('sample-01', seen).tree)).toContain('见证人：周某（示例社区居民委员会）　签名：')
  })

  it('asks each way of service for its own proof', () => {
    expect(messages('sample-01', { serviceMethod: 'mail' })).toContain('error mailNo “邮件单号”还没有填写')
    expect(messages('sample-01', { serviceMethod: 'electronic' })).toContainEqual(
      expect.stringMatching(/^warning serviceMethod 电子送达须当事人同意/),
    )
    expect(messages('sample-01', { serviceMethod: 'announce' })).toContain(
      'error remark 公告送达应当在案卷中记明原因和经过',
    )
  })

  it('refuses a service before the paper was made, and one server alone', () => {
    expect(messages('sample-01', { servedAt: '2026-04-29T16:00:00+08:00' })).toContain(
      'error servedAt 送达时间早于川公管停〔2026〕1号的成文日期',
    )
    expect(messages('sample-01', { serverIds: ['off-03'] })).toContain('error serverIds 送达人应不少于两名')
  })

  it('marks a decision on a penalty served after the seven working days', () => {
    const late = { servedAt: '2026-04-28T09:00:00+08:00', effectiveServiceDate: '2026-04-28' }
    expect(messages('sample-03', late, 4)).toContainEqual(
      expect.stringMatching(/^warning servedAt 处罚决定书应在七个工作日内（2026年4月27日前）送达/),
    )
  })

  it('proposes the paper that still waits, and the one it goes to', () => {
    const { values } = paper('sample-03', {}, 99)
    expect(values.servedDocs).toEqual([{ name: '受理告知书', docNo: '川公管监受〔2026〕1号', copies: 1 }])
    const known = paper('sample-01', { recipient: { partyName: '假想装饰工程有限公司' } }, 99)
    expect(known.values.recipient).toMatchObject({ uscc: '91420984MAEXMP0788' })
  })
})
