import { isIPv6 } from 'node:net'
import { domainToASCII } from 'node:url'
import { isDefanged, refang, withoutBlankEnds } from '@vigie/kernel'

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
// Written whole, or made harmless by any of the usual ways, or by half of one.
const letters = String.raw`h(?:tt|xx|tx|xt|\*\*|__)ps?|f(?:t|x)p`
const slashes = String.raw`(?:\[:\]|\(:\)|\{:\}|:)?(?:\/\/|\[\/\/\]|\(\/\/\))|\[:\/\/\]|\(:\/\/\)|\{:\/\/\}|:[\\/]+`
export const SCHEME = `(?:${letters})(?:${slashes})`
const scheme = new RegExp(`^(${letters})(?:${slashes})`, 'i')
const schemeAgain = new RegExp(`^${SCHEME}(?=${SCHEME})`, 'i')
export const dot = /[[({](?:\.|dot|punt|point|punkt)[\])}]|[[({]\.|\.[\])}]/gi
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
  const host = readHost(domain)?.replace(/\.$/, '')
  if (!host || !publicHost.test(host) || !local.test(name)) return null
  return { canonical: `${prefix}${name}@${host}`, host, kind: 'mail' }
}

/** Only scheme, host, default port and the root are made uniform: no byte of user, path or query changes. */
function readWeb(typed: string): Read | null {
  let text = typed
  while (schemeAgain.test(text)) text = text.replace(schemeAgain, '')
  // The slash behind the host made harmless: no earlier one may stand bare.
  const slash = text.indexOf('[/]')
  if (slash > 0 && !text.slice(0, slash).replace(scheme, '').includes('/')) text = text.replaceAll('[/]', '/')
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
  const [, writtenHost = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(\d{0,9}))?$/.exec(hostAndPort) ?? []
  const host = readHost(writtenHost)
  if (!host || Number(port ?? 0) > 65_535) return null
  if (!typedScheme && (user !== '' || !(publicHost.test(host) || ipv4.test(host)))) return null
  const onion = /\.onion\.?$/.test(host)
  // Onion services seldom have a certificate; the rest of the web nearly always does.
  const protocol =
    typedScheme?.[1]?.toLowerCase().replace(/^h../, 'htt').replace('fxp', 'ftp') ?? (onion ? 'http' : 'https')
  const kept = port && Number(port) !== defaultPorts[protocol] ? `:${port}` : ''
  const ended = host.replace(/\.$/, '')
  // As browsers have it: the root is one address, with its slash or without.
  const path = /^[\\/]/.test(rest) ? rest : `/${rest}`
  // Whoever made the dots of the host harmless did so in the path.
  const live = afterUser.includes('[.]') ? path.replaceAll('[.]', '.') : path
  const canonical = `${protocol}://${user}${ended}${kept}${live}`
  // The second scheme was hidden by a sign that no host name keeps.
  if (schemeAgain.test(canonical)) return readWeb(canonical)
  return { canonical, host: ended, kind: onion ? 'onion' : 'web' }
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

/** A text in which no address stands, as it is. */
export function readText(typed: string): Read {
  const text = undefanged(withoutBlankEnds(typed))
  const digits = text.replace(/\D/g, '').length
  if (phone.test(text) && digits >= 6 && digits <= 15) return { canonical: text, host: null, kind: 'phone' }
  return { canonical: text, host: null, kind: handle.test(text) ? 'handle' : 'other' }
}

/** Reads one address. A text that is none is kept as it is. */
export function readAddress(typed: string): Read {
  const text = undefanged(withoutBlankEnds(typed))
  const bare = /^<([^<>]*)>$|^"([^"]*)"$/.exec(text)
  const inside = withoutBlankEnds(bare?.[1] ?? bare?.[2] ?? text)
  return readMail(inside) ?? readWeb(inside) ?? readText(text)
}
