import type { Language } from '@vigie/kernel'
import { dayInWords, valueText, wordsOf } from '@vigie/locales'
import type { Described, SubjectKind } from '@vigie/platform/house'
import type { Desk } from '@vigie/platform/operation'
import { z } from 'zod'
import { selectDecisionsOfContent } from './decision-rows.ts'
import { getDecision } from './get-decision.ts'

/** These books hold nobody's language: who asks, asks in that of the desk. */
const LANGUAGE: Language = 'en'

/** All that is held about whoever put something on the service: what was decided, why, and what they complained with. */
const describe = async (desk: Desk, id: string): Promise<Described> => {
  const words = wordsOf(LANGUAGE)
  const decision = await getDecision(desk, id)
  const own = decision.complaints.filter(({ complainant }) => complainant === 'uploader')
  const facts = decision.statements.at(-1)?.body.decision_facts
  return {
    tables: [
      {
        title: words('privacy.answer.held'),
        header: [words('privacy.answer.held.what'), words('privacy.answer.held.says')],
        lines: [
          [words('moderation.fields.content'), decision.content ?? ''],
          [words('moderation.pages.decision'), valueText(words, 'moderation', 'action', decision.action)],
          [words('moderation.pages.when'), dayInWords(words, decision.decidedAt.toISOString().slice(0, 10))],
          [words('moderation.fields.explanation'), decision.explanation],
          ...(facts === undefined ? [] : [[words('moderation.pages.reasons'), facts]]),
          ...own.map((one) => [words('moderation.pages.complaint'), one.words]),
        ],
      },
    ],
    besides: words('moderation.answer.besides'),
    purposes: words('moderation.answer.purposes'),
    keeping: { kind: 'decision' },
    recipients: words('moderation.answer.recipients'),
    source: words('moderation.answer.source'),
    leftOut: words('moderation.answer.left-out'),
  }
}

/**
 * Whoever put something on the service. The books hold no name of theirs: the platform says which content was theirs, and
 * whoever asks shows who they are.
 */
const UPLOADER: SubjectKind = {
  kind: 'decision',
  ways: [
    {
      field: 'content',
      by: 'name',
      input: z.string().trim().max(200),
      find: async (_before, content) => (desk) => selectDecisionsOfContent(desk.db, content),
    },
  ],
  language: async () => LANGUAGE,
  describe,
  erased: { as: 'decision', told: (language) => wordsOf(language)('moderation.answer.granted.erasure') },
}

export const SUBJECTS: readonly SubjectKind[] = [UPLOADER]
