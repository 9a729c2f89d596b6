/**
 * The welcome page: shown until it is known who works here. An office without officers begins with the sample cases
 * or with its own name; an office that has officers asks which of them is sitting here.
 */
import { useOffice } from '../store/hooks'
import { BlankStart } from './blank-start'
import { ChooseOfficer } from './choose-officer'
import classes from './first-run.module.css'
import { SampleStart } from './sample-start'

/** The page fills the window; there is no frame yet. */
export function FirstRun() {
  const office = useOffice()
  const peopled = Object.values(office.officers).some(({ active }) => active)
  return (
    <main className={classes.page}>
      <div className={classes.sheet}>
        <header className={classes.head}>
          <h1>联动执法办案</h1>
          <p>
            从线索登记到文书归档，在一台电脑上办完。内容填一次，各件文书都用得上；资料加密保存在本机，不连网络。
          </p>
        </header>
        {peopled ? (
          <ChooseOfficer />
        ) : (
          <div className={classes.ways}>
            <SampleStart />
            <BlankStart />
          </div>
        )}
      </div>
    </main>
  )
}
