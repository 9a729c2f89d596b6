/** The dialog of a list to be printed, loaded when the first one is opened; until then nothing on the screen moves. */
import { type ComponentProps, lazy, Suspense } from 'react'

const SheetPreview = lazy(() => import('./sheet-preview'))

/** The list as it will come out of the printer. */
export function SheetDialog(props: ComponentProps<typeof SheetPreview>) {
  return (
    <Suspense>
      <SheetPreview {...props} />
    </Suspense>
  )
}
