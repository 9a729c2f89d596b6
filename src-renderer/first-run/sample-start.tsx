/** The first way to begin: six fictional cases, to look round and to practise on. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useStore } from '../store/hooks'
import classes from './first-run.module.css'
import { loadSamples } from './load-samples'

/** Takes in the sample office; the page then asks who is sitting here. */
export function SampleStart() {
  const store = useStore()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)

  async function begin() {
    setBusy(true)
    setFailure(null)
    try {
      await loadSamples(store)
    } catch (error) {
      setFailure(error instanceof Error ? error.message : '示例没有载入，没有留下任何内容。')
      setBusy(false)
    }
  }

  return (
    <section className={classes.way}>
      <h2>先看示例</h2>
      <p>
        载入六件虚构的案件，连同机构和人员：投诉受理并暂停、不予受理、举报立案处罚、检查发现、移送公安、匿名举报延期。可以随意翻看和练习。
      </p>
      <ul className={classes.points}>
        <li>人名、单位、证号都是虚构的</li>
        <li>示例留在资料库里，与正式案件并列；正式使用请选右边</li>
      </ul>
      <div className={classes.act}>
        <Button onClick={() => void begin()} loading={busy}>
          载入示例案件
        </Button>
        {failure && (
          <p className={classes.failure} role="alert">
            {failure}
          </p>
        )}
      </div>
    </section>
  )
}
