/** What an archive server or a clerk with a terminal relies on: answers as JSON, faults named in Chinese, exit codes. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import samples from '../../assets/sample-cases.json'
import { casework } from './casework'

let folder: string
let complaint: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casework-'))
  complaint = write('case.json', samples.cases[0])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

describe('forms and schemas', () => {
  test('forms lists the first five documents by their ids', () => {
    const { code, json } = casework('forms')
    expect(code).toBe(0)
    expect((json as { id: string; title: string }[]).map(({ id, title }) => [id, title])).toEqual(
      expect.arrayContaining([
        ['caseRegistration', '案件基本情况登记表'],
        ['acceptanceNotice', '受理告知书'],
        ['nonAcceptanceNotice', '不予受理通知书'],
        ['suspensionNotice', '暂停招标投标活动通知书'],
        ['penaltyApprovalForm', '行政处罚审批表'],
      ]),
    )
  })

  test('schema of the case and of a document are JSON Schemas with Chinese titles', () => {
    expect(casework('schema', 'case').json).toMatchObject({ type: 'object', properties: { project: {} } })
    const { json } = casework('schema', 'acceptanceNotice')
    expect(json).toMatchObject({ properties: { acceptedMatters: { title: '受理事项' } } })
    expect((json as { required: string[] }).required).toContain('acceptedMatters')
  })

  test('an unknown document is refused with the ids there are', () => {
    const { code, stdout, stderr } = casework('schema', 'noSuchForm')
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain('acceptanceNotice（受理告知书）')
  })
})

describe('time limits and amounts', () => {
  test('three working days from 2026-04-28 end after the May holiday', () => {
    const { code, json } = casework('deadline', '--from', '2026-04-28', '--add', '3', '--unit', 'working-day')
    expect(code).toBe(0)
    expect(json).toMatchObject({ due: '2026-05-06', certain: true })
    expect((json as { skipped: { date: string; why: string }[] }).skipped.map((day) => day.date)).toEqual([
      '2026-05-01',
      '2026-05-02',
      '2026-05-03',
      '2026-05-04',
      '2026-05-05',
    ])
  })

  test('five days that end on a Saturday roll over to Monday', () => {
    const { json } = casework('deadline', '--from', '2026-10-12', '--add', '5', '--unit', 'calendar-day')
    expect(json).toMatchObject({ due: '2026-10-19', certain: true })
  })

  test('a year without published holidays is marked uncertain and said', () => {
    const { json, stderr } = casework(
      'deadline',
      '--from',
      '2027-04-28',
      '--add',
      '3',
      '--unit',
      'working-day',
    )
    expect(json).toMatchObject({ certain: false })
    expect(stderr).toContain('按周末估算')
  })

  test.each([
    [['--from', '2026-02-30', '--add', '3', '--unit', 'working-day'], '--from'],
    [['--from', '2026-02-03', '--add', '-3', '--unit', 'working-day'], '--add'],
    [['--from', '2026-02-03', '--add', '3', '--unit', 'weeks'], '--unit'],
    [['--from', '2026-02-03', '--add', '3'], '--unit'],
  ])('a faulty deadline %j is refused at its option', (args, option) => {
    const { code, stdout, stderr } = casework('deadline', ...args)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/[\u4e00-\u9fff]/)
    if (args[3] !== '-3') expect(stderr).toContain(option)
  })

  test('a limit may be named by its rule, with periods left out and a calendar of its own', () => {
    const paused = casework(
      ...['deadline', '--from', '2026-04-30', '--rule', 'T05', '--pause', '2026-05-12..2026-05-18'],
    )
    expect(paused.json).toMatchObject({ due: '2026-06-01', certain: true })
    expect((paused.json as { basis: string }).basis).toContain('操作规程')
    const trail = (paused.json as { trail: { date: string; counted: number | null }[] }).trail
    expect(trail.at(-1)).toMatchObject({ date: '2026-06-01', counted: 15 })
    expect(trail.find(({ date }) => date === '2026-05-13')?.counted).toBeNull()
    const calendar = write('2027.json', {
      year: 2027,
      source: '试',
      days: [{ date: '2027-05-03', name: '劳动节', isOffDay: true }],
    })
    const next = casework(
      'deadline',
      '--from',
      '2027-04-30',
      '--add',
      '1',
      '--unit',
      'working-day',
      '--calendar',
      calendar,
    )
    expect(next.json).toMatchObject({ due: '2027-05-04', certain: true })
    expect(casework('deadline', '--from', '2026-04-30', '--rule', 'T99')).toMatchObject({ code: 2 })
    expect(
      casework('deadline', '--from', '2026-04-30', '--rule', 'T01', '--pause', '2026-05-18').stderr,
    ).toContain('--pause')
  })

  test('an amount is given in capitals', () => {
    expect(casework('amount', '3680000.00')).toMatchObject({
      code: 0,
      json: { fen: 368000000, capitals: '叁佰陆拾捌万元整', withPrefix: '人民币叁佰陆拾捌万元整' },
    })
    expect(casework('amount', '12元五').code).toBe(2)
  })
})

describe('rendering', () => {
  test('the acceptance notice of the first sample comes out in every format', () => {
    const to = join(folder, 'papers')
    const values = write('values.json', { acceptedMatters: '招标文件第五章关于注册资本的要求' })
    const { code, json, stderr } = casework(
      ...['render', '--form', 'acceptanceNotice', '--case', complaint, '--values', values, '--to', to],
      ...['--format', 'docx,html,txt,pdf', '--today', '2026-04-30'],
    )
    expect(stderr).not.toContain('未能完成')
    expect(code).toBe(0)
    expect(json).toEqual(['docx', 'html', 'txt', 'pdf'].map((kind) => join(to, `acceptanceNotice.${kind}`)))
    const text = readFileSync(join(to, 'acceptanceNotice.txt'), 'utf8')
    expect(text).toContain('受理告知书')
    expect(text).toContain('假想装饰工程有限公司')
    const printed = execFileSync('pdftotext', [join(to, 'acceptanceNotice.pdf'), '-'], { encoding: 'utf8' })
    expect(printed.replace(/\s/g, '')).toContain('招标文件第五章关于注册资本的要求')
    expect(readFileSync(join(to, 'acceptanceNotice.docx')).subarray(0, 2).toString()).toBe('PK')
  }, 60_000)

  test('a value the document does not know, or of the wrong kind, is refused by its place and nothing is written', () => {
    const to = join(folder, 'refused')
    const values = write('bad-values.json', { acceptedMatter: '写错了名字', receivedAt: '2026-02-30' })
    const { code, stderr } = casework(
      ...['render', '--form', 'acceptanceNotice', '--case', complaint, '--values', values, '--to', to],
    )
    expect(code).toBe(2)
    expect(stderr).toContain('acceptedMatter：')
    expect(stderr).toContain('receivedAt：')
    expect(existsSync(to)).toBe(false)
  })

  test('an unknown format is refused', () => {
    const { code, stderr } = casework(
      ...['render', '--form', 'acceptanceNotice', '--case', complaint, '--to', folder, '--format', 'odt'],
    )
    expect(code).toBe(2)
    expect(stderr).toContain('odt')
  })
})

describe('a case file', () => {
  const extended = () => write('sample-06.json', samples.cases[5])

  test('its stage comes with the next steps, who takes them and what they need', () => {
    const { code, json } = casework('stage', '--case', extended(), '--today', '2026-11-18')
    expect(code).toBe(0)
    expect(json).toMatchObject({ stage: 'investigating', name: '联合调查中', suspended: false })
    const [next] = (json as { next: { fact: string; who: string; needs: { message: string }[] }[] }).next
    expect(next).toMatchObject({ fact: 'reportSubmitted', who: '本案调查组组长' })
    expect(next?.needs.map(({ message }) => message)).toContain('尚未形成《调查报告》')
  })

  test('its limits are told with what is left of them and what moved them', () => {
    const { json } = casework('deadlines', '--case', extended(), '--today', '2026-11-18')
    const limits = json as { code: string }[]
    expect(limits.find(({ code }) => code === 'T05')).toMatchObject({
      originalDue: '2026-11-06',
      due: '2026-11-20',
      left: 2,
      overdue: false,
      moved: '经批准延长10个工作日',
    })
    expect(limits.find(({ code }) => code === 'T02')).toMatchObject({ doneOn: '2026-10-16', left: null })
  })

  test('its review names each fault with its rule and source', () => {
    const { code, json } = casework('review', '--case', extended(), '--today', '2026-11-24')
    expect(code).toBe(0)
    const findings = json as { rule: string; basis: string; message: string }[]
    expect(findings.map(({ rule }) => rule)).toContain('investigated-in-time')
    for (const { basis, message } of findings) expect(`${basis}${message}`).toMatch(/[\u4e00-\u9fa5]/)
  })

  test.each(['stage', 'deadlines', 'review'])(
    '%s refuses a sample that holds what no case can, by its place',
    (command) => {
      const sample = samples.cases[5]
      const broken = { ...sample, case: { ...sample?.case, receivedAt: '昨天' } }
      const { code, stderr } = casework(command, '--case', write('wrong-sample.json', broken))
      expect(code).toBe(2)
      expect(stderr).toContain('wrong-sample.json › case.receivedAt：时间应写作')
    },
  )
})

describe('checking a case', () => {
  test.each(samples.cases.map((each) => [each.sampleId, each]))('sample %s is a case', (id, sample) => {
    expect(
      casework('validate', '--case', write(`${id}.json`, sample), '--today', '2026-11-18'),
    ).toMatchObject({
      code: 0,
      json: { valid: true },
    })
  })

  test('a wrong check digit, an impossible date and a party without a name are each named at their place', () => {
    const sample = structuredClone(samples.cases[0])
    const broken = {
      ...sample,
      project: { ...sample?.project, announcedDate: '2026-02-30' },
      complainant: { ...sample?.complainant, partyName: '', uscc: '91420984MAEXMP0196' },
    }
    const { code, stderr } = casework('validate', '--case', write('broken.json', broken))
    expect(code).toBe(2)
    expect(stderr).toContain('complainant.uscc')
    expect(stderr).toContain('complainant.partyName')
    expect(stderr).toContain('project.announcedDate')
  })

  test.each([
    ['not JSON', 'Word 文件', '不是 JSON'],
    ['no case', { hello: 1 }, '不是案件'],
    ['a list', [], '不是案件'],
    ['null', 'null', '不是案件'],
  ])('a file that is %s is refused', (name, content, message) => {
    const { code, stderr } = casework('validate', '--case', write(`${name}.json`, content))
    expect(code).toBe(2)
    expect(stderr).toContain(message)
  })

  test('a file that is not there is refused', () => {
    expect(casework('validate', '--case', join(folder, 'nowhere.json'))).toMatchObject({ code: 2 })
  })
})

test('an unknown command lists the commands', () => {
  const { code, stderr } = casework('prnit')
  expect(code).toBe(2)
  expect(stderr).toContain('render （--form')
})
