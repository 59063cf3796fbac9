import { earlierLines } from '../earlier/earlier-lines.ts'
import type { NoticeLetter } from '../letter-content.ts'
import { textsOf } from '../letter-content.ts'
import { assessedLines, groundLine } from '../letter-pieces.ts'
import { oneLine, shareable } from '../plain-lines.ts'
import type { Piece } from './adapter.ts'

/** By what a report is known as ours wherever only its words are shown. */
export const markOf = (letter: Pick<NoticeLetter, 'reference'>, part: number): string =>
  `${letter.reference}/${part}`

/** So much of it gives way where a platform takes few words, the last first. What Art. 16(2) asks for never does. */
const GIVES_WAY = ['answerLink', 'standing', 'assessment'] as const satisfies readonly Piece[]

interface Said {
  /** Null for what is never left out. */
  readonly piece: Piece | null
  readonly line: string
}

const linesOf = (
  letter: NoticeLetter,
  part: { readonly number: number; readonly items: readonly number[] },
): readonly Said[] => {
  const texts = textsOf(letter)
  const named = letter.notifierMode === 'entity'
  const items = letter.items.filter(({ number }) => part.items.includes(number))
  const { name, mailbox, flaggerReference, awardingCoordinator } = letter.centre
  const mark = letter.trusted ? [flaggerReference, awardingCoordinator] : []
  const notifier = [name, mailbox, ...mark].flatMap((one) => (one === null ? [] : [oneLine(one)])).join(', ')
  const perItem = (say: (item: (typeof items)[number]) => string): string =>
    items
      .flatMap((item) => {
        const said = say(item)
        return said === '' ? [] : [`${texts.item} ${item.number}${texts.colon}${said}`]
      })
      .join('\n')
  const objects = perItem(({ objectId, position }) =>
    [objectId, position].flatMap((one) => (one ? [oneLine(one)] : [])).join(', '),
  )
  const hashes = perItem(({ hashes: known }) =>
    Object.entries(known ?? {})
      .map(([algorithm, value]) => `${oneLine(algorithm)} ${oneLine(value)}`)
      .join(', '),
  )
  const subject = letter.trusted ? texts.subject.trusted : texts.subject.ordinary
  const { name: kind, why } = texts.kinds[letter.kind]
  const link = letter.answerLink
  return [
    { piece: null, line: `${subject}. ${texts.reference}${texts.colon}${markOf(letter, part.number)}` },
    { piece: null, line: `${kind}. ${why}` },
    { piece: null, line: letter.legalGrounds.map((ground) => groundLine(ground, texts)).join('; ') },
    { piece: 'standing', line: letter.trusted ? texts.trusted : texts.ordinary },
    { piece: 'explanation', line: shareable(letter.explanation) },
    {
      piece: 'assessment',
      line: [...assessedLines(letter), ...earlierLines({ ...letter, items })].join(' '),
    },
    { piece: 'objects', line: objects },
    { piece: 'hashes', line: hashes },
    { piece: 'notifier', line: named ? notifier : texts.notifier.omitted },
    { piece: 'goodFaith', line: texts.goodFaith },
    { piece: 'answerLink', line: link === null ? '' : `${texts.first.how}${texts.colon}${link}` },
  ]
}

/** The words of one report, within what a platform takes; null where what has to be said does not fit. */
export const reportText = (
  letter: NoticeLetter,
  part: { readonly number: number; readonly items: readonly number[] },
  { says, characters }: { readonly says: readonly Piece[]; readonly characters: number },
): string | null => {
  const lines = linesOf(letter, part).filter(
    ({ piece, line }) => line !== '' && (piece === null || says.includes(piece)),
  )
  for (let kept = GIVES_WAY.length; kept >= 0; kept--) {
    const dropped: readonly Piece[] = GIVES_WAY.slice(kept)
    const text = lines
      .flatMap(({ piece, line }) => (piece !== null && dropped.includes(piece) ? [] : [line]))
      .join('\n')
    if ([...text].length <= characters) return text
  }
  return null
}
