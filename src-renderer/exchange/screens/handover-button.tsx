/** Prints the 交接单 of a package, for signing when the stick changes hands. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { handoverSlip } from '../../../forms/handover-slip'
import { officerName, organName } from '../../../src-domain/office'
import { sizeInWords } from '../../backup/words'
import { beijingMinute } from '../../clock'
import { SheetDialog } from '../../editor/sheet-dialog'
import { useOffice } from '../../store/hooks'
import type { PackageEntry } from '../package-entry'
import { countsInWords } from '../words'

export function HandoverButton({ entry }: { entry: PackageEntry }) {
  const office = useOffice()
  const [open, setOpen] = useState(false)
  const { header } = entry
  const slip = () =>
    handoverSlip({
      organ: organName(office, office.officeOrgId),
      cases: header.counts.records.case ?? 0,
      papers: entry.papers,
      attachments: header.counts.attachments,
      maker: header.officer.name ?? officerName(office, header.officer.id) ?? '',
      from: header.sender.name,
      madeAt: beijingMinute(header.createdAt),
      to: header.to?.name ?? null,
      fileName: entry.fileName.split(/[\\/]/).at(-1) ?? entry.fileName,
      size: sizeInWords(entry.fileBytes),
      content: countsInWords(header),
      note: header.note,
      digest: entry.digest,
    })
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        打印交接单
      </Button>
      {open && <SheetDialog tree={slip()} withInformant={false} onClose={() => setOpen(false)} />}
    </>
  )
}
