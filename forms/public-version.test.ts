import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CaseRecord, emptyCase } from '../src-domain/case-record'
import { acceptanceNotice } from './acceptance-notice'
import type { DocumentTree, Run } from './document-tree'
import { secretsOf, surnameWith } from './public-secrets'
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

  it('text without secrets stays as it is', () => {
    const harmless = fc.array(
      fc.constantFrom('招标文件', '第三章', '，', '36800元', '示例建设有限公司', uscc, '2026年3月4日'),
    )
    fc.assert(
      fc.property(fc.array(harmless), (lines) => {
        const tree = paperOf(...lines.map((words) => words.map((text): Run => ({ text }))))
        expect(publicVersion(tree, record, office)).toEqual({ tree, masked: [] })
      }),
    )
  })

  it('a mask keeps the whole of a double surname', () => {
    expect(surnameWith('欧阳建国', '某某')).toBe('欧阳某某')
    expect(surnameWith('王建', '某')).toBe('王某')
  })
})
