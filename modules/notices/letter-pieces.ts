import { defang } from '@vigie/kernel'
import type { LetterPart, LetterRow } from '@vigie/platform/post'
import { DECISION_WORDS, DECISIONS, GROUND_WORDS, isSpoken } from './decisions.ts'
import { FOUND_BY } from './found-by.ts'
import { type LegalGround, type NoticeLetter, type NoticeLetterItem, textsOf } from './letter-content.ts'
import { fill } from './letter-texts/places.ts'
import type { LetterTexts } from './letter-texts/shape.ts'
import { inUtc, longDate, oneLine } from './plain-lines.ts'

export const groundLine = (ground: LegalGround, texts: LetterTexts): string =>
  // A number that nobody confirmed is not given: the code and the title say it without a mistake.
  oneLine(
    ground.article === ''
      ? `${ground.country}: ${ground.instrument} (${ground.title})`
      : `${ground.country}: ${ground.instrument}, ${texts.article} ${ground.article} (${ground.title})`,
  )

/** The line on which a provider answers for one item. Left empty, so that quoting our letter decides nothing. */
export const answerLine = (reference: string, number: number): string => `${reference}/${number}:`

export const wordsPart = (words: string): LetterPart => ({ sort: 'words', words })
const rowsPart = (rows: readonly LetterRow[]): LetterPart => ({ sort: 'rows', rows })
export const headingPart = (words: string): LetterPart => ({ sort: 'heading', words })

/** The first five lines, for somebody with ten minutes: what, where, what we ask, by when, how to answer. */
export const summaryOf = (letter: NoticeLetter, texts: LetterTexts): LetterPart => {
  const { first, colon } = texts
  const n = letter.items.length
  const address = defang(oneLine(letter.items[0]?.address ?? ''))
  const rows = [
    [
      first.what,
      fill(n === 1 ? first.countedOne : first.counted, { kind: texts.kinds[letter.kind].name, n }),
    ],
    [first.where, n <= 1 ? address : fill(first.andMore, { address, n: n - 1 })],
    [first.ask, first.decide],
    [first.when, letter.trusted ? first.priority : first.undelayed],
  ] as const
  const link = letter.answerLink
  return {
    sort: 'rows',
    rows: [
      ...rows.map(([label, value]) => ({ label: `${label}${colon}`, value })),
      {
        label: `${first.how}${colon}`,
        ...(link === null ? { value: first.reply } : { value: first.replyOrPress, link }),
      },
    ],
  }
}

export const headOf = (letter: NoticeLetter, texts: LetterTexts): LetterPart => ({
  sort: 'rows',
  rows: [
    { label: `${texts.to}${texts.colon}`, value: oneLine(letter.provider) },
    ...(letter.service === undefined
      ? []
      : [{ label: `${texts.service}${texts.colon}`, value: oneLine(letter.service) }]),
    { label: `${texts.date}${texts.colon}`, value: longDate(letter.date, letter.language) },
    { label: `${texts.reference}${texts.colon}`, value: letter.reference },
  ],
})

export const itemOf = (item: NoticeLetterItem, texts: LetterTexts): LetterPart => {
  const row = (label: string, value: string | undefined): LetterRow[] =>
    value === undefined ? [] : [{ label: `${label}${texts.colon}`, value }]
  const shown = (typed: string | undefined) => (typed === undefined ? undefined : defang(oneLine(typed)))
  return {
    sort: 'rows',
    title: `${texts.item} ${item.number}`,
    rows: [
      ...row(texts.address, shown(item.address)),
      ...row(texts.object, shown(item.objectId)),
      ...row(texts.position, shown(item.position)),
      ...row(item.isSeen ? texts.observed : texts.recognised, inUtc(item.observedAt)),
      ...Object.entries(item.hashes ?? {}).flatMap(([name, value]) =>
        row(`${texts.hash} (${oneLine(name)})`, oneLine(value)),
      ),
    ],
  }
}

/** How the items were found, in one sentence where it is the same for all of them. */
export const assessedLines = (
  letter: Pick<NoticeLetter, 'items' | 'language' | 'texts' | 'isOutsideAct'>,
): string[] => {
  const { items } = letter
  const texts = textsOf(letter)
  const ways = FOUND_BY.filter((way) => items.some(({ foundBy }) => foundBy === way))
  return ways.map((way) => {
    const numbers = items.filter(({ foundBy }) => foundBy === way).map(({ number }) => number)
    const which = ways.length === 1 ? '' : `${texts.item} ${numbers.join(', ')}${texts.colon}`
    return `${which}${texts.assessed[way]}`
  })
}

/** Who notifies, or why that is left out. */
export const notifierPart = (letter: NoticeLetter, { notifier, colon }: LetterTexts): LetterPart => {
  if (letter.notifierMode === 'omitted') return wordsPart(notifier.omitted)
  const { name, mailbox, flaggerReference, awardingCoordinator } = letter.centre
  const mark = letter.trusted
    ? [
        [notifier.flagger, flaggerReference],
        [notifier.awardedBy, awardingCoordinator],
      ]
    : []
  const rows = [[notifier.name, name], [notifier.mailbox, mailbox], ...mark].flatMap(([what, value]) =>
    value ? [{ label: `${what}${colon}`, value: oneLine(value) }] : [],
  )
  return { sort: 'rows', rows }
}

export const answerParts = (letter: NoticeLetter, texts: LetterTexts): LetterPart[] => {
  const ground = GROUND_WORDS[letter.language]
  return [
    ...(letter.answerLink === null
      ? []
      : [
          rowsPart([{ label: '', value: texts.answer.press, link: letter.answerLink }]),
          wordsPart(`${texts.answer.alone} ${texts.answer.orReply}`),
        ]),
    wordsPart(texts.answer.how),
    { sort: 'exact', lines: letter.items.map((item) => answerLine(letter.reference, item.number)) },
    {
      sort: 'list',
      title: texts.answer.words,
      marks: 'none',
      entries: DECISIONS.filter(isSpoken).map((decision) => DECISION_WORDS[letter.language][decision][0]),
    },
    wordsPart(fill(texts.answer.ground, { law: ground.law[0], terms: ground.terms[0] })),
  ]
}

export const closingParts = (letter: NoticeLetter, texts: LetterTexts): LetterPart[] =>
  [texts.closing, ...(letter.notifierMode === 'omitted' ? [] : [oneLine(letter.centre.name)])].map(wordsPart)
