import { expect, test } from 'vitest'
import { forms } from '../../forms/catalogue'
import { valuesOf } from '../../forms/values'
import { type CaseRecord, emptyCase } from '../../src-domain/case-record'
import { applyEdits, type JsonMap } from '../../src-domain/edits'
import { shippedCalendar } from '../../src-domain/holiday-calendar'
import type { OfficeRecord } from '../../src-domain/office'
import { beginPaper } from './case-edits'

const office: OfficeRecord = { schemaVersion: 1, id: 'office', officeOrgId: '', organs: {}, officers: {} }

/** The intake says who registered the case, and the catalogue of the file who filed it, before whoever has the paper open. */
const toldElsewhere = ['caseRegistration', 'fileNote']

test.each(forms.filter(({ id }) => !toldElsewhere.includes(id)).map((form) => [form.id, form] as const))(
  '%s says the same whoever opens it after it was begun',
  (_, form) => {
    const { id, edits } = beginPaper(emptyCase('c'), form, '2026-11-23T02:00:00.000Z', null, 'drafter')
    const record = applyEdits(emptyCase('c') as unknown as JsonMap, edits) as unknown as CaseRecord
    const readBy = (officerId: string) =>
      valuesOf(form, record.papers[id]?.values ?? {}, {
        ...{ record, office, calendar: shippedCalendar, today: '2026-11-23', officerId },
      }).values
    expect(readBy('other')).toEqual(readBy('drafter'))
  },
)
