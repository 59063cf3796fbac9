import type { Kernel, Loops, Room, Take } from './kernel.ts'
import { prepare } from './prepare.ts'

/** The bytes of a WebAssembly module, or the module itself; its type is not named, for a reader without the DOM library has none. */
export type WasmSource = ArrayBuffer | Uint8Array<ArrayBuffer> | object

const PAGE = 65_536

/** The kernel in WebAssembly; without a source it is read (Node) or fetched (browser) beside this file. */
export const loadWasmKernel = async (source?: WasmSource): Promise<Kernel> => {
  const given = source ?? (await readKernel())
  const module = await compiled(given)
  return { name: 'wasm', room: (bytes, take) => openRoom(module, bytes, take) }
}

const compiled = async (given: WasmSource): Promise<WebAssembly.Module> => {
  if (given instanceof WebAssembly.Module) return given
  if (given instanceof ArrayBuffer || given instanceof Uint8Array)
    return WebAssembly.compile(new Uint8Array(given))
  throw new TypeError('the kernel is given as bytes or as a WebAssembly module')
}

const readKernel = async (): Promise<ArrayBuffer | Uint8Array<ArrayBuffer>> => {
  const file = new URL('./kernel/hamming.wasm', import.meta.url)
  if (file.protocol === 'file:') {
    const { readFile } = await import('node:fs/promises')
    return await readFile(file)
  }
  const response = await fetch(file)
  if (!response.ok) throw new Error(`${file.href} answered ${response.status}`)
  return await response.arrayBuffer()
}

const openRoom = (module: WebAssembly.Module, bytes: number, take: Take): Room => {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE), maximum: PAGE })
  let words = new Uint32Array(memory.buffer)
  const instance = new WebAssembly.Instance(module, {
    env: { memory },
    kernel: { take: (count: number) => take(words, count) },
  })
  prepare(words)
  const loop = (name: keyof Loops) => {
    const run = instance.exports[name]
    if (typeof run !== 'function') throw new TypeError(`the WebAssembly module has no ${name}`)
    return (...numbers: number[]): number => run(...numbers)
  }
  return {
    stage: loop('stage'),
    tally: loop('tally'),
    sum: loop('sum'),
    deal: loop('deal'),
    order: loop('order'),
    repeats: loop('repeats'),
    count: loop('count'),
    dense: loop('dense'),
    scatter: loop('scatter'),
    scatterCoded: loop('scatterCoded'),
    emptyBins: loop('emptyBins'),
    countEntries: loop('countEntries'),
    scatterEntries: loop('scatterEntries'),
    twice: loop('twice'),
    search: loop('search'),
    scan: loop('scan'),
    get words() {
      return words
    },
    grow: (more) => {
      const pages = Math.ceil(more / PAGE) - memory.buffer.byteLength / PAGE
      if (pages > 0) memory.grow(pages)
      words = new Uint32Array(memory.buffer)
    },
  }
}
