import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const source = join(import.meta.dirname, 'peer.c')
const EXPORTS = ['input', 'matrix', 'output', 'prepare', 'measure']

const has = (program: string): Promise<boolean> =>
  run(program, ['--version']).then(
    () => true,
    () => false,
  )

/** Whether clang and its linker are there; says how to get them where they are not. A bench installs nothing by itself. */
const findClang = async (say: (line: string) => void): Promise<boolean> => {
  if ((await has('clang')) && (await has('wasm-ld'))) return true
  say('peer: clang is absent, so the peers in C are left out: apt-get install clang lld')
  return false
}

/** The kernel in C, as WebAssembly and as a native program; nothing where no compiler can be had. */
export const buildPeer = async (folder: string, say: (line: string) => void) => {
  if (!(await findClang(say))) return null
  const [wasm, native] = [join(folder, 'peer.wasm'), join(folder, 'peer')]
  const alike = ['-O3', '-ffp-contract=off', source, '-o']
  const linked = ['-nostdlib', '-Wl,--no-entry', ...EXPORTS.map((name) => `-Wl,--export=${name}`)]
  await run('clang', ['--target=wasm32', '-msimd128', '-mbulk-memory', ...linked, ...alike, wasm])
  await run('clang', ['-DNATIVE', ...alike, native])
  const nativeRate = async (stdin: Uint8Array, seconds: number, side: number): Promise<number> => {
    const file = join(folder, 'pictures')
    await writeFile(file, stdin)
    const { stdout } = await run('sh', ['-c', `"$0" ${seconds} ${side} ${side} < "$1"`, native, file])
    return Number(stdout)
  }
  return { wasm: await readFile(wasm), nativeRate }
}
