import { Misuse } from '../command.ts'

/** The origin of an address that somebody typed. */
export const originOf = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new Misuse(`${text} is not an address that begins with https://`)
  return url.origin
}
