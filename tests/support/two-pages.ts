/** A document as the printers hand it to a shell: two A4 page boxes in the office's own typeface. */
export const twoPages = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>受理告知书</title><style>
@font-face { font-family: 仿宋; src: url(/fonts/FandolFang-Regular.woff2) format('woff2') }
@page { size: A4; margin: 0 }
html, body { margin: 0 }
.page { width: 210mm; height: 297mm; box-sizing: border-box; padding: 37mm 26mm 35mm 28mm; overflow: hidden;
  break-after: page; font: 16pt 仿宋 }
.page:last-child { break-after: auto }
</style></head><body>
<div class="page">受理告知书第一页</div>
<div class="page" style="color: #000">受理告知书第二页<script>document.title = 'it ran'; document.body.append(['脚本', '执行了'].join(''))</script></div>
</body></html>`
