import fc from 'fast-check'
import type { Entry, Format, ListRecord } from './format.ts'

const hexOf = (digits: number) =>
  fc
    .uint8Array({ minLength: digits / 2, maxLength: digits / 2 })
    .map((bytes) => Buffer.from(bytes).toString('hex'))
    .filter((hex) => !/^(.)\1*$/.test(hex))
const moments = fc
  .integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2100, 0, 1) / 1000 })
  .map((seconds) => new Date(seconds * 1000))
const dated = fc.option(moments, { nil: null })
/** Words as they stand after they were read once. */
const words = (most: number) =>
  fc.string({ unit: 'grapheme', maxLength: most }).map((text) =>
    text
      .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\s]+/gu, ' ')
      .trim()
      .slice(0, 40)
      .trim(),
  )

const only = (way: 'pdq' | 'sha256' | 'sha1' | 'md5', hex: string, more: Partial<Entry>): Entry => ({
  sort: 'entry',
  ownId: hex,
  pdq: null,
  quality: null,
  sha256: null,
  sha1: null,
  md5: null,
  classification: '',
  class: 'unmapped',
  datedAt: null,
  ...more,
  [way]: hex,
})

const plainRecords = (way: 'pdq' | 'sha256' | 'sha1' | 'md5', digits: number): fc.Arbitrary<ListRecord> =>
  fc.oneof(
    fc.tuple(hexOf(digits), fc.constantFrom('', 'A1', 'ncii', 'grade two')).map(([hex, classification]) =>
      only(way, hex, {
        classification,
        class: classification === 'A1' || classification === 'ncii' ? classification : 'unmapped',
      }),
    ),
    hexOf(digits).map((ownId): ListRecord => ({ sort: 'tombstone', ownId, datedAt: null })),
  )

/** Records that the format can say, as they read after having been read. */
export const RECORDS: Readonly<Record<Format, fc.Arbitrary<ListRecord>>> = {
  ncmec: fc.oneof(
    fc
      .record({
        id: words(30).filter((id) => id !== ''),
        member: fc.integer({ min: 0, max: 9999 }),
        prints: fc.record({ pdq: hexOf(64), sha256: hexOf(64), sha1: hexOf(40), md5: hexOf(32) }),
        which: fc.subarray(['pdq', 'sha256', 'sha1', 'md5'] as const, { minLength: 1 }),
        classification: fc.oneof(fc.constantFrom('A1', 'A2', 'B1', 'B2', ''), words(20)),
        datedAt: dated,
      })
      .filter(({ classification }) => !/^video\b/.test(classification))
      .map(
        ({ id, member, prints, which, classification, datedAt }): ListRecord => ({
          ...only('pdq', '', {}),
          ...{ pdq: null, ...Object.fromEntries(which.map((way) => [way, prints[way]])) },
          ownId: `${member}/${id}`,
          classification,
          class: (['A1', 'A2', 'B1', 'B2'] as const).find((one) => one === classification) ?? 'unmapped',
          datedAt,
        }),
      ),
    fc
      .tuple(
        fc.integer({ min: 0, max: 99 }),
        words(20).filter((id) => id !== ''),
        dated,
      )
      .map(([member, id, datedAt]): ListRecord => ({ sort: 'tombstone', ownId: `${member}/${id}`, datedAt })),
  ),
  stopncii: fc.oneof(
    fc
      .tuple(hexOf(64), fc.constantFrom('Active', 'Received', 'Unknown', ''), dated)
      .map(([hex, classification, datedAt]) =>
        only('pdq', hex, { ownId: `ImagePDQ:${hex}`, classification, class: 'ncii', datedAt }),
      ),
    fc
      .tuple(hexOf(32), dated)
      .map(([hex, datedAt]): ListRecord => ({ sort: 'tombstone', ownId: `VideoMD5:${hex}`, datedAt })),
  ),
  threatexchange: fc
    .tuple(
      fc.oneof(
        fc.tuple(fc.constant('pdq' as const), hexOf(64)),
        fc.tuple(fc.constant('md5' as const), hexOf(32)),
        fc.tuple(fc.constant('sha1' as const), hexOf(40)),
      ),
      fc.constantFrom(
        ['TRUE_POSITIVE a2 media,"type"', 'A2'] as const,
        ['FALSE_POSITIVE csam', 'not-illegal'] as const,
        ['POSITIVE_CLASS ncii', 'ncii'] as const,
        ['WORTH_INVESTIGATING', 'unmapped'] as const,
      ),
    )
    .map(([[way, hex], said]) =>
      only(way, hex, { ownId: `${way}:${hex}`, classification: said[0], class: said[1] }),
    ),
  vics: fc
    .record({
      id: fc.oneof(
        fc.integer({ min: 0, max: 10 ** 9 }).map(String),
        words(20).filter((id) => id !== ''),
        fc.constant('007'),
      ),
      md5: hexOf(32),
      sha1: fc.option(hexOf(40), { nil: null }),
      sha256: fc.option(hexOf(64), { nil: null }),
      pdq: fc.option(hexOf(64), { nil: null }),
      category: fc.constantFrom(
        ['US:0', 'not-illegal'] as const,
        ['US:1', 'csam'] as const,
        ['US:3', 'virtual'] as const,
        ['US:4', 'unmapped'] as const,
        ['', 'unmapped'] as const,
      ),
      datedAt: dated,
    })
    .map(
      ({ id, category, ...rest }): ListRecord => ({
        sort: 'entry',
        ownId: id,
        quality: null,
        classification: category[0],
        class: category[1],
        ...rest,
      }),
    ),
  'plain-pdq': plainRecords('pdq', 64),
  'plain-sha256': plainRecords('sha256', 64),
  'plain-sha1': plainRecords('sha1', 40),
  'plain-md5': plainRecords('md5', 32),
}
