/** 设置 → 文书措辞: the standing texts of a kind of paper, changed for all papers to come. */
import { Button, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import sampleCases from '../../assets/sample-cases.json'
import { forms } from '../../forms/catalogue'
import type { FormDefinition } from '../../forms/form'
import { type ShippedText, shippedTexts } from '../../forms/shipped-texts'
import { officerName } from '../../src-domain/office'
import { fromSampleCase, sampleCasesOf } from '../../src-domain/sample-case'
import { changesOf, standingIn } from '../../src-domain/standing-text'
import { beijingMinute, useToday } from '../clock'
import { showNotice } from '../frame/notices'
import { Page } from '../frame/page'
import { useMay } from '../rights/use-may'
import { go, hrefOf } from '../route'
import { useCalendar, useOffice, useOfficerId, useStore } from '../store/hooks'
import classes from './settings.module.css'
import { WordingDialog } from './wording-dialog'

const kinds = forms.map(({ id, title }) => ({ value: id, label: title }))

/** The screen. @param formId the kind of paper shown; null until one is chosen. */
export function WordingSettings({ formId }: { formId: string | null }) {
  const form = forms.find(({ id }) => id === formId) ?? null
  const permission = useMay()('settings.edit')
  return (
    <Page
      title="文书措辞"
      aside={<a href={hrefOf({ screen: 'settings' })}>回到设置</a>}
      tools={
        <Select
          className={classes.name ?? ''}
          aria-label="文书种类"
          placeholder="选一种文书"
          data={kinds}
          value={formId}
          onChange={(next) => go({ screen: 'wording', form: next }, true)}
          searchable
          allowDeselect={false}
        />
      }
    >
      <div className={classes.settings}>
        <p className={classes.hint}>
          改动用于以后签发的文书；已签发的仍是签发时的文字。方括号“【】”里是填写的内容，改写时留着它们，文书上会换成案件的内容；其中【自称】是“我办”或“本机关”，【称呼】是“你”或“你单位”。一段文字有几种说法的（随选项而不同），各列一条，分别修改。只改一份文书的，在那份文书里“修改措辞”。
        </p>
        {!permission.allowed && <p className={classes.hint}>{permission.why}</p>}
        {form && <Texts key={form.id} form={form} readOnly={!permission.allowed} />}
      </div>
    </Page>
  )
}

function Texts({ form, readOnly }: { form: FormDefinition; readOnly: boolean }) {
  const store = useStore()
  const office = useOffice()
  const officerId = useOfficerId()
  const calendar = useCalendar()
  const today = useToday()
  const [editing, setEditing] = useState<ShippedText | null>(null)
  const texts = useMemo(() => {
    const contexts = sampleCasesOf(sampleCases).map((sample) => {
      let count = 0
      const record = fromSampleCase(sample, () => `row-${++count}`)
      return { record, office, calendar, today, officerId }
    })
    return shippedTexts(form, contexts)
  }, [form, office, calendar, today, officerId])
  const now = standingIn(office.standingTexts, form.id)
  const changes = changesOf(office.standingTexts, form.id)
  const resting = [...now].filter(([original]) => texts.every((each) => each.original !== original))

  function put(original: string, text: string | null): boolean {
    const value = { formId: form.id, original, text, at: new Date().toISOString(), officerId }
    const purpose = `${text === null ? '恢复' : '修改'}《${form.title}》的通用措辞`
    try {
      store.changeOffice([{ path: ['standingTexts', crypto.randomUUID()], value }], purpose)
      showNotice({ text: `已${purpose}，以后签发的文书使用` })
      return true
    } catch (error) {
      showNotice({ tone: 'late', text: error instanceof Error ? error.message : '措辞没有改成，请再试一次' })
      return false
    }
  }

  if (texts.length === 0) return <p>这种文书没有成段的通用文字：内容都由填写得来。</p>
  return (
    <>
      <ol className={classes.texts} aria-label={`《${form.title}》的通用措辞`}>
        {texts.map((each) => {
          const changed = now.get(each.original)
          return (
            <li key={each.original} data-changed={changed !== undefined || undefined}>
              <p>{changed ?? each.original}</p>
              {changed !== undefined && <p className="muted">原定：{each.original}</p>}
              {!readOnly && (
                <div className={classes.choices}>
                  <button type="button" className="link" onClick={() => setEditing(each)}>
                    修改
                  </button>
                  {changed !== undefined && (
                    <button type="button" className="link" onClick={() => put(each.original, null)}>
                      恢复原定文字
                    </button>
                  )}
                </div>
              )}
            </li>
          )
        })}
      </ol>
      {resting.length > 0 && (
        <section className={classes.resting} aria-label="没有用上的改动">
          <h2>没有用上的改动</h2>
          <p className="muted">
            程序升级后，这些段落的原定文字已经不同，下列改动不再套用，请对照新的原文重新修改。
          </p>
          {resting.map(([original, text]) => (
            <div key={original}>
              <p>{text}</p>
              <p className="muted">当时的原文：{original}</p>
              {!readOnly && (
                <Button variant="default" onClick={() => put(original, null)}>
                  不再保留
                </Button>
              )}
            </div>
          ))}
        </section>
      )}
      {changes.length > 0 && (
        <section className={classes.resting} aria-label="修改记录">
          <h2>修改记录</h2>
          <ol className={classes.changes}>
            {changes.toReversed().map(({ id, at, officerId: by, original, text }, index) => (
              <li key={id}>
                <span className="nowrap">
                  第 {changes.length - index} 次　{beijingMinute(at)}　
                  {officerName(office, by) ?? '未登记人员'}
                </span>
                <span>{text === null ? `恢复：${original}` : `改为：${text}`}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      {editing && (
        <WordingDialog
          text={editing}
          words={now.get(editing.original) ?? editing.original}
          onPut={(words) => put(editing.original, words === editing.original ? null : words)}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  )
}
