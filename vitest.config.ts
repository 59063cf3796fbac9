import { defineConfig } from 'vitest/config'
import { splitSuite } from './tests/split.ts'

const parts = splitSuite()
/** Long enough for a busy machine: a test that hangs is to end, how fast one is shows elsewhere. */
const patience = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 60_000 } },
}

/** Files of `plain` and `books` share their modules: nothing that these load may remember anything between files. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'plain',
          include: parts.plain,
          isolate: false,
          setupFiles: ['tests/starts-nothing.ts'],
          ...patience,
        },
      },
      {
        extends: true,
        test: {
          name: 'books',
          include: parts.books,
          isolate: false,
          globalSetup: ['houses/centre/testing-server.ts'],
          ...patience,
        },
      },
      { extends: true, test: { name: 'apart', include: parts.apart, ...patience } },
      { extends: true, test: { name: 'official', include: parts.official, isolate: false, ...patience } },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: parts.journeys,
          isolate: false,
          globalSetup: ['tests/journeys/shared-world.ts'],
          ...patience,
        },
      },
    ],
  },
})
