/** What a file fails its schema by, in words without a programmer's terms; the library's Chinese names types in English. */
import { z } from 'zod'

type Issue = Parameters<z.core.$ZodErrorMap>[0]

const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（方括号）',
  object: '一组内容（花括号）',
  record: '一组内容（花括号）',
  null: '空值',
}

const chinese = z.locales.zhCN().localeError

/** @returns what is wanted and what stands there instead, as one phrase without a full stop. */
export function faultInWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = kinds[issue.expected] ?? issue.expected
      if (issue.input === undefined) return `没有填写，应为${wanted}`
      return `应为${wanted}，实际是${kindOf(issue.input)}`
    }
    case 'invalid_value':
      return `应为${issue.values.length > 1 ? '下列之一：' : ''}${issue.values.map(String).join('、')}`
    case 'too_small':
      return bound(issue.origin, '不少于', '不小于', issue.minimum)
    case 'too_big':
      return bound(issue.origin, '不多于', '不大于', issue.maximum)
    case 'unrecognized_keys':
      return `没有这样的内容：${issue.keys.join('、')}`
    case 'invalid_format':
      return issue.format === 'date' ? '不是有效的日期，应写作 2026-03-04' : '写法不对'
    case 'invalid_key':
      return '名称不对'
    case 'invalid_union':
      return '内容不合要求'
    default:
      return wordsOf(chinese(issue))
  }
}

function kindOf(value: unknown): string {
  if (value === null) return '空值'
  if (Array.isArray(value)) return kinds.array ?? ''
  return kinds[typeof value] ?? '别的内容'
}

function bound(origin: string, few: string, small: string, limit: number | bigint): string {
  if (origin === 'string') return `应${few} ${limit} 个字`
  if (origin === 'array') return `应${few} ${limit} 项`
  return `应${small} ${limit}`
}

function wordsOf(answer: ReturnType<typeof chinese>): string {
  return (typeof answer === 'string' ? answer : answer?.message) ?? '内容不合要求'
}
