/** 电脑: who this workstation is to others, and the others it has met. */
import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import { officerName } from '../../../src-domain/office'
import { fingerprintOf } from '../../../src-domain/package/package-keys'
import { instantInWords, useToday } from '../../clock'
import { FactList } from '../../frame/fact-list'
import { hrefOf } from '../../route'
import { useOffice } from '../../store/hooks'
import type { Own } from '../desk'
import { RestoredIdentityError } from '../identity'
import type { KnownWorkstation } from '../known-workstation'
import classes from './exchange.module.css'
import { useExchangeDesk, useExchangeState } from './exchange-provider'
import { StrikeButton, StruckWords } from './strike-button'
import { doOrTell, failureInWords } from './use-exchange-work'
import { useStruck } from './use-struck'

export function StationsScreen() {
  const desk = useExchangeDesk()
  const { workstations } = useExchangeState()
  const [own, setOwn] = useState<Own | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [restored, setRestored] = useState(false)
  const read = useCallback(async () => {
    setFailure(null)
    try {
      setOwn(await desk.own())
      setRestored(false)
    } catch (error) {
      if (error instanceof RestoredIdentityError) setRestored(true)
      else setFailure(failureInWords('本机的钥匙没有准备好', error))
    }
  }, [desk])
  useEffect(() => void read(), [read])

  async function settle(as: 'successor' | 'second') {
    try {
      await desk.settle(as)
      await read()
    } catch (error) {
      setFailure(failureInWords('没有选定', error))
    }
  }

  return (
    <div className={classes.sheet}>
      <section className={classes.part} aria-labelledby="stations-own">
        <h2 id="stations-own">本机</h2>
        <div>
          {failure && (
            <p className={classes.bad} role="alert">
              {failure}
            </p>
          )}
          {restored && (
            <div className={classes.remark} role="alert">
              <IconAlertTriangle size="1.125rem" aria-hidden />
              <span>
                本机的资料是从另一台电脑的备份恢复来的。两台电脑不能用同一把钥匙往来，请选定本机与那台电脑的关系：
              </span>
              <div className={classes.act}>
                <Button variant="default" onClick={() => void settle('successor')}>
                  那台不再使用，本机接替它
                </Button>
                <Button variant="default" onClick={() => void settle('second')}>
                  两台都用，本机另算一台
                </Button>
              </div>
              <p className={classes.hint}>
                另算一台的，本机换用新的钥匙，别的电脑下次收到本机的交换包时要核对一次指纹；发文号段按电脑名称分，也请在“设置”里核对。
              </p>
            </div>
          )}
          {own && (
            <FactList>
              <dt>名称</dt>
              <dd>
                {own.card.name} <a href={hrefOf({ screen: 'settings' })}>在设置里改名</a>
              </dd>
              <dt>指纹</dt>
              <dd>
                <span className={classes.fingerprint}>{own.fingerprint}</span>
                <p className={classes.hint}>
                  第一次与别的电脑交换时，把这六组数字念给对方核对。它不是密码，可以告诉任何人。
                </p>
              </dd>
            </FactList>
          )}
        </div>
      </section>
      <section className={classes.part} aria-labelledby="stations-known">
        <h2 id="stations-known">认识的电脑</h2>
        <div>
          {workstations.length === 0 ? (
            <p className={classes.hint}>
              还没有。在“做包”里选“只交换名片”，用口令做一个包带到对方电脑接收；对方再做一个包带回来，两台电脑就互相认识了。
            </p>
          ) : (
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">名称</th>
                  <th scope="col">指纹</th>
                  <th scope="col">谁核对的</th>
                  <th scope="col">最近发出</th>
                  <th scope="col">最近收到</th>
                  <th scope="col">使用</th>
                </tr>
              </thead>
              <tbody>
                {workstations.map((one) => (
                  <Station key={one.card.workstationId} station={one} />
                ))}
              </tbody>
            </table>
          )}
        </div>
      </section>
    </div>
  )
}

function Station({ station }: { station: KnownWorkstation }) {
  const desk = useExchangeDesk()
  const office = useOffice()
  const today = useToday()
  const { card, confirmed, lastOut, lastIn } = station
  const struck = useStruck()(card.workstationId)
  const [fingerprint, setFingerprint] = useState('')
  useEffect(() => void fingerprintOf(card).then(setFingerprint), [card])
  const when = (at: string | null) =>
    at === null ? <span className="muted">—</span> : instantInWords(at, today)
  return (
    <tr>
      <td>
        {card.name}
        {struck && (
          <p className={classes.by}>
            <StruckWords struck={struck} />
          </p>
        )}
      </td>
      <td className={classes.code}>{fingerprint}</td>
      <td>
        {confirmed ? (
          `${officerName(office, confirmed.officerId) ?? '未登记人员'}，${instantInWords(confirmed.at, today)}`
        ) : (
          <Button
            size="xs"
            variant="default"
            onClick={() => doOrTell('没有记下', () => desk.confirm(card.workstationId))}
          >
            已核对，一致
          </Button>
        )}
      </td>
      <td>{when(lastOut)}</td>
      <td>{when(lastIn)}</td>
      <td>
        <StrikeButton station={station} />
      </td>
    </tr>
  )
}
