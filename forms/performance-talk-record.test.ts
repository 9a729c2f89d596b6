import { expect, it } from 'vitest'
import { fullRecords } from './full-records.fixture'
import { performanceTalkRecord } from './performance-talk-record'
import { samplePaper, textOf } from './sample-context'

const paper = (changes = {}) =>
  samplePaper(performanceTalkRecord, 'sample-01', {
    ...fullRecords.performanceTalkRecord?.changes,
    ...changes,
  })
const levels = (changes: object) => paper(changes).findings.map(({ field, level }) => `${level} ${field}`)

it('tells who was reminded of what, and is signed by each who came', () => {
  const { tree } = paper()
  const text = textOf(tree, 0)
  expect(text).toContain(
    '2026年7月28日9时30分，汉川市住房和城乡建设局就“示例社区服务中心建设项目施工（虚构）”标后履约，与示例城市建设投资有限公司、示例建设有限公司谈话。',
  )
  expect(text).toContain('落实建设目标、质量、工期、安全文明施工、农民工工资支付等要求。')
  expect(text).toContain('孔某某，副总经理，0712-0000301（2026年7月27日授权委托书）')
  expect(text).toContain('双方表示：建设单位按合同支付工程款，不随意压缩工期；施工单位全面履行投标承诺。')
  for (const signer of ['建设单位褚某某（签名）', '施工单位孔某某（签名）', '施工单位尤某某（签名）']) {
    expect(text).toContain(signer)
  }
  expect(tree.parts[0]?.pageFoot).toMatch(/建设单位＿+　施工单位＿+　谈话人＿+/)
})

it('goes with a promise of the winner, in as many points as it was reminded of', () => {
  const text = textOf(paper({ contractorTopics: ['staff', 'wages'] }).tree, 1)
  expect(text).toContain('标后履约承诺书')
  expect(text).toContain('1.项目经理和主要管理人员按照投标文件到岗履职，不擅自更换。')
  expect(text).toContain('2.按时足额支付农民工工资，落实用工实名制和工资专用账户。')
  expect(text).not.toContain('3.')
})

it('is refused outside the days between award and beginning of work', () => {
  expect(levels({})).toEqual([])
  expect(levels({ plannedStartDate: '2026-07-28' })).toContain('error talkAt')
  expect(levels({ awardNoticeDate: '2026-07-29' })).toContain('error talkAt')
  expect(levels({ plannedStartDate: '2026-07-29', awardNoticeDate: '2026-07-28' })).toEqual([])
})

it('is refused where one officer talks alone, or where the winner sent nobody who may speak for it', () => {
  expect(levels({ talkerIds: ['off-03', 'off-03'] })).toContain('error talkerIds')
  const manager = { id: 'b', name: '尤某某', title: '项目经理', phone: '0712-0000303' }
  expect(levels({ contractorAttendees: [manager] })).toContain('error contractorAttendees')
  expect(levels({ contractorAttendees: [{ ...manager, title: '法定代表人兼项目经理' }] })).toEqual([])
  expect(levels({ projectManager: '许某某' })).toContain('error contractorAttendees')
})

it('warns of another project manager than the one bid with, and of what was left unsaid', () => {
  expect(levels({ pmMatchesBid: false })).toEqual(['warning pmMatchesBid'])
  expect(paper({ ownerTopics: ['goal', 'quality', 'schedule', 'safety'] }).findings).toEqual([
    {
      field: 'ownerTopics',
      level: 'warning',
      message: '实施方案要求对建设单位提醒的事项还有：农民工工资支付',
    },
  ])
})
