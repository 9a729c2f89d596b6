/** Who I am, how the screen looks, and what program this is. */
import { Button, Radio } from '@mantine/core'
import { useState } from 'react'
import { loadSamples } from '../first-run/load-samples'
import { showNotice } from '../frame/notices'
import { Page } from '../frame/page'
import { officersInService } from '../frame/who'
import { hrefOf } from '../route'
import { useCases, useOffice, useOfficerId, useStore } from '../store/hooks'
import { schemes, textSizes, useAppearance } from '../theme/appearance'
import { About } from './about'
import classes from './settings.module.css'

/** The screen behind the door 设置. */
export function Settings() {
  return (
    <Page title="设置">
      <div className={classes.settings}>
        <Myself />
        <Looks />
        <Samples />
        <About />
      </div>
    </Page>
  )
}

function Myself() {
  const office = useOffice()
  const officerId = useOfficerId()
  const store = useStore()
  const me = officersInService(office).find(({ id }) => id === officerId)
  return (
    <section className={classes.section}>
      <h2>当前人员</h2>
      <div>
        <p>
          {me?.name} <span className="muted">{me?.aside}</span>
        </p>
        <p className={classes.hint}>
          您的职务、执法证号等在
          <a href={hrefOf({ screen: 'library', section: 'officers' })}>资料库的人员名册</a>
          里修改。
        </p>
        <Button variant="default" onClick={() => void store.setOfficer(null)}>
          换人办理
        </Button>
      </div>
    </section>
  )
}

function Looks() {
  const [{ scheme, textSize }, change] = useAppearance()
  return (
    <section className={classes.section}>
      <h2>外观</h2>
      <div>
        <Radio.Group
          label="颜色"
          value={scheme}
          onChange={(value) => change({ scheme: value as typeof scheme })}
        >
          <div className={classes.choices}>
            {Object.entries(schemes).map(([value, label]) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </div>
        </Radio.Group>
        <Radio.Group
          label="文字大小"
          value={textSize}
          onChange={(value) => change({ textSize: value as typeof textSize })}
        >
          <div className={classes.choices}>
            {Object.entries(textSizes).map(([value, label]) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </div>
        </Radio.Group>
      </div>
    </section>
  )
}

/** Offered only to an office without a case, since samples among real cases would be in the way. */
function Samples() {
  const store = useStore()
  const empty = useCases().length === 0
  const [busy, setBusy] = useState(false)
  if (!empty) return null

  async function load() {
    setBusy(true)
    try {
      const count = await loadSamples(store)
      showNotice({ text: `已载入 ${count} 件示例案件` })
    } catch (error) {
      showNotice({ tone: 'late', text: error instanceof Error ? error.message : '示例没有载入' })
    }
    setBusy(false)
  }

  return (
    <section className={classes.section}>
      <h2>示例</h2>
      <div>
        <p className={classes.hint}>
          还没有案件，可以载入六件虚构的案件来练习；机构和人员名册会换成示例中的。
        </p>
        <Button variant="default" loading={busy} onClick={() => void load()}>
          载入示例案件
        </Button>
      </div>
    </section>
  )
}
