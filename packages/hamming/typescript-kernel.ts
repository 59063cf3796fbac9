import type { Kernel, Room } from './kernel.ts'
import { prepare } from './prepare.ts'
import { buildLoops } from './typescript-build.ts'
import { searchLoops } from './typescript-search.ts'

/** The words of a memory; the loops fetch them anew at each call, since `grow` exchanges them. */
export type Memory = { words: Uint32Array<ArrayBuffer> }

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
