import { LANGUAGES } from '@vigie/kernel'

const STARTS = new RegExp(`^/(${LANGUAGES.join('|')})(/|\\?|$)`)
const NEVER = /[\\\s\p{Cc}]|\/\//u

/** A path of ours to go back to, as a hidden field or an address says it; anything else is nowhere. */
export const safeBack = (text: string | undefined): string | null => {
  if (text === undefined || text.length > 500 || NEVER.test(text) || !STARTS.test(text)) return null
  const base = 'http://console.example'
  if (!URL.canParse(text, base)) return null
  const url = new URL(text, base)
  return url.origin === base ? url.pathname + url.search : null
}

/** The same path with one more word in its query. */
export const withWord = (path: string, name: string, word: string): string => {
  const url = new URL(path, 'http://console.example')
  url.searchParams.set(name, word)
  return url.pathname + url.search
}
