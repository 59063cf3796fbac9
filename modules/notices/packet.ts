import { earlierLines } from './earlier/earlier-lines.ts'
import { readLetter } from './letter.ts'
import { insistItMayLeave, type NoticeLetter, textsOf } from './letter-content.ts'
import { assessedLines, groundLine } from './letter-pieces.ts'
import { inUtc, oneLine, shareable } from './plain-lines.ts'

/** The fields of a packet, in the order in which platforms' own forms ask for them. */
export const PACKET_FIELDS = [
  'reference',
  'subject',
  'kind',
  'explanation',
  'legalGrounds',
  // Exact, because a machine reads them: the screen shows this field only after a deliberate click, and only copies it.
  'exactAddresses',
  'objects',
  'observed',
  'hashes',
  'notifierName',
  'notifierMailbox',
  'flaggerReference',
  'awardingCoordinator',
  'goodFaith',
] as const
export type PacketField = (typeof PACKET_FIELDS)[number]

const perItem = (
  letter: NoticeLetter,
  say: (item: NoticeLetter['items'][number]) => string | undefined,
): string =>
  letter.items
    .flatMap((item) => {
      const said = say(item)
      return said === undefined || said === '' ? [] : [`${item.number}: ${oneLine(said)}`]
    })
    .join('\n')

export interface PacketPiece {
  readonly field: PacketField
  readonly text: string
}

/** The same notice in pieces, to paste into a platform's own form. Fields that have nothing to say are left out. */
export const composeFormPacket = (letter: NoticeLetter): PacketPiece[] => {
  insistItMayLeave(letter)
  return readFormPacket(letter)
}

/** The pieces, to be read: also of a notice that may not leave any more. */
export const readFormPacket = (letter: NoticeLetter): PacketPiece[] => {
  const texts = textsOf(letter)
  const named = letter.notifierMode === 'entity'
  const marked = named && letter.trusted
  const explanation = [
    letter.trusted ? texts.trusted : texts.ordinary,
    texts.kinds[letter.kind].why,
    ...assessedLines(letter),
    ...earlierLines(letter),
    shareable(letter.explanation),
    ...(named ? [] : [texts.notifier.omitted]),
  ]
  const contents: Readonly<Record<PacketField, string>> = {
    reference: letter.reference,
    subject: readLetter(letter).subject,
    kind: texts.kinds[letter.kind].name,
    explanation: explanation.filter((part) => part !== '').join('\n\n'),
    legalGrounds: letter.legalGrounds.map((ground) => groundLine(ground, texts)).join('\n'),
    exactAddresses: letter.items.map((item) => oneLine(item.address)).join('\n'),
    objects: perItem(letter, (item) => [item.objectId, item.position].filter(Boolean).join(', ')),
    observed: perItem(letter, (item) => (item.isSeen ? inUtc(item.observedAt) : undefined)),
    hashes: perItem(letter, (item) =>
      Object.entries(item.hashes ?? {})
        .map(([name, value]) => `${name} ${value}`)
        .join(', '),
    ),
    notifierName: named ? oneLine(letter.centre.name) : '',
    notifierMailbox: named ? letter.centre.mailbox : '',
    flaggerReference: marked ? (letter.centre.flaggerReference ?? '') : '',
    awardingCoordinator: marked ? (letter.centre.awardingCoordinator ?? '') : '',
    goodFaith: `${texts.goodFaith} (${texts.textVersion}${texts.colon}${oneLine(letter.goodFaithVersion)})`,
  }
  return PACKET_FIELDS.map((field) => ({ field, text: contents[field] })).filter(({ text }) => text !== '')
}
