/** The button over a list that prints or saves what is chosen in it. */
import { Button } from '@mantine/core'
import { IconStack2 } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { lazyPart } from '../frame/lazy-part'

const BatchDialog = lazyPart(() => import('./batch-dialog'))

interface ChoosingBatchProps extends Pick<Parameters<typeof BatchDialog>[0], 'of' | 'title'> {
  /** How many are chosen; without any the button is not there. */
  count: number
  words: string
  onDone?: () => void
}

export function ChoosingBatch({ of, title, count, words, onDone }: ChoosingBatchProps) {
  const [open, setOpen] = useState(false)
  if (count === 0) return null
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconStack2 size="1rem" stroke={1.5} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {words}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <BatchDialog
            of={of}
            title={title}
            onClose={() => {
              setOpen(false)
              onDone?.()
            }}
          />
        </Suspense>
      )}
    </>
  )
}
