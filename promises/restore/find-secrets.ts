import { open, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

const stringsOf = (text: string): string[] => text.match(/[A-Za-z0-9+/_-]{32,}={0,2}/g) ?? []

/** Everything secret in a folder of keys, as it is written and as bytes; what the public parts say too is none. */
const secretsOf = async (keyFolder: string): Promise<Buffer[]> => {
  const files = await filesIn(keyFolder)
  const all = await Promise.all(files.map((file) => readFile(file)))
  const texts = all.map((bytes) => bytes.toString('latin1'))
  const publicly = new Set(
    texts.flatMap((text, i) => (/public\.json$/.test(files[i] ?? '') ? stringsOf(text) : [])),
  )
  const found = new Set(texts.flatMap(stringsOf).filter((text) => !publicly.has(text)))
  // A key of the cabinet is wrapped: its last bytes are like no other's.
  const wrapped = all.filter((_, i) => files[i]?.includes('/cabinet/')).map((bytes) => bytes.subarray(-24))
  return [...[...found].flatMap((text) => [Buffer.from(text), Buffer.from(text, 'base64url')]), ...wrapped]
}

const PIECE = 4 << 20

/** In how many files of `folder` some secret of the keys stands. */
export const countFilesWithSecrets = async (folder: string, keyFolder: string): Promise<number> => {
  const secrets = (await secretsOf(keyFolder)).map((secret) => secret.subarray(0, 24))
  if (secrets.length < 10) throw new Error('the folder of the keys holds no keys')
  const piece = Buffer.alloc(PIECE)
  let found = 0
  for (const path of await filesIn(folder)) {
    const file = await open(path)
    const { size } = await stat(path)
    let has = false
    // The pieces overlap, so that no secret falls between two.
    for (let at = 0; at < size && !has; at += PIECE - 64) {
      const { bytesRead } = await file.read(piece, 0, PIECE, at)
      const bytes = piece.subarray(0, bytesRead)
      has = secrets.some((secret) => bytes.includes(secret))
    }
    await file.close()
    if (has) found++
  }
  return found
}
