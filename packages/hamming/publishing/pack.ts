import { join } from 'node:path'
import type { Published } from '../../../tools/build-package.ts'
import manifest from '../package.json' with { type: 'json' }

export const PUBLISHED: Published = {
  home: join(import.meta.dirname, '..'),
  manifest,
  keeps: ['fixtures.ts', 'kernel/*.ts'],
  carries: ['kernel/hamming.as', 'kernel/hamming.wasm', 'kernel/SHA256SUMS'],
}
