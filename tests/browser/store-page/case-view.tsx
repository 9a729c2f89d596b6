/** A screen of a few lines, to see how the hooks of the store behave. */
import { createRoot } from 'react-dom/client'
import { guardStore } from '../../../src-renderer/store/guarded-store'
import { StoreProvider, useCaseSession, useCases, useSaveState } from '../../../src-renderer/store/hooks'
import type { OpenStore } from '../../../src-renderer/store/types'

/** Shows a case by its id. Called again, it shows another. */
export function showCase(store: OpenStore): (id: string) => void {
  const roleCodes = ['registrar', 'handler', 'principal'] as const
  const guarded = guardStore(store, { accountId: 'a1', officerId: 'off-01', roleCodes })
  const root = createRoot(document.body.appendChild(document.createElement('main')))
  return (id) =>
    root.render(
      <StoreProvider store={guarded}>
        <CaseView id={id} />
      </StoreProvider>,
    )
}

function CaseView({ id }: { id: string }) {
  const { status, session, record, message } = useCaseSession(id)
  return (
    <>
      <p id="status">{status}</p>
      <p id="message">{message}</p>
      <p id="saving">{useSaveState().state}</p>
      <p id="listed">{useCases().length}</p>
      {session && (
        <input
          aria-label="案由"
          value={record.case.caseTitle ?? ''}
          onChange={({ target }) =>
            session.change([{ path: ['case', 'caseTitle'], value: target.value }], '填写案由')
          }
        />
      )}
    </>
  )
}
