import { LANGUAGES, refang } from '@vigie/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeLetter, composeReminder } from './letter.ts'
import type { NoticeLetter } from './letter-content.ts'
import { LETTER } from './letter-fixtures.ts'
import { LETTER_TEXTS } from './letter-texts/sentences.ts'

const itemAt = (address: string, number = 1) => ({
  number,
  address,
  foundBy: 'agreement' as const,
  isSeen: true,
  observedAt: new Date('2026-11-20T14:05:00Z'),
})
const ADDRESS = 'https://host.example/a/path.html?q=a@b.example'
const letter: NoticeLetter = { ...LETTER, items: [itemAt(ADDRESS)] }

/** What a reader of the page reads, its title aside. */
const readableOf = (html: string): string =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** Words in their order, without marks of a list and lines under a heading: only the text needs those, and anybody may type them. */
const wordsOf = (text: string): string[] =>
  text.split(/\s+/).filter((word) => word !== '' && !/^(-+|\d\.)$/.test(word))

const tagsOf = (html: string): string[] => html.match(/<[^>]*>/g) ?? []

test.each(LANGUAGES)(
  'the first five lines of the %s letter say what, where, what we ask, by when and how to answer',
  (language) => {
    const { first, kinds, colon } = LETTER_TEXTS[language]
    const items = [itemAt(ADDRESS), itemAt('https://host.example/2', 2), itemAt('https://host.example/3', 3)]
    for (const { text } of [
      composeLetter({ ...letter, language, items }),
      composeReminder({ ...letter, language, items }, letter.date),
    ]) {
      const lines = text.split('\n')
      expect(lines[0]).toMatch(
        new RegExp(`^${first.what}${colon}${kinds.csam.name.replace(/[()]/g, '.')} .3 `),
      )
      expect(lines[1]).toContain(`${first.where}${colon}hxxps://host[.]example/a/path[.]html`)
      expect(lines[1]).toMatch(/ 2\b/)
      expect(lines[2]).toBe(`${first.ask}${colon}${first.decide}`)
      expect(lines[3]).toBe(`${first.when}${colon}${first.priority}`)
      expect(lines[4]).toBe(`${first.how}${colon}${first.reply}`)
      expect(lines[5]).toBe('')
    }
    const ordinary = composeLetter({ ...letter, language, trusted: false }).text.split('\n')
    expect(ordinary[3]).toBe(`${first.when}${colon}${first.undelayed}`)
    expect(refang(ordinary[1]?.slice(`${first.where}${colon}`.length) ?? '')).toBe(ADDRESS)
  },
)

test('the page of a letter says what its text says, word for word', () => {
  fc.assert(
    fc.property(
      fc.record({
        language: fc.constantFrom(...LANGUAGES),
        provider: fc.string({ unit: 'grapheme' }),
        explanation: fc.string({ unit: 'grapheme' }),
        address: fc.webUrl({ withQueryParameters: true }),
        trusted: fc.boolean(),
        notifierMode: fc.constantFrom('entity' as const, 'omitted' as const),
      }),
      ({ address, ...given }) => {
        const full = { ...letter, ...given, items: [{ ...itemAt(address), position: 'p. 3' }] }
        for (const { text, html } of [composeLetter(full), composeReminder(full, letter.date)]) {
          // A page joins blanks and drops signs that cannot be seen; the words stay the same.
          expect(wordsOf(readableOf(html))).toEqual(wordsOf(text))
        }
      },
    ),
    {
      numRuns: 25,
      examples: [
        [
          {
            language: 'nl',
            provider: '',
            explanation: '-',
            address: 'http://a.aa',
            trusted: false,
            notifierMode: 'entity',
          },
        ],
      ],
    },
  )
})

test('the one link of a letter is the page on which to answer, readable in both, and the fifth line gives it', () => {
  const answerLink = 'https://report.example/nl/answer/0123456789abcdef0123456789abcdef'
  for (const language of LANGUAGES) {
    const { text, html } = composeLetter({ ...letter, language, answerLink })
    expect(text.split('\n')[4]).toMatch(new RegExp(`^${LETTER_TEXTS[language].first.how}.*${answerLink}$`))
    const links = html.match(/<a [^>]*>[^<]*<\/a>/g)
    expect(new Set(links)).toEqual(new Set([`<a href="${answerLink}">${answerLink}</a>`]))
    expect(wordsOf(readableOf(html))).toEqual(wordsOf(text))
    const reminder = composeReminder({ ...letter, language, answerLink }, letter.date)
    expect(reminder.text.split('\n')[4]).toContain(answerLink)
  }
})

test('no word of a notice becomes a tag of its page, and nothing in it is a link or is fetched', () => {
  const shape = tagsOf(composeLetter(letter).html).join('')
  const markup = fc.oneof(
    fc.constantFrom(
      '<img src=x>',
      '"><a href="https://a.example">x</a>',
      '</pre><script>',
      '&lt;b&gt;',
      "'--><style>",
    ),
    fc.string(),
  )
  fc.assert(
    fc.property(markup, (word) => {
      const { html } = composeLetter({
        ...letter,
        provider: word,
        explanation: `x${word.replaceAll('\n', ' ')}`,
        goodFaithVersion: word,
        centre: { ...letter.centre, name: word || 'x', flaggerReference: word || 'x' },
        legalGrounds: letter.legalGrounds.map((ground) => ({ ...ground, title: word, article: word })),
        items: [
          { ...itemAt(`https://a.example/${word}`), objectId: word, position: word, hashes: { a: word } },
        ],
      })
      const body = html.slice(html.indexOf('<body>'))
      const allowed = tagsOf(shape).map((tag) => tag.replace(/ .*/, '>'))
      expect(tagsOf(body).filter((tag) => !allowed.includes(tag.replace(/ .*/, '>')))).toEqual([])
      const tags = tagsOf(html).join('\n')
      expect(tags).not.toMatch(/<(a|img|script|link|iframe|form)\b|\b(href|src|on\w+)=|https?:/)
      expect(html.slice(0, html.indexOf('<body>'))).not.toMatch(/url\(|@import|https?:/)
    }),
    { numRuns: 100 },
  )
})
