/**
 * The renderer, built into `.vite/renderer/office`: the folder that forge packages, that the Electron scheme serves
 * and that the loopback server serves. It is never served by Vite itself, so that one policy holds everywhere.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { noncePlaceholder } from './src-contract/served-folder.ts'

const root = import.meta.dirname
/** How long its own parts took is nobody's affair who starts the program. */
const quiet = { checks: { bundlerTimings: false } }
const pdfJs = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')))

export default defineConfig({
  root: resolve(root, 'src-renderer'),
  base: '/',
  publicDir: false,
  plugins: [
    react(),
    shipped({ from: resolve(root, 'assets/fonts'), at: 'fonts', files: /\.woff2?$/ }),
    ...['cmaps', 'standard_fonts', 'wasm'].map((name) =>
      shipped({
        from: resolve(pdfJs, name),
        at: `pdf/${name}`,
        files: /LICENSE|\.(bcmap|pfb|ttf)$|^(jbig2|openjpeg)\.wasm$/,
      }),
    ),
  ],
  html: { cspNonce: noncePlaceholder },
  build: {
    outDir: resolve(root, '.vite/renderer/office'),
    emptyOutDir: true,
    target: 'chrome130',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2500,
    // A script made of text is a script the policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: quiet,
  },
  worker: { format: 'es', rolldownOptions: quiet },
})

/**
 * Puts files of a folder at an address of their own under the same names: what is asked for by a fixed address at run
 * time, such as the typefaces of `assets/fonts` and what pdf.js reads besides a file.
 */
function shipped({ from, at, files }: { from: string; at: string; files: RegExp }): Plugin {
  return {
    name: `shipped-${at}`,
    generateBundle() {
      const names = readdirSync(from, { recursive: true, encoding: 'utf8' })
      for (const name of names.filter((name) => files.test(name))) {
        this.emitFile({
          type: 'asset',
          fileName: `${at}/${name.replaceAll('\\', '/')}`,
          source: readFileSync(resolve(from, name)),
        })
      }
    },
  }
}
