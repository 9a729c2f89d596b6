/** The sheet of paper that the recovery code is printed on. It is to be understood years later by who opens the safe. */
import { groupsOf } from '../recovery-code'

/** Whose code it is, and since when. */
export interface RecoverySheetFacts {
  /** The office's name; empty where it is not known yet, and left to the pen. */
  office: string
  /** The day as the office writes it, such as `2026年3月4日`. */
  madeOn: string
  /** The administrator who had it printed. */
  madeBy: string
  workstation: string
}

/** The markup of one A4 page, to be set by `recoverySheetCss` among the styles of the paper. */
export function recoverySheet(code: string, facts: RecoverySheetFacts): string {
  const groups = groupsOf(code)
    .map((group, index) => `<div><small>${index + 1}</small><b>${group}</b></div>`)
    .join('')
  const stated: [string, string][] = [
    ['单位', facts.office],
    ['启用日期', facts.madeOn],
    ['制作人', facts.madeBy],
    ['制作电脑', facts.workstation],
  ]
  const lines = stated
    .map(([label, value]) => `<dt class="f-hei">${label}</dt><dd>${escaped(value)}</dd>`)
    .join('')
  const opened = `<tr>${'<td></td>'.repeat(4)}</tr>`.repeat(3)
  return `<section class="recovery f-song">
<h1 class="f-title">恢复码</h1>
<p class="of">联动执法办案　密件，请封存于保密柜或档案室</p>
<dl>${lines}</dl>
<div class="code">${groups}</div>
<p>没有字母 I、L、O、U；像 1 的是数字一，像 0 的是数字零。大小写、空格不分。每组末位用来核对抄写。</p>
<h2 class="f-hei">什么时候用</h2>
<ol>
<li>忘记口令：在锁定画面选“忘记口令，用恢复码重设”，输入上面八组，设新口令。</li>
<li>换了电脑或电脑损坏：在新电脑上装好本程序，首次打开时选“换了电脑？从备份恢复”，选备份文件，再选“用恢复码打开”。没有备份文件，只凭恢复码找不回资料。</li>
</ol>
<h2 class="f-hei">请注意</h2>
<ol>
<li>持有本页即可打开全部资料，包括举报人信息。不要拍照、复印，不要放在电脑旁；每次使用都记入操作日志。</li>
<li>程序里不留底。丢了本页又忘了口令，资料就再也打不开。本页遗失或被外人看过的，请立即由系统管理员在“设置—账号管理”更换恢复码。</li>
<li>更换以后，本页不能再用于本机；但更换之前所做的备份仍用本页打开，请待那些备份不再需要时再销毁。</li>
</ol>
<p class="sign">保管人：＿＿＿＿＿＿　存放处：＿＿＿＿＿＿＿＿　封存日期：＿＿＿年＿＿月＿＿日</p>
<table>
<tr><th>启封日期</th><th>启封人</th><th>事由</th><th>重新封存日期</th></tr>
${opened}
</table>
</section>`
}

/** Set under `.paper`, whose own rules for tables and margins it has to outweigh. */
export const recoverySheetCss = `
.paper .recovery { box-sizing: border-box; width: 210mm; height: 297mm; padding: 18mm 24mm 14mm; font-size: 11pt; line-height: 1.6; white-space: normal }
.paper .recovery :is(h1, h2, p, ol, dl, dd, table) { margin: 0; padding: 0 }
.paper .recovery h1 { font-size: 22pt; font-weight: 400; text-align: center; letter-spacing: 0.3em; text-indent: 0.3em }
.paper .recovery .of { margin-bottom: 6mm; text-align: center }
.paper .recovery dl { display: grid; grid-template-columns: 5em 1fr 5em 1fr; gap: 2mm 3mm; margin-bottom: 6mm }
.paper .recovery dd { border-bottom: 0.5pt solid #000 }
.paper .recovery .code { display: grid; grid-template-columns: repeat(4, 1fr); border: 1.5pt solid #000 }
.paper .recovery .code div { padding: 4mm 0; border: 0.5pt solid #000; text-align: center }
.paper .recovery small { display: block; font-size: 10pt; line-height: 1.2 }
.paper .recovery b { font: 700 20pt Consolas, "DejaVu Sans Mono", monospace; letter-spacing: 0.08em }
.paper .recovery .code + p { margin-top: 2mm; font-size: 10pt }
.paper .recovery h2 { margin-top: 5mm; font-size: 12pt; font-weight: 400 }
.paper .recovery ol { padding-left: 1.5em; list-style: decimal }
.paper .recovery .sign { margin-top: 5mm; line-height: 2.2 }
.paper .recovery table { width: 100%; margin-top: 2mm; border-collapse: collapse; table-layout: fixed }
.paper .recovery :is(th, td) { height: 8mm; border: 0.5pt solid #000; font-weight: 400; text-align: center }
`

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
