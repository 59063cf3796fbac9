import type { Shape } from './chunks.ts'
import type { Kernel, Take } from './kernel.ts'

/** What every part of an index stands on. */
export type Ground = {
  readonly kernel: Kernel
  readonly take: Take
  readonly shapeFor: (length: number) => Shape
}
