/** The backups that lie in the folder. */
import { useToday } from '../../clock'
import type { OwnBackup } from '../making'
import { momentInWords, sizeInWords } from '../words'
import classes from './backup.module.css'

export function GenerationList({ own }: { own: readonly OwnBackup[] }) {
  const today = useToday()
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">制作时间</th>
          <th scope="col">大小</th>
          <th scope="col">文件</th>
        </tr>
      </thead>
      <tbody>
        {own.map(({ name, moment, size }) => (
          <tr key={name}>
            <td className="nowrap">{momentInWords(moment, today)}</td>
            <td className="nowrap">{sizeInWords(size)}</td>
            <td className="muted">{name}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
