import { describe, expect, it } from 'vitest'
import sampleFile from '../assets/sample-cases.json'
import { emptyCase } from '../src-domain/case-record'
import { shippedCalendar } from '../src-domain/holiday-calendar'
import { officeFromSample } from '../src-domain/sample-case'
import { checkPaper } from './check'
import { approval, party, rows, text } from './fields'
import { defineForm, type FormContext } from './form'
import { valuesOf } from './values'

const columns = { partyName: text('名称', { required: true }), uscc: text('代码', { check: 'uscc' }) }

const form = defineForm({
  id: 'test',
  no: '00',
  title: '测试',
  version: 1,
  style: 'table',
  issuer: 'internal',
  curtailsRights: false,
  docCode: null,
  basis: [],
  stages: [],
  fields: {
    project: text('项目', { bind: 'project.projectName' }),
    seal: text('印章', { help: '随发文机关' }),
    organ: text('发文机关'),
    who: party('当事人', columns, { bind: 'complainant' }),
    others: rows('其他人', columns, { bind: 'respondents' }),
    opinion: approval('意见', { required: true }),
  },
  groups: [{ title: '全部', fields: ['project', 'seal', 'organ', 'who', 'others', 'opinion'] }],
  prefill: (_context, known) => ({ seal: known.organ ?? '监管办', opinion: { opinion: '建议受理' } }),
  compose: () => [],
})

const context: FormContext = {
  record: {
    ...emptyCase('x'),
    project: { projectName: '某项目' },
    complainant: { partyName: '甲公司', uscc: '91420984MAEXMP0195' },
    respondents: { b: { order: 2, partyName: '丙' }, a: { order: 1, partyName: '乙' } },
  },
  office: officeFromSample(sampleFile),
  calendar: shippedCalendar,
  today: '2026-11-18',
  officerId: null,
}

describe('the values of a paper', () => {
  it('come from the paper, else from the case, else from the form, and say which', () => {
    const { values, origins } = valuesOf(form, { organ: '住建局' }, context)
    expect(values).toMatchObject({ project: '某项目', organ: '住建局', seal: '住建局' })
    expect(origins).toMatchObject({ project: 'case', organ: 'paper', seal: 'computed' })
    expect(valuesOf(form, {}, context).values.seal).toBe('监管办')
  })

  it('of a party or an approval are put together part by part', () => {
    const { values } = valuesOf(
      form,
      { who: { uscc: '91350100M000100Y43' }, opinion: { signedAt: '2026-03-04' } },
      context,
    )
    expect(values.who).toEqual({ partyName: '甲公司', uscc: '91350100M000100Y43' })
    expect(values.opinion).toEqual({ opinion: '建议受理', signedAt: '2026-03-04' })
  })

  it('of a list come in their order, each row with its id', () => {
    expect(valuesOf(form, {}, context).values.others).toEqual([
      { id: 'a', order: 1, partyName: '乙' },
      { id: 'b', order: 2, partyName: '丙' },
    ])
  })
})

describe('the check of a paper', () => {
  const found = (values: Record<string, unknown>) =>
    checkPaper(form, values, context).map(({ field, level }) => `${level} ${field}`)

  it('looks into parties and rows, and tells the place', () => {
    expect(found({ who: { uscc: '91420984MAEXMP0196' }, opinion: { opinion: '同意' } })).toEqual([
      'error who.partyName',
      'error who.uscc',
    ])
    expect(
      found({
        others: [
          { id: 'a', partyName: '', uscc: null },
          { id: 'b', partyName: '丙' },
        ],
        opinion: { opinion: '同意' },
      }),
    ).toEqual(['error others.a.partyName'])
  })

  it('lets a paper be printed before it is signed', () => {
    expect(found({})).toEqual(['warning opinion'])
    expect(form.schema.safeParse({}).success).toBe(true)
  })
})
