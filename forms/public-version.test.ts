import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CaseRecord, emptyCase, type Paper } from '../src-domain/case-record'
import { acceptanceNotice } from './acceptance-notice'
import type { DocumentTree, Run } from './document-tree'
import { underlined } from './doubtful-words'
import { type Secret, secretsOf, surnameWith } from './public-secrets'
import { publicVersion, unpublishable } from './public-version'
import { sampleContext, samplePaper, textOf } from './sample-context'

const { office } = sampleContext('sample-01')
const uscc = '91350100M000100Y43'

function recordWith(changes: Partial<CaseRecord>): CaseRecord {
  return { ...emptyCase('x'), ...changes }
}

const record = recordWith({
  complainant: {
    partyType: 'natural',
    partyName: '李小明',
    idNumber: '420984199003030008',
    contactPhone: '13800138000',
    address: '汉川市仙女山街道示例小区3栋',
  },
  reporter: { partyType: 'natural', partyName: '举报人赵大勇（保密）', contactPhone: '0712-8300001' },
  respondents: {
    a: {
      order: 1,
      partyType: 'legalPerson',
      partyName: '示例建设有限公司',
      uscc,
      legalRepName: '欧阳建国',
      address: '示例路1号',
    },
    b: { order: 2, partyType: 'natural', partyName: '王建', idNumber: '11010119900307803X' },
  },
})

function paperOf(...lines: Run[][]): DocumentTree {
  const blocks = lines.map((runs) => ({ kind: 'paragraph' as const, runs, indent: 2 as const }))
  return {
    formId: 'complaintDecision',
    title: '处理决定书',
    parts: [{ style: 'letter', pageNumbers: 'never', blocks }],
  }
}

/** A draft of the case with these values on it. */
function paperWith(values: Paper['values']): Paper {
  return {
    docKind: 'inquiryRecord',
    status: 'draft',
    order: 1,
    createdAt: '2026-05-01T09:00:00+08:00',
    values,
  }
}

const masked = (text: string) => textOf(publicVersion(paperOf([{ text }]), record, office).tree)

describe('a paper for publication', () => {
  it('tells natural persons by surname and the complainant not by name', () => {
    expect(masked('投诉人李小明与王建、欧阳建国到场')).toBe('投诉人与王某、欧阳某某到场')
    expect(masked('李小明反映')).toBe('投诉人反映')
  })

  it('takes out numbers with the words that only led up to them', () => {
    expect(masked('王建，公民身份号码11010119900307803X，联系电话13912345678。')).toBe('王某。')
    expect(masked('缴至账号6222020000000001234，缴款码：42098426000000012345')).toBe('缴至')
    expect(masked('李小明，住址汉川市仙女山街道示例小区3栋。')).toBe('投诉人。')
  })

  it('takes out an informant wholly', () => {
    expect(masked('据赵大勇（电话0712-8300001）反映')).not.toMatch(/赵|大勇|8300001/)
  })

  it('keeps units, their codes and addresses, the numbers of papers and the penalty', () => {
    const said = `对示例建设有限公司（统一社会信用代码${uscc}，住所示例路1号）罚款36800元，川公管监案〔2026〕2号，2026年3月4日`
    expect(masked(said)).toBe(said)
  })

  it('finds a secret that runs over several stretches of text', () => {
    const tree = paperOf([{ text: '投诉人李' }, { text: '小明', field: 'addressee' }, { text: '到场' }])
    expect(textOf(publicVersion(tree, record, office).tree)).toBe('投诉人到场')
  })

  it('names the penalized person in a penalty decision only', () => {
    const tree = { ...paperOf([{ text: '当事人王建，11010119900307803X' }]), formId: 'penaltyDecision' }
    expect(textOf(publicVersion(tree, record, office).tree)).toBe('当事人王建，')
  })

  it('keeps the name of the one it penalizes, not those of others who could be', () => {
    const tree = {
      ...paperOf([{ text: '对王建罚款，对欧阳建国和赵小兵另案处理' }]),
      formId: 'penaltyDecision',
    }
    const two = recordWith({
      respondents: {
        ...record.respondents,
        c: { order: 3, partyType: 'natural', partyName: '赵小兵' },
        d: { order: 4, partyType: 'legalPerson', partyName: '王建有限公司', legalRepName: '王建' },
      },
    })
    const said = textOf(publicVersion(tree, two, office, { party: '王建' }).tree)
    expect(said).toBe('对王建罚款，对欧阳某某和赵某另案处理')
  })

  it('knows whoever a paper of the case names, wherever the name is typed', () => {
    const held = recordWith({
      papers: {
        a: paperWith({ inquireeName: '熊大力', signatures: { x: { order: 1, name: '查良镛' } } }),
        b: paperWith({ witnesses: ['鉴定人何小敏'], partyHead: '未到场', siteHead: '尤三姐，项目经理' }),
        c: paperWith({ contractorAttendees: { x: { order: 1, name: '马伯庸', title: '副总经理' } } }),
        d: paperWith({ recipient: { partyType: 'natural', partyName: '阿依古丽·买买提' } }),
        e: paperWith({ proposedPenalties: { x: { order: 1, party: '司马懿（直接负责的主管人员）' } } }),
      },
    })
    const text =
      '熊大力、查良镛、何小敏、尤三姐、马伯庸、阿依古丽·买买提、司马懿到场，董事长未到场，项目经理说明。'
    expect(textOf(publicVersion(paperOf([{ text }]), held, office).tree)).toBe(
      '熊某某、查某某、何某某、尤某某、马某某、阿某某、司马某某到场，董事长未到场，项目经理说明。',
    )
  })

  it('tells what was masked, why and how often', () => {
    const { masked: list } = publicVersion(paperOf([{ text: '王建、王建' }]), record, office)
    expect(list).toEqual([{ word: '王建', instead: '王某', why: '当事人姓名', times: 2 }])
  })

  it('leaves the copy for the file and the receipt in the office', () => {
    const { tree, context } = samplePaper(acceptanceNotice, 'sample-01')
    const open = publicVersion(tree, context.record, context.office).tree
    expect(open.parts).toHaveLength(1)
    expect(open.parts[0]?.copyLabel).toBeUndefined()
    expect(open.parts[0]?.blocks.some(({ kind }) => kind === 'receipt')).toBe(false)
  })

  it('is not made of what never leaves the office', () => {
    expect(unpublishable('meetingMinutes', 'internal')).not.toBeNull()
    expect(unpublishable('transferPolice', 'authority')).not.toBeNull()
    expect(unpublishable('penaltyDecision', 'authority')).toBeNull()
  })
})

describe('what no record knows', () => {
  const doubts = (text: string) =>
    publicVersion(paperOf([{ text }]), record, office).doubts.map(({ word, instead }) => [word, instead])

  it('is told as a doubt where it looks like a name behind a word for a person', () => {
    expect(doubts('经办人赵铁柱在现场，项目经理：孙小美；证人诸葛大明称')).toEqual([
      ['赵铁柱', '赵某某'],
      ['孙小美', '孙某某'],
      ['诸葛大明', '诸葛某某'],
    ])
    expect(doubts('委托代理人（律师）吕布到庭')).toEqual([['吕布', '吕某某']])
  })

  it('is told as a doubt where it looks like a name glued to that of a unit', () => {
    expect(
      doubts('湖北示例律师事务所赵铁柱到庭，示例监理有限公司孙小美陈述，示例银行汉川支行诸葛明（会计）'),
    ).toEqual([
      ['赵铁柱', '赵某某'],
      ['孙小美', '孙某某'],
      ['诸葛明', '诸葛某某'],
    ])
    const plain =
      '示例公司章程、公司成员到场，项目部施工，监理部管理，市住建局党委、局文件，中心平台，该公司应于5日内缴纳，公司高度重视，事务所王某某到场，公司申请，分公司经理签字'
    expect(doubts(plain)).toEqual([])
  })

  it('is told where it looks like a number of somebody', () => {
    const text =
      '邮箱zhang.san@example.com，车牌鄂K12A45，微信号zs_2020，护照号E12345678，证件420984900301001'
    expect(doubts(text).map(([word]) => word)).toEqual([
      'zhang.san@example.com',
      '鄂K12A45',
      'zs_2020',
      'E12345678',
      '420984900301001',
    ])
  })

  it('is not told of words that only follow, of units, nor of what is masked already', () => {
    const plain =
      '联系人应当到场，项目经理、项目负责人和技术负责人均未到岗，代理人于2026年5月到庭，负责人王某某，证人证言，法定代表人签字，专家评审，见证人在场，联系人：汉川市公共资源交易监督管理局，投标人员'
    expect(doubts(plain)).toEqual([])
  })

  it('is masked where an officer says so, and is no doubt any more', () => {
    const tree = paperOf([{ text: '经办人赵铁柱（鄂K12A45）到场' }])
    const { doubts: also } = publicVersion(tree, record, office)
    const second = publicVersion(tree, record, office, { also })
    expect(textOf(second.tree)).toBe('经办人赵某某到场')
    expect(second.doubts).toEqual([])
    expect(second.masked.map(({ why }) => why)).toEqual(['其他号码', '其他自然人姓名'])
  })

  it('is marked in the original without changing its words', () => {
    const tree = paperOf([{ text: '经办人赵铁柱到场，赵铁柱签字' }])
    const marked = underlined(tree, ['赵铁柱'])
    expect(textOf(marked)).toBe(textOf(tree))
    const [block] = marked.parts[0]?.blocks ?? []
    const runs = block?.kind === 'paragraph' ? block.runs : []
    expect(runs.filter(({ underline }) => underline).map(({ text }) => text)).toEqual(['赵铁柱', '赵铁柱'])
  })
})

describe('whatever a paper says', () => {
  const secrets = secretsOf(record, office, 'complaintDecision')
  const piece = fc.oneof(
    fc.constantFrom(...secrets.map(({ word }) => word)),
    fc.constantFrom(...secrets.flatMap(({ word }) => [word.slice(0, 1), word.slice(1)])),
    fc.constantFrom(
      '投诉人',
      '，',
      '电话',
      '在开标现场',
      '罚款36800元',
      '示例建设有限公司',
      uscc,
      '某',
      '；13912345678；',
    ),
  )

  it('no listed secret survives, also where taking one out brings another together', () => {
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 6 }), { maxLength: 4 }), (lines) => {
        const tree = paperOf(...lines.map((words) => words.map((text): Run => ({ text }))))
        // The unit's name stays; taken out for the test, nothing may come together over its place.
        const said = textOf(publicVersion(tree, record, office).tree).replaceAll('示例建设有限公司', '▢')
        for (const { word } of secrets) expect(said).not.toContain(word)
        expect(said).not.toContain('13912345678')
      }),
    )
  })

  it('nobody named on any paper of the case survives anywhere in the text', () => {
    const given = fc.constantFrom('伟', '芳', '秀英', '建军', '志强', '小', '国庆', '一鸣')
    const name = fc
      .tuple(fc.constantFrom('赵', '孙', '诸葛', '单', '查', '应'), given)
      .map((two) => two.join(''))
    const field = fc.constantFrom(
      'inquireeName',
      'statementPerson',
      'proxyReceiver',
      'siteHead',
      'witness',
      'keeper',
    )
    const filler = fc.constantFrom('，', '与', '签字', '于5月到场', '示例建设有限公司', '经办人', '（证人）')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(field, name), { minLength: 1, maxLength: 4 }),
        fc.array(filler, { maxLength: 6 }),
        (named, between) => {
          const papers = Object.fromEntries(
            named.map(([key, value], index) => [`p${index}`, paperWith({ [key]: value })]),
          )
          const text = named.flatMap(([, value], index) => [between[index] ?? '', value]).join('')
          const open = publicVersion(paperOf([{ text }]), recordWith({ papers }), office)
          for (const [, value] of named) expect(textOf(open.tree)).not.toContain(value)
          expect(open.doubts).toEqual([])
        },
      ),
    )
  })

  it('a doubt is always a word of the masked text, and masking all of them leaves none', () => {
    const words = fc.constantFrom(
      ...[
        '经办人',
        '联系人：',
        '赵铁柱',
        '孙小美',
        '应当',
        '于2026年',
        '欧阳',
        '到场',
        '鄂K12A45',
        'a@b.cn',
        '，',
        '王某',
      ],
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (pieces) => {
        const tree = paperOf([{ text: pieces.join('') }])
        let also: Secret[] = []
        for (let turn = 0; turn < 8; turn++) {
          const open = publicVersion(tree, record, office, { also })
          for (const { word } of open.doubts) expect(textOf(open.tree)).toContain(word)
          if (open.doubts.length === 0) return
          also = [...also, ...open.doubts]
        }
        expect.fail('there are always more doubts')
      }),
    )
  })

  it('text without secrets stays as it is', () => {
    const harmless = fc.array(
      fc.constantFrom('招标文件', '第三章', '，', '36800元', '示例建设有限公司', uscc, '2026年3月4日'),
    )
    fc.assert(
      fc.property(fc.array(harmless), (lines) => {
        const tree = paperOf(...lines.map((words) => words.map((text): Run => ({ text }))))
        expect(publicVersion(tree, record, office)).toEqual({ tree, masked: [], doubts: [] })
      }),
    )
  })

  it('a mask keeps the whole of a double surname', () => {
    expect(surnameWith('欧阳建国', '某某')).toBe('欧阳某某')
    expect(surnameWith('王建', '某')).toBe('王某')
  })
})
