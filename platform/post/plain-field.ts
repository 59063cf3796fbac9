import { PostFailure } from './post-failure.ts'

const ADDRESS = /^[^\s<>()[\]\\,;:@"]{1,64}@[^\s<>()[\]\\,;:@"]{1,255}$/u
const NAMED_ADDRESS = /^([^<>]*)<([^<>]+)>$/u
const MESSAGE_ID = /^<[^\s<>]{1,900}>$/u
const HEADER_NAME = /^[A-Za-z0-9-]{1,60}$/u
const MEDIA_TYPE = /^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+(; ?charset=[a-z0-9-]+)?$/iu

const refuse = (field: string, why: string): PostFailure =>
  new PostFailure('permanent', 'refused-field', `${field}: ${why}`)

const isControl = (character: string): boolean => {
  const point = character.codePointAt(0) ?? 0
  return point < 0x20 || (point >= 0x7f && point < 0xa0) || point === 0x2028 || point === 0x2029
}

/** One line of plain characters: with a line break in it, a field could write headers of its own. */
export const plainLine = (field: string, value: string, longest = 900): string => {
  if ([...value].some(isControl)) throw refuse(field, 'holds a control character')
  if (value.length > longest) throw refuse(field, 'is too long')
  return value
}

const matching = (pattern: RegExp, why: string) => (field: string, value: string) => {
  if (!pattern.test(plainLine(field, value))) throw refuse(field, why)
  return value
}

/** Exactly one address, without a display name: one letter goes to one mailbox. */
export const plainAddress = matching(ADDRESS, 'is not one plain address')
export const plainMessageId = matching(MESSAGE_ID, 'is not a message id in angle brackets')
export const plainMediaType = matching(MEDIA_TYPE, 'is not a media type')

/** `Name <address>` or a bare address. */
export const namedAddress = (field: string, value: string): { name: string; address: string } => {
  const named = NAMED_ADDRESS.exec(plainLine(field, value))
  if (!named) return { name: '', address: plainAddress(field, value) }
  return { name: (named[1] ?? '').trim(), address: plainAddress(field, named[2] ?? '') }
}

// What the envelope and the body need is set by `send` alone; an extra header may not set it again.
const OWN_HEADERS =
  /^(from|sender|to|cc|bcc|reply-to|subject|date|message-id|in-reply-to|references|mime-.*|content-.*)$/i

export const plainHeaders = (headers: Readonly<Record<string, string>>): Record<string, string> => {
  for (const [name, value] of Object.entries(headers)) {
    if (!HEADER_NAME.test(name) || OWN_HEADERS.test(name))
      throw refuse('headers', 'holds a name it may not set')
    plainLine(name, value)
  }
  return { ...headers }
}
