import { NO_BITS, toFingerprint } from './bits.ts'
import { turn, type Variant } from './dihedral.ts'
import type { Kernel, Measure } from './kernel.ts'
import { checkPixels, fit, type Pixels, tooSmall } from './pixels.ts'
import { typescriptKernel } from './typescript-kernel.ts'
import { wasmKernel } from './wasm-kernel.ts'

/** 64 hexadecimal digits, and how much there is to see in the picture, from 0 to 100. */
export type Fingerprint = { readonly pdq: string; readonly quality: number }

export type Variants = Readonly<Record<Variant, string>>

export type Hasher = {
  readonly kernel: 'wasm' | 'typescript'
  /** The fingerprint of a picture. */
  readonly fingerprint: (pixels: Pixels) => Fingerprint
  /** The fingerprints of its turned and mirrored copies, from one measure. */
  readonly variants: (pixels: Pixels) => { readonly quality: number; readonly variants: Variants }
}

const perVariant = (of: (variant: Variant) => string): Variants => ({
  original: of('original'),
  rotate90: of('rotate90'),
  rotate180: of('rotate180'),
  rotate270: of('rotate270'),
  flipX: of('flipX'),
  flipY: of('flipY'),
  flipPlus1: of('flipPlus1'),
  flipMinus1: of('flipMinus1'),
})

const overKernel = ({ name, measure }: Kernel): Hasher => {
  const measured = (pixels: Pixels): Measure | null => {
    checkPixels(pixels)
    const fitted = fit(pixels)
    return tooSmall(fitted) ? null : measure(fitted)
  }
  return {
    kernel: name,
    fingerprint: (pixels) => {
      const found = measured(pixels)
      return found
        ? { pdq: toFingerprint(found.coefficients), quality: found.quality }
        : { pdq: NO_BITS, quality: 0 }
    },
    variants: (pixels) => {
      const found = measured(pixels)
      return found
        ? {
            quality: found.quality,
            variants: perVariant((variant) => toFingerprint(turn(found.coefficients, variant))),
          }
        : { quality: 0, variants: perVariant(() => NO_BITS) }
    },
  }
}

/**
 * A hasher over the bytes of `kernel/kernel.wasm`. Without them, or where a page's policy refuses to compile them,
 * the TypeScript kernel does the same work more slowly.
 */
export const createHasher = async (wasm?: ArrayBufferView<ArrayBuffer> | ArrayBuffer): Promise<Hasher> => {
  const kernel = wasm === undefined ? null : await wasmKernel(wasm)
  return overKernel(kernel ?? typescriptKernel())
}
