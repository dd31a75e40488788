import { defineConfig } from 'vitest/config'

/** Vitest by itself leaves one core alone, which on a machine with two is half of it. */
const EVERY_CORE = '100%'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'demo/**/*.test.ts', 'tools/**/*.test.ts'],
          // No test changes what others see, so the files of one worker share the modules they import.
          isolate: false,
          maxWorkers: EVERY_CORE,
          testTimeout: 60_000,
        },
      },
      {
        oxc: { jsx: { development: false } },
        test: {
          name: 'integration',
          sequence: { groupOrder: 1 },
          include: ['src/**/*.itest.ts', 'src/**/*.itest.tsx', 'demo/**/*.itest.ts'],
          // As above; each file has a database of its own. Pages are rendered as users get them, which is twice as fast.
          env: { NODE_ENV: 'production' },
          isolate: false,
          globalSetup: ['src/platform/db/testing/global-setup.ts'],
          maxWorkers: EVERY_CORE,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'browser',
          sequence: { groupOrder: 2 },
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/harness/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // As long as a step of the browser itself may take; a second is too short on a machine that does more.
          expect: { poll: { timeout: 15_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
})
