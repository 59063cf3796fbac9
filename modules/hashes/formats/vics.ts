import type { Class, MatchWay } from '../words.ts'
import { BrokenFile, type FormatDoor, type ReadRow } from './format.ts'
import { jsonRows, textOf } from './json-rows.ts'
import { meaning, tidy } from './tidy.ts'

const CONTEXT = /\/ProjectVic\/DataModels\/2\.0\.xml\/([A-Za-z]{2,20})\/\$metadata#(Media|Cases)$/i

/**
 * What a category means hangs on the country that stands in the context. Confirmed for the United States; from memory for
 * the United Kingdom, whose A, B and C are grades of the same. Where we do not know it stays unplaced.
 */
const categoriesOf = meaning({
  US: meaning<Class>({ 0: 'not-illegal', 1: 'csam', 3: 'virtual' }),
  UK: meaning<Class>({ 1: 'csam', 2: 'csam', 3: 'csam' }),
})

const wayOf = meaning<MatchWay>({
  md5: 'md5',
  sha1: 'sha1',
  sha256: 'sha256',
  'sha-256': 'sha256',
  pdq: 'pdq',
})

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const alternativesOf = (row: Readonly<Record<string, unknown>>): Partial<Record<MatchWay, string>> => {
  const listed = row.AlternativeHashes
  if (!Array.isArray(listed)) return {}
  return Object.fromEntries(
    listed
      .slice(0, 20)
      .filter(isObject)
      .flatMap((one) => {
        const way = wayOf((textOf(one, 'HashName') ?? '').trim().toLowerCase())
        const value = textOf(one, 'HashValue')
        return way === undefined || value === undefined ? [] : [[way, value]]
      }),
  )
}

const readRow = (row: Readonly<Record<string, unknown>>, country: string): ReadRow => {
  const category = textOf(row, 'Category') ?? ''
  const given = { md5: textOf(row, 'MD5'), sha1: textOf(row, 'SHA1'), sha256: textOf(row, 'SHA256') }
  const said = Object.fromEntries(
    Object.entries(given).flatMap(([way, value]) => (value === undefined ? [] : [[way, value]])),
  )
  return tidy({
    ownId: textOf(row, 'MediaID') ?? '',
    digests: { ...alternativesOf(row), ...said },
    classification: category === '' ? '' : `${country}:${category}`,
    class: categoriesOf(country)?.(category) ?? 'unmapped',
    date: textOf(row, 'DateUpdated'),
  })
}

/** As a number where the number reads the same. */
const numberOr = (text: string): number | string => (/^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text)

export const vics: FormatDoor = {
  reader: () => {
    let country: string | null = null
    let sort = ''
    return jsonRows({
      isRow: (path) => {
        if (path !== 'value/[]' && path !== 'value/[]/Media/[]') return false
        // Without the country before them the rows have no meaning.
        if (country === null) throw new BrokenFile('context-missing', 0)
        return path === (sort === 'cases' ? 'value/[]/Media/[]' : 'value/[]')
      },
      readRow: (row) => readRow(row, country ?? ''),
      hear: (path, text) => {
        if (path !== '@odata.context') return
        const [, suffix, kind] = CONTEXT.exec(text) ?? []
        if (suffix === undefined || kind === undefined) throw new BrokenFile('not-this-format', 0)
        country = suffix.length === 2 ? suffix.toUpperCase() : suffix
        sort = kind.toLowerCase()
      },
      finish: (rows) => {
        if (country === null) throw new BrokenFile('context-missing', rows)
      },
    })
  },
  writer: ({ name, country }) => {
    let begun = false
    return {
      begin: () =>
        `{"@odata.context":"http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/${country ?? 'Default'}/$metadata#Media","value":[`,
      write: (record) => {
        // The model has no word for what is taken back: whoever no longer holds it leaves it out.
        if (record.sort === 'tombstone') return null
        const [, suffix = '', category] = /^([A-Za-z]{2,20}):(.+)$/.exec(record.classification) ?? []
        // One file speaks for one country.
        if (suffix !== '' && suffix !== country) return null
        const others = (['sha256', 'pdq'] as const).flatMap((way) =>
          record[way] === null
            ? []
            : [{ HashName: way === 'pdq' ? 'PDQ' : 'SHA256', HashValue: record[way] }],
        )
        const row = {
          MediaID: numberOr(record.ownId),
          ...(category === undefined ? {} : { Category: numberOr(category) }),
          ...(record.md5 === null ? {} : { MD5: record.md5.toUpperCase() }),
          ...(record.sha1 === null ? {} : { SHA1: record.sha1.toUpperCase() }),
          ...(record.datedAt === null ? {} : { DateUpdated: record.datedAt.toISOString() }),
          ...(others.length === 0 ? {} : { AlternativeHashes: others }),
          Source: name,
        }
        const text = `${begun ? ',' : ''}\n${JSON.stringify(row)}`
        begun = true
        return text
      },
      end: () => '\n]}\n',
    }
  },
}
