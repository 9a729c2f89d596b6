import { describe, expect, it } from 'vitest'
import { forms } from './catalogue'
import { caseJsonSchema, formJsonSchema } from './json-schema'

type Node = {
  title?: string
  type?: unknown
  description?: string
  properties?: Record<string, Node>
  [key: string]: unknown
}

describe('the JSON Schema', () => {
  it.each(forms.map((form) => [form.title, form] as const))(
    'of %s names every field in Chinese',
    (title, form) => {
      const schema = formJsonSchema(form) as Node & { required: string[] }
      expect(schema.title).toBe(title)
      expect(Object.keys(schema.properties ?? {})).toEqual(Object.keys(form.fields))
      for (const [key, { meta }] of Object.entries(form.fields)) {
        expect(schema.properties?.[key]).toMatchObject({ title: meta.label, 'x-control': meta.control })
      }
      const required = Object.entries(form.fields).filter(
        ([, { meta }]) => meta.required && meta.control !== 'approval',
      )
      expect(schema.required).toEqual(required.map(([key]) => key))
    },
  )

  it('reaches into parties and rows', () => {
    const registration = formJsonSchema(forms[0] as (typeof forms)[number]) as Node
    expect(registration.properties?.complainant).toMatchObject({
      anyOf: [{ properties: { uscc: { title: '统一社会信用代码' } } }, { type: 'null' }],
    })
    expect(registration.properties?.respondents).toMatchObject({
      items: { properties: { partyName: { title: '名称（姓名）' } } },
    })
    expect(registration.properties?.ceilingPrice?.description).toContain('以分为单位')
  })

  it('of a case takes its words from the forms', () => {
    const schema = caseJsonSchema() as Node
    expect(schema.title).toBe('案件')
    expect(schema.properties?.case?.properties?.caseTitle?.title).toBe('案由')
    expect(schema.properties?.intake?.properties?.knownDate?.title).toBe('知道或者应当知道之日')
    expect(schema.properties?.project?.properties?.tradingStage).toMatchObject({ title: '交易阶段' })
    expect(schema.properties?.respondents).toMatchObject({
      title: '被反映人',
      additionalProperties: { properties: { uscc: { title: '统一社会信用代码' } } },
    })
  })
})
