/** The backups that lie in the folder, the newest first, and as what each is kept. */
import { useToday } from '../../clock'
import { type Generation, generationsToKeep } from '../generations'
import type { OwnBackup } from '../making'
import { momentInWords, sizeInWords } from '../words'
import classes from './backup.module.css'

const names: Readonly<Record<Generation, string>> = { days: '日备份', weeks: '周备份', months: '月备份' }

export function GenerationList({ own }: { own: readonly OwnBackup[] }) {
  const today = useToday()
  const kept = generationsToKeep(
    own.map(({ moment }) => moment),
    today,
  )
  return (
    <table className={classes.table}>
      <caption>文件夹里有 {own.length} 份备份</caption>
      <thead>
        <tr>
          <th scope="col">制作时间</th>
          <th scope="col">保留为</th>
          <th scope="col">大小</th>
          <th scope="col">文件</th>
        </tr>
      </thead>
      <tbody>
        {own.map(({ name, moment, size }) => (
          <tr key={name}>
            <td className="nowrap">{momentInWords(moment, today)}</td>
            <td className="nowrap">{keptAs(kept.get(moment))}</td>
            <td className="nowrap">{sizeInWords(size)}</td>
            <td className="muted">{name}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function keptAs(as: readonly Generation[] | undefined): string {
  if (!as) return '下次备份后删除'
  return as.length > 0 ? as.map((each) => names[each]).join('、') : '日期晚于今天，不删除'
}
