import fc from 'fast-check'

/** What a look at one form of export found: texts that came alive, and texts that came back otherwise. */
export interface Seen {
  live: number
  changed: number
  readonly examples: string[]
}

export const nothingSeen = (): Seen => ({ live: 0, changed: 0, examples: [] })

const MOST_EXAMPLES = 3

export const note = (seen: Seen, what: 'live' | 'changed', example: string): void => {
  seen[what]++
  if (seen.examples.length < MOST_EXAMPLES) seen.examples.push(example.slice(0, 200))
}

/** Beginnings that make programs act: of spreadsheets, browsers, mail programs and typesetters. */
const STARTS = [
  '=1+1',
  'B;=1+1;y',
  'a,b;-2',
  'x;"=1+1"',
  'x\t@y',
  '=HYPERLINK("https://a.example";"x")',
  "=cmd|'/c x'!A1",
  '+1-1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  "'=1",
  "''+1",
  '\u0000=1',
  '＝1',
  '<script>alive()</script>',
  '"><img src=x onerror=alive()>',
  "'-alive()-'",
  '</textarea><script>alive()</script>',
  '</title><svg onload=alive()>',
  'javascript:alive()',
  '{{7*7}}',
  '$' + '{alive()}',

  '&lt;b&gt;',
  '&#x3c;script&#x3e;',
  '\r\nBcc: somebody@else.example',
  '\nContent-Type: text/html\n\n<b>',
  'name\u0000.exe',
  '"; filename="evil.html',
  '#read("/etc/passwd")',
  '$ x $ *b* _i_ `r` @ref <l>',
  '_x0041_',
  '__proto__',
  'constructor',
  '<?xml version="1.0"?><!DOCTYPE x>',
  ']]>',
  '<!--',
  '-->',
  '=?utf-8?q?=41?=',
  '\u202Etxt.exe',
  '\u200b',
  '\ufeff',
  'null',
  '1e999',
  '0123',
  '٣',
  '👩‍👧',
  'Größe ça één',
  '.',
  '..\r\n.\r\n',
] as const

const text = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(...STARTS), fc.string({ unit: 'grapheme', maxLength: 12 })),
  },
  { weight: 2, arbitrary: fc.tuple(fc.string({ maxLength: 6 }), fc.constantFrom(...STARTS)) },
  { weight: 2, arbitrary: fc.tuple(fc.string({ unit: 'binary', maxLength: 24 }), fc.constant('')) },
)

/** So many texts, hostile and odd ones, new ones each time; empty ones are left out. */
export const strings = (count: number): string[] =>
  fc
    .sample(text, { numRuns: count * 2 })
    .map((parts) => parts.join(''))
    .filter((one) => one !== '')
    .slice(0, count)

export const inBatches = (all: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, batch) =>
    all.slice(batch * size, (batch + 1) * size),
  )
