import type { HammingIndex } from './hamming-index.ts'
import type { KernelName } from './kernel.ts'
import { LiveIndex } from './live-index.ts'
import { typescriptKernel } from './typescript-kernel.ts'
import { loadWasmKernel, type WasmSource } from './wasm-kernel.ts'

export type IndexOptions = {
  /** 'wasm' insists, 'typescript' never tries; without it WebAssembly, or TypeScript where that is not allowed. */
  readonly kernel?: KernelName
  /** The bytes of kernel/hamming.wasm, or the module, where it can be neither read nor fetched beside this file. */
  readonly wasm?: WasmSource
}

/** An empty index. */
export const openIndex = async (options: IndexOptions = {}): Promise<HammingIndex> =>
  new LiveIndex(await chooseKernel(options))

const chooseKernel = async ({ kernel, wasm }: IndexOptions) => {
  if (kernel === 'typescript') return typescriptKernel
  try {
    return await loadWasmKernel(wasm)
  } catch (error) {
    if (kernel === 'wasm') throw error
    return typescriptKernel
  }
}
