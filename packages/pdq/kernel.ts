import type { Pixels } from './pixels.ts'

/** The 16 × 16 coefficients of a picture of at most 512 × 512, and its quality. Valid until the next call. */
export type Measure = { readonly coefficients: Float32Array; readonly quality: number }

/** The arithmetic of a fingerprint; both kernels give the same numbers to the last bit. */
export type Kernel = { readonly name: 'wasm' | 'typescript'; readonly measure: (fitted: Pixels) => Measure }
