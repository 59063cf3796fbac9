import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

const CHUNK = 4 << 20
/** Longer than any canary or address, so that none is lost between two chunks. */
const OVERLAP = 64

const address = /127\.(?:6[6-9]|7[0-3])\.\d{1,3}\.\d{1,3}/g
/** An address as PostgreSQL's inet holds it: family, bits, then the four bytes. */
const inet = Buffer.from([0x02, 0x20, 0x7f])

const countOf = (text: string, what: string): number => text.split(what).length - 1

const utf16 = (text: string): string => Buffer.from(text, 'utf16le').toString('latin1')

const inetsIn = (bytes: Buffer): number => {
  let found = 0
  for (let at = bytes.indexOf(inet); at >= 0; at = bytes.indexOf(inet, at + 1)) {
    const next = bytes[at + inet.length] ?? 0
    if (next >= 66 && next <= 73) found++
  }
  return found
}

export interface Found {
  canaries: number
  addresses: number
  bytes: number
}

/** Reads every byte of every file below a folder, and counts what tells of a visitor; the names of hit files are said. */
export const searchFolder = async (
  folder: string,
  marker: string,
  say: (line: string) => void,
): Promise<Found> => {
  const total: Found = { canaries: 0, addresses: 0, bytes: 0 }
  const wide = utf16(marker)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.endsWith('.heapsnapshot') !== folder.endsWith('heap')) continue
    const file = await open(join(entry.parentPath, entry.name))
    let [canaries, addresses, kept] = [0, 0, Buffer.alloc(0)]
    try {
      const chunk = Buffer.alloc(CHUNK)
      for (;;) {
        const { bytesRead } = await file.read(chunk, 0, CHUNK)
        if (bytesRead === 0) break
        total.bytes += bytesRead
        const bytes = Buffer.concat([kept, chunk.subarray(0, bytesRead)])
        const text = bytes.toString('latin1')
        canaries += countOf(text, marker) + countOf(text, wide)
        addresses += (text.match(address) ?? []).length + inetsIn(bytes)
        kept = Buffer.from(bytes.subarray(-OVERLAP))
      }
    } finally {
      await file.close()
    }
    if (canaries + addresses > 0) say(`${entry.name}: ${canaries} canaries, ${addresses} addresses`)
    total.canaries += canaries
    total.addresses += addresses
  }
  return total
}
