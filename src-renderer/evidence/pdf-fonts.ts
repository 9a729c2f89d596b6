/**
 * Faces for PDF files that name their Chinese typefaces without bringing them along: scanners, WPS and old Word do that.
 * pdf.js asks the browser for them by these names. What this computer lacks is drawn in what ships, as on paper.
 */
import type { FontRole } from '../../forms/document-tree'
import { typefaces } from '../../forms/print/page'

/** Names that files use, as pdf.js asks for them: without weight, `-` and `_` as a blank. */
const asked: Partial<Record<FontRole, readonly string[]>> = {
  song: ['SimSun', 'NSimSun', 'STSong', 'STSongStd', 'AdobeSongStd', 'SongTi', 'MSung', 'STZhongsong'],
  fangsong: ['FangSong', 'FangSong GB2312', 'SimFang', 'STFangsong', 'AdobeFangsongStd'],
  kai: ['KaiTi', 'KaiTi GB2312', 'SimKai', 'STKaiti', 'AdobeKaitiStd'],
  hei: ['SimHei', 'STHeiti', 'STXihei', 'AdobeHeitiStd', 'MicrosoftYaHei', 'DengXian', 'HeiTi'],
  title: ['FZXBSJW', 'FZXBSK', 'FZXiaoBiaoSong'],
}

let declared = false

/** Declares the faces, once; each is loaded only when a page is drawn with it. */
export function declarePdfFonts(): void {
  if (declared) return
  declared = true
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(faces().join('\n'))
  document.adoptedStyleSheets.push(sheet)
}

function faces(): string[] {
  return Object.entries(asked).flatMap(([role, names]) => {
    const { local, bundled } = typefaces[role as FontRole]
    return names.map((name) => {
      const own = [...new Set([name, ...local])].map((one) => `local('${one}')`).join(', ')
      return `@font-face { font-family: '${name}'; src: ${own}, url('/fonts/${bundled}.woff2') format('woff2') }`
    })
  })
}
