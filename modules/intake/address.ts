import { isIPv6 } from 'node:net'
import { domainToASCII } from 'node:url'
import { isDefanged, refang } from '@vigie/kernel'

export const MOST_ADDRESSES = 50
export const LONGEST_ADDRESS = 4096

export type AddressKind = 'web' | 'onion' | 'mail' | 'handle' | 'phone' | 'other'

/** An address as a reporter typed it and as we look it up; `canonical` points to exactly the same thing. */
export type Address = {
  readonly typed: string
  readonly canonical: string
  readonly host: string | null
  readonly kind: AddressKind
}

type Read = Omit<Address, 'typed'>

const defaultPorts: Readonly<Record<string, number>> = { http: 80, https: 443, ftp: 21 }
const scheme = /^(h(?:tt|xx|\*\*)ps?|f(?:t|x)p)(?:\[:\]|\(:\)|:)?(?:\/\/|\[:\/\/\]|\[\/\/\]|\(:\/\/\))/i
const dot = /\[\.\]|\(\.\)|\{\.\}|\[dot\]|\(dot\)|\{dot\}/gi
// In a host name these are dots too; anywhere else they are signs of their own.
const eastAsianDot = /[\u3002\uff0e\uff61]/g
const at = /\[@\]|\(@\)|\[at\]|\(at\)|\{at\}/gi
const anyAt = new RegExp(`${at.source}|@`, 'gi')
const colon = /\[:\]/g
const plainHost = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?$/
const publicHost = /\.(?:[a-z]{2,}|xn--[a-z0-9-]+)\.?$/
const ipv4 = /^\d{1,3}(?:\.\d{1,3}){3}$/
const local = /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~\u3002\uff0e\uff61-]+$/u
const phone = /^\+?[\d\s().\-/\u00a0]+$/
const handle = /^@\S+|^[\p{L}\p{N}._#/-]+$|^\S+ (?:on|op|sur|auf|bei|chez) \S/u
const mostLayers = 8
// More than a line of the longest length can hold.
const mostWords = LONGEST_ADDRESS / 2 + 1
const invisible = '\\s\\u200b\\u200e\\u200f\\u2060\\ufeff'
const blankEnds = new RegExp(`^[${invisible}]+|(?<![${invisible}])[${invisible}]+$`, 'g')

const trimmed = (text: string) => text.replace(blankEnds, '')

/** The host in lower case and in ASCII, or null when it is none. Percent escapes are not decoded. */
function readHost(text: string): string | null {
  if (text.startsWith('[') && text.endsWith(']')) return isIPv6(text.slice(1, -1)) ? text.toLowerCase() : null
  if (text.length > 255 || text.includes('%')) return null
  const dotted = text.replace(eastAsianDot, '.')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII itself
  const ascii = /^[\x00-\x7f]*$/.test(dotted) ? dotted.toLowerCase() : domainToASCII(dotted)
  return plainHost.test(ascii) ? ascii : null
}

function readMail(text: string): Read | null {
  const plain = text.replace(at, '@').replace(dot, '.')
  const [, prefix = '', name = '', domain = ''] = /^(mailto:)?([^@\s]+)@([^@\s]+)$/i.exec(plain) ?? []
  const host = readHost(domain)
  if (!host || !publicHost.test(host) || !local.test(name)) return null
  return { canonical: `${prefix}${name}@${host}`, host, kind: 'mail' }
}

/** Only scheme, host and default port are made uniform: no byte of user, path or query changes. */
function readWeb(text: string): Read | null {
  const typedScheme = scheme.exec(text)
  const body = text.slice(typedScheme?.[0].length ?? (text.startsWith('//') ? 2 : 0))
  const end = body.search(/[/?#\\]/)
  const authority = end < 0 ? body : body.slice(0, end)
  const rest = end < 0 ? '' : body.slice(end)
  if (/\s/.test(text)) return null
  const lastAt = [...authority.matchAll(anyAt)].at(-1)
  const user = lastAt ? `${authority.slice(0, lastAt.index)}@` : ''
  const afterUser = authority.slice(lastAt ? lastAt.index + lastAt[0].length : 0)
  const hostAndPort = afterUser.replace(dot, '.').replace(colon, ':')
  const [, rawHost = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(\d{0,9}))?$/.exec(hostAndPort) ?? []
  const host = readHost(rawHost)
  if (!host || Number(port ?? 0) > 65_535) return null
  if (!typedScheme && (user !== '' || !(publicHost.test(host) || ipv4.test(host)))) return null
  const onion = /\.onion\.?$/.test(host)
  // Onion services seldom have a certificate; the rest of the web nearly always does.
  const protocol =
    typedScheme?.[1]
      ?.toLowerCase()
      .replace(/xx|\*\*/, 'tt')
      .replace('fxp', 'ftp') ?? (onion ? 'http' : 'https')
  const kept = port && Number(port) !== defaultPorts[protocol] ? `:${port}` : ''
  const canonical = `${protocol}://${user}${host}${kept}${rest}`
  return { canonical, host: host.replace(/\.$/, ''), kind: onion ? 'onion' : 'web' }
}

/** What our own `defang` wrote is undone exactly, also when it was applied a few times over. */
function undefanged(text: string): string {
  let plain = text
  for (let layers = 0; layers < mostLayers; layers++) {
    const next = isDefanged(plain) ? refang(plain) : plain
    if (next === plain) return plain
    plain = next
  }
  return text
}

/** Reads one address. A text that is none is kept as it is. */
export function readAddress(typed: string): Read {
  const text = undefanged(trimmed(typed))
  const bare = /^<([^<>]*)>$|^"([^"]*)"$/.exec(text)
  const inside = trimmed(bare?.[1] ?? bare?.[2] ?? text)
  const link = readMail(inside) ?? readWeb(inside)
  if (link) return link
  const digits = text.replace(/\D/g, '').length
  if (phone.test(text) && digits >= 6 && digits <= 15) return { canonical: text, host: null, kind: 'phone' }
  return { canonical: text, host: null, kind: handle.test(text) ? 'handle' : 'other' }
}

/** The form under which an address is looked up; the same again when applied again. */
export function canonicalAddress(text: string): string {
  return readAddress(text).canonical
}

/** Whether it is safe to take a word out of a sentence as an address. */
const standsOut = (word: string) => scheme.test(word) || /^www\.|\.onion\b|@[^@]+\./i.test(word)
const isLink = (word: string) => ['web', 'onion', 'mail'].includes(readAddress(word).kind)

/** A comma ends an address before the first slash only: after it, it may belong to the address. */
function atCommas(word: string): string[] {
  const parts: string[] = []
  let left = word
  while (left !== '' && parts.length <= MOST_ADDRESSES) {
    const start = scheme.exec(left)?.[0].length ?? 0
    const cut = left.slice(start, start + LONGEST_ADDRESS).search(/[/?#\\,;]/)
    const rest = left.slice(start + cut + 1)
    const ends = cut >= 0 && /[,;]/.test(left.charAt(start + cut))
    if (!ends || (start > 0 && /^[^/?#\\:]{0,255}@/.test(rest))) return [...parts, left]
    if (start + cut > 0) parts.push(left.slice(0, start + cut))
    left = rest
  }
  return parts
}

/** The addresses of one line: several only when every word is one; out of a sentence, those that stand out. */
function ofLine(line: string): { typed: string; address: string }[] {
  const whole = [{ typed: line, address: line }]
  const spaced = line.split(/\s+/, mostWords)
  const words = spaced.flatMap((word, at) =>
    atCommas(at < spaced.length - 1 ? word.replace(/[,;]$/, '') : word),
  )
  if (words.length < 2) return whole
  const found = words.filter((word) => word.length > LONGEST_ADDRESS || isLink(word))
  if (found.length === words.length) return found.map((word) => ({ typed: word, address: word }))
  const outstanding = found.filter(standsOut)
  if (outstanding.length === 0 || line.length > LONGEST_ADDRESS) return whole
  return outstanding.map((word) => ({ typed: line, address: word }))
}

export type AddressComplaint = 'too-many' | 'too-long'

/** Reads what a reporter typed, one address a line or several where that is safe. Complaints are for the form. */
export function readAddresses(typed: string): { addresses: Address[]; complaints: AddressComplaint[] } {
  const addresses: Address[] = []
  const complaints = new Set<AddressComplaint>()
  for (const line of typed.split(/[\r\n\u2028\u2029]+/)) {
    if (complaints.has('too-many')) break
    for (const { typed: kept, address } of trimmed(line) === '' ? [] : ofLine(trimmed(line))) {
      if (address.length > LONGEST_ADDRESS || kept.length > LONGEST_ADDRESS) complaints.add('too-long')
      else if (addresses.length === MOST_ADDRESSES) complaints.add('too-many')
      else addresses.push({ typed: kept, ...readAddress(address) })
    }
  }
  return { addresses, complaints: [...complaints] }
}
