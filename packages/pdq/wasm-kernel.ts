import { dctMatrix } from './dct-matrix.ts'
import type { Kernel } from './kernel.ts'

type Exports = {
  readonly memory: WebAssembly.Memory
  readonly input: WebAssembly.Global<'i32'>
  readonly matrix: WebAssembly.Global<'i32'>
  readonly output: WebAssembly.Global<'i32'>
  readonly prepare: () => void
  readonly measure: (width: number, height: number, channels: number) => number
}

const isNumberGlobal = (value: unknown): value is WebAssembly.Global<'i32'> =>
  value instanceof WebAssembly.Global && typeof value.value === 'number'

const isKernel = (exports: object): exports is Exports =>
  'memory' in exports &&
  exports.memory instanceof WebAssembly.Memory &&
  'input' in exports &&
  isNumberGlobal(exports.input) &&
  'matrix' in exports &&
  isNumberGlobal(exports.matrix) &&
  'output' in exports &&
  isNumberGlobal(exports.output) &&
  'prepare' in exports &&
  typeof exports.prepare === 'function' &&
  'measure' in exports &&
  typeof exports.measure === 'function'

/** Compiled code, or nothing where the engine lacks SIMD or the page's policy refuses to compile. */
const instantiate = async (bytes: BufferSource): Promise<WebAssembly.Instance | null> => {
  if (typeof WebAssembly === 'undefined') return null
  try {
    return (await WebAssembly.instantiate(bytes)).instance
  } catch (reason) {
    if (reason instanceof WebAssembly.CompileError) return null
    throw reason
  }
}

/** The kernel over the bytes of `kernel/kernel.wasm`; nothing where it cannot run. */
export const wasmKernel = async (bytes: BufferSource): Promise<Kernel | null> => {
  const exports: object | undefined = (await instantiate(bytes))?.exports
  if (exports === undefined) return null
  if (!isKernel(exports)) throw new TypeError('these bytes are not the kernel of this package')
  const { memory, input, matrix, output, prepare, measure } = exports
  new Float32Array(memory.buffer, matrix.value).set(dctMatrix())
  prepare()
  const picture = new Uint8Array(memory.buffer, input.value)
  const coefficients = new Float32Array(memory.buffer, output.value, 256)
  return {
    name: 'wasm',
    measure: ({ data, width, height, channels }) => {
      picture.set(data)
      return { quality: measure(width, height, channels), coefficients }
    },
  }
}
