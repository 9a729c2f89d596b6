/** What the library keeps of officers and organs (documents.md A.0.5 库记录), as fields. */

import type { FieldMeta } from '../../forms/fields'
import * as fields from '../../forms/fields'
import { roles } from '../../src-domain/codes'
import { checkCertNo } from '../../src-domain/identifiers'

export interface LibraryField {
  key: string
  meta: FieldMeta
  /** What is wrong with a filled value; null where nothing is. */
  check?: (value: string) => string | null
}

function entry(key: string, field: fields.Field, check?: LibraryField['check']): LibraryField {
  return { key, meta: field.meta, ...(check ? { check } : {}) }
}

function certFault(value: string): string | null {
  const result = checkCertNo(value)
  return result.ok ? (result.hint ?? null) : result.error
}

function prefixFault(value: string): string | null {
  return /^[\u4e00-\u9fa5]{2,12}$/.test(value) ? null : '机关代字用2至12个汉字，如“川公管监”，不带年份和“号”'
}

export const officerFields: readonly LibraryField[] = [
  entry('officerName', fields.text('姓名', { required: true, max: 30 })),
  entry('orgId', fields.organ('单位')),
  entry('position', fields.text('职务', { max: 30, width: 'full' })),
  entry('roleCodes', fields.multi('角色', roles)),
  entry('certNo', fields.text('执法证号', { max: 30, width: 'full' }), certFault),
  entry('certExpiry', fields.date('有效期至', { width: 'full' })),
  entry('specialty', fields.text('专业', { max: 30, width: 'full' })),
  entry('phone', fields.text('电话', { check: 'phone', width: 'full' })),
  entry('recusalOrgs', fields.texts('应回避单位', [], { help: '本人须回避的单位全称，用分号隔开' })),
  entry('active', fields.bool('在职', { width: 'full', help: '停用后不再出现在选择中，已办案件不受影响' })),
]

export const organFields: readonly LibraryField[] = [
  entry('name', fields.text('全称', { required: true, max: 80 })),
  entry('shortName', fields.text('简称', { max: 20, width: 'full' })),
  entry(
    'docCodePrefix',
    fields.text('机关代字', { max: 12, width: 'full', help: '文号的开头，如“川公管监”' }),
    prefixFault,
  ),
  entry(
    'hasPenaltyPower',
    fields.bool('有处罚权', { width: 'full', help: '减损权益的文书只能以有处罚权的部门名义发出' }),
  ),
  entry('headOfficerId', fields.officer('负责人', { width: 'full' })),
  entry('sealName', fields.text('印章全称', { max: 80 })),
  entry('address', fields.text('地址', { max: 100 })),
  entry('postcode', fields.text('邮政编码', { check: 'postcode', width: 'full' })),
  entry('phone', fields.text('电话', { check: 'phone', width: 'full' })),
  entry('supervisePhone', fields.text('监督电话', { check: 'phone', width: 'full' })),
  entry('reconsiderationOrg', fields.text('复议机关', { max: 80, help: '空着时用全办的默认值' })),
  entry('courtName', fields.text('管辖法院', { max: 80, help: '空着时用全办的默认值' })),
  entry('payeeBank', fields.text('罚款代收机构', { max: 80, help: '写明名称和地址，印在处罚决定书上' })),
  entry('payeeAccount', fields.text('代收账号', { max: 40 })),
]

export const officeFields: readonly LibraryField[] = [
  entry('officeOrgId', fields.organ('本办机构', { required: true })),
  entry('reconsiderationOrg', fields.text('复议机关', { max: 80 })),
  entry('courtName', fields.text('管辖法院', { max: 80, help: '印在救济告知中，请按本地管辖填写' })),
]

/** Keys that hold text in every record, so that an emptied field is kept as an empty text. */
export const neverNull: ReadonlySet<string> = new Set(['officerName', 'name', 'officeOrgId'])
