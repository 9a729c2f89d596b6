/** One result of 验证: a word and a shape, what it means, and the way to the paper. */
import {
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconLock,
  IconQuestionMark,
  IconSearch,
} from '@tabler/icons-react'
import { formatChineseDate } from '../../src-domain/calendar-date'
import { officerName } from '../../src-domain/office'
import { numberOf, paperTitle, titleOf } from '../cases/case-words'
import { hrefOf } from '../route'
import { useCases, useOffice } from '../store/hooks'
import classes from './verify-screen.module.css'
import type { Checked, Finding } from './verifying'

const looks = {
  valid: { word: '与签发记录一致', tone: 'done', Shape: IconCheck },
  named: { word: '文号有签发记录', tone: 'plain', Shape: IconSearch },
  unissued: { word: '不是在本程序签发的', tone: 'plain', Shape: IconQuestionMark },
  voided: { word: '已经作废', tone: 'late', Shape: IconBan },
  altered: { word: '与签发记录不一致', tone: 'late', Shape: IconAlertTriangle },
  hidden: { word: '记录不对您开放', tone: 'plain', Shape: IconLock },
  unknown: { word: '没有签发记录', tone: 'late', Shape: IconQuestionMark },
} as const satisfies Record<Finding['state'], unknown>

/** The row of a result. @param file it was read from a file, whose words were compared too. */
export function Verdict({ checked, from, file }: { checked: Checked; from: string; file: boolean }) {
  const { finding, docNo, issueDate } = checked
  const { word, tone, Shape } = looks[finding.state]
  return (
    <li className={classes.verdict} data-tone={tone}>
      <p className={classes.word}>
        <Shape size="1.25rem" stroke={1.75} aria-hidden />
        {word}
      </p>
      <p>{meaning(finding, file)}</p>
      <dl className={classes.facts}>
        <dt>来自</dt>
        <dd>{from}</dd>
        {docNo && (
          <>
            <dt>文号</dt>
            <dd>{docNo}</dd>
          </>
        )}
        {issueDate && (
          <>
            <dt>成文日期</dt>
            <dd>{formatChineseDate(issueDate)}</dd>
          </>
        )}
        {'paper' in finding && <PaperFacts paper={finding.paper} />}
      </dl>
    </li>
  )
}

function PaperFacts({ paper }: { paper: Extract<Finding, { paper: unknown }>['paper'] }) {
  const office = useOffice()
  const summary = useCases().find(({ id }) => id === paper.caseId)
  return (
    <>
      <dt>文书</dt>
      <dd>
        <a href={hrefOf({ screen: 'editor', caseId: paper.caseId, paperId: paper.id })}>
          打开《{paperTitle(paper.docKind)}》
        </a>
      </dd>
      <dt>案件</dt>
      <dd>{summary ? `${numberOf(summary)}　${titleOf(summary)}` : '—'}</dd>
      {paper.issuedBy && (
        <>
          <dt>签发操作</dt>
          <dd>{officerName(office, paper.issuedBy)}</dd>
        </>
      )}
      {paper.voidReason && (
        <>
          <dt>作废原因</dt>
          <dd>{paper.voidReason}</dd>
        </>
      )}
    </>
  )
}

function meaning(finding: Finding, file: boolean): string {
  switch (finding.state) {
    case 'valid':
      if (finding.unread)
        return '文号、成文日期和校验码都与签发时固定的内容相符。这台电脑这次没有生成 PDF，页面上的文字没有核对，请与打开的文书对照一遍。'
      return file
        ? '文号、成文日期、校验码和全文都与签发时固定的内容相符。'
        : '文号、成文日期和校验码都与签发时固定的内容相符。纸面上的文字请与打开的文书对照一遍。'
    case 'named':
      return '只输入了文号，没有校验码：请把手里的文书与打开的文书逐页对照。'
    case 'unissued':
      return '这个文号写在一份草稿上：或者还没有签发，或者是在别处签发后补录的。程序没有签发时的内容可以对照。'
    case 'voided':
      return '这份文书签发过，后来作废，不再有效。'
    case 'altered':
      return `${finding.what}。请以打开的文书为准，并查明手里这一份的来处。`
    case 'hidden':
      return '这份文书的案件限制知悉范围，请主要负责人或本案承办人核对。'
    case 'unknown':
      return '本机的案件里没有签发过这份文书：可能是别的电脑签发后还没有交换过来，也可能是伪造的。'
  }
}
