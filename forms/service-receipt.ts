/** 送达回证 (documents.md A.13): proves that a paper reached the one to be served, when and how. */
import { announcementEffect, effectiveServiceDate } from '../src-domain/service'
import { defineForm } from './form'
import { partyValue } from './penalty-party'
import { checkReceipt } from './service-receipt-check'
import { receiptFields } from './service-receipt-fields'
import { receiptSheet } from './service-receipt-layout'
import { partyNamed, unservedPaper } from './unserved-paper'

export const serviceReceipt = defineForm({
  id: 'serviceReceipt',
  no: '13',
  title: '送达回证',
  version: 2,
  style: 'table',
  issuer: 'internal',
  curtailsRights: false,
  docCode: null,
  basis: ['《中华人民共和国行政处罚法》第六十一条', '《中华人民共和国民事诉讼法》第八十七条至第九十五条'],
  stages: ['accepted', 'notAccepted', 'investigating', 'noticed', 'decided', 'served'],
  fields: receiptFields,
  groups: [
    { title: '案件', fields: ['caseTitle', 'caseNo', 'issuingOrgId'] },
    { title: '受送达人', fields: ['recipient'] },
    { title: '送达文书', fields: ['servedDocs'] },
    {
      title: '送达',
      fields: [
        'serviceMethod',
        'servicePlace',
        'servedAt',
        'serverIds',
        'proxyReceiver',
        'proxyRelation',
        'refusalReason',
        'hasRecording',
        'recordingRefs',
        'witnesses',
        'mailNo',
        'mailSignedDate',
        'eAddress',
        'eArrivedAt',
        'announceMedia',
        'announceFrom',
        'announceEffective',
      ],
    },
    { title: '收回回证', fields: ['recipientSign', 'effectiveServiceDate', 'remark'] },
  ],
  prefill: ({ record, office }, known) => {
    const paper = unservedPaper(record, known.recipient?.partyName)
    const recipient = partyNamed(record, known.recipient?.partyName ?? paper?.addressee)
    return {
      issuingOrgId: paper?.issuingOrgId ?? record.case.authorityOrgId ?? office.officeOrgId,
      recipient: partyValue(recipient),
      servedDocs: paper ? [{ name: paper.name, docNo: paper.docNo, copies: 1 }] : null,
      servicePlace: known.serviceMethod === 'mail' ? (recipient?.address ?? null) : null,
      announceEffective: known.serviceMethod === 'announce' ? announcementEffect(known.announceFrom) : null,
      effectiveServiceDate: effectiveServiceDate(known),
      serverIds: record.case.handlerIds?.slice(0, 2) ?? null,
    }
  },
  compose: receiptSheet,
  check: checkReceipt,
})
