/** The button that begins a registration, for those who may take leads down. */
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMay } from '../rights/use-may'
import { go } from '../route'

/** @param words on the button. */
export function NewLead({ words }: { words: string }) {
  if (!useMay()('case.register').allowed) return null
  return (
    <Button leftSection={<IconPlus size="1rem" />} onClick={() => go({ screen: 'intake', caseId: null })}>
      {words}
    </Button>
  )
}
