import { describe, expect, it } from 'vitest'
import { fileNote } from './file-note'
import { fullApprovals } from './full-approvals.fixture'
import { sampleContext, samplePaper, textOf } from './sample-context'
import { valuesOf } from './values'

const { changes: typed, sample } = fullApprovals.fileNote
const paper = (changes = {}) => samplePaper(fileNote, sample, { ...typed, ...changes })
const messages = (changes = {}) =>
  paper(changes).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('备考表', () => {
  it('tells how much the volume holds, what it lacks, and who answers for it', () => {
    const text = textOf(paper().tree)
    expect(text).toContain('卷内备考表\n☑正卷　□副卷归档号：2026-CF-003')
    expect(text).toContain('文书件数共36件文字材料共128页照片张数6光盘等载体1')
    expect(text).toContain('缺损情况第45页复印件右下角字迹模糊')
    expect(text).toContain('立卷人孙某癸2026年5月20日检查人李某乙2026年5月21日')
  })

  it('takes from the catalogue what it counts already, and says where they differ', () => {
    const context = sampleContext(sample)
    context.record.papers = {
      a: {
        docKind: 'archiveCatalog',
        status: 'draft',
        order: 99,
        createdAt: '2026-05-20T09:00:00+08:00',
        values: {
          archiveNo: '2026-CF-004',
          volumeKind: 'auxiliary',
          totalPages: 12,
          catalogRows: { x: { order: 1, title: '会议纪要' }, y: { order: 2, title: '登记表' } },
          filedById: 'off-10',
          catalogDate: '2026-05-20',
        },
      },
    }
    const { values } = valuesOf(fileNote, {}, context)
    expect(values).toMatchObject({
      archiveNo: '2026-CF-004',
      volumeKind: 'auxiliary',
      paperCount: 2,
      textPages: 12,
      filedById: 'off-10',
      damaged: '无',
    })
    expect(fileNote.check({ ...values, paperCount: 3 }, context)).toContainEqual(
      expect.objectContaining({ field: 'paperCount', message: '与卷内目录的2件不符，请核对' }),
    )
  })

  it('is not checked by him who filed, nor before the case is closed', () => {
    expect(messages({ checkedById: 'off-10' })).toContain('error checkedById 立卷人和检查人不能是同一人')
    expect(messages({ filedDate: '2026-05-01' })).toContain('error filedDate 立卷日期早于结案日期')
    expect(messages({ checkedDate: '2026-05-19' })).toContain('error checkedDate 检查日期早于立卷日期')
    expect(messages({ textPages: 0 })).toContain('error textPages 应为不小于1的整数')
    expect(messages()).toContainEqual(expect.stringMatching(/^warning null 卷内还有\d+份文书没有签发/))
  })
})
