import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { distance } from '@vigie/pdq'
import { fingerprintFile } from '@vigie/pdq/decode'
import { dctMatrix } from '../../packages/pdq/dct-matrix.ts'
import { KINDS, picture, someSize } from '../../packages/pdq/testing/pictures.ts'
import { plainReference } from '../../packages/pdq/testing/plain-reference.ts'
import { save } from '../../packages/pdq/testing/save.ts'
import { conclude, median, quantile, rounded } from '../verdict.ts'
import { buildPeer } from './c-peer.ts'
import { type Rival, rate, rivalOver } from './kernels.ts'

/*
 * How many fingerprints a second on one core, from raw pixels of 512 × 512 to bits? The kernels take turns in short
 * rounds, so that a neighbour on the machine disturbs all alike; what is reported is the median of the rounds. Then:
 * do all agree to the last bit, how far does saving as JPEG of quality 80 move a picture, and how fast are whole files?
 */
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7)
const SIDE = 512
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const folder = await mkdtemp(join(tmpdir(), 'vigie-bench-'))
try {
  say(`machine: ${cpus()[0]?.model.trim()}, ${cpus().length} cores, node ${process.version}`)
  say('peer: Debian has no package for PDQ; the peers are the plain reference and the same kernel in C')
  const kernel = await readFile(fileURLToPath(import.meta.resolve('@vigie/pdq/kernel.wasm')))
  const peer = await buildPeer(folder, say)
  const wasm = await rivalOver('wasm', kernel)
  const typescript = await rivalOver('typescript')
  const plain: Rival = { name: 'plain', fingerprint: plainReference }
  const cWasm = peer && (await rivalOver('cWasm', peer.wasm))
  const pictures = Array.from({ length: 24 }, (_, seed) => picture(seed, { width: SIDE, height: SIDE }))
  const stdin = Buffer.concat([
    new Uint8Array(dctMatrix().buffer),
    ...pictures.map(({ data }) => Uint8Array.from(data)),
  ])

  const rounds: Record<string, number>[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const figures = {
      wasmPerSecond: rate(wasm, pictures, 1000),
      ...(cWasm && { cWasmPerSecond: rate(cWasm, pictures, 1000) }),
      ...(peer && { cNativePerSecond: await peer.nativeRate(stdin, 1, SIDE) }),
      typescriptPerSecond: rate(typescript, pictures, 1000),
      plainPerSecond: rate(plain, pictures, 1000),
    }
    rounds.push({
      ...figures,
      ...(cWasm && { shareOfC: figures.wasmPerSecond / (figures.cWasmPerSecond ?? 0) }),
    })
    say(`round ${round + 1}: ${JSON.stringify(figures, (_, v) => (typeof v === 'number' ? rounded(v) : v))}`)
  }

  let [identical, differing] = [0, 0]
  for (let seed = 0; seed < 1200; seed++) {
    const pixels = picture(seed, someSize(seed))
    const all = [plain, wasm, typescript, ...(cWasm ? [cWasm] : [])].map(({ fingerprint }) =>
      fingerprint(pixels),
    )
    const agree = all.every(({ pdq, quality }) => pdq === all[0]?.pdq && quality === all[0]?.quality)
    if (agree) identical++
    else differing++
  }

  const moved = new Map<string, number[]>()
  for (let seed = 0; seed < 100 * KINDS.length; seed++) {
    const pixels = picture(seed, { width: SIDE, height: 384 })
    const { pdq, quality } = wasm.fingerprint(pixels)
    if (quality < 80) continue
    const saved = await save(pixels, 'jpeg', { quality: 80 })
    const kind = KINDS[seed % KINDS.length] ?? ''
    moved.set(kind, [...(moved.get(kind) ?? []), distance(pdq, (await fingerprintFile(saved)).pdq)])
  }
  for (const [kind, bits] of moved) {
    const within = bits.filter((one) => one <= 10).length
    say(
      `saved as JPEG: ${kind}: ${within} of ${bits.length} within 10 bits, median ${quantile(bits, 0.5)}, worst ${Math.max(...bits)}`,
    )
  }
  const varied = ['shapes', 'text', 'scene'].flatMap((kind) => moved.get(kind) ?? [])

  const scene = picture(5, { width: 1920, height: 1080 })
  const files: Record<string, number> = {}
  for (const format of ['png', 'jpeg', 'webp', 'gif', 'tiff', 'avif'] as const) {
    const file = await save(scene, format)
    const start = performance.now()
    let done = 0
    for (; performance.now() - start < 2000; done++) await fingerprintFile(file)
    files[`${format}FilesPerSecond`] = rounded(done / ((performance.now() - start) / 1000))
  }

  conclude(
    'pdq',
    {
      ...median(rounds),
      ...files,
      identical,
      differing,
      savedPictures: varied.length,
      savedWorstBits: Math.max(...varied),
    },
    {
      wasmPerSecond: { atLeast: 400 },
      identical: { atLeast: 1000 },
      differing: { atMost: 0 },
      savedWorstBits: { atMost: 10 },
      ...(cWasm && { shareOfC: { atLeast: 0.8 } }),
    },
  )
} finally {
  await rm(folder, { recursive: true, force: true })
}
