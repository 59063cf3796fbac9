import type { Desk } from '@vigie/platform/operation'
import { blindIndex } from '@vigie/platform/vault'
import { type Address, readAddress } from './address.ts'
import { canonicalAddress } from './read-addresses.ts'

/** Shorter than this a piece stands in every other address and tells nothing. */
const SHORTEST = 3
/** So many parts of one address are found again; an address may be all slashes. */
const MOST_PARTS = 32
/** So many parts of what is typed are asked for together. */
const MOST_ASKED = 6

const ip = /^\[|^\d{1,3}(?:\.\d{1,3}){3}$/
const between = /^(\S+) (?:on|op|sur|auf|bei|chez) (\S.*)$/u

/** One piece as it is compared: without its escapes, in small letters, a user name without its sign. */
const folded = (piece: string): string => {
  let plain = piece
  try {
    plain = decodeURIComponent(piece)
  } catch {
    // Not an escape: then it is compared as it stands.
  }
  return plain.normalize('NFC').toLowerCase().replace(/^@/, '')
}

/** What follows the host: each step of the path, each value asked for. */
const piecesOf = (rest: string): string[] =>
  rest.split(/[/\\?#&;]/).map((piece) => /^[^=]{1,40}=(.+)$/.exec(piece)?.[1] ?? piece)

const namesIn = ({ canonical, kind }: Pick<Address, 'canonical' | 'kind'>): string[] => {
  if (kind === 'web' || kind === 'onion') {
    if (!URL.canParse(canonical)) return []
    const { username, pathname, search, hash } = new URL(canonical)
    return [username, ...piecesOf(pathname + search + hash)]
  }
  if (kind === 'mail') return [canonical.replace(/^mailto:/i, '').split('@')[0] ?? '']
  if (kind !== 'handle') return []
  const [, who, where] = between.exec(canonical) ?? []
  return piecesOf(who === undefined ? canonical : `${who}/${where}`)
}

const distinct = (parts: readonly string[], most: number): string[] => [...new Set(parts)].slice(0, most)

const isPiece = (piece: string): boolean => piece.length >= SHORTEST

/** The host and whatever it stands under, down to two names: `a.b.example` is also found by `b.example`. */
const hostsOf = (host: string | null): string[] => {
  if (host === null) return []
  if (ip.test(host)) return [host]
  const labels = host.split('.')
  return labels.slice(0, Math.max(1, labels.length - 1)).map((_, from) => labels.slice(from).join('.'))
}

/**
 * The parts by which a canonical address is found again: its host and those above it, each step of its path, each value in
 * its query, the name of a user. Of a telephone number and of a text in which no address stands there are none: the register
 * is no file on persons.
 */
export const addressParts = (canonical: string): string[] => {
  const { kind, host } = readAddress(canonical)
  const names = namesIn({ canonical, kind })
  return distinct([...hostsOf(host), ...names.map(folded).filter(isPiece)], MOST_PARTS)
}

/** The parts that somebody who typed this means, all of which an address must have; none where no part was typed. */
export const partsTyped = (text: string): string[] => {
  const canonical = canonicalAddress(text)
  const { kind, host } = readAddress(canonical)
  const isPath = kind === 'other' && !/\s/.test(canonical)
  const names = isPath ? piecesOf(canonical) : namesIn({ canonical, kind })
  // Whoever leaves `www` away means the same place.
  const hosts = host === null ? [] : [host.replace(/^www\.(?=.+\.)/, '')]
  return distinct([...hosts, ...names.map(folded).filter(isPiece)], MOST_ASKED)
}

/** Whether what was typed names a place and nothing in it. */
export const isBareHost = (text: string): boolean => {
  const { kind, canonical } = readAddress(canonicalAddress(text))
  return kind !== 'mail' && namesIn({ canonical, kind }).every((name) => name === '')
}

/** The mark of a part: equal parts can be found again, none can be read from it. No part has the mark of an address. */
export const partBlindIndex = ({ keys }: Desk, part: string): Buffer =>
  blindIndex(keys.lookup.addressIndex, `part of an address\0${part}`)
