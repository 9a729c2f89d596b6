/** Restoring where an office is open: over all its screens, since they have to make way. */
import { Dialog } from '../../frame/dialog'
import { useStore } from '../../store/hooks'
import { askOthersToMakeWay } from './making-way'
import { RestoreFlow } from './restore-flow'

export function RestoreDialog({ onClose }: { onClose: () => void }) {
  const store = useStore()

  async function letGo() {
    askOthersToMakeWay()
    await store.close()
  }

  return (
    <Dialog
      opened
      onClose={onClose}
      title="从备份恢复"
      size="38rem"
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
    >
      <RestoreFlow letGo={letGo} onBack={onClose} />
    </Dialog>
  )
}
