import { describe, expect, test } from 'vitest'
import { acceptanceNotice } from './acceptance-notice'
import { forms } from './catalogue'
import type { FormContext, FormDefinition } from './form'
import { fullPaper } from './full-papers.fixture'
import { sampleContext } from './sample-context'
import { faultOfText, leftOut, shippedTexts } from './shipped-texts'
import { labelsIn, templateOf } from './standing-texts'
import { valuesOf } from './values'
import { paragraphsOf } from './wording'

const samples = ['01', '02', '03', '04', '05', '06'].map((no) => sampleContext(`sample-${no}`))
const [first] = samples as [FormContext, ...FormContext[]]

function changed(context: FormContext, original: string, text: string | null): FormContext {
  const change = { formId: 'acceptanceNotice', original, text, at: '2026-11-25T01:00:00.000Z' }
  const texts = context.office.standingTexts ?? {}
  const id = `t${Object.keys(texts).length}`
  return { ...context, office: { ...context.office, standingTexts: { ...texts, [id]: change } } }
}

function paragraphs(context: FormContext): string[] {
  const { values } = valuesOf(acceptanceNotice, {}, context)
  return paragraphsOf(acceptanceNotice.compose(values, context))
}

const deadline =
  '本件应于【办理期限届满日】前（含当日）办结，依法需要的检验、检测、鉴定、专家评审时间不计入。'

describe('a standing text', () => {
  test('put in other words stands so on every paper to come, filled in from its case', () => {
    const words = '办理期限至【办理期限届满日】届满。检验、检测、鉴定和专家评审的时间不计入。'
    for (const context of samples) {
      const [before, after] = [paragraphs(context), paragraphs(changed(context, deadline, words))]
      const at = before.findIndex((text) => text.includes('前（含当日）办结'))
      expect(after[at]).toMatch(/^办理期限至.+届满。检验/)
      expect(after.filter((_, index) => index !== at)).toEqual(before.filter((_, index) => index !== at))
    }
  })

  test('goes back to the shipped one, and the field still knows its place on the page', () => {
    const words = '办理期限至【办理期限届满日】届满。'
    const there = changed(first, deadline, words)
    expect(paragraphs(changed(there, deadline, null))).toEqual(paragraphs(first))
    const { values } = valuesOf(acceptanceNotice, {}, there)
    const blocks = acceptanceNotice.compose(values, there).parts.flatMap((part) => part.blocks)
    const runs = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []))
    expect(runs.some(({ field }) => field === 'handleDeadline')).toBe(true)
  })

  test('that a form proposes for a field is changed there', () => {
    const { values } = valuesOf(acceptanceNotice, {}, first)
    const there = changed(
      first,
      templateOf([{ text: String(values.rightsNotice) }], acceptanceNotice.fields),
      '请【称呼】配合调查。',
    )
    expect(valuesOf(acceptanceNotice, {}, there).values.rightsNotice).toBe('请你单位配合调查。')
  })

  test('of another kind of paper is left alone', () => {
    const there = changed(first, deadline, '办结。')
    const other = forms.find(({ id }) => id === 'resultNotice')
    expect(other?.compose({}, there)).toEqual(other?.compose({}, first))
  })
})

describe('the list of standing texts', () => {
  test('holds those of every form, none with the names of one case, each as it is composed', () => {
    for (const form of forms) {
      const texts = shippedTexts(form, samples)
      for (const { original } of texts) expect(original).not.toContain('示例社区服务中心')
      expect(new Set(texts.map(({ original }) => original)).size).toBe(texts.length)
    }
    const own = shippedTexts(acceptanceNotice, samples).map(({ original }) => original)
    expect(own).toContain(deadline)
  })

  test('holds every paragraph of a full paper, but for what its rows give', () => {
    for (const form of forms) {
      const listed = new Set(shippedTexts(form, samples).map(({ original }) => original))
      const { tree } = fullPaper(form.id)
      const unlisted = tree.parts.flatMap(({ blocks }) =>
        blocks.flatMap((block) => {
          if (block.kind !== 'paragraph') return []
          const template = templateOf(block.runs, form.fields)
          const own = template.replace(/【[^】]*】/g, '').replace(/[^\p{L}]/gu, '')
          // How one row is told in a paragraph of its own rests on what is known of it; a line to sign names who signs.
          const bound =
            template.includes('（签名）') || labelsIn(template).some((name) => isOfRow(form, name))
          return own.length < 8 || bound || listed.has(template) ? [] : [template]
        }),
      )
      expect(unlisted, form.title).toEqual([])
    }
  })

  test('every paragraph put in its own words is the same paragraph', () => {
    for (const form of forms) {
      const { values } = valuesOf(form, {}, first)
      const tree = form.compose(values, first)
      const runs = tree.parts.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.runs] : [])),
      )
      const texts = runs.map((each, index) => {
        const original = templateOf(each, form.fields)
        return [`t${index}`, { formId: form.id, original, text: original || ' ', at: '2026' }] as const
      })
      const office = { ...first.office, standingTexts: Object.fromEntries(texts) }
      expect(paragraphsOf(form.compose(values, { ...first, office }))).toEqual(paragraphsOf(tree))
    }
  })
})

/** Whether a label is that of a part of a row, such as 建议处罚内容·金额. */
function isOfRow(form: FormDefinition, label: string): boolean {
  const [list, part] = label.split('·')
  if (part === undefined) return false
  return Object.values(form.fields).some(({ meta }) => meta.control === 'rows' && meta.label === list)
}

describe('a sentence about several rows', () => {
  const form = forms.find(({ id }) => id === 'inspectionRecord') as FormDefinition
  const original = '现场取得材料：【现场材料】。复印件由提供人注明“与原件一致”。'
  const text = '取得【现场材料】，均由提供人签名。'
  const row = (id: string, name: string) => ({ id, name, copies: 1, original: true })

  test('is one text however many there are, and is put in other words with all of them', () => {
    expect(shippedTexts(form, samples).map((one) => one.original)).toContain(original)
    const office = {
      ...first.office,
      standingTexts: { t: { formId: form.id, original, text, at: '2026-11-25T01:00:00.000Z' } },
    }
    for (const names of [
      ['公告', '开标记录'],
      ['公告', '开标记录', '评标报告'],
    ]) {
      const collectedMaterials = names.map((name, index) => row(`r${index}`, name))
      const tree = form.compose({ ...fullPaper(form.id).values, collectedMaterials }, { ...first, office })
      expect(paragraphsOf(tree)).toContain(
        `取得${names.map((name) => `${name}1份`).join('、')}，均由提供人签名。`,
      )
    }
  })
})

describe('the sentence that ends in a penalty', () => {
  const form = forms.find(({ id }) => id === 'penaltyDecision') as FormDefinition
  const listed = shippedTexts(form, samples).map(({ original }) => original)

  test('is one text, however the penalty is told, and is put in other words with it', () => {
    const original = listed.find((each) => each.endsWith('作出如下行政处罚：【处罚决定】。')) ?? ''
    const text = '【自称】决定给予【称呼】行政处罚：【处罚决定】。'
    const office = {
      ...first.office,
      standingTexts: { t: { formId: form.id, original, text, at: '2026-11-25T01:00:00.000Z' } },
    }
    const told = [
      [
        { penaltyKind: '罚款', base: 368_000_000, ratio: 7 },
        '按计罚基数3,680,000.00元的7‰，处以罚款25,760.00元',
      ],
      [
        { penaltyKind: '取消投标资格', term: '一年' },
        '取消一年内参加依法必须进行招标的项目的投标资格，并予以公告',
      ],
      [{ penaltyKind: '警告' }, '警告'],
    ] as const
    for (const [row, words] of told) {
      const penalties = [{ id: 'a', party: '示例建设有限公司', ...row }]
      const tree = form.compose({ ...fullPaper(form.id).values, penalties }, { ...first, office })
      const said = paragraphsOf(tree).find((each) => each.includes('决定给予你单位行政处罚：')) ?? ''
      expect(said).toContain(`行政处罚：${words}`)
    }
  })

  test('and the sum of several fines stand in the list', () => {
    expect(listed.filter((each) => each.startsWith('罚款合计【罚款合计】，【称呼】应当'))).toHaveLength(2)
  })
})

describe('new words', () => {
  test('may only name what the text fills in, and say what they leave out', () => {
    expect(faultOfText(deadline, '办结于【办理期限届满日】。')).toBeNull()
    expect(faultOfText(deadline, '由【承办人】办结。')).toContain('【办理期限届满日】')
    expect(faultOfText(deadline, '办结于【办理期限届满日。')).toContain('没有成对')
    expect(faultOfText(deadline, ' ')).not.toBeNull()
    expect(leftOut(deadline, '及时办结。')).toEqual(['办理期限届满日'])
  })
})
