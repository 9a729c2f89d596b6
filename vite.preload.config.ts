/** The preload: one CommonJS file, since a sandboxed preload cannot require others, `.vite/build/preload.cjs`. */
import { resolve } from 'node:path'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: resolve(import.meta.dirname, '.vite/build'),
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'chrome130',
    rolldownOptions: {
      input: 'src-main/preload.ts',
      external: ['electron', 'electron/renderer'],
      output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
    },
    reportCompressedSize: false,
  },
})
