/**
 * Tells what befell store or journal. Found on opening, it fills the window before any case is shown; found later, it
 * lies over the work, which stays as it is beneath.
 */
import { Button, Modal } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { instantInWords, useToday } from '../clock'
import { useIncidents, useStore } from '../store/hooks'
import type { Incident } from './incident'
import classes from './incident-report.module.css'
import { incidentInWords } from './incident-words'

/** Shows its children once nothing is left to be read. */
export function IncidentGate({ children }: { children: ReactNode }) {
  const store = useStore()
  const incidents = useIncidents()
  const [entered, setEntered] = useState(incidents.length === 0)
  const report = (
    <IncidentReport
      incidents={incidents}
      onRead={() => {
        store.settleIncidents()
        setEntered(true)
      }}
    />
  )
  if (!entered) return <main className={classes.page}>{report}</main>
  return (
    <>
      {children}
      <Modal.Root
        opened={incidents.length > 0}
        onClose={store.settleIncidents}
        closeOnClickOutside={false}
        closeOnEscape={false}
        centered
        lockScroll={false}
        size="42rem"
        transitionProps={{ duration: 0 }}
      >
        <Modal.Overlay backgroundOpacity={0.35} />
        <Modal.Content aria-label="资料异常报告">
          <Modal.Body p={0}>{report}</Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  )
}

function IncidentReport({ incidents, onRead }: { incidents: readonly Incident[]; onRead: () => void }) {
  return (
    <div className={classes.sheet} role="alert">
      {incidents.map((incident) => (
        <OneIncident key={`${incident.kind} ${incident.at}`} incident={incident} />
      ))}
      <div className={classes.act}>
        <Button onClick={onRead} data-autofocus>
          我已知道，继续办理
        </Button>
      </div>
    </div>
  )
}

function OneIncident({ incident }: { incident: Incident }) {
  const today = useToday()
  const { title, happened, outcome, advice } = incidentInWords(incident)
  return (
    <section className={classes.incident}>
      <h1>
        <IconAlertTriangle size="1.375rem" aria-hidden /> {title}
      </h1>
      <dl>
        <dt>发生了什么</dt>
        <dd>
          {happened}
          <span className="muted">发现于 {instantInWords(incident.at, today)}。</span>
        </dd>
        <dt>现在怎样</dt>
        <dd>{outcome}</dd>
        <dt>您要做什么</dt>
        <dd>{advice}</dd>
      </dl>
    </section>
  )
}
