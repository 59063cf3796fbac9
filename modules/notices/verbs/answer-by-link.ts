import { newId } from '@vigie/kernel'
import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { CHOICES, MOST_WORDS, wantsWords } from '../answer-choices.ts'
import { isLinkToken, markOfLink } from '../answer-link.ts'
import { insertPress } from '../answer-page-rows.ts'
import { FACTS } from '../facts.ts'
import { may } from '../may.ts'
import { sealMaybe } from '../places.ts'
import { refuse } from '../refusals.ts'

const MOST_ITEMS = 500

/**
 * Whoever was notified answers with a press on the page that our letter led to. Each item is answered once; what was answered
 * before stays. The worker takes it up as it takes the answer in an e-mail.
 */
export const answerByLink = operation({
  name: 'notices.answer-by-link',
  who: may.answerByLink,
  on: 'house',
  input: z
    .strictObject({
      token: z.string().max(200),
      items: z.array(z.int().min(1).max(100_000)).min(1).max(MOST_ITEMS),
      choice: z.enum(CHOICES),
      words: z.string().trim().min(1).max(MOST_WORDS).optional().meta({ long: true }),
    })
    .refine(({ choice, words }) => !wantsWords(choice) || words !== undefined, { path: ['words'] }),
  subject: (_given, { notice }: { notice: string; taken: readonly number[] }) => `notice:${notice}`,
  run: async (desk, { token, items, choice, words }) => {
    const mark = markOfLink(desk.keys, token)
    const taken: number[] = []
    let notice: string | null = null
    for (const item of new Set(items)) {
      const id = newId()
      const sealed = sealMaybe(desk, 'pressedWords', id, words ?? null)
      const press = { item, id, choice, words: sealed, at: desk.now }
      const done = isLinkToken(token) ? await insertPress(desk.db, mark, press) : null
      if (done === null) throw refuse('no-such-answer-page')
      if (done.outcome === 'over') throw refuse('answer-page-over')
      if (done.outcome === 'no-such-item') throw refuse('no-such-notice-item')
      notice = done.notice
      if (done.outcome === 'before') continue
      taken.push(item)
      await desk.announce({ name: FACTS.pressed, body: { notice, answer: id } })
    }
    if (notice === null) throw refuse('no-such-answer-page')
    return { notice, taken }
  },
})
