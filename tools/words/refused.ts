/**
 * Words that the code's English had drifted into, each with the standard one. They are refused in names, comments, texts,
 * documents and commit titles; the field's own metaphors (house, books, desk, fact, seat, keeper) stand in the glossary.
 */
export const REFUSED: Readonly<Record<string, string>> = {
  'box boxes': 'sealed value',
  'lay lays laid laying': 'create, open, make, put',
  'fell fallen': 'lapsed',
  'whisper whispers whispered': 'notify, encrypt',
  'overhear overhears overheard': 'subscribe, decrypt',
  grave: 'sensitive act',
  'knock knocks knocked knocker knockers': 'request, requester, try',
  'mend mends mended mending': 'repair, correct',
  'crowd crowds crowded sheaf sheaves ball balls': 'cluster',
}

/** Refused only as a part of a longer name: alone the word is ordinary English. */
export const REFUSED_IN_NAMES: Readonly<Record<string, string>> = { 'fall falls falling': 'lapse' }

/** Refused as they stand, whatever is around. */
export const REFUSED_PHRASES: Readonly<Record<string, string>> = {
  'turn the glass': 'rotate the key',
  'let fall': 'let lapse',
}

/** What people read says e-mail; a server and a list of addresses keep the name that everybody knows them by. */
export const MAIL =
  /(?<![-\w])mail(?:s|ed|ing)?\b(?![- ](?:servers?\b|catchers?\b|lists?\b|transport\b))(?!\.\w|[-/@\w])/gi

/** Where a refused word is an ordinary one: these words are taken out of a line before it is read. */
export const ORDINARY: readonly RegExp[] = [
  /\bbox-(?:sizing|shadow)\b|\bborder-box\b|\bviewBox\b/g,
  // As the law and the classification of acts say it: the weight of what is shown, not of what somebody does at the desk.
  /\bhow grave (?:it|the act shown) is\b|\bas grave as\b|\bGRAVE_ACTS\b/gi,
]

/** Files in which a word means something else, with what it means there. */
export const ELSEWHERE: readonly {
  readonly files: RegExp
  readonly word: RegExp
  readonly because: string
}[] = [
  {
    files: /^(?:packages|bench)\/pdq\//,
    word: /box/i,
    because: 'the box filter of PDQ, by the name that it was published under',
  },
]

/** Not English, or not ours: lists of words, other languages, vectors and what is generated. */
export const UNREAD =
  /^(?:locales\/(?:nl|fr|de)\/|platform\/receipt\/receipt-words\/|modules\/intake\/top-level-names\.ts$|tools\/words\/|tests\/house\/plain-words\.test\.ts$|docs\/pictures\/|tests\/reference\/|package-lock\.json$|LICENSE$)|\.generated\.ts$|\.(?:csv|png|bin|wasm|woff2|pdf|gz)$/
