import { defineConfig } from 'vitest/config';

/**
 * Two worlds: `unit` runs in Node and needs nothing; `browser` drives the installed Chromium and
 * Firefox with the built extension, one file at a time, since each file owns a browser.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          environment: 'node',
          globalSetup: ['tests/journeys/setup.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
