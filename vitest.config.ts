/** The tests, in the groups that `npm test` runs one after another; `npx vitest run --project unit` runs one alone. */
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/support/longest-first.ts'

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src-*,forms,scripts}/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
          // Property tests take their time on a busy machine; how long is no business of a test.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'cli', include: ['tests/cli/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          globalSetup: ['tests/support/display.ts', 'tests/support/prepared-office.ts'],
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'electron',
          include: ['tests/electron/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          globalSetup: 'tests/support/display.ts',
          // Each file starts a whole program: one at a time is quickest on two cores.
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          globalSetup: ['tests/support/display.ts', 'tests/support/prepared-office.ts'],
          include: ['tests/long/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
    ],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // A screen may take its time on a busy machine, as a test may.
    expect: { poll: { timeout: 20_000 } },
  },
})
