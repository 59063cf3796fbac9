import { join } from 'node:path'
import type { Published } from '../../../tools/build-package.ts'
import manifest from '../package.json' with { type: 'json' }

/** From the first that reads a CMYK picture as we need it to the one in the repository. */
export const SHARP = '>=0.33.0 <0.36.0'

export const PUBLISHED: Published = {
  home: join(import.meta.dirname, '..'),
  manifest,
  keeps: ['**/testing/**', 'kernel/*.ts'],
  carries: ['kernel/kernel.as', 'kernel/kernel.wasm', 'kernel/SHA256SUMS'],
  fields: {
    // The oldest and the newest that its tests ran with; whoever installs it chooses.
    peerDependencies: { ...manifest.dependencies, sharp: SHARP },
    peerDependenciesMeta: { sharp: { optional: true } },
    dependencies: undefined,
  },
}
