/** How papers are printed on this computer, and the ways to what the office has settled for its papers. */
import { Button, Checkbox } from '@mantine/core'
import { usePaperCodeChoice } from '../editor/use-paper-code'
import { go } from '../route'
import classes from './settings.module.css'

/** The part 文书 of the settings. */
export function PaperSettings() {
  const [on, change] = usePaperCodeChoice()
  return (
    <section className={classes.section}>
      <h2>文书</h2>
      <div>
        <Checkbox
          label="签发的文书页脚印验证二维码"
          description="打印、PDF 和 Word 都印；含文号、成文日期和校验码，在“文书—验证”里可与签发记录核对"
          checked={on}
          onChange={(event) => void change(event.currentTarget.checked)}
        />
        <div className={classes.choices}>
          <Button variant="default" onClick={() => go({ screen: 'numbers' })}>
            文号的号段和代字
          </Button>
          <Button variant="default" onClick={() => go({ screen: 'wording', form: null })}>
            文书的通用措辞
          </Button>
          <Button variant="default" onClick={() => go({ screen: 'library', section: 'organs' })}>
            机构、印章、复议机关和法院
          </Button>
        </div>
      </div>
    </section>
  )
}
