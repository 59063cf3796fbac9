import { z } from 'zod'
import { LIMITS } from '../names.ts'
import { CATEGORIES, isKeywordOf, KEYWORDS, OTHER_KEYWORD } from '../vocabulary.ts'
import {
  critical,
  endpoint,
  itemName,
  language,
  moment,
  origin,
  protocol,
  test,
  uuid,
  words,
} from './field-shapes.ts'

/** The articles of Directive 2011/93/EU under which a notifier may stay unnamed: Art. 16(2)(c) DSA. */
const UNNAMED = { from: 3, to: 7 }

const legalGround = z.object({
  country: z.string().regex(/^(?:EU|[A-Z]{2})$/),
  instrument: words(300),
  article: words(100),
  title: words(300).optional(),
  /** Where the offence is one of Arts 3 to 7 of Directive 2011/93/EU: which. */
  directiveArticle: z.int().min(UNNAMED.from).max(UNNAMED.to).optional(),
})

const hash = z.object({
  algorithm: z.enum(['md5', 'sha1', 'sha256', 'pdq']),
  value: z.string().regex(/^[0-9a-f]{32,64}$/),
})

/** Art. 16(2)(b): the exact electronic location. It is never fetched by machines that read a notice. */
const location = z.object({
  url: words(4096).regex(/^[A-Za-z][A-Za-z0-9+.-]{0,31}:\S+$/),
  /** What the service itself calls it: of a post, an account, a message, an invitation. */
  objectId: words(500).optional(),
  /** Where in it: a second of a film, a place in a file, a word in a text. */
  part: words(500).optional(),
})

/** An earlier notice of the sender about the same content: it was not taken away, or it came back. */
const earlier = z.object({
  /** The sender's own number of it, as its letters bear it. */
  reference: words(100),
  sentAt: moment,
  /** Its id, where it came by this protocol. */
  notice: uuid.optional(),
  /** What the receiver decided then, as an outcome of a decision; absent where nothing was. Nothing rests on it: a new word is passed over. */
  outcome: z
    .string()
    .regex(/^[a-z-]{1,64}$/)
    .optional(),
  decidedAt: moment.optional(),
})

export const itemSchema = z
  .object({
    item: itemName,
    category: z.enum(CATEGORIES),
    furtherCategories: z.array(z.enum(CATEGORIES)).max(5).optional(),
    keyword: z.enum(KEYWORDS),
    /** Only with KEYWORD_OTHER: what there is no keyword for. */
    otherKeyword: words(500).optional(),
    location,
    observedAt: moment,
    hashes: z.array(hash).max(8).optional(),
    /** Art. 16(2)(a): why. Whoever put the content there may get to read it. */
    explanation: words(5000),
    legalGrounds: z.array(legalGround).min(1).max(20),
    earlier: earlier.optional(),
  })
  .superRefine(({ keyword, category, furtherCategories = [], otherKeyword }, context) => {
    if (!isKeywordOf(keyword, [category, ...furtherCategories])) {
      context.addIssue({ code: 'custom', path: ['keyword'], message: 'stands under another category' })
    }
    if ((keyword === OTHER_KEYWORD) !== (otherKeyword !== undefined)) {
      context.addIssue({
        code: 'custom',
        path: ['otherKeyword'],
        message: `goes with ${OTHER_KEYWORD} alone`,
      })
    }
  })

/** In which standing a notice is sent. The receiver asks a register; what the sender says is a claim. */
const claimedStanding = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ordinary') }),
  z.object({ kind: z.literal('trusted-flagger'), register: endpoint, entry: words(200) }),
  /** Outside the law: a friendly word under a programme of the provider's own. */
  z.object({ kind: z.literal('voluntary') }),
])

const notifier = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('named'), organisation: words(200), email: z.email().max(254) }),
  /** Art. 16(2)(c) DSA, for Arts 3 to 7 of Directive 2011/93/EU. */
  z.object({ kind: z.literal('omitted'), ground: z.literal('dsa-16-2-c') }),
])

export const noticeSchema = z
  .object({
    protocol,
    id: uuid,
    test,
    critical,
    sentAt: moment,
    receiver: origin,
    /** The service of the receiver on which the items are, as it calls it. */
    service: words(200),
    language,
    standing: claimedStanding,
    notifier,
    /** Art. 16(2)(d), with the version of the words that somebody confirmed. */
    goodFaith: z.object({ version: words(50), language, words: words(2000), confirmedAt: moment }),
    items: z.array(itemSchema).min(1).max(LIMITS.items),
  })
  .superRefine(({ items, notifier: who }, context) => {
    if (new Set(items.map(({ item }) => item)).size < items.length) {
      context.addIssue({ code: 'custom', path: ['items'], message: 'two items have the same name' })
    }
    if (who.kind === 'named') return
    for (const [at, { legalGrounds }] of items.entries()) {
      if (legalGrounds.some(({ directiveArticle }) => directiveArticle !== undefined)) continue
      const path = ['items', at, 'legalGrounds']
      context.addIssue({ code: 'custom', path, message: 'no ground lets the notifier stay unnamed' })
    }
  })

export type Notice = z.infer<typeof noticeSchema>
export type NoticeItem = z.infer<typeof itemSchema>
