/** Papers written by hand that use every kind of block, for the tests of the printers. */
import type { Block, DocumentTree, Part, Run } from '../document-tree'

const say = (text: string): Run[] => [{ text }]
const organ = '汉川市公共资源交易综合监管联动执法办公室'

const opening: Block[] = [
  { kind: 'title', organ: say(organ), name: say('受理告知书') },
  { kind: 'docNumber', runs: [{ text: '川公管监受〔2026〕12号', field: 'docNo' }], align: 'right' },
  { kind: 'addressee', runs: [{ text: '湖北汉江建设工程有限公司', field: 'addressee' }, { text: '：' }] },
]

const facts =
  '你单位于2026年3月4日就“汉川市城区排水防涝设施建设项目（二期）施工”（招标项目编号：E4209840001234567890）提出的投诉材料收悉。经审查，所反映的下列事项符合受理条件：中标候选人业绩证明材料与公开信息不一致；评标委员会未按招标文件规定的标准和方法评审。'

/** A letter of one page with attachments, seal, note and receipt. */
export const noticePart: Part = {
  style: 'letter',
  copyLabel: '第一联　送达',
  footnote: '本文书一式两份，一份送达，一份存卷。',
  pageNumbers: 'whenSeveral',
  blocks: [
    ...opening,
    { kind: 'paragraph', indent: 2, runs: [{ text: facts, field: 'facts' }] },
    {
      kind: 'paragraph',
      indent: 2,
      runs: [
        { text: '依据《中华人民共和国招标投标法实施条例》第六十一条第二款，现决定予以受理，案号' },
        { text: '＿＿＿＿＿', field: 'caseNo', missing: true },
        { text: '，由' },
        { text: '张明、李强', field: 'handlerIds', underline: true },
        { text: '承办。☑投诉　□举报' },
      ],
    },
    { kind: 'attachments', items: [say('证据材料清单'), say('投诉书副本')] },
    { kind: 'signature', organ: say(organ), date: [{ text: '2026年3月6日', field: 'date' }], sealed: true },
    { kind: 'note', runs: say('联系人：张明　电话：0712-8390001') },
    {
      kind: 'receipt',
      title: say('送达回执'),
      lines: [
        say('文书名称及文号：受理告知书　川公管监受〔2026〕12号'),
        say('收到时间：　　　年　　月　　日　　时'),
        say('签收人（签名或者盖章）：'),
      ],
    },
  ],
}

/** A letter of several pages with headings of all levels, a list, a table between text, and 抄送. */
export const reportPart: Part = {
  style: 'letter',
  pageNumbers: 'always',
  blocks: [
    { kind: 'title', organ: null, name: say('关于汉川市城区排水防涝设施建设项目投诉事项的调查报告') },
    { kind: 'docNumber', runs: say('川公管监〔2026〕8号'), align: 'center' },
    { kind: 'addressee', runs: say('汉川市公共资源交易监督管理委员会：') },
    { kind: 'heading', level: 1, runs: say('一、基本情况') },
    { kind: 'heading', level: 2, runs: say('（一）项目概况') },
    { kind: 'paragraph', indent: 2, runs: say(facts + facts) },
    { kind: 'heading', level: 3, runs: say('1. 投诉人的主张') },
    { kind: 'list', items: [say('第一，业绩证明材料不实。'), say('第二，评审不符合招标文件。')] },
    { kind: 'heading', level: 4, runs: say('（1）证据') },
    {
      kind: 'table',
      columns: [16, 60, 80],
      headerRows: 1,
      rows: [
        {
          cells: [
            { role: 'label', runs: say('序号') },
            { role: 'label', runs: say('证据名称') },
            { role: 'label', runs: say('证明内容') },
          ],
        },
        ...['中标候选人公示', '竣工验收备案表', '评标报告'].map((name, index) => ({
          cells: [
            { role: 'value' as const, runs: say(String(index + 1)), align: 'center' as const },
            { role: 'value' as const, runs: say(name) },
            { role: 'value' as const, runs: say('与投诉人所称业绩不一致，需要向出具单位核实。') },
          ],
        })),
      ],
    },
    { kind: 'heading', level: 1, runs: say('二、处理建议') },
    ...Array.from({ length: 6 }, (): Block => ({ kind: 'paragraph', indent: 2, runs: say(facts) })),
    { kind: 'paragraph', indent: 0, align: 'center', runs: [{ text: '以上报告，请审议。', bold: true }] },
    { kind: 'signature', organ: say('案件调查组'), date: say('2026年3月26日'), sealed: false },
    {
      kind: 'copyTo',
      runs: say('市纪委监委，市住房和城乡建设局，市公共资源交易中心，市政务服务和大数据管理局，各成员单位'),
    },
  ],
}

/** A form with spans, vertical labels, choices and opinion boxes, longer than a page. */
export const formPart: Part = {
  style: 'table',
  copyLabel: '存卷',
  pageNumbers: 'whenSeveral',
  blocks: [
    { kind: 'title', organ: say(organ), name: say('行政处罚审批表') },
    { kind: 'docNumber', runs: [{ text: '案号：川公管监案〔2026〕12号', field: 'caseNo' }], align: 'right' },
    { kind: 'caption', left: say('填表单位：监管办'), right: say('填表日期：2026年3月6日') },
    {
      kind: 'table',
      columns: [14, 26, 46, 26, 44],
      headerRows: 1,
      rows: [
        {
          cells: [
            { role: 'label', runs: say('案　由'), colSpan: 2 },
            {
              role: 'value',
              colSpan: 3,
              runs: [{ text: '湖北汉江建设工程有限公司涉嫌以他人名义投标案', field: 'caseTitle' }],
            },
          ],
        },
        {
          cells: [
            { role: 'label', runs: say('当事人'), rowSpan: 3, vertical: true },
            { role: 'label', runs: say('名称') },
            { role: 'value', runs: [{ text: '湖北汉江建设工程有限公司', field: 'party' }], colSpan: 3 },
          ],
        },
        {
          cells: [
            { role: 'label', runs: say('统一社会信用代码') },
            { role: 'value', runs: say('91420984MA49ABCD1X') },
            { role: 'label', runs: say('联系电话') },
            { role: 'value', runs: say('0712-8390001') },
          ],
        },
        {
          cells: [
            { role: 'label', runs: say('住所') },
            { role: 'value', runs: say('湖北省孝感市汉川市仙女山街道欢乐街66号'), colSpan: 3 },
          ],
        },
        {
          cells: [
            { role: 'label', runs: say('立案日期'), colSpan: 2 },
            { role: 'value', runs: say('2026年2月2日') },
            { role: 'label', runs: say('九十日届满') },
            { role: 'value', runs: [{ text: '＿＿＿＿＿', field: 'deadline', missing: true }] },
          ],
        },
        {
          cells: [
            { role: 'label', runs: say('审批阶段'), colSpan: 2 },
            { role: 'value', colSpan: 3, runs: [{ text: '☑告知前　□决定前', field: 'approvalStage' }] },
          ],
        },
        {
          minHeight: 45,
          cells: [
            { role: 'label', runs: say('违法事实和证据'), colSpan: 2 },
            { role: 'value', colSpan: 3, runs: [{ text: `${facts}\n${facts}`, field: 'facts' }] },
          ],
        },
        {
          minHeight: 28,
          cells: [
            { role: 'label', runs: say('承办人意见'), vertical: true },
            {
              role: 'opinion',
              colSpan: 4,
              runs: [{ text: '建议给予罚款人民币叁拾陆万捌仟元整（¥368,000.00）。', field: 'opinion' }],
              signatures: [
                { label: '签字', signer: say('张明'), date: say('2026年3月6日') },
                { label: '签字', signer: [], date: [] },
              ],
            },
          ],
        },
        ...['案审会意见', '法制审核意见', '分管负责人意见', '主要负责人意见'].map((label) => ({
          minHeight: 32,
          cells: [
            { role: 'label' as const, runs: say(label), vertical: true as const },
            {
              role: 'opinion' as const,
              colSpan: 4,
              runs: say('同意。'),
              signatures: [{ label: '签字', signer: [], date: [] }],
            },
          ],
        })),
      ],
    },
    { kind: 'paragraph', indent: 0, runs: say('注：本表一式一份，存卷。') },
  ],
}

/** A record of questions and answers. */
export const transcriptPart: Part = {
  style: 'transcript',
  pageFoot: '被询问人（签名捺印）＿＿＿＿＿　执法人员＿＿＿＿＿＿＿＿',
  pageNumbers: 'always',
  blocks: [
    { kind: 'title', organ: say(organ), name: say('询问笔录') },
    { kind: 'paragraph', indent: 2, runs: say(`问：${facts}`) },
    { kind: 'paragraph', indent: 2, runs: say(`答：${facts}`) },
  ],
}

/** Minutes of a meeting. */
export const minutesPart: Part = {
  style: 'letter',
  pageNumbers: 'always',
  blocks: [
    {
      kind: 'masthead',
      organ: say(organ),
      name: say('会议纪要'),
      left: say('川公管监纪〔2026〕3号'),
      right: say('2026年3月6日'),
    },
    { kind: 'paragraph', indent: 2, runs: say(facts) },
  ],
}

/** One tree with every kind of block and every style of part. */
export const everyBlock: DocumentTree = {
  formId: 'everyBlock',
  title: '各种版面元素',
  parts: [noticePart, reportPart, formPart, transcriptPart, minutesPart],
}

/** A letter of two pages in plain words without figures, for comparing line breaks between programs. */
export const proseLetter: DocumentTree = {
  formId: 'proseLetter',
  title: '关于加强联动执法的通知',
  parts: [
    {
      style: 'letter',
      pageNumbers: 'always',
      blocks: [
        { kind: 'title', organ: null, name: say('关于加强公共资源交易联动执法的通知') },
        { kind: 'addressee', runs: say('各成员单位：') },
        ...[
          '为规范公共资源交易秩序，依法查处违法违规行为，提高综合监管效能，现就加强联动执法有关工作通知如下。',
          '各成员单位应当按照职责分工，建立线索移送、联合检查、案件会审和结果反馈制度，做到发现问题及时移送，移送线索及时办理，办理结果及时反馈。对涉及多个部门的案件，由监管办组织会商，明确牵头单位和配合单位。',
          '办理案件应当以事实为根据，以法律为准绳，全面、客观、公正地收集证据。调查取证不得少于两名执法人员，并应当主动出示执法证件。当事人有权陈述和申辩，执法机关必须充分听取当事人的意见，对当事人提出的事实、理由和证据进行复核；当事人提出的事实、理由或者证据成立的，应当采纳。',
          '各成员单位应当严格保守工作秘密，不得泄露投诉人、举报人的个人信息和商业秘密。对打击报复投诉人、举报人的，依法追究责任；构成犯罪的，移送司法机关处理。',
          '监管办每季度通报联动执法工作情况，对工作成效明显的单位予以表扬，对推诿扯皮、办理不力的单位予以通报批评。',
          '请各成员单位明确一名联络员，负责日常联系、材料报送和会议通知等工作，联络员发生变动的，应当在变动之日起三个工作日内告知监管办。',
        ].map((text): Block => ({ kind: 'paragraph', indent: 2, runs: say(text) })),
        { kind: 'paragraph', indent: 2, runs: say('特此通知，请认真贯彻执行。') },
        { kind: 'signature', organ: say(organ), date: say('二〇二六年三月六日'), sealed: true },
      ],
    },
  ],
}

/** Pages full of running text: to count lines and characters. */
export const fullPages: DocumentTree = {
  formId: 'fullPages',
  title: '满版文字',
  parts: [
    {
      style: 'letter',
      pageNumbers: 'always',
      blocks: [{ kind: 'paragraph', indent: 0, runs: say('公共资源交易综合监管联动执法办案'.repeat(105)) }],
    },
  ],
}
