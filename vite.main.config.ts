/** The Electron main process: one CommonJS file, `.vite/build/main.cjs`. */
import { builtinModules } from 'node:module'
import { resolve } from 'node:path'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: resolve(import.meta.dirname, '.vite/build'),
    emptyOutDir: false,
    copyPublicDir: false,
    // What the oldest Electron that runs the tests understands (33).
    target: 'node20',
    lib: { entry: 'src-main/main.ts', fileName: () => 'main.cjs', formats: ['cjs'] },
    rolldownOptions: { external: [/^electron/, /^node:/, ...builtinModules] },
    reportCompressedSize: false,
  },
  resolve: { conditions: ['node'] },
})
