import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { runVigie, whenEnded } from '../../tests/journeys/start-world.ts'
import { watchPeak } from './memory.ts'

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  return Buffer.concat([u32(data.length), named, u32(crc32(named))])
}

/** A picture of one colour in so many pixels, packed into next to nothing. */
const png = (width: number, height: number, rows: number): Buffer =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.concat([u32(width), u32(height), Buffer.from([1, 0, 0, 0, 0])])),
    chunk('IDAT', deflateSync(Buffer.alloc(Math.ceil(width / 8 + 1) * rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])

const gif = (side: number): Buffer => {
  const bytes = Buffer.from('474946383961000000000000002c000000000000000000020144003b', 'hex')
  bytes.writeUInt16LE(side, 6)
  bytes.writeUInt16LE(side, 8)
  bytes.writeUInt16LE(side, 18)
  bytes.writeUInt16LE(side, 20)
  return bytes
}

const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">${Array.from(
  { length: 12 },
  (_, at) => `<!ENTITY a${at} "${`&a${at === 0 ? '' : at - 1};`.repeat(10)}">`,
).join('')}]><x>&a11;</x>`

/** Files that are small and meant to be dear; each is to be refused. */
const FILES: readonly (readonly [string, string | Buffer, string])[] = [
  ['entities.xml', laughs, 'ncmec'],
  ['deep.xml', `<queryResult>${'<a>'.repeat(200_000)}`, 'ncmec'],
  ['deep.json', '['.repeat(3_000_000), 'vics'],
  ['long-line.txt', 'a'.repeat(30_000_000), 'plain-sha256'],
  ['gigapixels.png', png(60_000, 60_000, 60_000), 'picture'],
  ['liar.png', png(2_000_000_000, 2_000_000_000, 1), 'picture'],
  ['huge.gif', gif(65_535), 'picture'],
  ['words.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="99999" height="99999"/>', 'picture'],
]

interface Run {
  readonly code: number | null
  readonly seconds: number
  readonly peak: number
}

const run = async (words: readonly string[], world: string): Promise<Run> => {
  const start = performance.now()
  const child = runVigie(words, world)
  child.stdout?.resume()
  child.stderr?.resume()
  const watched = watchPeak(child.pid ?? 0)
  const code = await whenEnded(child)
  return { code, seconds: (performance.now() - start) / 1_000, peak: watched.stop() }
}

const wordsFor = (file: string, format: string): string[] =>
  format === 'picture'
    ? ['hashes', 'pdq', file]
    : ['hashes', 'import', file, '--list', 'bombs', '--format', format]

/** Gives each file to the command it is for, beside a harmless one of its kind. */
export const explodeFiles = async (folder: string, world: string, say: (line: string) => void) => {
  const calmPicture = join(folder, 'calm.png')
  await writeFile(calmPicture, png(512, 512, 512))
  const calmList = join(folder, 'calm.txt')
  await writeFile(calmList, `${'0f'.repeat(32)}\n`)
  const calm = {
    picture: await run(['hashes', 'pdq', calmPicture], world),
    list: await run(['hashes', 'import', calmList, '--list', 'calm', '--format', 'plain-sha256'], world),
  }
  if (calm.picture.code !== 0 || calm.list.code !== 0) throw new Error('a harmless file was refused')
  const sum = { files: 0, filesNotRefused: 0, slowestFileSeconds: 0, fileGrowthMegabytes: 0 }
  for (const [name, body, format] of FILES) {
    const file = join(folder, name)
    await writeFile(file, body)
    const beside = format === 'picture' ? calm.picture : calm.list
    const { code, seconds, peak } = await run(wordsFor(file, format), world)
    const late = Math.max(0, seconds - beside.seconds)
    const grown = Math.max(0, peak - beside.peak)
    say(`${name}: ends with ${code}, ${late.toFixed(2)} s and ${Math.round(grown)} MB over a harmless one`)
    sum.files++
    if (code === 0) sum.filesNotRefused++
    sum.slowestFileSeconds = Math.max(sum.slowestFileSeconds, Math.round(late * 100) / 100)
    sum.fileGrowthMegabytes = Math.max(sum.fileGrowthMegabytes, Math.round(grown))
  }
  return sum
}
