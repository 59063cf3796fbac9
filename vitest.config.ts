import { defineConfig } from 'vitest/config'

const patience = { testTimeout: 30_000, hookTimeout: 60_000 }

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'house',
          include: [
            '{kernel,platform,ui,locales,packages,modules,desks,sites,houses,apps,tests,tools,promises}/**/*.test.{ts,tsx}',
          ],
          exclude: ['tests/journeys/**', '**/*.official.test.ts', '**/node_modules/**'],
          globalSetup: ['houses/centre/testing-server.ts'],
          ...patience,
        },
      },
      {
        extends: true,
        test: { name: 'official', include: ['**/*.official.test.ts'], ...patience },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/journeys/shared-world.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
