/** The kinds of value that the blocks of a record are made of; each may still be missing. */
import { z } from 'zod'
import type { CodeTable } from './codes'

export const dateText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期应写作 2026-03-04 的样式')
const dateTimeText = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/, '时间应写作 2026-03-04T09:30:00+08:00 的样式')
export const text = z.string().nullish()
export const date = dateText.nullish()
export const dateTime = dateTimeText.nullish()
export const flag = z.boolean().nullish()
/** An amount in 分. */
export const fen = z.int('金额以分为单位，应为整数').nonnegative('金额不能为负').nullish()
export const idList = z.array(z.string()).nullish()

/** A nullable choice among the codes of a table. */
export function codeOf<T extends CodeTable>(table: T) {
  const codes = Object.keys(table) as [Extract<keyof T, string>, ...Extract<keyof T, string>[]]
  return z.enum(codes, `应为以下之一：${codes.join('、')}`).nullish()
}

/** A row's place among the others. */
export const order = { order: z.number() }
