/** The sheet of paper that the recovery code is printed on. */
import { groupsOf } from '../recovery-code'

/**
 * One A4 page as a whole HTML document.
 * @param office the office's name; empty where it is not known yet.
 * @param madeOn the day as the office writes it, such as `2026年3月4日`.
 */
export function recoverySheetHtml(code: string, office: string, madeOn: string): string {
  const groups = groupsOf(code)
    .map((group, index) => `<div><small>${index + 1}</small><b>${group}</b></div>`)
    .join('')
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>恢复码</title>
<style>
@page { size: A4; margin: 0 }
body { margin: 0; color: #000; font-family: "SimSun", "Noto Serif CJK SC", "Songti SC", serif }
.page { box-sizing: border-box; width: 210mm; height: 297mm; padding: 35mm 26mm }
h1 { margin: 0 0 4mm; font-size: 22pt; font-weight: 700; text-align: center; letter-spacing: 0.3em }
.of { margin: 0 0 12mm; text-align: center; font-size: 12pt }
.code { display: grid; grid-template-columns: repeat(4, 1fr); border: 1.5pt solid #000 }
.code div { padding: 6mm 0; border: 0.5pt solid #000; text-align: center }
.code small { display: block; font-size: 10pt }
.code b { font: 700 20pt "Consolas", "DejaVu Sans Mono", monospace; letter-spacing: 0.08em }
p, li { font-size: 12pt; line-height: 2 }
ol { margin: 10mm 0; padding-left: 1.5em }
.sign { margin-top: 14mm; line-height: 3 }
</style>
</head>
<body>
<section class="page">
<h1>恢复码</h1>
<p class="of">${escaped(office ? `${office}　` : '')}联动执法办案　${escaped(madeOn)}</p>
<div class="code">${groups}</div>
<ol>
<li>忘记口令，或把备份恢复到另一台电脑时使用。持有本码即可打开全部资料，按密件保管。</li>
<li>没有字母 I、L、O、U；像 1 的是数字一，像 0 的是数字零。大小写、空格不分。</li>
<li>更换恢复码后，本页作废，应当销毁；更换之前所做的备份，仍用本页打开。</li>
</ol>
<p class="sign">保管人：＿＿＿＿＿＿＿＿　　存放处：＿＿＿＿＿＿＿＿＿＿<br>封存日期：　　　　年　　月　　日</p>
</section>
</body>
</html>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
