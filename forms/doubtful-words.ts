/**
 * What a masked paper still says that could be a person's: words behind 联系人, 证人 and the like that look like a name, and
 * numbers that are somebody's. No record knows them, so that an officer decides; nothing is masked by itself.
 */
import type { DocumentTree, Run } from './document-tree'
import { looksLikeName, surnameOf, surnamePattern } from './person-names'
import type { Secret } from './public-secrets'
import { mapTexts, textOfRuns } from './run-text'

/** A word to look at, how it would be masked, and the words it stands among. */
export interface Doubt extends Secret {
  around: string
}

const cues =
  '项目经理|项目负责人|技术负责人|现场负责人|法定代表人|负责人|委托代理人|代理人|联系人|经办人|证人|见证人|被询问人|被谈话人|陈述申辩人|代收人|签收人|鉴定人|评标专家|专家|总监理工程师|监理工程师|实际控制人|股东|会计|出纳|业务员|投标员|书记员|记录人|律师|会计师|造价师|评估师|工程师|经理|董事长|主任|工作人员|员工|职工'

/** Behind such a character in the third place a name is over; in the first place, without a colon, none has begun. */
const over =
  '的在到于与和称说对及等为因从向未已将被予均系同表签经也是有并其负担任承职主应就曾可共参出提要所以按依自至作做'
const weak = '应于和向时方全相任关成计单曾从都连党车路水能经同后后由等及与在对就可要自有所'

const names = new RegExp(
  `(?:${cues})(?:（[^（）]{1,10}）)?(?<sign>[：:为是系]?)\\s*(?<word>${surnamePattern}\\p{Script=Han}{1,2})`,
  'gu',
)

/** How the names of units end; a person of one may follow with nothing between. */
const units =
  '公司|事务所|中心|银行|支行|分行|医院|学校|学院|大学|设计院|研究院|研究所|协会|集团|项目部|监理部|经理部|监委|局|合作社|村委会|居委会'
/** What follows a person rather than the next word of a sentence. */
const afterName =
  '[，。、；：（）,;()\\s]|$|到场|到会|到庭|出席|参加|列席|陈述|申辩|称|述称|反映|作证|证实|证明|提供|代理|代为|签字|签名|签收|捺印|先生|女士|同志|律师|注册|教授|教师|医生|等[\\d一二三四五六七八九十两]|等人'
/** Words that stand behind units and offices and begin with what is a surname too. */
const noPerson =
  /^(?:章程|公章|公司|公告|公示|公开|印章|成员|成立|成交|成果|成本|管理|关联|支付|支出|支持|申请|申报|计划|安排|安全|文件|费用|平台|金额|简称|通知|通过|谈话|广告|房产|项目|施工|时间|资质|利润|利益|解释|严重|经济|经营|经理|员工|家属|国有|国内|平时|平均|平等|江苏|江西|武汉|宁波|宁夏|云南|安徽|河北|湖北|常州|温州|汉川|石家庄|连续|连带|全部|全额|全称|高层|高管|高级|法人|法务|法规|查询|查证|查实|查处|干部|包括|柜台|单独|单方|单价|万元|后续|明确|明知|明细|明显|水利|水务|水电|强制|相关|相互|曾经|曾任|充分|步骤|从事|农业|农村|商务|商业|商定|商誉|和解|权利|权益|暂停|应急|应对|广场|广泛|宣传|宣布|方案|方面|方式|方法|双方|双随机|党委|党组|党支部|党员|车辆|车间)/u

const atUnits = new RegExp(`(?:${units})(?<word>${surnamePattern}\\p{Script=Han}{1,2})(?=${afterName})`, 'gu')

const numbers: readonly RegExp[] = [
  /(?<![A-Za-z0-9])(?<word>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/g,
  /(?<word>[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][ ·•.]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警])(?![A-Za-z0-9])/gu,
  /(?:微信|QQ)号?[：:为是]?\s*(?<word>[A-Za-z0-9_-]{5,20})/gi,
  /(?:护照|通行证)(?:号码?)?[：:为是]?\s*(?<word>[A-Za-z]\d{7,9})/g,
  /(?<![0-9A-Za-z-])(?<word>\d{15})(?![0-9A-Za-z-])/g,
]

/**
 * Each word once, in the order of the paper.
 * @param open words that are published as they are, such as the names of units.
 */
export function doubtsIn(tree: DocumentTree, open: readonly string[]): Doubt[] {
  const found = new Map<string, Doubt>()
  mapTexts(tree, (runs) => {
    const text = textOfRuns(runs)
    for (const doubt of [...doubtfulNames(text), ...namesAtUnits(text), ...doubtfulNumbers(text)]) {
      const known = open.some((word) => word.includes(doubt.word))
      if (!known && !found.has(doubt.word)) found.set(doubt.word, doubt)
    }
    return runs
  })
  return [...found.values()]
}

function doubtfulNames(text: string): Doubt[] {
  return [...text.matchAll(names)].flatMap(({ index, 0: all, groups }) => {
    const { sign = '', word: longest = '' } = groups ?? {}
    if (sign === '' && (weak.includes(longest.charAt(0)) || noPerson.test(longest))) return []
    const surname = surnameOf(longest)
    const rest = longest.slice(surname.length)
    const word = rest.length === 2 && over.includes(rest.charAt(1)) ? longest.slice(0, -1) : longest
    if (word.includes('某') || !looksLikeName(word) || over.includes(rest.charAt(0))) return []
    return [doubtfulName(text, word, index + all.length - longest.length)]
  })
}

/** A person glued to a unit: 示例律师事务所张三丰到场. */
function namesAtUnits(text: string): Doubt[] {
  return [...text.matchAll(atUnits)].flatMap(({ index, 0: all, groups }) => {
    const word = groups?.word ?? ''
    const none = word.includes('某') || noPerson.test(word) || weak.includes(word.charAt(0))
    return none || !looksLikeName(word) ? [] : [doubtfulName(text, word, index + all.length - word.length)]
  })
}

function doubtfulName(text: string, word: string, at: number): Doubt {
  return {
    word,
    instead: `${surnameOf(word)}某某`,
    why: '其他自然人姓名',
    around: around(text, at, word),
  }
}

function doubtfulNumbers(text: string): Doubt[] {
  return numbers.flatMap((find) =>
    [...text.matchAll(find)].map(({ index, 0: all, groups }): Doubt => {
      const word = groups?.word ?? all
      const at = index + all.lastIndexOf(word)
      return { word, instead: '', why: '其他号码', around: around(text, at, word) }
    }),
  )
}

function around(text: string, at: number, word: string): string {
  return text.slice(Math.max(0, at - 10), at + word.length + 8).replace(/\s+/g, ' ')
}

/** The tree with words underlined, for reading only. */
export function underlined(tree: DocumentTree, words: readonly string[]): DocumentTree {
  if (words.length === 0) return tree
  const quoted = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const cut = new RegExp(`(${quoted.join('|')})`)
  return mapTexts(tree, (runs) =>
    runs.flatMap((run): Run[] =>
      run.text
        .split(cut)
        .map((text): Run => (words.includes(text) ? { ...run, text, underline: true } : { ...run, text }))
        .filter(({ text }) => text !== '' || run.text === ''),
    ),
  )
}
