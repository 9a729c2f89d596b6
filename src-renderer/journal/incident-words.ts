/** An incident in the words of the office: what happened, what was restored, what to do. */
import type { Incident, IncidentKind } from './incident'

export interface IncidentWords {
  title: string
  happened: string
  /** What is there again, and what is not. */
  outcome: string
  advice: string
}

const words: Record<IncidentKind, Omit<IncidentWords, 'outcome'> & { whole: string }> = {
  storeEmptied: {
    title: '资料库丢失，已从保存日志恢复',
    happened:
      '本机原有案件资料，但这次打开时资料库是空的。常见原因是磁盘写满、磁盘出错，程序在写盘的一刻断电或被强行结束，或程序的数据文件夹被清理软件删除。',
    whole: '凡是显示过“已保存”的内容都已恢复，办理记录和修改历史也都在。',
    advice: '请检查磁盘空间和磁盘健康，把本程序的数据文件夹排除在清理软件之外，并尽快做一次备份。',
  },
  storeRolledBack: {
    title: '资料库退回到了以前，已补到最新',
    happened: '资料库里的内容比保存日志旧，像是被人用旧的副本覆盖过，或磁盘丢失了最近写入的内容。',
    whole: '缺少的修改已从保存日志补齐，凡是显示过“已保存”的内容都在。',
    advice:
      '如果有人复制或还原过本程序的数据文件夹，请不要再这样做；没有的话，请检查磁盘健康，并做一次备份。',
  },
  recordsRestored: {
    title: '部分资料损坏或缺失，已从保存日志恢复',
    happened: '资料库里有个别资料不见了、变旧了，或者读不出来，与保存日志不符。',
    whole: '这些资料已按保存日志恢复，凡是显示过“已保存”的内容都在。',
    advice: '请打开这几件案件看一看，并检查磁盘健康，做一次备份。',
  },
  recordsRewritten: {
    title: '办理中的资料在磁盘上不见了，已重新写入',
    happened: '一件打开着的资料，磁盘上的那份忽然不见或变旧了。',
    whole: '窗口里的完整内容已重新存盘，没有丢失。',
    advice: '请检查有没有别的程序在动本程序的数据文件夹，并检查磁盘健康。',
  },
  rowsRestored: {
    title: '部分操作记录缺失或被改动，已从保存日志恢复',
    happened: '资料库里有操作日志或其他附带的记录不见了，或者与写入时不符，与保存日志对不上。',
    whole: '它们已按保存日志原样恢复，案件资料没有缺失。',
    advice:
      '程序自己从不删除操作日志：如果怀疑有人动过本程序的数据文件夹，请报告主要负责人；没有的话，请检查磁盘健康，做一次备份。',
  },
  storeReset: {
    title: '资料库已损坏，被浏览器清空',
    happened: '浏览器报告说，本机的资料库损坏，里面的内容没有保住。本机也没有可以用来恢复的保存日志。',
    whole: '没有恢复任何内容。',
    advice: '请先不要登记新案件，用最近的备份恢复；以后请使用桌面程序，它另存有保存日志。',
  },
  journalMissing: {
    title: '保存日志不见了，已重新建立',
    happened: '资料库完好，但用来防止丢失的保存日志文件夹是空的，像是被删除或移走了。',
    whole: '案件资料没有缺失；已按资料库重新建立保存日志。',
    advice: '请不要删除、移动保存日志文件夹，也不要让清理软件处理它。',
  },
  journalDamaged: {
    title: '保存日志损坏，已重新建立',
    happened: '检查保存日志时发现，其中有内容被改动或损坏，与写入时不符。',
    whole: '案件资料没有缺失；已按资料库重新建立保存日志，损坏的原文件另存在同一文件夹中。',
    advice: '请检查磁盘健康；如果怀疑有人动过这些文件，请保留另存的原文件备查。',
  },
  journalRolledBack: {
    title: '保存日志缺少最近的内容，已重新建立',
    happened: '保存日志比资料库旧，像是被截断，或被人用旧的副本覆盖过。',
    whole: '案件资料没有缺失；已按资料库重新建立保存日志，旧的文件另存在同一文件夹中。',
    advice: '请不要复制或还原保存日志文件夹；没有这样做过的话，请检查磁盘健康。',
  },
  journalForeign: {
    title: '保存日志属于另一套资料，已另存',
    happened: '保存日志文件夹里的文件不是用本机这套资料的密钥加密的。',
    whole: '案件资料没有缺失；那些文件没有改动，已另存在同一文件夹中，并为本机的资料重新建立了保存日志。',
    advice: '如果它来自另一台电脑或另一个单位，请把另存的文件还给对方。',
  },
  attachmentsRestored: {
    title: '部分证据、扫描件的文件缺失，已从另存的文件恢复',
    happened: '资料库里有证据或扫描件的文件不见了、不完整或者读不出来，与保存日志旁边另存的文件不符。',
    whole: '这些文件已按另存的文件恢复。',
    advice: '请检查磁盘健康，并尽快做一次备份；对重要证据可在“证据”页核对“与入库时一致”。',
  },
  attachmentFilesMissing: {
    title: '证据、扫描件的另存文件缺失，已重新写入',
    happened: '保存日志旁边另存的证据和扫描件文件不见了或者长度不对，像是被删除或移走了。',
    whole: '资料库里的文件没有缺失；另存的文件正在重新写入。',
    advice: '请不要删除、移动保存日志文件夹里的内容，也不要让清理软件处理它。',
  },
}

/** What the page says of an incident. */
export function incidentInWords(incident: Incident): IncidentWords {
  const { title, happened, whole, advice } = words[incident.kind]
  const restored = restoredInWords(incident)
  const outcome: string[] = []
  if (restored) outcome.push(`恢复了${restored}。`)
  if (incident.lost.length > 0) {
    outcome.push(`有 ${incident.lost.length} 件资料没能恢复到最新，在案件列表上方列出。`)
  }
  const { files = 0, lost = 0 } = incident.attachments ?? {}
  if (files > 0) outcome.push(`涉及 ${files} 个文件。`)
  if (lost > 0) outcome.push(`有 ${lost} 个文件在两处都读不出来，请用备份恢复，或者重新添加原件。`)
  if (incident.incomplete)
    outcome.push('保存日志本身也有损坏，最近保存的部分内容可能缺失，请与纸质材料核对。')
  if (incident.lost.length === 0 && lost === 0 && !incident.incomplete) outcome.push(whole)
  if (incident.withoutAttachments) {
    outcome.push('案件里附的照片、扫描件等文件不在保存日志里，没有恢复，请用备份恢复或重新添加。')
  }
  return { title, happened, outcome: outcome.join(''), advice }
}

function restoredInWords(incident: Incident): string {
  const { restoredCases, restoredOffice, restoredEntries = 0, restoredRows = 0 } = incident
  return [
    restoredCases > 0 ? ` ${restoredCases} 件案件` : '',
    restoredOffice ? '机构和人员资料' : '',
    restoredEntries > 0 ? ` ${restoredEntries} 条操作日志` : '',
    restoredRows > 0 ? ` ${restoredRows} 项附带记录` : '',
  ]
    .filter((part) => part !== '')
    .join('、')
}
