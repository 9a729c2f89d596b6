/** All keys of the program in one list (F1). */
import { Fragment } from 'react'
import { Dialog } from './dialog'
import classes from './keys-help.module.css'
import { places } from './places'

interface KeyGroup {
  title: string
  keys: readonly (readonly [keys: string, meaning: string])[]
}

const groups: readonly KeyGroup[] = [
  {
    title: '任何页面',
    keys: [
      ['F1', '本页：全部按键'],
      ['Ctrl+K', '查找案件、文书、操作'],
      ['Ctrl+N', '登记新线索（浏览器标签页中用 Alt+N）'],
      [`Alt+1 … Alt+${places.length}`, places.map(({ label }) => label).join('、')],
      ['Ctrl+L', '锁定，或换人办理'],
      ['Esc', '返回上一层'],
    ],
  },
  {
    title: '列表',
    keys: [
      ['/ 或 Ctrl+F', '到搜索框'],
      ['↑ ↓', '上一行、下一行'],
      ['Home End', '第一行、最后一行'],
      ['PgUp PgDn', '上一屏、下一屏'],
      ['Enter', '打开'],
      ['空格', '选中、取消选中这一行'],
      ['Shift+↑ ↓', '连着选几行'],
      ['Ctrl+A', '选中列出的全部'],
    ],
  },
  {
    title: '今日和期限日历',
    keys: [
      ['↑ ↓', '上一项、下一项；在月历上为上一周、下一周'],
      ['← →', '月历上的前一天、后一天'],
      ['Home End', '第一项、最后一项；月初、月末'],
      ['PgUp PgDn', '上个月、下个月；按周看时为上一周、下一周'],
      ['Enter', '打开这一项；在月历上转到这一天的事项'],
      ['空格', '选中逾期的一项，一并打印催办单'],
      ['Ctrl+P', '打印期限一览表'],
    ],
  },
  {
    title: '填写',
    keys: [
      ['Enter', '到下一栏'],
      ['Shift+Enter', '在多行栏内换行'],
      ['Tab', '按纸面顺序走'],
      ['Ctrl+Enter', '登记完成、添加完成；在案件页为下一步'],
      ['Ctrl+Z', '撤销'],
      ['Ctrl+Y', '恢复'],
    ],
  },
  {
    title: '文书',
    keys: [
      ['拼音首字母', '在“新建文书”的清单里直接找到一种'],
      ['F6 或 Ctrl+.', '在表单与版面之间来回'],
      ['Ctrl+= Ctrl+-', '放大、缩小版面'],
      ['Ctrl+0', '版面适合宽度'],
      ['Ctrl+P', '打印'],
      ['Alt+↑ Alt+↓', '明细行上移、下移'],
      ['Ctrl+Delete', '删除明细行'],
    ],
  },
  {
    title: '日期与金额',
    keys: [
      ['20261123', '2026年11月23日'],
      ['11.23', '今年11月23日'],
      ['今天 昨天 +3', '今天、昨天、三天后'],
      ['368万', '3,680,000 元'],
    ],
  },
]

/** The list of keys, shown over the page. */
export function KeysHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Dialog opened={opened} onClose={onClose} title="全部按键" size="46rem">
      <div className={classes.groups}>
        {groups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl className={classes.keys}>
              {group.keys.map(([keys, meaning]) => (
                <Fragment key={keys}>
                  <dt>{keys}</dt>
                  <dd>{meaning}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
