import fc from 'fast-check'
import { DECISIONS } from './decisions.ts'
import { FOUND_BY } from './found-by.ts'
import { LETTER } from './letter-fixtures.ts'
import type { ItemForXarf, NoticeForXarf } from './xarf.ts'

export const ITEM: ItemForXarf = {
  number: 1,
  address: 'https://host.example/a',
  foundBy: 'agreement',
  isSeen: true,
  observedAt: new Date('2026-11-20T14:05:00Z'),
  ageBand: 'prepubescent',
  act: 'exhibition',
  baseline: true,
}
export const NOTICE: NoticeForXarf = { ...LETTER, items: [ITEM] }

const ages = ['infant', 'prepubescent', 'pubescent', 'minor', 'adult', 'undetermined'] as const
const acts = ['sexual-act', 'exhibition', 'undetermined'] as const
const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length })

const moment = fc.date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2100-01-01') })
const anyItem: fc.Arbitrary<ItemForXarf> = fc.record(
  {
    number: fc.integer({ min: 1, max: 9_999 }),
    address: fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string().map((tail) => `https://host.example/${tail}`),
      fc.string({ unit: 'grapheme' }).map((tail) => `http://xn--bcher-kva.example//${tail}#${tail}#|`),
      fc.constantFrom(
        'https://192.0.2.7:8080/x',
        'https://[2001:db8::1]/x',
        'tg://resolve?domain=x',
        'no address',
        '',
      ),
    ),
    observedAt: moment,
    foundBy: fc.constantFrom(...FOUND_BY),
    isSeen: fc.boolean(),
    ageBand: fc.constantFrom(...ages),
    act: fc.constantFrom(...acts),
    baseline: fc.boolean(),
    mediaType: fc.constantFrom('image', 'video', 'audio', 'text', 'mixed'),
    hashes: fc.oneof(
      fc.record(
        { md5: hex(32), sha1: hex(40), sha256: hex(64), photodna: hex(20), pdq: hex(64) },
        { requiredKeys: [] },
      ),
      fc.dictionary(fc.constantFrom('md5', 'sha256', '__proto__', 'toString'), fc.string()),
    ),
    ip: fc.oneof(fc.ipV4(), fc.ipV6()),
    asn: fc.oneof(fc.integer(), fc.double()),
    country: fc.oneof(fc.constantFrom('BE', 'NL'), fc.string()),
    objectId: fc.string(),
    earlier: fc.record({
      reference: fc.constantFrom('VIG-2026-000001', 'VIG-2027-123456789012'),
      sentAt: moment,
      decided: fc.option(fc.record({ action: fc.constantFrom(...DECISIONS), at: moment })),
      remote: fc.option(fc.string()),
    }),
  },
  { requiredKeys: ['number', 'address', 'observedAt', 'foundBy', 'isSeen', 'ageBand', 'act', 'baseline'] },
)
const anyGround = fc.record({
  country: fc.constantFrom('BE', 'NL'),
  instrument: fc.string(),
  article: fc.string(),
  title: fc.string(),
  directiveArticle: fc.constantFrom(null, 5),
})

/** Any notice of one of the kinds, about any items. */
export const anyNotice = (kinds: readonly NoticeForXarf['kind'][]): fc.Arbitrary<NoticeForXarf> =>
  fc
    .record({
      kind: fc.constantFrom(...kinds),
      trusted: fc.boolean(),
      legalGrounds: fc.array(anyGround, { maxLength: 30 }),
      items: fc.array(anyItem, { minLength: 1, maxLength: 3 }),
    })
    .map((given) => ({ ...NOTICE, ...given }))
