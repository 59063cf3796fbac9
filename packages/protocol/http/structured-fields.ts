/*
 * Structured fields (RFC 9651), as far as signatures and digests need them: dictionaries of inner lists of strings and of byte
 * sequences, with parameters. Everything else is refused, also what the standard would pass over: a verifier must never read
 * a field otherwise than its signer.
 */
export type BareItem =
  | { readonly sort: 'string' | 'token'; readonly text: string }
  | { readonly sort: 'integer'; readonly number: number }
  | { readonly sort: 'boolean'; readonly truth: boolean }
  | { readonly sort: 'bytes'; readonly bytes: Buffer }
export type Parameters = readonly (readonly [string, BareItem])[]
export interface Item {
  readonly item: BareItem
  readonly parameters: Parameters
}
export interface InnerList {
  readonly list: readonly Item[]
  readonly parameters: Parameters
}

const KEY = /[a-z*][a-z0-9_.*-]*/y
const INTEGER = /-?[0-9]{1,15}(?![0-9.])/y
const STRING = /"((?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"/y
const TOKEN = /[A-Za-z*][!#$%&'*+.^_`|~A-Za-z0-9:/-]*/y
const BYTES = /:([A-Za-z0-9+/]*={0,2}):/y
const BOOLEAN = /\?([01])/y

class Malformed extends Error {}

const readerOf = (text: string) => {
  let at = 0
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at = pattern.lastIndex
    return found
  }
  const need = (pattern: RegExp): RegExpExecArray => {
    const found = match(pattern)
    if (!found) throw new Malformed(`at character ${at}`)
    return found
  }
  const next = (sign: string): boolean => {
    if (text[at] !== sign) return false
    at += 1
    return true
  }
  const skip = (signs: string): void => {
    while (at < text.length && signs.includes(text[at] ?? '')) at += 1
  }
  return { match, need, next, skip, ended: () => at >= text.length }
}
type Reader = ReturnType<typeof readerOf>

const bareItem = (reader: Reader): BareItem => {
  const string = reader.match(STRING)
  if (string) return { sort: 'string', text: (string[1] ?? '').replace(/\\(["\\])/g, '$1') }
  const bytes = reader.match(BYTES)
  if (bytes) {
    const decoded = Buffer.from(bytes[1] ?? '', 'base64')
    if (decoded.toString('base64') !== bytes[1]) throw new Malformed('base64 that is not canonical')
    return { sort: 'bytes', bytes: decoded }
  }
  const integer = reader.match(INTEGER)
  if (integer) return { sort: 'integer', number: Number(integer[0]) }
  const boolean = reader.match(BOOLEAN)
  if (boolean) return { sort: 'boolean', truth: boolean[1] === '1' }
  return { sort: 'token', text: reader.need(TOKEN)[0] }
}

const parameters = (reader: Reader): Parameters => {
  const found: [string, BareItem][] = []
  while (reader.next(';')) {
    reader.skip(' ')
    const [name] = reader.need(KEY)
    if (found.some(([known]) => known === name)) throw new Malformed(`two parameters ${name}`)
    found.push([name, reader.next('=') ? bareItem(reader) : { sort: 'boolean', truth: true }])
  }
  return found
}

const innerList = (reader: Reader): InnerList => {
  if (!reader.next('(')) throw new Malformed('no list')
  const list: Item[] = []
  for (reader.skip(' '); !reader.next(')'); ) {
    list.push({ item: bareItem(reader), parameters: parameters(reader) })
    const before = reader.next(' ')
    reader.skip(' ')
    if (before) continue
    if (!reader.next(')')) throw new Malformed('no end of a list')
    break
  }
  return { list, parameters: parameters(reader) }
}

const dictionaryOf = <Value>(text: string, value: (reader: Reader) => Value): Map<string, Value> | null => {
  const reader = readerOf(text)
  const found = new Map<string, Value>()
  try {
    reader.skip(' ')
    while (!reader.ended()) {
      const [name] = reader.need(KEY)
      if (found.has(name) || !reader.next('=')) throw new Malformed(name)
      found.set(name, value(reader))
      reader.skip(' \t')
      if (reader.ended()) break
      if (!reader.next(',')) throw new Malformed('no comma')
      reader.skip(' \t')
      if (reader.ended()) throw new Malformed('ends in a comma')
    }
    return found
  } catch (fault) {
    if (fault instanceof Malformed) return null
    throw fault
  }
}

/** The value of `Signature-Input`, or null where it is malformed. */
export const readInnerLists = (text: string): Map<string, InnerList> | null => dictionaryOf(text, innerList)

/** The value of `Signature` or `Content-Digest`, or null where it is malformed. */
export const readByteSequences = (text: string): Map<string, Buffer> | null =>
  dictionaryOf(text, (reader) => {
    const item = bareItem(reader)
    parameters(reader)
    if (item.sort !== 'bytes') throw new Malformed('no bytes')
    return item.bytes
  })

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`

const writeBareItem = (item: BareItem): string => {
  switch (item.sort) {
    case 'string':
      return quoted(item.text)
    case 'token':
      return item.text
    case 'integer':
      return String(item.number)
    case 'boolean':
      return item.truth ? '?1' : '?0'
    case 'bytes':
      return `:${item.bytes.toString('base64')}:`
  }
}

const writeParameters = (all: Parameters): string =>
  all
    .map(([name, item]) =>
      item.sort === 'boolean' && item.truth ? `;${name}` : `;${name}=${writeBareItem(item)}`,
    )
    .join('')

export const writeItem = ({ item, parameters: all }: Item): string =>
  `${writeBareItem(item)}${writeParameters(all)}`

export const writeInnerList = ({ list, parameters: all }: InnerList): string =>
  `(${list.map(writeItem).join(' ')})${writeParameters(all)}`
