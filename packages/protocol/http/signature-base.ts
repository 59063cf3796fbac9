import type { RequestMessage } from './signed-message.ts'
import { type InnerList, type Item, writeInnerList, writeItem } from './structured-fields.ts'

const FIELD_NAME = /^[a-z0-9!#$%&'*+.^_`|~-]+$/
const FIELD_VALUE = /^[\t\x20-\x7e]*$/

/** The URL as it is signed: without its fragment, as a URL parser writes it. */
export const targetOf = (url: string): URL => {
  const target = new URL(url)
  target.hash = ''
  return target
}

/** Components that are drawn from the request line (RFC 9421, 2.2). */
const DERIVED: Readonly<Record<string, (message: RequestMessage) => string>> = {
  '@method': ({ method }) => method,
  '@target-uri': ({ url }) => targetOf(url).href,
  '@authority': ({ url }) => targetOf(url).host,
  '@scheme': ({ url }) => targetOf(url).protocol.slice(0, -1),
  '@request-target': ({ url }) => `${targetOf(url).pathname}${targetOf(url).search}`,
  '@path': ({ url }) => targetOf(url).pathname,
  '@query': ({ url }) => targetOf(url).search || '?',
}

/** The name of a component that a signature may cover here; null for parameters and sorts of components that are not known. */
export const nameOf = ({ item, parameters }: Item): string | null => {
  if (item.sort !== 'string' || parameters.length > 0) return null
  return Object.hasOwn(DERIVED, item.text) || FIELD_NAME.test(item.text) ? item.text : null
}

const valueIn = (message: RequestMessage, name: string): string | null => {
  const derived = Object.hasOwn(DERIVED, name) ? DERIVED[name] : undefined
  if (derived) return derived(message)
  const value = message.headers.get(name)?.trim() ?? null
  return value !== null && FIELD_VALUE.test(value) ? value : null
}

/**
 * The text that is signed (RFC 9421, 2.5); null where the message lacks a component, one is covered twice, or one is of a sort
 * that is not known here.
 */
export const signatureBase = (message: RequestMessage, input: InnerList): string | null => {
  const lines: string[] = []
  const seen = new Set<string>()
  for (const component of input.list) {
    const name = nameOf(component)
    const value = name === null ? null : valueIn(message, name)
    if (name === null || value === null || seen.has(name)) return null
    seen.add(name)
    lines.push(`${writeItem(component)}: ${value}`)
  }
  return [...lines, `"@signature-params": ${writeInnerList(input)}`].join('\n')
}
