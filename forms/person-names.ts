/** What looks like the name of a person: by its surname (百家姓 and the commoner ones beside them) and its length. */

const single =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖付代闫邸苟练揭覃区佘佟仝涂冼植楚揣啜邝禤岳帅缑亢况郈有琴商牟佴伯赏墨哈谯笪年阳'
const double =
  '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容|司徒|夏侯|长孙|宇文|轩辕|南宫|闻人|申屠|百里|东郭|独孤|端木|呼延|拓跋|淳于|单于|澹台|公冶|濮阳|太史|仲孙|钟离|鲜于|闾丘|亓官|司寇|子车|颛孙|巫马|公西|漆雕|乐正|壤驷|公良|夹谷|宰父|谷梁|段干|东门|西门|左丘'

/** A surname at the beginning of a word, as a source for patterns. */
export const surnamePattern = `(?:(?:${double})|[${single}])`

const doubleSurname = new RegExp(`^(?:${double})(?=.)`, 'u')

/** The surname that a name begins with; its first character where it is none of those known. */
export function surnameOf(name: string): string {
  return name.match(doubleSurname)?.[0] ?? [...name][0] ?? ''
}

const likeName = new RegExp(`^(?:(?:${double})\\p{Script=Han}{1,2}|[${single}]\\p{Script=Han}{1,2})$`, 'u')
const foreignName = /^\p{Script=Han}{2,8}(?:·\p{Script=Han}{1,8})+$/u
/** What is short and begins like a surname, but is no name. */
const noName =
  /^(?:董事|项目|安全|施工|任何|全体|全部|有关|单位|常务|高工|关于|国家|通讯)|(?:公司|中心|政府|支行|银行|学校|医院|部门|委员会|办公室|事务所|人)$/u

/** Whether a word looks like a name in Chinese characters. */
export function looksLikeName(word: string): boolean {
  return (likeName.test(word) || foreignName.test(word)) && !noName.test(word)
}

const title =
  /^(?:委托代理人|法定代表人|项目负责人|技术负责人|现场负责人|项目经理|总经理|副总经理|工作人员|鉴定人|见证人|证人|翻译|专家|律师|代理人|负责人|经理|主任|员工|职工)(?=.)/u

/**
 * The names in what was typed where persons stand: `韩某某（当事人）`, `许某，村委会干部`, `鉴定人何某某`.
 * @param only the field holds a name and nothing else: any two to four characters are one.
 */
export function namesIn(text: string, only = false): string[] {
  return text.split(/[、；;\n]/).flatMap((one) => {
    const word = (one.trim().split(/[，,：:（）()\s\d]/)[0] ?? '').replace(title, '')
    const whole = only && /^\p{Script=Han}{2,4}$/u.test(word) && !noName.test(word)
    return whole || looksLikeName(word) ? [word] : []
  })
}
