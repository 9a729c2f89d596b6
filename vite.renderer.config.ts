/**
 * The renderer, built into `.vite/renderer/office`: the folder that forge packages, that the Electron scheme serves
 * and that the loopback server serves. It is never served by Vite itself, so that one policy holds everywhere.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import postcssPresetMantine from 'postcss-preset-mantine'
import { defineConfig, type Plugin } from 'vite'
import { noncePlaceholder } from './src-contract/served-folder.ts'

const root = import.meta.dirname

export default defineConfig({
  root: resolve(root, 'src-renderer'),
  base: '/',
  publicDir: false,
  plugins: [react(), shippedFonts()],
  css: { postcss: { plugins: [postcssPresetMantine()] } },
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
  },
  worker: { format: 'es' },
})

/** Puts the typefaces of `assets/fonts` at `/fonts/`, under the same names: the printers name them by that address. */
function shippedFonts(): Plugin {
  const folder = resolve(root, 'assets/fonts')
  return {
    name: 'shipped-fonts',
    generateBundle() {
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      for (const file of files.filter((file) => /\.woff2?$/.test(file))) {
        const name = file.replaceAll('\\', '/')
        this.emitFile({
          type: 'asset',
          fileName: `fonts/${name}`,
          source: readFileSync(resolve(folder, file)),
        })
      }
    },
  }
}
