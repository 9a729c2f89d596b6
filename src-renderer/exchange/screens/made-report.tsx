/** What a package came to, once it lies where it should and was read back. */
import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { sizeInWords } from '../../backup/words'
import { FactList } from '../../frame/fact-list'
import { go } from '../../route'
import type { PackageEntry } from '../package-entry'
import { countsInWords, digestInWords } from '../words'
import classes from './exchange.module.css'
import { HandoverButton } from './handover-button'
import { ResultHeading } from './result-heading'

export function MadeReport({ entry, onAgain }: { entry: PackageEntry; onAgain: () => void }) {
  const { header } = entry
  return (
    <div className={classes.sheet}>
      <section className={classes.part} aria-labelledby="made-title">
        <ResultHeading id="made-title" className={classes.good}>
          <IconCircleCheck size="1.125rem" aria-hidden /> 已完成
        </ResultHeading>
        <div>
          <p role="status">交换包已存好，并已从存放处读回，逐字节核对无误。</p>
          <FactList>
            <dt>文件</dt>
            <dd>
              {entry.fileName}（{sizeInWords(entry.fileBytes)}）
            </dd>
            <dt>给谁</dt>
            <dd>{header.to?.name ?? '有口令的人'}</dd>
            <dt>内容</dt>
            <dd>{countsInWords(header)}</dd>
            <dt>摘要</dt>
            <dd className={classes.code}>{digestInWords(entry.digest)}</dd>
          </FactList>
          <p className={classes.hint}>
            U盘交给对方时打印交接单，双方签字。对方收到后，在往来记录里注明；对方下次的包也会自动回执。
          </p>
          <div className={classes.act}>
            <HandoverButton entry={entry} />
            <Button variant="default" onClick={onAgain}>
              再做一个
            </Button>
            <Button variant="default" onClick={() => go({ screen: 'exchange', section: 'log' })}>
              往来记录
            </Button>
          </div>
        </div>
      </section>
    </div>
  )
}
