import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileName, fileNameFrom, fileNameLike } from './file-kinds'

test('a paper’s name becomes a file name that reads the same', () => {
  expect(fileNameFrom('受理告知书（某县监管受〔2026〕3号）', 'docx')).toBe(
    '受理告知书（某县监管受〔2026〕3号）.docx',
  )
  expect(fileNameFrom('道路/桥梁: 一标段?', 'pdf')).toBe('道路／桥梁： 一标段？.pdf')
  expect(fileNameFrom(' .. ', 'json')).toBe('未命名.json')
})

// What a file system might stumble over, among signs that are common in a paper's name.
const sign = fc.constantFrom(...('\\/:*?"<>|. \t\n\0\u007f受理告知书（〔2026〕𠮷aZ9'.match(/./gsu) ?? []))

test('any text becomes a name that both Windows and Linux take', () => {
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 300 }), (text) => {
      expect(fileName.safeParse(fileNameFrom(text, 'pdf')).success).toBe(true)
      expect(fileName.safeParse(fileNameLike(text)).success).toBe(true)
    }),
  )
})

test('a file keeps the ending it came with', () => {
  expect(fileNameLike('现场照片 1/2.JPG')).toBe('现场照片 1／2.JPG')
  expect(fileNameLike('没有后缀')).toBe('没有后缀')
})
