import { describe, expect, it } from 'vitest'
import { officialLetter } from './official-letter'
import { samplePaper, textOf } from './sample-context'

const typed = {
  docNo: '川公管监函〔2026〕1号',
  issueDate: '2026-05-08',
  letterTitle: '关于商请提供交易数据的函',
  addressee: '汉川市公共资源交易中心',
  letterBody:
    '因办案需要，商请你单位提供下列数据。\n一、数据范围\n招标项目的投标文件上传记录。\n（一）提供方式\n光盘一份。',
}
const paper = (changes = {}, sample = 'sample-01') =>
  samplePaper(officialLetter, sample, { ...typed, ...changes })
const messages = (changes = {}, sample = 'sample-01') =>
  paper(changes, sample).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('函', () => {
  it('says what was typed, with its headings told by their numbers', () => {
    const { tree } = paper()
    expect(textOf(tree, 0).split('\n')).toEqual([
      '汉川市公共资源交易综合监管联动执法办公室关于商请提供交易数据的函',
      '川公管监函〔2026〕1号',
      '汉川市公共资源交易中心：',
      '因办案需要，商请你单位提供下列数据。',
      '一、数据范围',
      '招标项目的投标文件上传记录。',
      '（一）提供方式',
      '光盘一份。',
      '专此函告。',
      '联系人：王某丙　电话：0712-0000000　地址：汉川市示例路1号（虚构）',
      '汉川市公共资源交易综合监管联动执法办公室2026年5月8日',
    ])
    const kinds = tree.parts[0]?.blocks.map((block) => (block.kind === 'heading' ? block.level : block.kind))
    expect(kinds?.slice(3, 9)).toEqual(['paragraph', 1, 'paragraph', 2, 'paragraph', 'paragraph'])
  })

  it('may ask for a receipt', () => {
    expect(textOf(paper({ replyWanted: true }).tree, 0)).toContain('送达回执')
  })

  it('is called as letters are called, and tells of no protected informant', () => {
    expect(messages()).not.toContainEqual(expect.stringContaining('letterTitle'))
    expect(messages({ letterTitle: '数据提供' })).toContainEqual(
      expect.stringMatching(/^warning letterTitle /),
    )
    expect(messages({ letterBody: '丁某某反映' }, 'sample-03')).toContain(
      'error letterBody 含有举报人信息“丁某某”，对外文书不得出现',
    )
  })
})
