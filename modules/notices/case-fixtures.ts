import { newId } from '@vigie/kernel'
import { getEligibility } from '@vigie/people'
import { connect } from '@vigie/platform/database'
import { operation } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { z } from 'zod'
import { addNotice } from './add-notice.ts'
import { RULE_OUTSIDE_THE_ACT } from './rule-outside-the-act.ts'

/** An item of a case on which two people agreed, as far as a notice needs to know. */
export interface AgreedItem {
  readonly item: string
  readonly verdict: string
}

/**
 * Puts a case with agreed items straight into the books, past the hotline: for tests of what comes after it.
 * Only the administrator of a throw-away server can do this.
 */
export const seedCase = async (
  place: { superUrl: string; databases: { hotline: string } },
  count: number,
): Promise<{ case: string; items: AgreedItem[] }> => {
  const url = new URL(place.superUrl)
  url.pathname = `/${place.databases.hotline}`
  const books = connect<Record<never, never>>(url.href, { max: 1 })
  const ofCase = newId()
  const items = Array.from({ length: count }, () => ({ item: newId(), verdict: newId() }))
  try {
    await books.transaction().execute(async (db) => {
      await sql`set local session_replication_role = replica`.execute(db)
      await sql`insert into hotline.case (id, opened_on, kind, language)
        values (${ofCase}, '2026-03-02', 'csam', 'nl')`.execute(db)
      for (const [index, { item, verdict }] of items.entries()) {
        await sql`insert into hotline.item (id, "case", number, form, added_on)
          values (${item}, ${ofCase}, ${index + 1}, 'account', '2026-03-02')`.execute(db)
        await sql`insert into hotline.verdict (id, item, round, way, first_assessment, first_assessor,
            second_assessment, second_assessor, agreed_finding, outcome, kind, nature, age_band, act, article, reached_at)
          values (${verdict}, ${item}, 1, 'agreement', ${newId()}, ${newId()}, ${newId()}, ${newId()},
            'illegal|csam|baseline', 'illegal', 'csam', 'real', 'infant', 'sexual-act', 'a1',
            '2026-03-02T09:00:00Z')`.execute(db)
        await sql`insert into hotline.trace (id, item, audience, source, noted_by, noted_at)
          values (${newId()}, ${item}, 'public', 'analyst', ${newId()}, '2026-03-02T09:00:00Z')`.execute(db)
      }
    })
  } finally {
    await books.close()
  }
  return { case: ofCase, items }
}

const text = z.string().min(1)

/** Prepares a notice with made-up content, as the hotline does through the front door. */
export const prepareExample = operation({
  name: 'notices.prepare-example',
  who: ['analyst'],
  on: 'case',
  opens: 'prepare-notice',
  input: z.strictObject({
    case: z.uuid(),
    provider: z.uuid(),
    service: z.uuid().nullable().default(null),
    items: z.array(z.strictObject({ item: z.uuid(), verdict: z.uuid() })),
    kind: z.enum(['csam', 'ncii', 'grooming']).default('csam'),
    standing: z.enum(['trusted', 'ordinary']).default('trusted'),
    notifier: z.enum(['entity', 'omitted']).default('entity'),
    language: z.enum(['nl', 'fr', 'de', 'en']).default('en'),
    explanation: text.default('The item is on a public page.'),
    rule: text.default('platform-in-scope'),
    overrideReason: text.nullable().default(null),
    address: text.default('https://pictures.example/item'),
    nature: text.default('real'),
    ageBand: text.default('infant'),
    directiveArticle: z.int().nullable().default(5),
  }),
  subject: (given) => `case:${given.case}`,
  run: async (desk, given) =>
    addNotice(desk, {
      case: given.case,
      provider: given.provider,
      service: given.service,
      kind: given.kind,
      standing: given.standing,
      notifier: given.notifier,
      language: given.language,
      explanation: given.explanation,
      known: [],
      legalGrounds: [
        {
          country: 'BE',
          instrument: 'Criminal Code',
          article: '417/43',
          title: 'Images',
          directiveArticle: given.directiveArticle,
        },
      ],
      rule: given.rule,
      isOutsideAct: given.rule === RULE_OUTSIDE_THE_ACT,
      rulesVersion: '2026-1',
      overrideReason: given.overrideReason,
      eligibility: await getEligibility(desk),
      items: given.items.map((one, index) => ({
        ...one,
        sameAs: [one.item],
        isInsideArea: true,
        address: `${given.address}/${index + 1}`,
        objectReference: `post-${index + 1}`,
        foundBy: 'agreement',
        isSeen: true,
        observedAt: desk.now,
        article: 'images-of-abuse@1867',
        nature: given.nature,
        ageBand: given.ageBand,
        act: 'sexual-act',
        media: null,
      })),
    }),
})
