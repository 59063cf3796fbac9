import { DECISION_WORDS, isKeptOnline, isSpoken } from '../decisions.ts'
import { type NoticeLetter, textsOf } from '../letter-content.ts'
import { fill } from '../letter-texts/places.ts'
import { longDate, oneLine } from '../plain-lines.ts'

type Cited = Pick<NoticeLetter, 'items' | 'language' | 'texts' | 'isOutsideAct'>

/**
 * That the provider was told before, in a sentence for the items of which it is the same. No line of it reads as an answer when it is
 * quoted: what was decided stands in the middle of a sentence.
 */
export const earlierLines = (letter: Cited): string[] => {
  const { earlier: texts, item: itemWord } = textsOf(letter)
  const { items, language } = letter
  const day = (at: Date): string => longDate(at, language)
  const cited = items.flatMap(({ number, earlier }) => (earlier === undefined ? [] : [{ number, earlier }]))
  const groups = Map.groupBy(cited, ({ earlier: { reference, decided } }) =>
    decided === null ? reference : `${reference} ${decided.action} ${decided.at.toISOString().slice(0, 10)}`,
  )
  return [...groups.values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const { reference, sentAt, decided } = first.earlier
    const numbers = same.map(({ number }) => number).join(', ')
    const which = same.length === items.length ? '' : ` (${itemWord} ${numbers})`
    const said = decided !== null && isSpoken(decided.action) ? decided : null
    return [
      [
        fill(texts.notified, { date: day(sentAt), reference: `${oneLine(reference)}${which}` }),
        said === null || !isSpoken(said.action)
          ? texts.silent
          : fill(texts.decided, { date: day(said.at), said: DECISION_WORDS[language][said.action][0] }),
        ...(said === null || isKeptOnline(said.action) ? [] : [texts.again]),
      ].join(' '),
    ]
  })
}
