/** The dialog of a list to be printed, a part of its own; until it is there nothing on the screen moves. */
import { type ComponentProps, Suspense } from 'react'
import { lazyPart } from '../frame/lazy-part'

const SheetPreview = lazyPart(() => import('./sheet-preview'))

/** The list as it will come out of the printer. */
export function SheetDialog(props: ComponentProps<typeof SheetPreview>) {
  return (
    <Suspense>
      <SheetPreview {...props} />
    </Suspense>
  )
}
