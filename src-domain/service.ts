/** The ways in which a paper is served on a party, and the day on which it counts as served. */
import { addDays, type IsoDate, isIsoDate } from './calendar-date'
import type { CodeTable } from './codes'

/** The ways of service (《中华人民共和国民事诉讼法》第八十八条至第九十五条), with the words of the receipt. */
export const serviceMethods = {
  direct: '直接送达',
  leave: '留置送达',
  mail: '邮寄送达',
  electronic: '电子送达',
  entrust: '委托送达',
  forward: '转交送达',
  announce: '公告送达',
} as const satisfies CodeTable

/** Days after which a paper served by announcement counts as served (第九十五条). */
const announcedDays = 30

export interface Service {
  serviceMethod?: string | null
  /** ISO date with time. */
  servedAt?: string | null
  mailSignedDate?: IsoDate | null
  /** ISO date with time. */
  eArrivedAt?: string | null
  announceFrom?: IsoDate | null
}

/** The day on which an announcement of this day takes effect: thirty days on (第九十五条); null where it is no date. */
export function announcementEffect(from: IsoDate | null | undefined): IsoDate | null {
  return from && isIsoDate(from) ? addDays(from, announcedDays) : null
}

/**
 * The day on which a paper counts as served (ISO date), from which later limits run: by mail the day written on the
 * returned receipt (第九十一条), electronically the day it arrived in the system of the one to be served (第九十条第二款),
 * by announcement thirty days after it (第九十五条), else the day of signing or leaving (第八十七条、第八十九条、第九十四条).
 * Null while that is not known.
 */
export function effectiveServiceDate(service: Service): IsoDate | null {
  switch (service.serviceMethod) {
    case 'mail':
      return dayOf(service.mailSignedDate)
    case 'electronic':
      return dayOf(service.eArrivedAt)
    case 'announce':
      return announcementEffect(service.announceFrom)
    default:
      return service.serviceMethod ? dayOf(service.servedAt) : null
  }
}

function dayOf(text: string | null | undefined): IsoDate | null {
  const day = text?.slice(0, 10)
  return day && isIsoDate(day) ? day : null
}
