const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

const decodeEntity = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole
  const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return point > 0x1f && point <= 0x10ffff ? String.fromCodePoint(point) : ' '
}

const BREAKS = /^\/?(br|p|div|tr|li|ul|ol|table|h[1-6]|hr|pre|blockquote)$/
const UNSEEN = /^(script|style|head|title|template)$/
/** By what mail programs mark the part of a page that is an older mail; a rule, so that readers of text see it end. */
const OLDER_MAIL =
  /["'\s_](gmail_quote|yahoo_quoted|moz-cite-prefix|appendonsend|divRplyFwdMsg|protonmail_quote|tutanota_quote|zmail_extra|OLK_SRC_BODY_SECTION|freshdesk_quote|ms-outlook-mobile-reference-message|mail-quote)/i
const RULE = '\n-----\n'

/**
 * The words of a mail that came as HTML alone. Nothing is interpreted: tags fall away, breaks stay, and what
 * stands in a `blockquote` is marked as quoted, so that our own words are not read as an answer.
 */
export const htmlToText = (html: string): string => {
  let text = ''
  let depth = 0
  let unseen = ''
  for (const piece of html.replace(/\s+/g, ' ').split(/(?=<)/)) {
    const end = piece.startsWith('<') ? piece.indexOf('>') : -1
    const tag = end > 0 ? (/^<(\/?[a-z0-9]+)/i.exec(piece)?.[1]?.toLowerCase() ?? '') : ''
    if (unseen === '' && UNSEEN.test(tag)) unseen = tag
    else if (tag === `/${unseen}`) unseen = ''
    if (tag === 'blockquote') depth += 1
    if (tag === '/blockquote') depth = Math.max(0, depth - 1)
    if (tag === 'hr' || (end > 0 && OLDER_MAIL.test(piece.slice(0, Math.min(end, 500))))) text += RULE
    if (BREAKS.test(tag)) text += `\n${'> '.repeat(Math.min(depth, 5))}`
    if (unseen === '') text += piece.slice(end + 1)
  }
  return text
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, decodeEntity)
    .replace(/(?<![ \t])[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
