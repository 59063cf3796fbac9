import type { Kernel, Room } from './kernel.ts'
import type { Memory } from './memory.ts'
import { prepare } from './prepare.ts'
import { buildLoops } from './typescript-build.ts'
import { searchLoops } from './typescript-search.ts'

/** The loops in plain TypeScript, where WebAssembly is not allowed. */
export const typescriptKernel: Kernel = {
  name: 'typescript',
  room: (bytes, take): Room => {
    const memory: Memory = { words: new Uint32Array(Math.ceil(bytes / 4)) }
    prepare(memory.words)
    return {
      ...buildLoops(memory),
      ...searchLoops(memory, take),
      get words() {
        return memory.words
      },
      grow: (more) => {
        if (more <= memory.words.byteLength) return
        const words = new Uint32Array(Math.ceil(more / 4))
        words.set(memory.words)
        memory.words = words
      },
    }
  },
}
