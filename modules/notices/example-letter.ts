import { DESIGNATED_KINDS, type DesignatedKind } from '@vigie/intake/report-kind'
import type { Language } from '@vigie/kernel'
import { DECISIONS } from './decisions.ts'
import { composeReminder, readLetter, type WrittenLetter } from './letter.ts'
import type { NoticeLetter } from './letter-content.ts'
import { type LetterSentences, textsIn } from './letter-texts/sentences.ts'
import { readReply } from './read-reply.ts'
import { toldBefore } from './told-before.ts'

const SEEN = new Date('2026-03-02T09:30:00Z')

const example = (sentences: LetterSentences, language: Language, kind: DesignatedKind): NoticeLetter => {
  const texts = textsIn(sentences, language)
  return {
    reference: 'VIG-2026-000000',
    language,
    provider: 'Examplegram',
    centre: {
      name: 'Safer Internet Centre Example',
      mailbox: 'notices@centre.example',
      domain: 'centre.example',
      state: 'active',
      since: '2025-12-22',
      kinds: DESIGNATED_KINDS,
      flaggerReference: 'TF-EX-1',
      awardedOn: '2025-12-22',
      awardedArea: 'minors',
      awardingCoordinator: 'Coordinator Example',
    },
    notifierMode: 'entity',
    kind,
    trusted: true,
    explanation: toldBefore(texts, language, {
      on: '2026-03-02',
      when: 'week',
      number: 'EX-1',
      answer: 'no-answer',
    }),
    legalGrounds: [
      { country: 'EX', instrument: 'Example', article: '1', title: 'Example', directiveArticle: 5 },
    ],
    items: [1, 2].map((number) => ({
      number,
      address: `https://host.example/item/${number}`,
      foundBy: 'agreement',
      isSeen: true,
      observedAt: SEEN,
      earlier: {
        reference: 'VIG-2026-000001',
        sentAt: SEEN,
        decided: { action: 'removed', at: SEEN },
        remote: null,
      },
    })),
    goodFaithVersion: '1',
    date: SEEN,
    answerLink: null,
    texts,
  }
}

export const EXAMPLES = ['trusted', 'ordinary', 'outside', 'reminder'] as const

/** What our letters would say in these words, of a made-up notice. Nothing of it can be sent. */
export const exampleLetters = (
  sentences: LetterSentences,
  language: Language,
  kind: DesignatedKind,
): Readonly<Record<(typeof EXAMPLES)[number], WrittenLetter>> => {
  const letter = example(sentences, language, kind)
  return {
    trusted: readLetter(letter),
    ordinary: readLetter({ ...letter, trusted: false }),
    outside: readLetter({ ...letter, trusted: false, isOutsideAct: true }),
    reminder: composeReminder(letter, SEEN),
  }
}

/** The kind of which a sentence speaks; images of abuse for one that every letter has. */
export const kindIn = (sentence: string): DesignatedKind =>
  DESIGNATED_KINDS.find((kind) => sentence.startsWith(`kinds.${kind}.`)) ?? 'csam'

/** Whether a provider that quotes such a letter would seem to decide or to confirm something. */
export const readsAsAnswer = (
  sentences: LetterSentences,
  language: Language,
  kind: DesignatedKind,
): boolean =>
  Object.values(exampleLetters(sentences, language, kind)).some(({ text, subject }) => {
    const [first = ''] = text.split('\n\n')
    const [whole, head] = [text, first].map((one) => readReply(one, subject, DECISIONS))
    return whole?.acknowledgement || (whole?.lines.length ?? 0) > 0 || (head?.unread.length ?? 0) > 0
  })
