/** 设置 → 文号: which numbers each machine gives out, and the words that numbers begin with. */
import { formTitlesByCode } from '../../forms/number-codes'
import { docCodeOf } from '../../src-domain/office'
import { Page } from '../frame/page'
import { hrefOf } from '../route'
import { useOffice } from '../store/hooks'
import { CodeSettings } from './code-settings'
import { RangeForm } from './range-form'
import { RangeTable } from './range-table'
import classes from './settings.module.css'

/** The screen. */
export function NumberSettings() {
  const office = useOffice()
  const kinds = Object.entries(formTitlesByCode).map(([shipped, titles]) => ({
    shipped,
    code: docCodeOf(office, shipped),
    titles,
  }))
  return (
    <Page title="文号" aside={<a href={hrefOf({ screen: 'settings' })}>回到设置</a>}>
      <div className={classes.settings}>
        <section className={classes.section}>
          <h2>号段</h2>
          <div>
            <p className={classes.hint}>
              几台电脑都签发文书、又不联网的，给每台电脑分一段号，就不会发出同号。没有分号段的代字，按已用的最大号接着编；分了号段的，只能在本机的号段里签发。号段随交换包带到别的电脑。
            </p>
            <RangeTable />
            <RangeForm kinds={kinds} />
          </div>
        </section>
        <section className={classes.section}>
          <h2>代字</h2>
          <div>
            <p className={classes.hint}>
              文号由机关代字、文种代字、年份和顺序号组成，例如“川公管监受〔2026〕1号”里“川公管监”是机关代字，“受”是文种代字。改动以后签发的文书用新的代字，从
              1 号起编；已签发的不变。机关代字在
              <a href={hrefOf({ screen: 'library', section: 'organs' })}>资料库的机构名册</a>里改。
            </p>
            <CodeSettings kinds={kinds} />
          </div>
        </section>
      </div>
    </Page>
  )
}
