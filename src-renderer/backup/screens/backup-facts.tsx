/** When and where a backup was made, before it is opened. */
import { useToday, whenInWords } from '../../clock'
import { FactList } from '../../frame/fact-list'
import type { LockedBackup } from '../opening'
import { sizeInWords } from '../words'

export function BackupFacts({ locked }: { locked: LockedBackup }) {
  const today = useToday()
  const { header, source } = locked.backup
  return (
    <FactList>
      <dt>备份文件</dt>
      <dd>{locked.name}</dd>
      <dt>制作时间</dt>
      <dd>{whenInWords(header.madeAt, today)}</dd>
      <dt>制作于</dt>
      <dd>
        {header.workstation}，程序版本 {header.appVersion}
      </dd>
      <dt>大小</dt>
      <dd>{sizeInWords(source.size)}</dd>
    </FactList>
  )
}
