/** 文种代字 as the office writes them; the shipped ones are one click away. */
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { showNotice } from '../frame/notices'
import { useMay } from '../rights/use-may'
import { useStore } from '../store/hooks'
import classes from './settings.module.css'

interface Kind {
  /** The code that ships, and the one in use. */
  shipped: string
  code: string
  titles: readonly string[]
}

/** The table. */
export function CodeSettings({ kinds }: { kinds: readonly Kind[] }) {
  const permission = useMay()('settings.edit')
  return (
    <>
      {!permission.allowed && <p className={classes.hint}>{permission.why}</p>}
      <table className="framed">
        <thead>
          <tr>
            <th scope="col">文种代字</th>
            <th scope="col">用于</th>
            <th scope="col">原定</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            // Drawn anew when the code changes elsewhere, so that the box shows it.
            <CodeRow
              key={`${kind.shipped} ${kind.code}`}
              kind={kind}
              all={kinds}
              readOnly={!permission.allowed}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}

function CodeRow({ kind, all, readOnly }: { kind: Kind; all: readonly Kind[]; readOnly: boolean }) {
  const store = useStore()
  const { shipped, code, titles } = kind
  const [typed, setTyped] = useState(code)
  const fault = faultOf(typed.trim(), kind, all)

  function keep(next: string) {
    if (next === code) return
    try {
      store.changeOffice(
        [{ path: ['docCodes', shipped], value: next === shipped ? undefined : next }],
        `修改文种代字：${titles.join('、')}`,
      )
      showNotice({ text: `${titles.join('、')}的文种代字改为“${next}”，以后签发的文书使用` })
    } catch (error) {
      showNotice({ tone: 'late', text: error instanceof Error ? error.message : '没有改成' })
    }
  }

  return (
    <tr>
      <td>
        <TextInput
          className={classes.code ?? ''}
          aria-label={`${titles.join('、')}的文种代字`}
          value={typed}
          readOnly={readOnly}
          error={fault}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => (fault === null ? keep(typed.trim()) : undefined)}
        />
      </td>
      <td>{titles.join('、')}</td>
      <td>
        {code === shipped ? (
          <span className="muted">{shipped}</span>
        ) : (
          <button type="button" className="link" disabled={readOnly} onClick={() => keep(shipped)}>
            恢复“{shipped}”
          </button>
        )}
      </td>
    </tr>
  )
}

function faultOf(typed: string, kind: Kind, all: readonly Kind[]): string | null {
  if (!/^[\u4e00-\u9fa5]{1,4}$/.test(typed)) return '用1至4个汉字'
  const same = all.find(({ shipped, code }) => shipped !== kind.shipped && code === typed)
  return same ? `${same.titles[0]}已用这个字，会编成同一序列` : null
}
