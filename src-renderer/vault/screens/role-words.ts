/** What each role is there for, in one line, as those who give roles read it (documents.md E.1). */
import type { RoleCode } from '../../../src-domain/codes'

export const roleTasks: Readonly<Record<RoleCode, string>> = {
  registrar: '登记、收件、补正通知',
  handler: '拟办、调查、拟稿、送达；看得见本人承办案件的举报人',
  teamLeader: '组织调查、申请延长、提交报告',
  teamMember: '参加调查、签名',
  deputyDirector: '审核；受委托召集会审',
  director: '召集会审、批请假、审阅检查报告',
  principal: '批受理、暂停、延长、移送、公示；看得见举报人',
  authorityHead: '批立案、处罚、责令暂停、移送公安',
  legalReviewer: '法制审核，不得是本案办案人',
  creditClerk: '信用填报',
  archivist: '归档、借阅',
  admin: '账号、资料库、放假安排、号段；看不见“仅限办案组”的案件',
}
