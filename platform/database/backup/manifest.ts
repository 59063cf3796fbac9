import { createHash } from 'node:crypto'
import { open, readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { z } from 'zod'
import { hasCode } from '../client.ts'
import { placeFile } from './durable.ts'
import { sumOf } from './wal-store.ts'

const File = z.strictObject({ path: z.string(), size: z.int().nonnegative(), sum: z.string() })

const Manifest = z.strictObject({
  name: z.string(),
  system: z.string(),
  version: z.string(),
  timeline: z.int().positive(),
  begun: z.iso.datetime(),
  ended: z.iso.datetime(),
  /** From where to where the log is needed to make the copied files whole. */
  start: z.string(),
  stop: z.string(),
  folders: z.array(z.string()),
  files: z.array(File),
})

/** What one base backup is: its place in the log, and the sum of every file. */
export type Manifest = z.output<typeof Manifest>

const PIECE_BYTES = 1 << 20

/** A backup is a thousand small files: a stream for each would cost ten times what its bytes do. */
const sumOfFile = async (path: string, piece: Buffer): Promise<{ size: number; sum: string }> => {
  const hash = createHash('sha256')
  const file = await open(path)
  try {
    for (let size = 0; ; ) {
      const { bytesRead } = await file.read(piece, 0, piece.length, size)
      if (bytesRead === 0) return { size, sum: hash.digest('hex') }
      hash.update(piece.subarray(0, bytesRead))
      size += bytesRead
    }
  } finally {
    await file.close()
  }
}

/** The files and folders below a folder, by their paths in it. */
const contentsOf = async (folder: string): Promise<{ files: string[]; folders: string[] }> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const pathOf = (entry: (typeof entries)[number]) => relative(folder, join(entry.parentPath, entry.name))
  return {
    files: entries
      .filter((entry) => !entry.isDirectory())
      .map(pathOf)
      .sort(),
    folders: entries
      .filter((entry) => entry.isDirectory())
      .map(pathOf)
      .sort(),
  }
}

export const sumFiles = async (folder: string): Promise<Pick<Manifest, 'files' | 'folders'>> => {
  const { files, folders } = await contentsOf(folder)
  const sums: Manifest['files'] = []
  const piece = Buffer.allocUnsafe(PIECE_BYTES)
  for (const path of files) sums.push({ path, ...(await sumOfFile(join(folder, path), piece)) })
  return { files: sums, folders }
}

const FILE = 'manifest.json'
export const FILES = 'files'

/** The manifest lies beside the files, and its own sum beside it. */
export const writeManifest = async (base: string, manifest: Manifest): Promise<void> => {
  const text = `${JSON.stringify(manifest, null, 1)}\n`
  await placeFile(join(base, FILE), text)
  await placeFile(join(base, `${FILE}.sum`), `${sumOf(Buffer.from(text))}\n`)
}

export const readManifest = async (base: string): Promise<Manifest> => {
  const damaged = (): Error => new Error(`the manifest of ${base} is damaged`)
  const text = await readFile(join(base, FILE)).catch((fault: unknown) => {
    throw hasCode(fault, 'ENOENT') ? new Error(`${base} is no backup: it has no manifest`) : fault
  })
  const sum = await readFile(join(base, `${FILE}.sum`), 'utf8').catch(() => '')
  if (sum !== `${sumOf(text)}\n`) throw damaged()
  const manifest = Manifest.safeParse(JSON.parse(text.toString('utf8')))
  if (!manifest.success) throw damaged()
  return manifest.data
}

/** Reads every byte of a base backup again; says each thing that is not as it was written. */
export const findDamage = async (base: string, manifest: Manifest): Promise<string[]> => {
  const folder = join(base, FILES)
  const present = await contentsOf(folder)
  const known = new Set(manifest.files.map(({ path }) => path))
  const damage = present.files.filter((path) => !known.has(path)).map((path) => `${path} was added`)
  const folders = new Set(present.folders)
  damage.push(...manifest.folders.filter((path) => !folders.has(path)).map((path) => `${path} is missing`))
  const piece = Buffer.allocUnsafe(PIECE_BYTES)
  for (const { path, size, sum } of manifest.files) {
    const found = await sumOfFile(join(folder, path), piece).catch((fault: unknown) => {
      if (hasCode(fault, 'ENOENT')) return null
      throw fault
    })
    if (!found) damage.push(`${path} is missing`)
    else if (found.size !== size) damage.push(`${path} has ${found.size} bytes instead of ${size}`)
    else if (found.sum !== sum) damage.push(`${path} is damaged`)
  }
  return damage
}
