import { expect, test } from 'vitest'
import { digestOf, pdqOf } from '../fixtures.ts'
import { media, read, xml } from './testing-files.ts'

test('an entry of NCMEC with its members, its deleted ones and its videos', () => {
  const rows = read(
    'ncmec',
    xml(
      `<image><member id="42">M</member><timestamp>2017-10-24T15:00:00Z</timestamp><id>i1</id><classification>A1</classification>
       <fingerprints><md5>${digestOf('a', 'md5').toUpperCase()}</md5><pdna>abc</pdna><pdq>${pdqOf('a')}</pdq></fingerprints>
       <feedback><affirmativeFeedback type="Md5"><members><member id="9">N</member></members></affirmativeFeedback></feedback></image>
       <deletedImage><member id="43">M</member><id>i2</id><timestamp>2017-10-24T15:10:00Z</timestamp></deletedImage>
       <image><member id="42">M</member><id>i3</id><fingerprints><pdna>abc</pdna></fingerprints></image>`,
    ),
  )
  expect(rows).toMatchObject([
    {
      record: {
        ownId: '42/i1',
        class: 'A1',
        classification: 'A1',
        md5: digestOf('a', 'md5'),
        pdq: pdqOf('a'),
        datedAt: new Date('2017-10-24T15:00:00Z'),
      },
      repairs: ['upper-case'],
    },
    { record: { sort: 'tombstone', ownId: '43/i2' } },
    { record: null, refused: 'no-fingerprint' },
  ])
})

test('a category of VICS means what the country in the context says', () => {
  const row = (category: number) =>
    `{"MediaID":${category},"Category":${category},"MD5":"${digestOf(String(category), 'md5')}"}`
  const classes = (suffix: string) =>
    read('vics', media([0, 1, 2, 3].map(row).join(','), suffix)).map(({ record }) =>
      record?.sort === 'entry' ? [record.classification, record.class] : null,
    )
  expect(classes('US')).toEqual([
    ['US:0', 'not-illegal'],
    ['US:1', 'csam'],
    ['US:2', 'unmapped'],
    ['US:3', 'virtual'],
  ])
  expect(classes('UK')[3]).toEqual(['UK:3', 'csam'])
  expect(classes('ZZ')[1]).toEqual(['ZZ:1', 'unmapped'])
  const cases = media(`{"CaseID":"c","Media":[${row(1)}]}`, 'US', 'Cases')
  expect(read('vics', cases)).toMatchObject([{ record: { ownId: '1', class: 'csam' } }])
})

test('whose case was withdrawn at StopNCII, and what is no fingerprint of one file', () => {
  const record = (fields: object) => JSON.stringify({ lastModtimestamp: 1_700_000_000, ...fields })
  const rows = read(
    'stopncii',
    `{"count":4,"hashRecords":[${[
      { signalType: 'ImagePDQ', hashValue: pdqOf('x'), hashStatus: 'Active' },
      { signalType: 'ImagePDQ', hashValue: pdqOf('y'), hashStatus: 'Withdrawn' },
      { signalType: 'URL', hashValue: 'https://a.example', hashStatus: 'Active' },
      { signalType: 'ImagePDQ', hashValue: '0'.repeat(64), hashStatus: 'Active' },
    ]
      .map(record)
      .join(',')}],"hasMoreRecords":false}`,
  )
  expect(rows).toMatchObject([
    { record: { pdq: pdqOf('x'), class: 'ncii', classification: 'Active' } },
    { record: { sort: 'tombstone', ownId: `ImagePDQ:${pdqOf('y')}` } },
    { refused: 'unknown-sort' },
    { refused: 'all-alike' },
  ])
})
