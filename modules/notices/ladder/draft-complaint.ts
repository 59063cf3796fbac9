import type { Desk } from '@vigie/platform/operation'
import { toWrittenLetter } from '../compose.ts'
import type { Decision } from '../decisions.ts'
import { textsOf } from '../letter-content.ts'
import { assessedLines, groundLine } from '../letter-pieces.ts'
import { fill } from '../letter-texts/places.ts'
import type { LetterTexts } from '../letter-texts/shape.ts'
import type { NoticeView } from '../notice.ts'
import { longDate } from '../plain-lines.ts'
import { alike, numbersOf, saidOf } from './alike.ts'

const disagreement = (action: Decision | null): keyof LetterTexts['complaint']['disagree'] => {
  if (action === null) return 'silent'
  if (action === 'refused-lawful') return 'lawful'
  if (action === 'refused-insufficient') return 'insufficient'
  return action === 'partial' ? 'partial' : 'restricted'
}

/**
 * The reasons of a complaint about these items, from what is known: what they decided and when, why we do not agree, how it was
 * assessed, and which provisions say so. In the language of the notice, in the version of our texts that it was written in.
 */
export const draftComplaint = async (
  desk: Desk,
  notice: NoticeView,
  items: readonly string[],
): Promise<string> => {
  const chosen = notice.items.filter(({ id }) => items.includes(id))
  const letter = await toWrittenLetter(desk, notice)
  const texts = textsOf(letter)
  const { complaint } = texts
  const numbers = chosen.map(({ number }) => number)
  const about = { ...letter, items: letter.items.filter(({ number }) => numbers.includes(number)) }
  return [
    ...alike(chosen).flatMap(({ action, at, items: same }) => [
      at === null || action === null
        ? fill(complaint.silent, { items: numbersOf(same), date: longDate(desk.now, notice.language) })
        : fill(complaint.decided, {
            items: numbersOf(same),
            date: longDate(at, notice.language),
            said: saidOf(notice.language, action),
          }),
      fill(complaint.disagree[disagreement(action)], { kind: texts.kinds[notice.kind].name }),
    ]),
    ...assessedLines(about),
    [complaint.provisions, ...notice.legalGrounds.map((ground) => `- ${groundLine(ground, texts)}`)].join(
      '\n',
    ),
  ].join('\n\n')
}
