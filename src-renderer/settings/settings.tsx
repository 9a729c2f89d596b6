/** Who I am, how the screen looks, and what program this is. */
import { Radio, TextInput } from '@mantine/core'
import { useState } from 'react'
import { BackupSection } from '../backup/screens/backup-section'
import { showNotice } from '../frame/notices'
import { Page } from '../frame/page'
import { useOffice } from '../store/hooks'
import { schemes, textSizes, useAppearance } from '../theme/appearance'
import { renameWorkstation, workstationName } from '../workstation'
import { About } from './about'
import { LimitSettings } from './limit-settings'
import { Myself } from './myself'
import { NoticeSettings } from './notice-settings'
import { PaperSettings } from './paper-settings'
import classes from './settings.module.css'
import { StoreCheck } from './store-check'

/** The screen behind the door 设置. */
export function Settings() {
  return (
    <Page title="设置">
      <div className={classes.settings}>
        <Myself />
        <BackupSection />
        <Workstation />
        <Looks />
        <PaperSettings />
        <LimitSettings />
        <NoticeSettings />
        <StoreCheck />
        <About />
      </div>
    </Page>
  )
}

function Workstation() {
  const office = useOffice()
  const [name, setName] = useState(workstationName)
  const [fault, setFault] = useState<string | null>(null)
  return (
    <section className={classes.section}>
      <h2>本机</h2>
      <div>
        <TextInput
          label="本机名称"
          className={classes.name ?? ''}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onBlur={() => {
            if (name.trim() === workstationName()) return
            const before = workstationName()
            const refused = renameWorkstation(name)
            setFault(refused)
            if (refused !== null) return
            const ranges = Object.values(office.numberRanges ?? {}).some(
              ({ workstation }) => workstation === before,
            )
            showNotice({
              text: `本机改名为“${name.trim()}”，下次打开时生效${ranges ? `；原来分给“${before}”的号段要按新名称重新分` : ''}`,
            })
          }}
          error={fault}
          description="写在每次改动的记录里，用来分清是哪台电脑做的"
        />
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
