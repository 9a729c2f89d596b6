import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import samples from '../assets/sample-cases.json'
import {
  checkCertNo,
  checkInvestmentProjectCode,
  checkPhone,
  checkPostcode,
  checkResidentId,
  checkTenderProjectNo,
  checkUscc,
  residentIdTells,
} from './identifiers'

const today = '2026-11-23'
const vectors = samples.validatorVectors
const said = (result: { ok: true } | { ok: false; error: string }) => (result.ok ? '' : result.error)

describe('统一社会信用代码', () => {
  it.each([...vectors.usccValid, '91420984MAEXMP0270', '91420984MAEXMP035T', '11420984EXMP00013M'])(
    'takes %s',
    (code) => {
      expect(checkUscc(code)).toEqual({ ok: true, value: code })
    },
  )

  it.each(vectors.usccInvalid)('refuses %s', (code) => {
    expect(checkUscc(code).ok).toBe(false)
  })

  it('names the right check sign, the wrong letter with its place, and the missing length', () => {
    expect(said(checkUscc('91420984MAEXMP0196'))).toBe('校验码不符：末位应为 5，现为“6”，请对照证照逐位核对')
    expect(said(checkUscc('91420984MAEXMPI195'))).toBe(
      '第15位“I”有误：代码不使用字母 I、O、S、V、Z，请核对是否为数字 1',
    )
    expect(said(checkUscc('91420984MAEXMP-195'))).toContain('第15位“-”有误')
    expect(said(checkUscc('9142098'))).toContain('应为18位，现为7位')
  })

  it('takes small letters, full-width signs and blanks as they were meant', () => {
    expect(checkUscc(' ９１４２０９８４ maexmp0195 ')).toEqual({ ok: true, value: '91420984MAEXMP0195' })
  })

  it('notices every single wrong sign', () => {
    const chars = '0123456789ABCDEFGHJKLMNPQRTUWXY'
    fc.assert(
      fc.property(fc.nat(17), fc.constantFrom(...chars), (place, char) => {
        const code = '91350100M000100Y43'
        fc.pre(code[place] !== char)
        expect(checkUscc(code.slice(0, place) + char + code.slice(place + 1)).ok).toBe(false)
      }),
    )
  })
})

describe('公民身份号码', () => {
  it.each(vectors.idValid)('takes %s', (id) => {
    expect(checkResidentId(id, today)).toEqual({ ok: true, value: id })
  })

  it.each(vectors.idInvalid)('refuses %s', (id) => {
    expect(checkResidentId(id, today).ok).toBe(false)
  })

  it('says what is wrong with it', () => {
    expect(said(checkResidentId('420984190001010001', today))).toBe(
      '校验码不符：末位应为 3，现为“1”，请对照身份证逐位核对',
    )
    expect(said(checkResidentId('11010519491331002X', today))).toContain('“19491331”不是有效的出生日期')
    expect(said(checkResidentId('110105203012310020', today))).toContain('2030年12月31日晚于今天')
    expect(said(checkResidentId('110105491231002', today))).toContain('15位的旧号码已经停用')
    expect(said(checkResidentId('1101051949123100', today))).toContain('应为18位，现为16位')
    expect(said(checkResidentId('1101051949X231002X', today))).toContain('仅末位可以是 X')
    expect(said(checkResidentId('420984190001010003', '2060-01-01'))).toContain('出生年份1900过早')
  })

  it('tells sex and full years, the birthday counted', () => {
    expect(residentIdTells('11010519491231002X', '2026-12-30')).toEqual({ sex: '女', age: 76 })
    expect(residentIdTells('11010519491231002X', '2026-12-31')).toEqual({ sex: '女', age: 77 })
    expect(residentIdTells('110105194912310011', '2026-12-31')).toMatchObject({ sex: '男' })
    expect(residentIdTells('11010519491231002', '2026-12-31')).toBeNull()
    expect(residentIdTells(null, '2026-12-31')).toBeNull()
  })

  it('takes a small x and full-width digits', () => {
    expect(checkResidentId('１１０１０５ 19491231 002x', today)).toEqual({
      ok: true,
      value: '11010519491231002X',
    })
  })
})

describe('telephone and postcode', () => {
  it.each(vectors.phoneValid)('takes %s', (phone) => {
    expect(checkPhone(phone)).toEqual({ ok: true, value: phone })
  })

  it.each(vectors.phoneInvalid)('refuses %s', (phone) => {
    expect(checkPhone(phone).ok).toBe(false)
  })

  it.each([
    ['130 0000 0000', '13000000000'],
    ['130-0000-0000', '13000000000'],
    ['+86 13000000000', '13000000000'],
    ['（0712）0000000', '0712-0000000'],
    ['0712—0000000', '0712-0000000'],
    ['０７１２－０００００００', '0712-0000000'],
    ['0712-0000000-802', '0712-0000000-802'],
    ['02700000000', '02700000000'],
  ])('takes %j as %s', (text, value) => {
    expect(checkPhone(text)).toEqual({ ok: true, value })
  })

  it('says what to add', () => {
    expect(said(checkPhone('8390000'))).toBe('座机号码前请加区号，例如 0712-0000000')
    expect(said(checkPhone('1300000000'))).toBe('手机号码应为11位，现为10位，请补全')
    expect(said(checkPhone('12345'))).toContain('请填写11位手机号码')
  })

  it('asks six digits of a postcode', () => {
    expect(checkPostcode(' ４３１６００ ')).toEqual({ ok: true, value: '431600' })
    expect(said(checkPostcode('43160'))).toBe('邮政编码应为6位数字，例如 431600')
  })
})

describe('numbers of projects and certificates', () => {
  it('takes tender numbers of the national form without a word, and others with a hint', () => {
    expect(checkTenderProjectNo('e4209840000000001001')).toEqual({ ok: true, value: 'E4209840000000001001' })
    expect(checkTenderProjectNo('E4209840000000001001001')).toEqual({
      ok: true,
      value: 'E4209840000000001001001',
    })
    const local = checkTenderProjectNo('HC-2026-012')
    expect(local).toMatchObject({ ok: true, value: 'HC-2026-012' })
    expect(local.ok && local.hint).toContain('不是统一编码的样式')
  })

  it('refuses tender numbers with other signs or of another length', () => {
    expect(said(checkTenderProjectNo('HC〔2026〕012'))).toBe('编号只能由字母、数字和“-”组成，请去掉“〔”')
    expect(said(checkTenderProjectNo('HC001'))).toBe('编号应为6至40位，现为5位，请对照招标公告核对')
    expect(checkTenderProjectNo('A'.repeat(41)).ok).toBe(false)
  })

  it('only hints at an unusual investment project code', () => {
    expect(checkInvestmentProjectCode('2603-420984-04-01-000001')).toEqual({
      ok: true,
      value: '2603-420984-04-01-000001',
    })
    expect(checkInvestmentProjectCode('26034209840401000001')).toEqual({
      ok: true,
      value: '2603-420984-04-01-000001',
    })
    expect(checkInvestmentProjectCode('汉发改2026-1')).toMatchObject({ ok: true, hint: expect.any(String) })
    expect(checkInvestmentProjectCode(' ').ok).toBe(false)
  })

  it('takes eleven digits or an old certificate number, and hints at another count of digits', () => {
    expect(checkCertNo('17099900001')).toEqual({ ok: true, value: '17099900001' })
    expect(checkCertNo('k-012345')).toEqual({ ok: true, value: 'K-012345' })
    expect(checkCertNo('1709990000')).toMatchObject({ ok: true, hint: expect.stringContaining('现为10位') })
    expect(said(checkCertNo('证123'))).toContain('执法证号应为11位数字')
  })

  it('passes every number of the sample cases', () => {
    const text = JSON.stringify(samples.cases)
    const all = (key: string) =>
      [...text.matchAll(new RegExp(`"${key}":"([^"]+)"`, 'g'))].map((match) => match[1] ?? '')
    expect(all('uscc').length).toBeGreaterThan(10)
    expect(all('uscc').filter((code) => !checkUscc(code).ok)).toEqual([])
    expect(all('contactPhone').filter((phone) => !checkPhone(phone).ok)).toEqual([])
    expect(all('tenderProjectNo').filter((code) => !checkTenderProjectNo(code).ok)).toEqual([])
  })
})
