import { type Address, dot, LONGEST_ADDRESS, readAddress, SCHEME } from './address.ts'
import { endsInKnownName } from './top-level-names.ts'

/** An address in a line, and where in the line it stands. */
export interface Link extends Address {
  readonly start: number
  readonly end: number
}

type Piece = { readonly text: string; readonly start: number }

// A word ends at a blank; a dot or an at sign that was made harmless may have blanks around it.
const harmless = String.raw`[[({](?:\.|dot|punt|point|punkt|@|at)[\])}]`
const word = new RegExp(String.raw`\S+(?:\s{1,3}${harmless}\s{1,3}\S+)*`, 'gi')
const blankAroundHarmless = new RegExp(String.raw`\s+(${harmless})\s+`, 'gi')
// No address has these in it as they are.
const fence = /[<>"`«»“”„‟‹›「」『』【】〈〉《》〔〕\u200b\u2060\ufeff]/
const separators = ',;|、，；'
const startsWithSchemes = new RegExp(`^(?:${SCHEME})+`, 'i')
const label = /^[\p{L}\p{N} _-]{1,40}[:=]+(?=.)/u
const endsOne = /[,;|、，；()[\]{}（）［］｛｝]$/
const schemes = new RegExp(SCHEME, 'gi')
const startsWithScheme = new RegExp(`^${SCHEME}`, 'i')
const opening = /^(?:[\p{Ps}\p{Pi}\p{Pf}'"*_~•·–—\-=:,;.!?|>#+]|\p{Zs})+/u
const closing = /[.,;:!?…。．｡，、！？；：·'‘’”*~|=–—([{（［｛]$/u
const pairs: Readonly<Record<string, string>> = {
  ')': '(',
  ']': '[',
  '}': '{',
  '）': '（',
  '］': '［',
  '｝': '｛',
}
// A file's name looks like a host; these endings are hosts' as well, but hardly ever without a path.
const fileEnding = /\.(?:zip|mov|md|py|sh|pl|ps|rs|so|cc|ai|app|cab|java)$/i
// Words with which a sentence goes on when its writer forgot the blank after the full stop.
const shortWord = /\.(?:is|in|me|nu|je|na|al|so|la|et|il|ne|se|sa|si|am|im|my|to|no|do|as|us)$/i

const piecesBetween = ({ text, start }: Piece, cuts: readonly number[]): Piece[] => {
  const at = [0, ...cuts, text.length]
  return at.slice(1).map((end, n) => ({ text: text.slice(at[n], end), start: start + (at[n] ?? 0) }))
}

const atFences = ({ text, start }: Piece): Piece[] => {
  const pieces: Piece[] = []
  let from = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !fence.test(text.charAt(at)) && !text.startsWith('](', at)) continue
    if (at > from) pieces.push({ text: text.slice(from, at), start: start + from })
    from = at + 1
  }
  return pieces
}

// Without one of these nothing is an address.
const dotted = /[.[({@\u3002\uff0e\uff61]|\/\//

const isLink = (text: string): boolean => ['web', 'onion', 'mail'].includes(readAddress(text).kind)

/** Whether an address has begun that may carry another one in its path, as an archive's does. */
const carries = (before: string): boolean => {
  const own = before.replace(opening, '').replaceAll(blankAroundHarmless, '$1')
  const [, host = ''] = /^([^/?#]{1,300})[/?#]/.exec(own.replace(startsWithSchemes, '')) ?? []
  return isLink(host) || isLink(host.replace(label, ''))
}

/** Before every scheme that begins an address of its own. */
const atSchemes = (piece: Piece): Piece[] => {
  const cuts: number[] = []
  let from = 0
  let last = -1
  for (const found of piece.text.matchAll(schemes)) {
    const { index } = found
    const twice = index === last
    last = index + found[0].length
    if (index === 0 || twice) continue
    const before = piece.text.slice(from, index)
    if (carries(before) ? !endsOne.test(before) : before.replace(opening, '') === '') continue
    cuts.push(index)
    from = index
  }
  return piecesBetween(piece, cuts)
}

const beginsAddress = (text: string): boolean => {
  const next = text.slice(0, text.search(/[,;|、，；]|$/))
  return /^www\./i.test(next) || (/^[^/]+\//.test(next) && isBare(next)) || /^[^@]+@[^@]+\./.test(next)
}

/** A comma ends an address before the first slash; after it, only where an address follows. */
const atCommas = (piece: Piece): Piece[] => {
  const cuts: number[] = []
  let from = 0
  let hasPath = false
  for (let at = startsWithScheme.exec(piece.text)?.[0].length ?? 0; at < piece.text.length; at++) {
    const sign = piece.text.charAt(at)
    if (/[/?#\\]/.test(sign)) hasPath = true
    if (!separators.includes(sign)) continue
    const inUser = !hasPath && from === 0 && startsWithScheme.test(piece.text)
    const rest = hasPath || inUser ? piece.text.slice(at + 1, at + 300) : ''
    if (hasPath ? !beginsAddress(rest) : inUser && /^[^/?#\\:]{0,255}@/.test(rest)) continue
    cuts.push(at + 1)
    from = at + 1
    hasPath = false
  }
  return piecesBetween(piece, cuts)
}

const isBare = (text: string): boolean => {
  const { host, kind } = readAddress(text)
  return kind === 'onion' || (kind === 'web' && host !== null && endsInKnownName(host))
}

/** Without the brackets, marks and points around it: a closing bracket stays when its opening one is inside. */
const peeled = ({ text, start }: Piece): Piece => {
  const ipv6 = /^\[[0-9a-f:.]+\]/i.test(text)
  const lead = ipv6 ? 0 : (opening.exec(text)?.[0].length ?? 0)
  let end = text.length
  const emphasis = text.charAt(lead - 1) === '_'
  const left = new Map<string, number>()
  for (const sign of text.slice(lead).replace(dot, '.')) left.set(sign, (left.get(sign) ?? 0) + 1)
  for (; end > lead; end--) {
    const last = text.charAt(end - 1)
    const open = pairs[last]
    const balanced = open !== undefined && (left.get(open) ?? 0) >= (left.get(last) ?? 0)
    if (balanced || (open === undefined && !closing.test(last) && !(emphasis && last === '_'))) break
    left.set(last, (left.get(last) ?? 0) - 1)
  }
  return { text: text.slice(lead, end), start: start + lead }
}

/** `link:a.example/x` and `URL=a.example`: what stands before is a label. */
const unlabelled = (piece: Piece): Piece => {
  if (isLink(piece.text) || piece.text.length > LONGEST_ADDRESS) return piece
  const [before = ''] = label.exec(piece.text) ?? []
  return { text: piece.text.slice(before.length), start: piece.start + before.length }
}

/** Whether a word that only its dots make an address may be one beside other words. */
const standsOut = (text: string, host: string): boolean => {
  if (/^www\.|[/@]|[[({]\.?(?:dot)?\.?[\])}]|:\d/i.test(text)) return true
  return !shortWord.test(host) && !/\.\p{Lu}\p{Ll}/u.test(text)
}

const linkIn = (piece: Piece): Link | null => {
  if (piece.text.length < 3 || !dotted.test(piece.text)) return null
  // Far longer than any address that is taken: said to be too long where it surely is one, and a text elsewhere.
  if (piece.text.length > 4 * LONGEST_ADDRESS) {
    const { text, start } = piece
    const long = {
      typed: text,
      canonical: text,
      host: null,
      kind: 'other',
      start,
      end: start + text.length,
    } as const
    return startsWithScheme.test(text) ? long : null
  }
  const found = unlabelled(peeled(piece))
  const text = found.text.replaceAll(blankAroundHarmless, '$1')
  if (text === '') return null
  const read = readAddress(text)
  if (!isLink(text) || read.host === null || !/[.[]/.test(read.host)) return null
  const sure = startsWithScheme.test(text) || read.kind === 'onion'
  const ip = /^[\d.]+$/.test(read.host) && /[/:]/.test(text)
  if (!sure && !ip && (!endsInKnownName(read.host) || (fileEnding.test(text) && !/^www\.|[/@]/i.test(text))))
    return null
  return { typed: text, ...read, start: found.start, end: found.start + found.text.length }
}

/** Every address in a line. Words are looked at one by one: a host that only its dots make is none in the midst of a sentence. */
export const linksOfLine = (line: string, most: number): { links: Link[]; isSentence: boolean } => {
  const found: Link[] = []
  let rest = ''
  for (const { 0: text, index } of line.matchAll(word)) {
    if (found.length > most) break
    const pieces = atFences({ text, start: index }).flatMap(atSchemes).flatMap(atCommas)
    const links = pieces.flatMap((piece) => linkIn(piece) ?? [])
    found.push(...links)
    let from = 0
    for (const { start, end } of links) {
      rest += text.slice(from, start - index)
      from = end - index
    }
    rest += text.slice(from)
  }
  const isSentence = /[\p{L}\p{N}]/u.test(rest)
  const isSure = (one: Link) => startsWithScheme.test(one.typed) || standsOut(one.typed, one.host ?? '')
  return { links: isSentence ? found.filter(isSure) : found, isSentence }
}
