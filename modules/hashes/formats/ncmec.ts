import { SaxesParser } from 'saxes'
import type { Class, MatchWay } from '../words.ts'
import {
  type Broken,
  BrokenFile,
  type FileRow,
  type FormatDoor,
  type Reader,
  type ReadRow,
} from './format.ts'
import { meaning, tidy, tombstone } from './tidy.ts'

const NAMESPACE = 'https://hashsharing.ncmec.org/hashsharing/v2'
const DEEPEST = 12
/** So much may come between two tags; more is no list. */
const LONGEST = 256 * 1024

const classOf = meaning<Class>({ A1: 'A1', A2: 'A2', B1: 'B1', B2: 'B2' })
const wayOf = meaning<MatchWay>({
  md5: 'md5',
  sha1: 'sha1',
  sha256: 'sha256',
  pdq: 'pdq',
})
const ENTRIES = ['image', 'video']
const DELETED = ['deletedimage', 'deletedvideo']

type Open = {
  readonly sort: string
  readonly line: number
  member: string
  id: string
  timestamp: string
  classification: string
  readonly digests: Partial<Record<MatchWay, string>>
}

/** Another member's entry may have the same id: both make the name. */
const readEntry = (open: Open): ReadRow => {
  const ownId = open.id.trim() === '' ? '' : `${open.member.trim()}/${open.id.trim()}`
  if (DELETED.includes(open.sort)) return tombstone(ownId, open.timestamp.trim())
  const classification = open.classification.trim()
  return tidy({
    ownId,
    digests: open.digests,
    classification: open.sort === 'video' ? `video ${classification}`.trim() : classification,
    class: classOf(classification) ?? 'unmapped',
    date: open.timestamp.trim(),
  })
}

const reader = (): Reader => {
  const parser = new SaxesParser({ xmlns: false, position: true })
  const path: string[] = []
  let found: FileRow[] = []
  let rows = 0
  let open: Open | null = null
  let text = ''
  let since = 0

  const broken = (word: Broken): never => {
    throw new BrokenFile(word, rows)
  }
  // An entity can only be declared in a doctype, and no list has one.
  parser.on('doctype', () => broken('doctype'))
  parser.on('error', () => broken('not-well-formed'))
  parser.on('text', (piece) => {
    since = 0
    if (open !== null) text += piece
  })
  parser.on('cdata', (piece) => {
    since = 0
    if (open !== null) text += piece
  })
  parser.on('opentag', ({ name, attributes }) => {
    since = 0
    const tag = name.toLowerCase().replace(/^.*:/, '')
    if (path.length === 0 && tag !== 'queryresult') broken('not-this-format')
    if (path.length >= DEEPEST) broken('too-deep')
    path.push(tag)
    text = ''
    if (open === null && (ENTRIES.includes(tag) || DELETED.includes(tag))) {
      open = {
        sort: tag,
        line: parser.line,
        member: '',
        id: '',
        timestamp: '',
        classification: '',
        digests: {},
      }
    } else if (open !== null && tag === 'member' && path.at(-2) === open.sort) {
      open.member = String(attributes.id ?? '')
    }
  })
  parser.on('closetag', ({ name }) => {
    since = 0
    const tag = name.toLowerCase().replace(/^.*:/, '')
    const above = path.at(-2)
    path.pop()
    if (open === null) return
    if (tag === open.sort && !path.includes(open.sort)) {
      rows += 1
      found.push({ ...readEntry(open), line: open.line })
      open = null
    } else if (above === open.sort) {
      if (tag === 'id') open.id = text
      else if (tag === 'timestamp') open.timestamp = text
      else if (tag === 'classification') open.classification = text
    } else if (above === 'fingerprints') {
      const way = wayOf(tag)
      if (way !== undefined && text.trim() !== '') open.digests[way] = text
    }
    text = ''
  })

  const taken = (): readonly FileRow[] => {
    const rowsNow = found
    found = []
    return rowsNow
  }
  return {
    push: (piece) => {
      since += piece.length
      parser.write(piece)
      if (since > LONGEST || text.length > LONGEST) broken('too-long')
      return taken()
    },
    end: () => {
      parser.close()
      if (path.length > 0) broken('ends-too-early')
      return taken()
    },
  }
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const xml = (said: string): string => said.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '')
const moment = (at: Date): string => at.toISOString().replace(/\.\d{3}Z$/, 'Z')

export const ncmec: FormatDoor = {
  reader,
  writer: ({ owner, at }) => {
    // A member is a number; where an entry does not bring its own, ours stands there.
    const nameOf = (ownId: string): { member: string; id: string } => {
      const [, member = '0', id = ownId] = /^(\d*)\/(.*)$/s.exec(ownId) ?? []
      return { member, id }
    }
    return {
      begin: () =>
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<queryResult xmlns="${NAMESPACE}">\n<images maxTimestamp="${moment(at)}">\n`,
      write: (record) => {
        const { member, id } = nameOf(record.ownId)
        const stamp = record.datedAt === null ? '' : `<timestamp>${moment(record.datedAt)}</timestamp>`
        const head = `<member id="${xml(member)}">${xml(owner)}</member>${stamp}<id>${xml(id)}</id>`
        if (record.sort === 'tombstone') return `<deletedImage>${head}</deletedImage>\n`
        const prints = (['md5', 'sha1', 'sha256', 'pdq'] as const)
          .flatMap((way) => (record[way] === null ? [] : [`<${way}>${record[way]}</${way}>`]))
          .join('')
        const [, video, words = ''] = /^(video ?)?(.*)$/s.exec(record.classification) ?? []
        const tag = video === undefined ? 'image' : 'video'
        const classification = words === '' ? '' : `<classification>${xml(words)}</classification>`
        return `<${tag}>${head}${classification}<fingerprints>${prints}</fingerprints></${tag}>\n`
      },
      end: () => '</images>\n</queryResult>\n',
    }
  },
}
